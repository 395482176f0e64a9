package dev.itsm.cmdb.reconcile;

import static dev.itsm.cmdb.reconcile.Estate.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.Provenance;
import dev.itsm.decision.Refusal;
import dev.itsm.id.CiId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is it, whose word counts, and what is written (row 18 of the rules of the domain). */
class ReconcileTest {
    private static final String[] SERIAL = {"manufacturer", "acme", "serial-number", "S1"};

    private static String[] with(String... more) {
        String[] all = Arrays.copyOf(SERIAL, SERIAL.length + more.length);
        System.arraycopy(more, 0, all, SERIAL.length, more.length);
        return all;
    }

    @Test
    void noMatchIsANewItemAndOneMatchIsThatItem() {
        Estate estate = new Estate().take(seen("scanner", 8, "computer", "hostname", "mail", "ram-gb", "8"));
        assertThat(estate.plan().describe()).contains("is a new computer").contains("8 (scanner)");
        estate.apply();
        assertThat(estate.only().provenance().discovered()).isTrue();
        assertThat(estate.only().state()).isEqualTo(CiLifecycle.PLANNED);
        assertThat(estate.only().provenance().origins().get("ram-gb"))
                .isEqualTo(new Provenance.Origin("scanner", Estate.START.plus(Duration.ofDays(8)), "hostname"));
        estate.take(seen("agent", 9, "computer", "hostname", " MAIL ", "operating-system", "linux"))
                .apply();
        assertThat(estate.only().attributes().values())
                .containsEntry("operating-system", "linux")
                .containsEntry("hostname", "mail");
    }

    @Test
    void theFirstKeyOfWhichEveryAttributeIsThereDecides() {
        Estate estate = new Estate()
                .register("by-mac", "computer", "mac-address", "m1")
                .register("by-host", "computer", "hostname", "mail")
                .register("by-serial", "computer", SERIAL);
        estate.take(seen("scanner", 8, "computer", with("mac-address", "m1", "ram-gb", "8")))
                .apply();
        assertThat(estate.ci("by-mac").attributes().values()).containsEntry("ram-gb", "8");
        assertThat(estate.ci("by-serial").provenance().origins()).isEmpty();
        estate.take(seen("scanner", 8, "computer", "manufacturer", "acme", "hostname", "mail", "ram-gb", "9"))
                .apply();
        assertThat(estate.ci("by-host").attributes().values()).containsEntry("ram-gb", "9");
    }

