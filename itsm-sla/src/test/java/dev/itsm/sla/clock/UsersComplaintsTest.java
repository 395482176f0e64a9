package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.ClockFact.assigned;
import static dev.itsm.sla.clock.ClockFact.classified;
import static dev.itsm.sla.clock.ClockFact.paused;
import static dev.itsm.sla.clock.ClockFact.reopened;
import static dev.itsm.sla.clock.ClockFact.requesterContacted;
import static dev.itsm.sla.clock.ClockFact.responded;
import static dev.itsm.sla.clock.ClockFact.resumed;
import static dev.itsm.sla.clock.ClockFact.retargeted;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static dev.itsm.sla.clock.Wall.FRI;
import static dev.itsm.sla.clock.Wall.MON;
import static dev.itsm.sla.clock.Wall.OFFICE;
import static dev.itsm.sla.clock.Wall.THU;
import static dev.itsm.sla.clock.Wall.TUE;
import static dev.itsm.sla.clock.Wall.WED;
import static dev.itsm.sla.clock.Wall.ZONE;
import static dev.itsm.sla.target.PauseReason.REQUESTER;
import static dev.itsm.sla.target.PauseReason.SUPPLIER;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.calendar.WorkingCalendarId;
import dev.itsm.sla.clock.ClockFact.Responded;
import dev.itsm.sla.clock.Thresholds.Firing;
import dev.itsm.sla.target.AgreementKind;
import dev.itsm.sla.target.CalendarPrecedence;
import dev.itsm.sla.target.CalendarPrecedence.Source;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.TargetTime.CalendarDays;
import dev.itsm.sla.target.TargetTime.FixedInstant;
import dev.itsm.sla.target.TargetTime.WorkingDays;
import dev.itsm.sla.target.Threshold;
import dev.itsm.time.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What users of service desks complain of, one by one, and what a clock of ours does there. */
class UsersComplaintsTest {
    private static final Target RESOLUTION = Target.resolution();
    private static final ResolvedTarget BY_PRIORITY =
            RESOLUTION.within("P1", ofHours(4)).within("P3", ofHours(16)).in(OFFICE);

    private static ServiceClock running(ResolvedTarget target, Instant since) {
        return ServiceClock.of(target).with(started(since));
    }

    @Test
    void complaint01PausesOutliveAChangeOfTargetAndTheOldTargetComesBackUnchanged() {
        ServiceClock clock = running(BY_PRIORITY, MON.at("09:00"))
                .with(classified("P3", MON.at("09:00")))
                .with(paused(REQUESTER, MON.at("10:00")))
                .with(resumed(MON.at("15:00")));
        ServiceClock urgent = clock.with(classified("P1", MON.at("16:00")));
        assertThat(urgent.at(MON.at("16:00")).due()).contains(MON.at("18:00"));
        assertThat(urgent.at(MON.at("16:00")).paused()).isEqualTo(ofHours(5));
        assertThat(urgent.at(MON.at("16:00")).isBreached()).isFalse();
        ServiceClock back = urgent.with(classified("P3", MON.at("17:00")));
        assertThat(back.at(TUE.at("12:00")).due())
                .isEqualTo(clock.at(TUE.at("12:00")).due());
        assertThat(back.at(TUE.at("12:00")).elapsed())
                .isEqualTo(clock.at(TUE.at("12:00")).elapsed());
    }

    @Test
    void complaint02PauseOverAWeekendIsCreditedByTheCalendarOfTheDeadline() {
        ClockReading reading = running(
                        RESOLUTION.within(new WorkingDays(3, false)).in(OFFICE), THU.at("10:00"))
                .with(paused(REQUESTER, FRI.at("17:00")))
                .with(resumed(FRI.at("17:00").plus(Duration.ofHours(64))))
                .at(FRI.at("17:00").plus(Duration.ofHours(64)));
        // Three working days after Thursday is Tuesday 10:00; one working hour of Friday was paused.
        assertThat(reading.due()).contains(TUE.at("11:00").plus(Duration.ofDays(7)));
        assertThat(reading.paused()).isEqualTo(ofHours(1));
    }

    @Test
    void complaint03HoldTimeIsCutOutOfWorkingTimeNotAddedToADate() {
        ServiceClock clock = running(RESOLUTION.within(ofHours(8)).in(OFFICE), MON.at("16:00"))
                .with(paused(REQUESTER, MON.at("19:00")))
                .with(resumed(TUE.at("08:00")));
        assertThat(clock.at(TUE.at("08:00")).due()).contains(TUE.at("15:00"));
    }

