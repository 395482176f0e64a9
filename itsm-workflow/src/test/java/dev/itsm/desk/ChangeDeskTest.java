package dev.itsm.desk;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.change.Assessment.Consideration;
import dev.itsm.change.Change;
import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.ChangeDuty;
import dev.itsm.change.ChangeEvent;
import dev.itsm.change.ChangeLifecycle;
import dev.itsm.change.ChangePath;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangePolicy.Category;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.Content;
import dev.itsm.change.Planning.Buffers;
import dev.itsm.change.RiskLevel;
import dev.itsm.change.RiskModel;
import dev.itsm.change.SeverityPolicy;
import dev.itsm.change.Work;
import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.change.schedule.Dependencies;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
import dev.itsm.rule.Rule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the desk knows that one change does not: the others, the calendar, how changes like it went, and what is due. */
class ChangeDeskTest {
    private static final ChangeId FIRST = ChangeId.of("CHG-1");
    private static final ChangeId SECOND = ChangeId.of("CHG-2");
    private static final ChangeId THIRD = ChangeId.of("CHG-3");
    private static final CiId DB = CiId.of("db");
    private static final CiId APP = CiId.of("app");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Period NIGHT = Period.of(START.plus(Duration.ofHours(12)), START.plus(Duration.ofHours(14)));
    private static final ApprovalPolicy BOSS = ApprovalPolicy.of("boss", VotingRule.anyOf(), Seat.ofPerson("boss"));

    private final List<CalendarWindow> windows = new ArrayList<>();
    private Instant now = START;
    private final ChangeDesk desk = ChangeDesk.builder(ChangeProcess.of(policy()))
            .directory(Directory.of(
                    List.of(),
                    List.of(RoleHolding.of(PersonId.of("dir"), RoleName.of("DIRECTOR"), Period.from(START))),
                    List.of()))
            .topology(Dependencies.builder().dependsOn(APP, DB).build())
            .windows(() -> List.copyOf(windows))
            .relatedWithin(1)
            .remembering(Duration.ofDays(30))
            .repository(ChangeRepository.inMemory())
            .time(() -> now)
            .build();

    private static ChangePolicy policy() {
        return new ChangePolicy(
                "2026",
                Set.of("service components"),
                List.of(
                        new Category("normal", ChangePath.NORMAL, Map.of(RiskLevel.LOW, BOSS), List.of()),
                        new Category("emergency", ChangePath.EMERGENCY, Map.of(), List.of())),
                List.of(Rule.of("CORE", "it touches the core", change -> false)),
                new EmergencyHandling(
                        Holder.role("DIRECTOR"),
                        Duration.ofHours(4),
                        BOSS,
                        WorkingCalendar.weekly(ZoneId.of("UTC"), MONDAY, FRIDAY, "08:00", "20:00"),
                        2,
                        10),
                List.of(CalendarWindow.blackout(
                        new CalendarWindow.Scope.Everything(),
                        Period.from(START.plus(Duration.ofDays(300))),
                        "year-end")),
                SeverityPolicy.standard(),
                RiskModel.STANDARD,
                ChangePolicy.OWN_WORK,
                ChangePolicy.Limits.STANDARD);
    }

    private Change tell(ChangeId id, String person, ChangeCommand... commands) {
        Change change = null;
        for (ChangeCommand command : commands) {
            change = desk.handle(id, command, By.person(person).because("because"))
                    .orThrow();
        }
        assertThat(change).isNotNull();
        return change;
    }