    @Test
    void moreThanOneMatchWritesNothingAndAsksSomebodyToTellThemApart() {
        Estate estate = new Estate()
                .register("one", "computer", "hostname", "mail")
                .register("two", "computer", "hostname", "mail")
                .take(seen("scanner", 8, "computer", "hostname", "mail", "ram-gb", "8"));
        MergePlan plan = estate.plan();
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.tasks()).hasSize(1);
        assertThat(plan.tasks().get(0).candidates()).containsExactly(CiId.of("one"), CiId.of("two"));
        assertThat(plan.tasks().get(0).target()).isEqualTo(CiId.of("one"));
        assertThat(plan.tasks().get(0).key()).contains("hostname mail").contains("ci:two");
        assertThat(plan.describe()).contains("ci:one and ci:two may be one").contains("CFG-07");
        estate.give("two", new CiCommand.MarkDuplicateOf(CiId.of("one"))).apply();
        assertThat(estate.ci("one").attributes().values()).containsEntry("ram-gb", "8");
        assertThat(estate.plan().tasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"To be filled by O.E.M.", "00:00:00:00:00:00", "0000", "ff-ff-ff", "  ", "N/A", "0"})
    void placeholdersNeverMatchAndAreNeverWritten(String placeholder) {
        Estate estate = new Estate().register("one", "computer", "mac-address", placeholder);
        estate.take(seen("scanner", 8, "computer", "mac-address", placeholder, "hostname", "mail"))
                .apply();
        assertThat(estate.live()).hasSize(2);
        assertThat(estate.live().get(0).attributes().values()).doesNotContainKey("mac-address");
        assertThat(Estate.POLICY.isPlaceholder("0a:00")).isFalse();
    }

    @Test
    void whatCannotBeUsedIsRefusedWithItsReason() {
        Evidence.Intake intake = Evidence.NONE.with(
                Estate.POLICY,
                List.of(
                        seen("gossip", 8, "computer", "hostname", "mail"),
                        seen("scanner", 8, "spaceship", "hostname", "mail"),
                        seen("scanner", 8, "computer", "ram-gb", "8")));
        assertThat(intake.evidence()).isEqualTo(Evidence.NONE);
        assertThat(intake.refusals())
                .extracting(Refusal::code)
                .containsExactly("UNKNOWN_SOURCE", "UNKNOWN_CLASS", "NOT_IDENTIFIED");
        assertThat(intake.refusals()).extracting(Refusal::advice).doesNotContainNull();
    }

    @Test
    void theHighestRankAmongThoseStillToBeBelievedCounts() {
        Estate estate = new Estate()
                .take(
                        seen("scanner", 6, "computer", "hostname", "mail", "ram-gb", "8"),
                        seen("agent", 9, "computer", "hostname", "mail", "ram-gb", "16"));
        assertThat(estate.apply().only().attributes().values()).containsEntry("ram-gb", "8");
        Estate stale = new Estate()
                .take(
                        seen("scanner", 5, "computer", "hostname", "mail", "ram-gb", "8"),
                        seen("agent", 9, "computer", "hostname", "mail", "ram-gb", "16"));
        assertThat(stale.apply().only().attributes().values()).containsEntry("ram-gb", "16");
        Estate allStale = new Estate()
                .take(
                        seen("scanner", 1, "computer", "hostname", "mail", "ram-gb", "8"),
                        seen("agent", 0, "computer", "hostname", "mail", "ram-gb", "16"));
        assertThat(allStale.apply().only().attributes().values()).containsEntry("ram-gb", "8");
        Estate future = new Estate()
                .take(
                        seen("scanner", 11, "computer", "hostname", "mail", "ram-gb", "8"),
                        seen("agent", 10, "computer", "hostname", "mail", "ram-gb", "16"));
        assertThat(future.apply().only().attributes().values()).containsEntry("ram-gb", "16");
    }

    @Test
    void ofSeveralRanksTheMostSpecialCounts() {
        ReconciliationPolicy policy = ReconciliationPolicy.builder(
                        CiProcess.standard().classes())
                .source("s", Duration.ofDays(1))
                .rank("s", "hardware", 1)
                .rank("s", "computer", 2)
                .rank("s", "hardware", "model", 3)
                .rank("s", "computer", "hostname", 4)
                .rank("s", "computer", "hostname", 5)
                .build();
        assertThat(policy.rank("s", "network-device", "hostname")).isEqualTo(1);
        assertThat(policy.rank("s", "computer", "ram-gb")).isEqualTo(2);
        assertThat(policy.rank("s", "computer", "model")).isEqualTo(3);
        assertThat(policy.rank("s", "computer", "hostname")).isEqualTo(5);
        assertThat(policy.rank("s", "software", "vendor")).isZero();
        assertThat(policy.rank("t", "computer", "hostname")).isZero();
    }

    @Test
    void tiesGoToTheLaterThenToTheFirstNameWhateverTheOrder() {
        ReconciliationPolicy policy = ReconciliationPolicy.builder(CiClasses.standard())
                .source("a", Duration.ofDays(9))
                .source("b", Duration.ofDays(9))
                .build();
        assertThat(new Estate(policy)
                        .take(
                                seen("b", 5, "computer", "hostname", "mail", "ram-gb", "2"),
                                seen("a", 5, "computer", "hostname", "mail", "ram-gb", "1"))
                        .apply()
                        .only()
                        .attributes()
                        .values())
                .containsEntry("ram-gb", "1");
        assertThat(new Estate(policy)
                        .take(
                                seen("a", 5, "computer", "hostname", "mail", "ram-gb", "1"),
                                seen("b", 6, "computer", "hostname", "mail", "ram-gb", "2"))
                        .apply()
                        .only()
                        .attributes()
                        .values())
                .containsEntry("ram-gb", "2");
    }

    @Test
    void aLockBeatsEverySourceUntilItIsReleased() {
        Estate estate = new Estate()
                .register("one", "computer", "hostname", "mail", "ram-gb", "4")
                .give("one", new CiCommand.LockAttributes(Set.of("ram-gb")))
                .take(seen("scanner", 8, "computer", "hostname", "mail", "ram-gb", "8"))
                .apply();
        assertThat(estate.ci("one").attributes().values()).containsEntry("ram-gb", "4");
        estate.give("one", new CiCommand.ReleaseAttributes(Set.of("ram-gb"))).apply();
        assertThat(estate.ci("one").attributes().values()).containsEntry("ram-gb", "8");
    }

    @Test
    void whatWasMadeOfWeakEvidenceGoesIntoWhatBetterEvidenceMakesOut() {
        Estate estate = new Estate()
                .take(seen("scanner", 7, "computer", "hostname", "mail", "ram-gb", "8"))
                .apply();
        String weak = estate.only().id().key();
        estate.take(seen("agent", 8, "computer", "mac-address", "m1", "hostname", "mail"));
        assertThat(estate.plan().describe()).contains("is no item of its own");
        estate.apply();
        assertThat(estate.only().attributes().values())
                .containsEntry("mac-address", "m1")
                .containsEntry("ram-gb", "8");
        assertThat(estate.ci(weak).duplication().original())
                .isEqualTo(estate.only().id());
        assertThat(estate.ci(weak).duplication().decided()).isFalse();
        estate.take(seen("agent", 9, "computer", "mac-address", "m1", "hostname", "other"))
                .apply();
        assertThat(estate.live()).hasSize(2);
        assertThat(estate.ci(weak).isLive()).isTrue();
    }

    @Test
    void whatPeopleTouchedIsNotWithdrawn() {
        Estate estate = new Estate()
                .take(seen("scanner", 7, "computer", "hostname", "mail"))
                .apply();
        String weak = estate.only().id().key();
        estate.give(weak, new CiCommand.ChangeAttributes(Estate.values("ram-gb", "4")));
        estate.take(seen("agent", 8, "computer", "mac-address", "m1", "hostname", "mail"))
                .apply();
        assertThat(estate.ci(weak).isLive()).isTrue();
    }

    @Test
    void whatPeopleDecidedToBeADuplicateIsHeardOfTheOriginal() {
        Estate estate = new Estate()
                .register("one", "computer", "ram-gb", "4")
                .take(seen("scanner", 7, "computer", "hostname", "mail", "operating-system", "linux"))
                .apply();
        String made = estate.live().get(0).id().key();
        estate.give(made, new CiCommand.MarkDuplicateOf(CiId.of("one"))).apply();
        assertThat(estate.ci("one").attributes().values()).containsEntry("operating-system", "linux");
        assertThat(estate.live()).hasSize(1);
    }

    @Test
    void whatIsSeenAfterItsEndIsRemarkedOnAndNotWritten() {
        Estate estate = new Estate()
                .take(seen("scanner", 7, "computer", "hostname", "mail"))
                .apply();
        String id = estate.only().id().key();
        estate.give(id, new CiCommand.Advance(CiLifecycle.RETIRE))
                .take(seen("scanner", 9, "computer", "hostname", "mail", "ram-gb", "8"));
        assertThat(estate.plan().steps()).isEmpty();
        assertThat(estate.plan().remarks()).extracting(Refusal::code).containsExactly("SEEN_AFTER_ITS_END");
    }

    @Test
    void valuesThatTheClassCannotTakeAreRemarkedOn() {
        Estate estate = new Estate()
                .take(seen("scanner", 7, "computer", "hostname", "mail", "ram-gb", "much", "colour", "red"));
        assertThat(estate.plan().remarks())
                .extracting(Refusal::code)
                .containsExactlyInAnyOrder("ATTRIBUTE_VALUE", "UNKNOWN_ATTRIBUTE");
        assertThat(estate.apply().only().attributes().values()).containsOnlyKeys("hostname");
    }

    @Test
    void theMostSpecialClassThatWasSeenCountsForWhatSourcesDiscovered() {
        Estate estate = new Estate().take(seen("agent", 7, "hardware", SERIAL)).apply();
        assertThat(estate.only().ciClass()).isEqualTo("hardware");
        estate.take(seen("scanner", 8, "computer", SERIAL)).apply();
        assertThat(estate.only().ciClass()).isEqualTo("computer");
        Estate registered = new Estate()
                .register("one", "hardware", SERIAL)
                .take(seen("scanner", 8, "computer", with("ram-gb", "8")))
                .apply();
        assertThat(registered.only().ciClass()).isEqualTo("hardware");
    }

    @Test
    void aPlanCanBeTakenInPart() {
        Estate estate = new Estate()
                .register("one", "computer", "hostname", "mail")
                .register("two", "computer", "hostname", "web")
                .take(
                        seen("scanner", 8, "computer", "hostname", "mail", "ram-gb", "8"),
                        seen("scanner", 8, "computer", "hostname", "web", "ram-gb", "8"));
        assertThat(estate.plan().steps()).hasSize(2);
        assertThat(estate.plan().without(Set.of(CiId.of("one"))).steps())
                .extracting(MergePlan.Step::ci)
                .containsExactly(CiId.of("two"));
    }

    @Test
    void aSourceIsNeverToBeBelievedForEver() {
        assertThatThrownBy(
                        () -> ReconciliationPolicy.builder(CiClasses.standard()).source("s", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> ReconciliationPolicy.builder(CiClasses.standard())
                        .rank("s", "computer", 1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be of a source and a class that are declared");
    }
}
