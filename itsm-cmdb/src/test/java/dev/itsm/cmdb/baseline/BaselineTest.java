package dev.itsm.cmdb.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.itsm.cmdb.baseline.BaselineDiff.Difference;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.cmdb.ci.CiPhase;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.id.BaselineId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a baseline keeps, what became another since, and what would bring it back. */
class BaselineTest {
    private static Estate estate() {
        return new Estate()
                .register("web", "ram-gb", "8")
                .register("db", "ram-gb", "16")
                .register("old", "ram-gb", "2")
                .relate("R-1", "web", "db")
                .relate("R-2", "web", "old");
    }

    @Test
    void twoEditsOneEndAndOneNewItemAreTwoChangedOneRemovedOneAdded() {
        Estate estate = estate();
        Baseline before = estate.baseline("BL-1");
        estate.set("web", "ram-gb", "16")
                .give("db", new CiCommand.Entrust(PersonId.of("ben"), TeamId.of("data"), "hall 2"))
                .give("old", new CiCommand.Advance(CiLifecycle.RETIRE))
                .register("new", "ram-gb", "4")
                .relate("R-3", "new", "db")
                .end(estate.relation("R-2"));
        Baseline after =
                before.next(BaselineId.of("BL-2"), "Release 2", estate.act(), estate.cis(), estate.relations());
        BaselineDiff diff = BaselineDiff.between(before, after);
        assertThat(diff.items().changed()).hasSize(2);
        assertThat(diff.items().removed()).extracting(CiSnapshot::ci).containsExactly(CiId.of("old"));
        assertThat(diff.items().added()).extracting(CiSnapshot::ci).containsExactly(CiId.of("new"));
        assertThat(diff.relations().removed())
                .containsExactly(before.relations().get(1));
        assertThat(diff.relations().added())
                .extracting(RelationSnapshot::relation)
                .containsExactly(estate.relation("R-3"));
        assertThat(BaselineDiff.differences(diff.items().changed().get(1)))
                .containsExactly(new Difference("ram-gb", "8", "16"));
        assertThat(BaselineDiff.differences(diff.items().changed().get(0)))
                .containsExactly(
                        new Difference(CiSnapshot.LOCATION, null, "hall 2"),
                        new Difference(CiSnapshot.OWNER, null, "person:ben"),
                        new Difference(CiSnapshot.SUPPORTED_BY, null, "team:data"));
        assertThat(diff.describe().lines())
                .containsExactly(
                        "- ci:old old",
                        "+ ci:new new",
                        "~ ci:db db",
                        "    Location: (none) -> hall 2",
                        "    Owner: (none) -> person:ben",
                        "    Supported by: (none) -> team:data",
                        "~ ci:web web",
                        "    ram-gb: 8 -> 16",
                        "- relation:R-2 ci:web depends-on ci:old",
                        "+ relation:R-3 ci:new depends-on ci:db");
        assertThat(after.predecessor()).isEqualTo(before.id());
        assertThat(BaselineDiff.between(after, after).isEmpty()).isTrue();
        assertThat(estate.drift(after).isEmpty()).isTrue();
    }

    @Test
    void whatLiesOutsideTheScopeIsNeitherKeptNorCompared() {
        Estate estate = estate();
        Baseline baseline = Baseline.take(
                BaselineId.of("BL-1"),
                "The database",
                Scope.of(Set.of(CiId.of("db"))),
                estate.act(),
                estate.cis(),
                estate.relations());
        assertThat(baseline.items()).extracting(CiSnapshot::ci).containsExactly(CiId.of("db"));
        assertThat(baseline.relations()).extracting(RelationSnapshot::relation).containsExactly(estate.relation("R-1"));
        assertThat(baseline.find(CiId.of("db"))).isPresent();
        assertThat(baseline.find(CiId.of("aa"))).isEmpty();
        assertThat(baseline.find(CiId.of("web"))).isEmpty();
        estate.set("web", "ram-gb", "1").end(estate.relation("R-2"));
        assertThat(estate.drift(baseline).isEmpty()).isTrue();
        estate.set("db", "ram-gb", "1");
        assertThat(estate.drift(baseline).items().changed()).hasSize(1);
    }

