package dev.itsm.acceptance;

import static dev.itsm.priority.Priority.P1;
import static dev.itsm.priority.Priority.P2;
import static dev.itsm.sla.clock.ClockFact.classified;
import static dev.itsm.sla.clock.ClockFact.paused;
import static dev.itsm.sla.clock.ClockFact.resumed;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.clock.Outcome;
import dev.itsm.sla.clock.RunState;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.clock.Thresholds;
import dev.itsm.sla.clock.Thresholds.Firing;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.Threshold;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** LIB-23, service clocks: run state and breach on separate axes, due, elapsed, remaining, warnings, retargeting. */
class Lib23ServiceClockTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final ResolvedTarget EIGHT_HOURS = Target.resolution()
            .within(ofHours(8))
            .in(WorkingCalendar.weekly(ZONE, DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "18:00"));
    private static final ServiceClock CLOCK = ServiceClock.of(EIGHT_HOURS).with(started(mon("16:00")));

    private static Instant mon(String time) {
        return LocalDateTime.parse("2026-11-23T" + time).atZone(ZONE).toInstant();
    }

    private static Instant tue(String time) {
        return LocalDateTime.parse("2026-11-24T" + time).atZone(ZONE).toInstant();
    }

    @Test
    void isDueEightWorkingHoursAfterMondaySixteen() {
        assertThat(CLOCK.at(mon("16:00")).due()).contains(tue("15:00"));
    }

    @Test
    void isDueLaterByThePausedWorkingTime() {
        ServiceClock clock =
                CLOCK.with(paused(PauseReason.REQUESTER, mon("17:00"))).with(resumed(tue("10:00")));
        assertThat(clock.at(tue("10:00")).due()).contains(tue("17:00"));
    }

    @Test
    void isNotDueLaterByAPauseOutsideHours() {
        ServiceClock clock =
                CLOCK.with(paused(PauseReason.REQUESTER, mon("20:00"))).with(resumed(tue("04:00")));
        assertThat(clock.at(tue("04:00")).due()).contains(tue("15:00"));
    }

    @Test
    void isMetWhenItStopsExactlyAtDueAndBreachedANanosecondLater() {
        assertThat(CLOCK.with(stopped(tue("15:00"))).at(tue("18:00")).outcome()).isEqualTo(Outcome.MET);
        assertThat(CLOCK.with(stopped(tue("15:00").plusNanos(1)))
                        .at(tue("18:00"))
                        .outcome())
                .isEqualTo(Outcome.BREACHED);
    }

    @Test
    void goesThroughItsRunStatesWhileTheBreachIsAnotherMatter() {
        assertThat(CLOCK.at(mon("15:59")).runState()).isEqualTo(RunState.NOT_STARTED);
        assertThat(CLOCK.at(tue("16:00")).runState()).isEqualTo(RunState.RUNNING);
        assertThat(CLOCK.at(tue("16:00")).isBreached()).isTrue();
        ClockReading paused =
                CLOCK.with(paused(PauseReason.REQUESTER, tue("16:00"))).at(tue("17:00"));
        assertThat(paused.runState()).isEqualTo(RunState.PAUSED);
        assertThat(paused.isBreached()).isTrue();
        assertThat(CLOCK.with(stopped(tue("16:00"))).at(tue("17:00")).runState())
                .isEqualTo(RunState.STOPPED);
        ClockReading cancelled =
                CLOCK.with(ClockFact.cancelled("withdrawn", tue("09:30"))).at(tue("17:00"));
        assertThat(cancelled.runState()).isEqualTo(RunState.CANCELLED);
        assertThat(cancelled.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void tellsElapsedAndRemainingTime() {
        ClockReading reading = CLOCK.at(tue("09:30"));
        assertThat(reading.elapsed()).isEqualTo(ofMinutes(150));
        assertThat(reading.remaining()).contains(ofMinutes(330));
        assertThat(CLOCK.at(tue("16:00")).remaining()).contains(ofHours(-1));
    }

    @Test
    void warnsAtSharesOfTheAllowedTimeEachAtItsOwnInstant() {
        Thresholds warnings =
                Thresholds.of(Threshold.percent(75), Threshold.percent(50), Threshold.offset(ofHours(-1)));
        assertThat(warnings.evaluate(CLOCK, tue("14:30")).fired())
                .extracting(Firing::at)
                .containsExactly(tue("11:00"), tue("13:00"), tue("14:00"));
        assertThat(warnings.evaluate(CLOCK, tue("10:59")).nextAt()).contains(tue("11:00"));
    }

    @Test
    void keepsItsStartAndItsPausesWhenThePriorityChanges() {
        ResolvedTarget byPriority = Target.resolution()
                .within(P1, ofHours(2))
                .within(P2, ofHours(8))
                .in(EIGHT_HOURS.limit(null).calendar());
        ServiceClock clock = ServiceClock.of(byPriority)
                .with(started(mon("09:00")))
                .with(classified(P2, mon("09:00")))
                .with(paused(PauseReason.REQUESTER, mon("10:00")))
                .with(resumed(mon("15:00")))
                .with(classified(P1, mon("15:30")));
        assertThat(clock.at(mon("15:29")).due()).contains(tue("13:00"));
        assertThat(clock.at(mon("15:30")).due()).contains(mon("16:00"));
    }
}