    @Test
    void complaint04AnAgreedInstantIsNotShiftedByPendingTime() {
        ServiceClock clock = running(
                        RESOLUTION.within(new FixedInstant(WED.at("12:00"))).in(OFFICE), MON.at("09:00"))
                .with(paused(REQUESTER, MON.at("10:00")))
                .with(resumed(TUE.at("17:00")));
        assertThat(clock.at(TUE.at("17:00")).due()).contains(WED.at("12:00"));
        assertThat(clock.at(TUE.at("12:00")).due()).contains(WED.at("12:00"));
    }

    @Test
    void complaint05APausedClockHasNoDeadlineAndEveryChangeIsToldOf() {
        ServiceClock clock = running(RESOLUTION.within(ofHours(4)).in(OFFICE), MON.at("09:00"))
                .with(paused(REQUESTER, MON.at("10:00")));
        assertThat(clock.at(FRI.at("18:00")).due()).isEmpty();
        assertThat(clock.at(FRI.at("18:00")).isBreached()).isFalse();
        ServiceClock resumed = clock.with(resumed(TUE.at("10:00")));
        assertThat(resumed.changesUntil(WED.at("09:00")))
                .containsExactly(
                        new ClockChange(MON.at("09:00"), RunState.RUNNING, false),
                        new ClockChange(MON.at("10:00"), RunState.PAUSED, false),
                        new ClockChange(TUE.at("10:00"), RunState.RUNNING, false),
                        new ClockChange(TUE.at("13:00"), RunState.RUNNING, true));
    }

    @Test
    void complaint06AReopenedTicketGoesOnWhereItStoppedAndFiresNothingTwice() {
        ServiceClock stopped = running(RESOLUTION.within(ofHours(4)).in(OFFICE), MON.at("09:00"))
                .with(stopped(MON.at("12:00")));
        ServiceClock clock = stopped.with(reopened(THU.at("12:00")));
        Thresholds half = Thresholds.of(Threshold.percent(50));
        assertThat(clock.at(THU.at("12:00")).due()).contains(THU.at("13:00"));
        assertThat(clock.at(THU.at("12:00")).isBreached()).isFalse();
        List<Firing> before = half.evaluate(stopped, WED.at("12:00")).fired();
        assertThat(before).extracting(Firing::at).containsExactly(MON.at("11:00"));
        assertThat(half.evaluate(clock, FRI.at("12:00"))
                        .firedExcept(before.stream().map(Firing::key).toList()))
                .isEmpty();
    }

    @Test
    void complaint07AnOperationalLevelStartsAnewForEachTeamAndTheServiceLevelDoesNot() {
        Target each = Target.custom(TargetName.of("team")).within(ofHours(2));
        ServiceClocks clocks = ServiceClocks.of(
                        RESOLUTION.within(ofHours(8)).in(OFFICE),
                        each.under(AgreementKind.OLA).in(OFFICE))
                .with(started(MON.at("09:00")))
                .with(assigned("service desk", MON.at("09:00")))
                .with(assigned("network", MON.at("12:00")));
        ServiceClock team = clocks.clock(TargetName.of("team")).orElseThrow();
        assertThat(team.cyclesAt(MON.at("13:00")))
                .extracting(cycle -> cycle.owner().orElseThrow(), ClockReading::elapsed, ClockReading::isBreached)
                .containsExactly(tuple("service desk", ofHours(3), true), tuple("network", ofHours(1), false));
        ClockReading resolution =
                clocks.clock(TargetName.RESOLUTION).orElseThrow().at(MON.at("13:00"));
        assertThat(resolution.due()).contains(MON.at("17:00"));
        assertThat(resolution.elapsedByOwner())
                .containsExactly(Map.entry("service desk", ofHours(3)), Map.entry("network", ofHours(1)));
    }

    @Test
    void complaint08ATargetThatTheNewAgreementLacksIsCancelledWithTheReason() {
        ServiceClocks clocks = ServiceClocks.of(
                        RESOLUTION.within(ofHours(4)).in(OFFICE),
                        Target.update().within(ofHours(2)).in(OFFICE))
                .with(started(MON.at("09:00")));
        ResolvedTarget bronze = RESOLUTION.within(ofHours(9)).version("bronze").in(OFFICE);
        ServiceClocks moved = clocks.movedTo(
                List.of(bronze, Target.response().within(ofHours(1)).in(OFFICE)),
                "moved to agreement Bronze",
                MON.at("10:00"));
        ServiceClock update = moved.clock(TargetName.UPDATE).orElseThrow();
        assertThat(update.at(TUE.at("12:00")).runState()).isEqualTo(RunState.CANCELLED);
        assertThat(update.at(TUE.at("12:00")).explain().toString())
                .contains("moved to agreement Bronze, which has no such target");
        assertThat(moved.at(MON.at("17:00")))
                .filteredOn(ClockReading::isRunning)
                .extracting(ClockReading::target, reading -> reading.due().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(TargetName.RESOLUTION, MON.at("18:00")), tuple(TargetName.RESPONSE, MON.at("10:00")));
    }

