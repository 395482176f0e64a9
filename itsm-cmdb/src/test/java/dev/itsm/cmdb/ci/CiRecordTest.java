package dev.itsm.cmdb.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.cmdb.ci.CiEvent.Observed.Reading;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.party.PersonId;
import dev.itsm.testkit.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of an item: by hand, by sources, under locks, and as it was. */
class CiRecordTest {
    private static final FieldKey<Integer> RAM = FieldKey.integer("ram-gb");
    private static final FieldKey<String> HOSTNAME = FieldKey.text("hostname");

    private static Scenario<Ci, CiCommand, CiEvent> story(Surroundings surroundings) {
        return Scenario.of(CiProcess.standard().decider(World.ID, surroundings)).at("2026-01-01T08:00:00Z");
    }

    private static CiCommand.Observe seen(String value) {
        Provenance.Origin origin = new Provenance.Origin("scanner", World.START, "serial");
        return new CiCommand.Observe("computer", "Server", Map.of("hostname", new Reading(value, origin)), Set.of());
    }

    @Test
    void whatASourceSeesGivesWayToALockAndComesBackToWhatWasEnteredByHand() {
        story(World.QUIET)
                .when(new CiCommand.Register("computer", "Server", Attributes.of(HOSTNAME, "hand")))
                .thenAccepted()
                .when(seen("seen"))
                .thenAccepted(ci -> assertThat(ci.attributes().find(HOSTNAME)).contains("seen"))
                .passes(Duration.ofHours(1))
                .when(seen("seen"))
                .then()
                .when(new CiCommand.Observe("computer", null, Map.of(), Set.of("hostname")))
                .thenAccepted(ci -> assertThat(ci.attributes().find(HOSTNAME)).contains("hand"))
                .when(seen("again"))
                .thenAccepted()
                .when(new CiCommand.LockAttributes(Set.of("hostname")))
                .thenAccepted(ci ->
                        assertThat(ci.provenance().byHand().find(HOSTNAME)).contains("again"))
                .when(seen("other"))
                .thenRefused("LOCKED")
                .when(new CiCommand.LockAttributes(Set.of("ram-gb", "colour")))
                .thenRefused("UNKNOWN_ATTRIBUTE", "NO_VALUE", "NO_VALUE")
                .when(new CiCommand.ReleaseAttributes(Set.of("hostname")))
                .thenAccepted()
                .when(seen("other"))
                .thenAccepted(ci -> assertThat(
                                ci.provenance().origins().get("hostname").source())
                        .isEqualTo("scanner"));
    }

    @Test
    void valuesAreOfTheClasssTypes() {
        story(World.QUIET)
                .when(new CiCommand.Register("spaceship", " ", Attributes.NONE))
                .thenRefused("UNKNOWN_CLASS", "REQUIRED_FIELD")
                .when(new CiCommand.Register("computer", "Server", new Attributes(Map.of("ram-gb", "much"))))
                .thenRefused("ATTRIBUTE_VALUE")
                .when(new CiCommand.Register("software", "Server", Attributes.of(RAM, 8)))
                .thenRefused("UNKNOWN_ATTRIBUTE")
                .when(new CiCommand.ChangeAttributes(Attributes.of(RAM, 8)))
                .thenRefused("NO_SUCH_CI")
                .when(seen("discovered"))
                .thenAccepted(ci -> assertThat(ci.provenance().discovered()).isTrue())
                .when(new CiCommand.Register("computer", "Server", Attributes.NONE))
                .thenRefused("ALREADY_REGISTERED");
    }

    @Test
    void onlyWhoMayWriteWritesConfigurationRecords() {
        Surroundings strict = new Surroundings() {
            @Override
            public boolean mayWrite(PersonId person, Instant at) {
                return person.key().equals("ana");
            }
        };
        story(strict)
                .by("eve")
                .when(new CiCommand.Register("computer", "Server", Attributes.NONE))
                .thenRefused("CFG-08")
                .by("ana")
                .when(new CiCommand.Register("computer", "Server", Attributes.NONE))
                .thenAccepted();
    }

