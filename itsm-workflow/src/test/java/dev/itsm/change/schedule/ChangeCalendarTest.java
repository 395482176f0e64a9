package dev.itsm.change.schedule;

import static dev.itsm.change.schedule.Small.change;
import static dev.itsm.change.schedule.Small.ci;
import static dev.itsm.change.schedule.Small.hour;
import static dev.itsm.change.schedule.Small.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.change.schedule.CalendarWindow.Scope;
import dev.itsm.change.schedule.Topology.AffectedService;
import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChangeCalendarTest {
    private static final ServiceId PAY = ServiceId.of("pay");

    @Provide
    Arbitrary<List<PlannedChange>> changes() {
        return Small.plannedChanges();
    }

    @Provide
    Arbitrary<Dependencies> dependencies() {
        return Small.dependencies();
    }

    @Property(tries = 300)
    void judgingOneChangeFindsWhatJudgingAllFindsOfIt(
            @ForAll("changes") List<PlannedChange> changes, @ForAll("dependencies") Dependencies topology) {
        ChangeCalendar calendar = new ChangeCalendar(
                changes,
                List.of(
                        CalendarWindow.blackout(new Scope.Everything(), hours(3, 5), "freeze"),
                        CalendarWindow.maintenance(new Scope.Item(ci(1)), hours(2, 8), "nightly")),
                topology,
                2);
        List<Conflict> all = calendar.conflicts();
        for (PlannedChange change : changes) {
            assertThat(calendar.evaluate(change, hour(0)).conflicts())
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(conflict -> conflict.concerns(change.id()))
                            .toList());
        }
    }

    @Test
    void windowsThatTouchDoNotCollideAndAnEmptyOneCoversNothing() {
        assertThat(conflicts(on(1, hours(10, 12)), on(2, hours(12, 13)), on(3, hours(11, 11))))
                .isEmpty();
        assertThat(conflicts(on(1, hours(10, 12)), on(2, hours(11, 13))))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(ConflictKind.SAME_CI);
                    assertThat(conflict.period()).isEqualTo(hours(11, 12));
                });
    }

    @Test
    void buffersKeepOthersAwayButNotTheCalendar() {
        PlannedChange early = on(1, hours(1, 2)).withBuffers(Duration.ofHours(1), Duration.ofHours(1));
        assertThat(conflicts(early, on(2, hours(2, 3))))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.period()).isEqualTo(hours(2, 3)));
        assertThat(new ChangeCalendar(
                                List.of(early),
                                List.of(CalendarWindow.blackout(new Scope.Everything(), hours(2, 3), "freeze")),
                                Topology.none(),
                                1)
                        .conflicts())
                .isEmpty();
        assertThatThrownBy(() -> early.withBuffers(Duration.ofHours(-1), Duration.ZERO))
                .hasMessageContaining("must not be negative");
    }

    @Test
    void servicesAndPeopleCollideToo() {
        PlannedChange one =
                on(1, hours(1, 3)).withServices(Set.of(PAY)).withImplementers(PersonId.of("ana"), PersonId.of("ben"));
        PlannedChange two = PlannedChange.of(change(2), hours(2, 4), Set.of(ci(2)))
                .withServices(Set.of(PAY))
                .withImplementers(PersonId.of("cho"), PersonId.of("ana"));
        assertThat(conflicts(one, two))
                .extracting(Conflict::kind)
                .containsExactly(ConflictKind.SAME_SERVICE, ConflictKind.ASSIGNEE);
    }

    @Test
    void aChangeMustNotStartBeforeTheOneItFollowsHasEnded() {
        PlannedChange later =
                PlannedChange.of(change(2), hours(3, 4), Set.of(ci(2))).following(Set.of(change(1)));
        assertThat(conflicts(on(1, hours(1, 3)), later)).isEmpty();
        assertThat(conflicts(on(1, hours(5, 6)), later)).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(ConflictKind.DEPENDENCY_ORDER);
            assertThat(conflict.period()).isEqualTo(hours(3, 6));
        });
        assertThat(conflicts(PlannedChange.of(change(1), null, Set.of(ci(1))), later))
                .extracting(Conflict::says)
                .containsExactly(
                        "C1: not evaluable, no window is planned",
                        "C2: not evaluable, it follows C1, for which no window is planned");
        assertThat(conflicts(later))
                .extracting(Conflict::says)
                .containsExactly("C2: not evaluable, it follows C1, which is not in the schedule");
    }

    @Test
    void whatHasNoWindowIsNotFreeOfConflictButNotEvaluable() {
        assertThat(conflicts(PlannedChange.of(change(1), null, Set.of())))
                .extracting(Conflict::kind)
                .containsExactly(ConflictKind.NOT_EVALUABLE, ConflictKind.NOT_EVALUABLE);
    }

    @Test
    void blackoutsApplyByItemClassAndService() {
        Topology topology = Dependencies.builder()
                .ciClass(ci(1), "database")
                .service(ci(1), new AffectedService(PAY, "high", List.of()))
                .build();
        for (Scope scope : List.of(
                new Scope.Everything(),
                new Scope.Item(ci(1)),
                new Scope.ItemClass("database"),
                new Scope.Service(PAY))) {
            CalendarWindow freeze = CalendarWindow.blackout(scope, hours(2, 5), "freeze");
            assertThat(new ChangeCalendar(List.of(on(1, hours(1, 3)), on(2, hours(5, 6))), List.of(freeze), topology, 1)
                            .conflicts())
                    .as("%s", scope)
                    .singleElement()
                    .satisfies(conflict -> {
                        assertThat(conflict.kind()).isEqualTo(ConflictKind.BLACKOUT);
                        assertThat(conflict.period()).isEqualTo(hours(2, 3));
                        assertThat(conflict.detail()).isEqualTo("freeze");
                    });
        }
        CalendarWindow elsewhere = CalendarWindow.blackout(new Scope.Item(ci(9)), hours(0, 12), "freeze");
        assertThat(new ChangeCalendar(List.of(on(1, hours(1, 3))), List.of(elsewhere), topology, 1).conflicts())
                .isEmpty();
    }

    @Test
    void whatHasMaintenanceWindowsIsChangedInThem() {
        List<CalendarWindow> nights = List.of(
                CalendarWindow.maintenance(new Scope.Item(ci(1)), hours(4, 6), "second"),
                CalendarWindow.maintenance(new Scope.Item(ci(1)), hours(1, 3), "first"),
                CalendarWindow.maintenance(new Scope.Item(ci(1)), hours(6, 7), "third"));
        assertThat(new ChangeCalendar(
                                List.of(
                                        on(1, hours(1, 3)),
                                        on(2, hours(4, 7)),
                                        PlannedChange.of(change(3), hours(0, 12), Set.of(ci(2)))),
                                nights,
                                Topology.none(),
                                1)
                        .conflicts())
                .isEmpty();
        assertThat(new ChangeCalendar(List.of(on(1, hours(2, 8))), nights, Topology.none(), 1).conflicts())
                .extracting(Conflict::period)
                .containsExactly(hours(3, 4), hours(7, 8));
    }

    @Test
    void anEvaluationGoesStaleWhenItsSurroundingsChangeAndOnlyThen() {
        PlannedChange candidate = on(1, hours(2, 4));
        Evaluation evaluation = calendar(candidate).evaluate(candidate, hour(0));
        assertThat(evaluation.isStale(calendar(candidate, on(2, hours(4, 5))).versionFor(candidate)))
                .as("a neighbour that does not overlap")
                .isFalse();
        assertThat(evaluation.isStale(calendar(candidate, on(2, hours(3, 5))).versionFor(candidate)))
                .as("a neighbour that overlaps")
                .isTrue();
        assertThat(evaluation.isStale(calendar(candidate).versionFor(on(1, hours(2, 5)))))
                .as("another window")
                .isTrue();
        Topology related = Dependencies.builder().dependsOn(ci(1), ci(2)).build();
        assertThat(evaluation.isStale(
                        new ChangeCalendar(List.of(candidate), List.of(), related, 2).versionFor(candidate)))
                .as("another topology")
                .isTrue();
    }

    @Test
    void aGroupCannotNeedMoreThanItHas() {
        assertThatThrownBy(() ->
                        Dependencies.builder().dependsOn(ci(1), ci(2), "g", 2).build())
                .hasMessageContaining("needs 2 of its 1 members")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() ->
                        Dependencies.builder().dependsOn(ci(1), ci(2), "g", 1).dependsOn(ci(1), ci(3), "g", 2))
                .hasMessageContaining("needs 1 members in one row and 2 in another");
    }

    private static PlannedChange on(int change, Period window) {
        return PlannedChange.of(change(change), window, Set.of(ci(1)));
    }

    private static ChangeCalendar calendar(PlannedChange... changes) {
        return new ChangeCalendar(List.of(changes), List.of(), Topology.none(), 2);
    }

    private static List<Conflict> conflicts(PlannedChange... changes) {
        return calendar(changes).conflicts();
    }
}