    private List<String> codes(ChangeId id, String person, ChangeCommand command) {
        return desk.handle(id, command, By.person(person).because("because"))
                        instanceof Decision.Refused<Change, ChangeEvent> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    private static ChangeCommand.Assess assess() {
        return new ChangeCommand.Assess(
                Map.of("KNOWN", "OFTEN", "REVERSIBLE", "AT_ONCE"),
                Arrays.stream(Consideration.values()).collect(Collectors.toMap(point -> point, point -> "no impact")),
                "none");
    }

    private void assessed(ChangeId id, CiId ci, Period window) {
        tell(
                id,
                "ana",
                ChangeCommand.RequestChange.of(
                        "Change " + id.key(),
                        "it is old",
                        Content.NONE.on(ci).in(window).doing("replace it").reversedBy("put it back")),
                ChangeCommand.Classify.as("normal"),
                assess());
    }

    private void approved(ChangeId id, CiId ci, Period window) {
        assessed(id, ci, window);
        tell(id, "ana", new ChangeCommand.RequestApproval());
        tell(id, "boss", new InRound(ApprovalCommand.Cast.of("boss", "boss", Choice.YES)));
    }

    private void finished(ChangeId id, CiId ci, Work.Outcome outcome) {
        Period window = Period.of(now, now.plus(Duration.ofHours(1)));
        approved(id, ci, window);
        tell(
                id,
                "ana",
                new ChangeCommand.Verify("worked", null),
                new ChangeCommand.Announce("users"),
                new ChangeCommand.Evaluate(),
                new ChangeCommand.Schedule());
        tell(id, "ben", new ChangeCommand.Implement(), new ChangeCommand.CompleteStep(0));
        tell(id, "ben", new ChangeCommand.Finish(outcome, "over"));
    }

    @Test
    void theScheduleIsWhatIsFirmWithTheWindowsAndTheFreezes() {
        windows.add(CalendarWindow.maintenance(new CalendarWindow.Scope.Item(DB), NIGHT, "night"));
        assessed(FIRST, DB, NIGHT);
        assertThat(desk.schedule().changes()).as("proposed only").isEmpty();
        approved(SECOND, DB, NIGHT);
        approved(THIRD, APP, NIGHT);
        assertThat(desk.schedule().changes()).extracting(PlannedChange::id).containsExactlyInAnyOrder(SECOND, THIRD);
        assertThat(desk.schedule().windows()).extracting(CalendarWindow::name).containsExactly("night", "year-end");
        assertThat(desk.schedule().conflicts()).extracting(Conflict::kind).containsExactly(ConflictKind.RELATED_CI);
    }

    @Test
    void aChangeIsJudgedAmongTheOthersAndAnotherThatComesMakesThatStale() {
        approved(FIRST, DB, NIGHT);
        tell(FIRST, "ana", new ChangeCommand.Evaluate());
        approved(SECOND, DB, NIGHT);
        assertThat(codes(FIRST, "ana", new ChangeCommand.Schedule())).containsExactly("STALE_EVALUATION");
        Change evaluated = tell(FIRST, "ana", new ChangeCommand.Evaluate());
        assertThat(evaluated.planning().evaluation().conflicts())
                .extracting(Conflict::kind)
                .containsExactly(ConflictKind.SAME_CI);
        assertThat(codes(FIRST, "ana", new ChangeCommand.Schedule())).containsExactly("CHG-15");
        tell(SECOND, "ana", new ChangeCommand.Cancel());
        tell(FIRST, "ana", new ChangeCommand.Evaluate(), new ChangeCommand.Schedule());
        assertThat(desk.find(FIRST).orElseThrow().state().state()).isEqualTo(ChangeLifecycle.SCHEDULED);
    }

    @Test
    void whatAChangeFollowsIsLookedUpEvenWhereItIsNotFirm() {
        assessed(FIRST, DB, Period.of(NIGHT.endExclusive(), NIGHT.endExclusive().plusSeconds(60)));
        approved(SECOND, APP, NIGHT);
        tell(SECOND, "ana", new ChangeCommand.Fit(Buffers.NONE, Set.of(FIRST)), new ChangeCommand.Evaluate());
        assertThat(desk.find(SECOND)
                        .orElseThrow()
                        .state()
                        .planning()
                        .evaluation()
                        .conflicts())
                .extracting(Conflict::kind)
                .containsExactly(ConflictKind.DEPENDENCY_ORDER);
        tell(SECOND, "ana", new ChangeCommand.Fit(Buffers.NONE, Set.of(THIRD)), new ChangeCommand.Evaluate());
        assertThat(desk.find(SECOND)
                        .orElseThrow()
                        .state()
                        .planning()
                        .evaluation()
                        .conflicts())
                .as("there is no such change")
                .extracting(Conflict::kind)
                .containsExactly(ConflictKind.NOT_EVALUABLE);
    }

    @Test
    void riskCountsHowChangesOfTheCategoryWentOfLateAndTellsOfOpenOnes() {
        for (int i = 0; i < 6; i++) {
            finished(ChangeId.of("OLD-" + i), DB, i < 2 ? Work.Outcome.FAILED : Work.Outcome.SUCCESSFUL);
            now = now.plus(Duration.ofHours(2));
        }
        assessed(FIRST, DB, NIGHT);
        assessed(SECOND, DB, NIGHT);
        Change second = desk.find(SECOND).orElseThrow().state();
        assertThat(second.assessment().risk().because())
                .contains("more than 20 % of changes like it were unsuccessful: 4");
        assertThat(second.assessment().otherChanges()).containsExactly(FIRST);
        now = now.plus(Duration.ofDays(30));
        assessed(THIRD, DB, NIGHT);
        assertThat(desk.find(THIRD).orElseThrow().state().assessment().risk().because())
                .as("long ago")
                .contains("more than 20 % of changes like it were unsuccessful (not known): 4");
    }

    @Test
    void dutiesClocksAndOffersAreThoseOfNow() {
        assertThatThrownBy(() -> desk.duties(FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.offers(FIRST, By.person("ana"))).isInstanceOf(IllegalArgumentException.class);
        approved(SECOND, APP, NIGHT);
        assertThat(desk.retrospectiveClock(SECOND)).isEmpty();
        tell(
                FIRST,
                "ana",
                ChangeCommand.RequestChange.of(
                        "A disk",
                        "down",
                        Content.NONE.on(DB).doing("replace it").reversedBy("put it back")),
                ChangeCommand.Classify.as("emergency"),
                new ChangeCommand.Verify(null, "no time"),
                new ChangeCommand.Evaluate(),
                new ChangeCommand.AuthoriseEmergency(PersonId.of("dir"), "telephone", PersonId.of("eve")));
        assertThat(open(FIRST, "ben")).contains("implement");
        assertThat(open(FIRST, "dir")).as("who permitted it").doesNotContain("implement");
        tell(FIRST, "ben", new ChangeCommand.Implement(), new ChangeCommand.CompleteStep(0));
        tell(FIRST, "ben", new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "over"));
        assertThat(desk.duties(FIRST))
                .extracting(duty -> duty.deadline().name())
                .containsExactly(ChangeDuty.ANNOUNCEMENT, ChangeDuty.RETROSPECTIVE_APPROVAL);
        now = now.plus(Duration.ofDays(1));
        assertThat(desk.retrospectiveClock(FIRST).orElseThrow().due()).contains(START.plus(Duration.ofDays(2)));
        tell(FIRST, "ana", new ChangeCommand.RequestRetrospectiveApproval());
        tell(FIRST, "boss", new InRound(ApprovalCommand.Cast.of("boss", "boss", Choice.YES)));
        tell(
                FIRST,
                "eve",
                new ChangeCommand.ReviewEffect(true, "it holds", List.of(), false),
                new ChangeCommand.Close());
        assertThat(desk.find(FIRST).orElseThrow().state().phase()).isEqualTo(ChangePhase.CLOSED);
        assertThat(open(FIRST, "ana")).isEmpty();
    }

    private List<String> open(ChangeId id, String person) {
        return desk.offers(id, By.person(person)).stream()
                .filter(Offer::isOpen)
                .map(offer -> offer.on().name())
                .toList();
    }
}
