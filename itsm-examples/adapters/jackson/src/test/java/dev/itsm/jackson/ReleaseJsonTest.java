package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.Electorate;
import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.approval.Holder;
import dev.itsm.criterion.Criterion;
import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ReleaseId;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.release.Content;
import dev.itsm.release.Content.Component;
import dev.itsm.release.Content.Stage;
import dev.itsm.release.Release;
import dev.itsm.release.ReleaseCommand;
import dev.itsm.release.ReleaseNames;
import dev.itsm.release.ReleasePhase;
import dev.itsm.release.ReleasePolicy;
import dev.itsm.release.ReleaseProcess;
import dev.itsm.release.ReleaseType;
import dev.itsm.release.Review.Verdict;
import dev.itsm.release.Snapshot;
import dev.itsm.release.Surroundings;
import dev.itsm.time.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;

class ReleaseJsonTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00.000000001Z");
    private static final CiId APP = CiId.of("app");
    private static final ReleaseProcess PROCESS = ReleaseProcess.of(ReleasePolicy.of(
                    Holder.person("max"), ReleaseType.emergency("at once", Duration.ofDays(1), Duration.ofDays(1)))
            .conceding(Holder.person("ana"))
            .lenient());
    private static final Content CONTENT = Content.NONE
            .carryingOut(ChangeId.of("CHG-1"))
            .of(new Component("app", "4.2"))
            .deployedOn(Stage.of("one", "One", APP), Stage.of("all", "All", APP))
            .takenBackBy("install 4.1");
    private static final Criterion LOST = Criterion.exactly("lost", "lost orders", "0.00", "");

    private static final Surroundings AROUND = Surroundings.of(
            Electorate.of(Directory.EMPTY),
            (change, at) -> new EmergencyAuthorisation(
                            change,
                            Hash.of("content"),
                            PersonId.of("max"),
                            null,
                            "telephone",
                            null,
                            Period.from(START),
                            "it is urgent")
                    .authorisation(Hash.of("content"), at),
            (cis, taken) -> List.of(new Snapshot("before", Set.of(APP), taken.startInclusive())));

    @Property(tries = 50)
    void aReleaseOfAnyNumbersIsTheSameAfterJson(
            @ForAll @Size(max = 3) List<@BigRange(min = "-1000000000", max = "1000000000") BigDecimal> values) {
        List<ReleaseCommand> commands = new ArrayList<>(List.of(
                ReleaseCommand.Plan.of("App 4.2", "emergency", CONTENT, LOST),
                new ReleaseCommand.RecordBuild("4.2", true, "build 7"),
                new ReleaseCommand.RecordTest("checkout", true, "run 3")));
        for (BigDecimal value : values) {
            commands.add(new ReleaseCommand.Measure("lost", value.stripTrailingZeros(), "count"));
            commands.add(new ReleaseCommand.Concede("lost", Set.of(TeamId.of("sales"))));
        }
        commands.addAll(List.of(
                new ReleaseCommand.Concede("lost", Set.of(TeamId.of("sales"))),
                new ReleaseCommand.Accept(),
                new ReleaseCommand.Deploy(),
                new ReleaseCommand.Verify("one", true, "it works"),
                new ReleaseCommand.Deploy(),
                new ReleaseCommand.LinkIncident(
                        IncidentId.of("INC-1"), START.plus(Duration.ofHours(6 + 2L * values.size()))),
                new ReleaseCommand.BackOut("installed 4.1"),
                new ReleaseCommand.Assess(Verdict.FAILURE, "too early")));
        List<Given<ReleaseCommand>> life = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            ReleaseCommand command = commands.get(i);
            Instant at = START.plus(Duration.ofHours(i < commands.size() - 1 ? i : 48 + i));
            PersonId person = PersonId.of(command instanceof ReleaseCommand.Accept ? "max" : "ana");
            life.add(new Given<>(command, Act.by(person, at).because("so")));
        }
        Release last = LifeInJson.check(Release.class, PROCESS.decider(ReleaseId.of("REL-1"), AROUND), life);
        assertThat(last.phase()).isEqualTo(ReleasePhase.REVIEWED);
    }

    @Example
    void everyEventIsStoredUnderTheNameThatTheDeskUses() {
        ReleaseNames.events()
                .forEach((type, name) -> assertThat(StandardTypes.all().forms)
                        .containsEntry(new StoredForm(name.name(), name.version()), type));
    }
}