    @Test
    void complaint09TheUpdateTargetDoesNotOverruleTheFirstResponse() {
        ServiceClocks clocks = ServiceClocks.of(
                        Target.response().within(ofHours(1)).in(OFFICE),
                        Target.update().within(ofHours(3)).in(OFFICE))
                .with(started(MON.at("09:00")));
        assertThat(clocks.nextDue(MON.at("09:30")).orElseThrow().target()).isEqualTo(TargetName.RESPONSE);
        ServiceClocks answered = clocks.with(responded(MON.at("09:40"))).with(requesterContacted(MON.at("10:00")));
        assertThat(answered.nextDue(MON.at("10:00")).orElseThrow().target()).isEqualTo(TargetName.UPDATE);
        assertThat(answered.clock(TargetName.RESPONSE)
                        .orElseThrow()
                        .at(FRI.at("09:00"))
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void complaint10TheUpdateClockRunsOnlyWhileTheProviderOwesTheAnswer() {
        ServiceClock clock = running(Target.update().within(ofHours(2)).in(OFFICE), MON.at("09:00"))
                .with(responded(MON.at("10:00")));
        assertThat(clock.at(FRI.at("17:00")).outcome()).isEqualTo(Outcome.MET);
        ServiceClock asked = clock.with(requesterContacted(TUE.at("09:00"))).with(requesterContacted(TUE.at("10:00")));
        assertThat(asked.at(TUE.at("10:00")).due()).contains(TUE.at("11:00"));
        assertThat(asked.with(stopped(TUE.at("10:30")))
                        .with(requesterContacted(WED.at("09:00")))
                        .at(FRI.at("12:00"))
                        .runState())
                .isEqualTo(RunState.STOPPED);
    }

    @Test
    void complaint11OnlyAPersonsVisibleReplyIsAFirstResponse() {
        ServiceClock clock = running(Target.response().within(ofHours(2)).in(OFFICE), MON.at("09:00"))
                .with(ClockFact.of(new Responded(false, true), MON.at("09:01")))
                .with(ClockFact.of(new Responded(true, false), MON.at("09:02")))
                .with(paused(REQUESTER, MON.at("09:03")))
                .with(assigned("network", MON.at("09:04")));
        assertThat(clock.at(MON.at("10:00")).runState()).isEqualTo(RunState.RUNNING);
        assertThat(clock.with(responded(MON.at("10:30"))).at(TUE.at("09:00")).stoppedAt())
                .contains(MON.at("10:30"));
    }

    @Test
    void complaint12ADayIsAWorkingDayOrACalendarDayAndNeverTwentyFourWorkingHours() {
        assertThat(dueOf(new WorkingDays(1, false))).isEqualTo(TUE.at("10:00"));
        assertThat(dueOf(new WorkingDays(1, true))).isEqualTo(TUE.at("18:00"));
        assertThat(dueOf(new CalendarDays(1))).isEqualTo(TUE.at("10:00"));
        assertThat(running(RESOLUTION.within(ofHours(24)).in(OFFICE), MON.at("10:00"))
                        .at(MON.at("10:00"))
                        .due())
                .contains(WED.at("16:00"));
    }

    private static Instant dueOf(TargetTime time) {
        return running(RESOLUTION.within(time).in(OFFICE), MON.at("10:00"))
                .at(MON.at("10:00"))
                .due()
                .orElseThrow();
    }

    @Test
    void complaint13AllHoursLoseNoMinuteADay() {
        ServiceClock clock = running(RESOLUTION.within(ofHours(96)).in(WorkingCalendar.always(ZONE)), MON.at("00:00"));
        assertThat(clock.at(FRI.at("00:00")).elapsed()).isEqualTo(ofHours(96));
        assertThat(clock.at(FRI.at("00:00")).due()).contains(FRI.at("00:00"));
    }

    @Test
    void complaint14ADayHasAsManyWindowsAsItNeeds() {
        WorkingCalendar lunch = Schedule.in(ZONE)
                .shift(DayOfWeek.MONDAY, "09:00", "12:00")
                .shift(DayOfWeek.MONDAY, "13:00", "17:00")
                .shift(DayOfWeek.MONDAY, "22:00", "06:00")
                .calendar();
        ServiceClock clock = running(RESOLUTION.within(ofHours(9)).in(lunch), MON.at("09:00"));
        assertThat(clock.at(MON.at("14:00")).elapsed()).isEqualTo(ofHours(4));
        assertThat(clock.at(MON.at("14:00")).due()).contains(TUE.at("00:00"));
    }

    @Test
    void complaint15AWarningLiesItsWorkingTimeBeforeTheDeadlineOfItsOwnTarget() {
        ServiceClock clock = running(RESOLUTION.within(ofHours(4)).in(OFFICE), MON.at("16:00"));
        Thresholds warnings =
                Thresholds.of(Threshold.offset(ofHours(-3)), Threshold.dayOffset(-1), Threshold.offset(ofHours(1)));
        assertThat(clock.at(MON.at("16:00")).due()).contains(TUE.at("11:00"));
        assertThat(warnings.evaluate(clock, FRI.at("09:00")).fired())
                .extracting(Firing::at)
                .containsExactly(MON.at("16:00"), MON.at("17:00"), TUE.at("12:00"));
    }

    @Test
    void complaint16AnEscalationIsKnownByClockVersionAndThresholdAndHasItsOwnInstant() {
        ServiceClock clock = running(BY_PRIORITY, MON.at("09:00")).with(classified("P1", MON.at("09:00")));
        Thresholds half = Thresholds.of(Threshold.percent(50), Threshold.percent(75));
        Firing first = half.evaluate(clock, MON.at("11:00")).fired().get(0);
        assertThat(first.at()).isEqualTo(MON.at("11:00"));
        assertThat(half.evaluate(clock, MON.at("11:00")).nextAt()).contains(MON.at("12:00"));
        // After an outage both are told at once, each with the instant at which it was due.
        assertThat(half.evaluate(clock, THU.at("09:00")).fired())
                .extracting(Firing::at)
                .containsExactly(MON.at("11:00"), MON.at("12:00"));
        ServiceClock second = clock.with(
                retargeted(RESOLUTION.version("2").within("P1", ofHours(8)).in(OFFICE), MON.at("11:30")));
        assertThat(half.evaluate(second, MON.at("13:00")).firedExcept(List.of(first.key())))
                .isEmpty();
        assertThat(half.refiring(Thresholds.Refire.PER_TARGET_VERSION)
                        .evaluate(second, MON.at("13:00"))
                        .firedExcept(List.of(first.key())))
                .hasSize(1);
    }

    @Test
    void complaint17OneAgreementServesManyZonesAndHoursDoNotShiftWithTheClocks() {
        CalendarPrecedence precedence = CalendarPrecedence.standard();
        WorkingCalendarId tokyo = WorkingCalendarId.of("tokyo");
        WorkingCalendarId desk = WorkingCalendarId.of("desk");
        assertThat(precedence.choose(Map.of(Source.TEAM, desk, Source.CUSTOMER, tokyo)))
                .contains(tokyo);
        assertThat(precedence.choose(Map.of())).isEmpty();
        WorkingCalendar newYork = WorkingCalendar.weekly(
                ZoneId.of("America/New_York"), DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00");
        // The clocks change on Sunday 8 March 2026: 17:00 is 22:00 UTC on Friday and 21:00 UTC on Monday.
        ServiceClock clock = running(RESOLUTION.within(ofHours(9)).in(newYork), Instant.parse("2026-03-06T21:00:00Z"));
        assertThat(clock.at(Instant.parse("2026-03-06T21:00:00Z")).due())
                .contains(Instant.parse("2026-03-09T21:00:00Z"));
    }

    @Test
    void aSupplierIsTheProvidersOwnTimeTowardsItsCustomer() {
        ServiceClock clock = running(RESOLUTION.within(ofHours(1)).in(OFFICE), MON.at("09:00"))
                .with(paused(SUPPLIER, MON.at("09:10")));
        assertThat(clock.at(MON.at("10:01")).isBreached()).isTrue();
        assertThat(clock.at(MON.at("10:01")).elapsed()).isEqualTo(ofMinutes(61));
        assertThat(clock.at(MON.at("10:01")).pauses()).isEqualTo(List.<Period>of());
    }
}