    @Test
    void historyKnowsEveryPastStateAndEveryAlterationWithItsChange() {
        List<CiEvent> events = story(World.CHANGING)
                .when(new CiCommand.Register(
                        "computer", "Server", "mail", Attributes.of(RAM, 8), CiLifecycle.PRODUCTION, World.CHANGE))
                .thenAccepted()
                .passes(Duration.ofDays(31))
                .when(new CiCommand.ChangeAttributes(Attributes.of(RAM, 16)))
                .thenRefused("CFG-03")
                .when(new CiCommand.ChangeAttributes(Attributes.of(RAM, 16), World.CHANGE))
                .thenAccepted()
                .passes(Duration.ofDays(1))
                .when(seen("seen"))
                .thenAccepted()
                .passes(Duration.ofDays(1))
                .when(new CiCommand.Advance(CiLifecycle.MAINTAIN, World.CHANGE))
                .thenAccepted()
                .history();
        CiHistory history = CiHistory.of(events);
        assertThat(history.asOf(World.START.minusNanos(1))).isEmpty();
        assertThat(history.asOf(World.START.plus(Duration.ofDays(31)).minusNanos(1))
                        .orElseThrow()
                        .attributes()
                        .find(RAM))
                .contains(8);
        assertThat(history.asOf(World.START.plus(Duration.ofDays(31)))
                        .orElseThrow()
                        .attributes()
                        .find(RAM))
                .contains(16);
        assertThat(history.alterations())
                .extracting(a -> a.what() + " " + a.before() + " " + a.after() + " " + a.kind() + " " + a.change())
                .containsExactly(
                        "ram-gb 8 16 CHANGED change:C-1",
                        "hostname null seen OBSERVED null",
                        "state PRODUCTION MAINTENANCE CHANGED change:C-1");
        assertThat(history.alterations().get(1).at()).isEqualTo(World.START);
    }

    @Test
    void unsoundClassesAreNoClasses() {
        CiClass one = CiClass.named("a").under("b");
        for (List<CiClass> unsound : List.of(
                List.of(one),
                List.of(one, CiClass.named("b").under("a")),
                List.of(CiClass.named("a"), CiClass.named("a")),
                List.of(CiClass.named("a").identifiedBy("k", "missing")),
                List.of(CiClass.named("b").with(CiAttribute.of(RAM)), one.with(CiAttribute.of(RAM))))) {
            assertThatThrownBy(() -> CiClasses.of(unsound))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("unsound");
        }
        CiClasses standard = CiClasses.standard();
        assertThat(standard.isA("computer", "hardware")).isTrue();
        assertThat(standard.attributes("computer")).containsKeys("serial-number", "hostname");
        assertThat(standard.keys("computer"))
                .extracting(IdentityKey::name)
                .containsExactly("mac", "hostname", "serial");
    }

    @Test
    void aPermitIsForItsItemsItsChangeAndItsInstantOnly() {
        ChangePermit permit =
                new ChangePermit(World.CHANGE, World.authorisation(World.CHANGE, World.START), false, Set.of(World.ID));
        assertThat(permit.covers(World.CHANGE, World.ID, World.START)).isTrue();
        assertThat(permit.covers(World.CHANGE, CiId.of("srv-2"), World.START)).isFalse();
        assertThat(permit.covers(World.CHANGE, World.ID, World.START.plusSeconds(1)))
                .isFalse();
        assertThat(permit.covers(ChangeId.of("C-2"), World.ID, World.START)).isFalse();
        assertThatThrownBy(() -> new ChangePermit(ChangeId.of("C-2"), permit.authorisation(), false, Set.of(World.ID)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must rest on an authorisation of that change");
    }
}
