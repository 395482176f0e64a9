package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.Authorisation;
import dev.itsm.change.Change;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeNames;
import dev.itsm.change.ChangePhase;
import dev.itsm.jackson.ChangeLives.Said;
import dev.itsm.lifecycle.Walk.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever becomes of a change comes back from JSON as it was; what permits one cannot be written there. */
class ChangeJsonProps {
    private static final ItsmJson JSON = ItsmJson.standard();

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aChangeIsTheSameAfterJsonWhateverHappens(@ForAll("lives") List<Given<ChangeCommand>> life) {
        assertThat(LifeInJson.checkWhatIsAccepted(Change.class, ChangeLives.decider(), life))
                .isNotNull();
    }

    /** A life that goes well or not, with commands that come between and may turn it elsewhere. */
    @Provide
    Arbitrary<List<Given<ChangeCommand>>> lives() {
        Arbitrary<Integer> between = Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 1), Tuple.of(1, 3));
        Arbitrary<Duration> pause = Arbitraries.frequency(
                Tuple.of(20, Duration.ofMinutes(1)), Tuple.of(2, Duration.ofHours(9)), Tuple.of(1, Duration.ofDays(6)));
        Arbitrary<List<Said>> noise = between.flatMap(
                number -> Arbitraries.of(ChangeLives.ANYTHING).list().ofSize(number));
        return Arbitraries.of(ChangeLives.NORMAL, ChangeLives.EMERGENCY)
                .flatMap(script -> noise.list().ofSize(script.size()).flatMap(noises -> {
                    List<Said> all = new ArrayList<>();
                    for (int i = 0; i < script.size(); i++) {
                        all.add(script.get(i));
                        all.addAll(noises.get(i));
                    }
                    return pause.list().ofSize(all.size()).map(pauses -> timed(all, pauses));
                }));
    }

    private static List<Given<ChangeCommand>> timed(List<Said> life, List<Duration> pauses) {
        List<Given<ChangeCommand>> timed = new ArrayList<>();
        Instant now = ChangeLives.START;
        for (int i = 0; i < life.size(); i++) {
            now = now.plus(pauses.get(i));
            timed.add(life.get(i).at(now));
        }
        return timed;
    }

    private static List<Given<ChangeCommand>> quickly(List<Said> life) {
        return timed(life, life.stream().map(said -> Duration.ofMinutes(1)).toList());
    }

    @Example
    void aLifeWithoutSurprisesIsTheSameToo() {
        for (List<Said> script : List.of(ChangeLives.NORMAL, ChangeLives.EMERGENCY)) {
            assertThat(LifeInJson.check(Change.class, ChangeLives.decider(), quickly(script))
                            .phase())
                    .isEqualTo(ChangePhase.CLOSED);
        }
    }

    @Example
    void everyEventIsStoredUnderTheNameThatTheDeskUses() {
        assertThat(ChangeNames.events()).isNotEmpty();
        ChangeNames.events()
                .forEach((type, name) -> assertThat(StandardTypes.all().forms)
                        .containsEntry(new StoredForm(name.name(), name.version()), type));
    }

    /** The votes are stored and what they come to is not, so no text can say that a round approved. */
    @Example
    void noTextMakesAnAuthorisation() {
        String text = JSON.write(
                LifeInJson.check(Change.class, ChangeLives.decider(), quickly(ChangeLives.NORMAL.subList(0, 9))));
        assertThatThrownBy(() -> JSON.read(Authorisation.class, text)).hasMessageContaining("Proofs");
        for (String said : List.of("\"status\":\"APPROVED\"", "\"outcome\":\"APPROVED\"", "\"authorisation\":{}")) {
            String forged = text.replace("\"interruptions\":", said + ",\"interruptions\":");
            assertThat(forged).isNotEqualTo(text);
            assertThatThrownBy(() -> JSON.read(Change.class, forged))
                    .as(said)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The text is no change/1");
        }
    }
}