    @Test
    void whatWasEditedInTheStoreIsFound() {
        Baseline baseline = estate().baseline("BL-1");
        assertThat(baseline.isIntact()).isTrue();
        CiSnapshot db = baseline.items().get(0);
        CiSnapshot forged = new CiSnapshot(
                db.ci(),
                db.ciClass(),
                db.state(),
                db.phase(),
                db.designation(),
                db.stewardship(),
                new Attributes(Map.of("ram-gb", "32")),
                db.hash());
        assertThat(with(
                        baseline,
                        List.of(
                                forged,
                                baseline.items().get(1),
                                baseline.items().get(2))))
                .isFalse();
        assertThat(with(baseline, baseline.items().subList(0, 2))).isFalse();
        for (CiSnapshot other : List.of(
                new CiSnapshot(
                        db.ci(),
                        "hardware",
                        db.state(),
                        db.phase(),
                        db.designation(),
                        db.stewardship(),
                        db.attributes(),
                        db.hash()),
                new CiSnapshot(
                        db.ci(),
                        db.ciClass(),
                        CiLifecycle.TEST,
                        db.phase(),
                        db.designation(),
                        db.stewardship(),
                        db.attributes(),
                        db.hash()),
                new CiSnapshot(
                        db.ci(),
                        db.ciClass(),
                        db.state(),
                        CiPhase.TEST,
                        db.designation(),
                        db.stewardship(),
                        db.attributes(),
                        db.hash()))) {
            assertThat(other.isIntact()).isFalse();
        }
    }

    private static boolean with(Baseline baseline, List<CiSnapshot> items) {
        return new Baseline(
                        baseline.id(),
                        baseline.name(),
                        baseline.scope(),
                        baseline.predecessor(),
                        baseline.takenAt(),
                        baseline.takenBy(),
                        items,
                        baseline.relations(),
                        baseline.hash())
                .isIntact();
    }

    @Test
    void aPlanBringsBackWhatCommandsCanAndRemarksOnTheRest() {
        Estate estate = estate();
        estate.give("web", new CiCommand.LinkServices(Set.of(ServiceId.of("mail"))));
        Baseline baseline = estate.baseline("BL-1");
        estate.set("web", "hostname", "h")
                .give("web", new CiCommand.Describe("Web", "serves", true))
                .give("web", new CiCommand.LinkServices(Set.of()))
                .give("db", new CiCommand.Advance(CiLifecycle.ORDER))
                .give("old", new CiCommand.Advance(CiLifecycle.RETIRE))
                .register("new", "ram-gb", "4")
                .relate("R-3", "new", "db")
                .end(estate.relation("R-1"));
        RestorePlan plan = RestorePlan.undoing(estate.drift(baseline), ChangeId.of("C-1"));
        assertThat(plan.remarks())
                .extracting(Refusal::code, Refusal::subject)
                .containsExactly(
                        tuple("OTHER_STATE", "ci:db"), tuple("NOT_LIVE", "ci:old"), tuple("NOT_IN_BASELINE", "ci:new"));
        assertThat(plan.describe().lines())
                .startsWith(
                        "ci:web: set {} and clear [hostname]",
                        "ci:web: call it web and describe it as before",
                        "ci:web: link it to [service:mail]",
                        "relation:R-1: let ci:web depends-on ci:db as before",
                        "relation:R-3: end that ci:new depends-on ci:db");
        assertThat(plan.steps().get(0).key()).isEqualTo("restore ci:web: set {} and clear [hostname]");
        assertThat(plan.steps().get(0))
                .isInstanceOfSatisfying(
                        RestorePlan.Give.class,
                        give -> assertThat(give.command())
                                .isEqualTo(new CiCommand.ChangeAttributes(
                                        Attributes.NONE, Set.of("hostname"), ChangeId.of("C-1"))));
    }

    @Test
    void aBaselineKnowsNoFutureAndNoItemTwice() {
        Estate estate = estate();
        Baseline baseline = estate.baseline("BL-1");
        assertThatThrownBy(() -> BaselineDiff.drift(
                        baseline,
                        estate.cis(),
                        List.of(),
                        estate.ci("web").alteredAt().minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was altered at");
        assertThatThrownBy(() -> Baseline.take(
                        BaselineId.of("BL-2"),
                        "Twice",
                        Scope.everything(),
                        estate.act(),
                        List.of(estate.ci("web"), estate.ci("web")),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every part once");
        assertThatThrownBy(() -> Baseline.take(
                        BaselineId.of("BL-2"), " ", Scope.everything(), estate.act(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a name");
        Act early = Act.by(PersonId.of("ana"), Estate.START);
        assertThatThrownBy(() -> baseline.next(BaselineId.of("BL-2"), "Early", early, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be taken after");
    }
}
