package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.Wall.MON;
import static dev.itsm.sla.clock.Wall.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.Segment.Kind;
import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.RecalculationPolicy;
import dev.itsm.sla.target.ReopenPolicy;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.TargetTime.CalendarDays;
import dev.itsm.sla.target.TargetTime.FixedInstant;
import dev.itsm.sla.target.TargetTime.WorkingDayAt;
import dev.itsm.sla.target.TargetTime.WorkingDays;
import dev.itsm.sla.target.TargetTime.WorkingTime;
import dev.itsm.sla.target.Threshold;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clocks that no one would set, and histories that no one would write: none hangs, recurses too deep or fills the memory. */
@Timeout(60)
class ClockExtremesTest {
    private static final int MANY = 100_000;
    private static final Instant START = MON.at("09:00");
    private static final Thresholds WARNINGS = Thresholds.of(
            Threshold.percent(50),
            Threshold.percent(Integer.MAX_VALUE),
            Threshold.offset(Duration.ofSeconds(Long.MIN_VALUE)),
            Threshold.offset(Duration.ofSeconds(Long.MAX_VALUE)),
            Threshold.dayOffset(Integer.MIN_VALUE),
            Threshold.dayOffset(Integer.MAX_VALUE));

    private static void readsInEveryWay(ServiceClock clock, Instant now) {
        ClockReading reading = clock.at(now);
        assertThat(reading)
                .isEqualTo(ServiceClock.of(clock.target(), clock.facts()).at(now));
        assertThat(reading.hashCode()).isEqualTo(clock.at(now).hashCode());
        assertThat(reading.toString()).startsWith("resolution");
        assertThat(clock.cyclesAt(now)).isNotEmpty();
        assertThat(reading.explain()
                        .workingTime(Kind.COUNTED)
                        .plus(reading.explain().workingTime(Kind.CONDENSED)))
                .isEqualTo(reading.elapsed());
        assertThat(WARNINGS.evaluate(clock, now).fired())
                .allSatisfy(firing -> assertThat(firing.at()).isBeforeOrEqualTo(now));
        assertThat(BreachLedger.of(clock, now).standingAt(now)).hasSize((int)
                clock.cyclesAt(now).stream().filter(ClockReading::isBreached).count());
        assertThat(clock.changesUntil(now)).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void pausesAHundredThousandTimes() {
        List<ClockFact> facts = new ArrayList<>(List.of(ClockFact.started(START)));
        for (int i = 1; i < MANY; i++) {
            Instant at = START.plusSeconds(60L * i);
            facts.add(i % 2 == 0 ? ClockFact.resumed(at) : ClockFact.paused(PauseReason.REQUESTER, at));
        }
        ServiceClock clock =
                ServiceClock.of(Target.resolution().within(Duration.ofHours(8)).in(WorkingCalendar.always()), facts);
        Instant end = START.plusSeconds(60L * MANY);
        assertThat(clock.at(end).elapsed()).isEqualTo(Duration.ofMinutes(MANY / 2));
        assertThat(clock.at(end).pauses()).hasSize(MANY / 2);
        readsInEveryWay(clock, end);
    }

    @Test
    void startsAThousandCycles() {
        List<ClockFact> facts = new ArrayList<>(List.of(ClockFact.started(START)));
        for (int i = 1; i < 2000; i++) {
            Instant at = START.plusSeconds(3600L * i);
            facts.add(i % 2 == 0 ? ClockFact.reopened(at) : ClockFact.stopped(at));
        }
        ResolvedTarget target = Target.resolution()
                .within(Duration.ofMinutes(1))
                .reopening(ReopenPolicy.NEW_CYCLE)
                .in(OFFICE);
        readsInEveryWay(ServiceClock.of(target, facts), START.plus(Duration.ofDays(100)));
    }

    @Test
    void isGivenAnotherLimitAHundredThousandTimes() {
        for (RecalculationPolicy policy : RecalculationPolicy.values()) {
            List<ClockFact> facts = new ArrayList<>(List.of(ClockFact.started(START)));
            for (int i = 1; i < MANY; i++) {
                facts.add(ClockFact.classified(i % 2 == 0 ? "A" : "B", START.plusSeconds(i)));
            }
            ResolvedTarget target = Target.resolution()
                    .within("A", Duration.ofHours(2))
                    .within("B", Duration.ofHours(9))
                    .recalculating(policy)
                    .in(OFFICE);
            ClockReading reading = ServiceClock.of(target, facts).at(START.plusSeconds(MANY));
            assertThat(reading).isEqualTo(ServiceClock.of(target, facts).at(START.plusSeconds(MANY)));
            assertThat(reading.hashCode()).isNotZero();
        }
    }

    @Test
    void readsEveryLimitAtEveryInstant() {
        WorkingCalendar minuteAWeek = WorkingCalendar.weekly(
                ZoneId.of("Europe/Berlin"), DayOfWeek.WEDNESDAY, DayOfWeek.WEDNESDAY, "12:00", "12:01");
        WorkingCalendar never = Schedule.in(ZoneId.of("Asia/Tokyo")).calendar();
        List<Instant> instants = List.of(
                Instant.MIN,
                Instant.parse("-9999-01-01T00:00:00Z"),
                Instant.parse("0001-01-01T00:00:00Z"),
                START,
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.MAX);
        List<TargetTime> times = List.of(
                new WorkingTime(Duration.ofDays(1000)),
                new WorkingTime(Duration.ofSeconds(Long.MAX_VALUE)),
                new WorkingTime(Duration.ofSeconds(Long.MIN_VALUE)),
                new WorkingDays(Integer.MAX_VALUE, true),
                new WorkingDays(Integer.MIN_VALUE, false),
                new CalendarDays(Integer.MAX_VALUE),
                new CalendarDays(Integer.MIN_VALUE),
                new WorkingDayAt(1, LocalTime.MAX),
                new FixedInstant(Instant.MAX),
                new FixedInstant(Instant.MIN));
        for (WorkingCalendar calendar : List.of(WorkingCalendar.always(), minuteAWeek, never)) {
            for (TargetTime time : times) {
                ResolvedTarget target = Target.resolution()
                        .pausing(PausePolicy.always())
                        .in(calendar)
                        .limitedTo(time);
                for (Instant start : instants) {
                    ServiceClock clock = ServiceClock.of(target).with(ClockFact.started(start));
                    instants.forEach(now -> WARNINGS.evaluate(clock, now));
                    instants.forEach(now -> assertThat(clock.at(now).isBreached())
                            .isEqualTo(clock.at(now).breachedAt().isPresent()));
                }
            }
        }
    }

    @Test
    void explainsTwentyThousandYears() {
        Instant first = Instant.parse("-9999-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T00:00:00Z");
        Explanation explanation = ServiceClock.of(
                        Target.resolution().within(Duration.ofHours(8)).in(OFFICE))
                .with(ClockFact.started(first))
                .at(last)
                .explain();
        assertThat(explanation.segments()).hasSizeLessThan(100_000);
        assertThat(explanation.workingTime(Kind.COUNTED).plus(explanation.workingTime(Kind.CONDENSED)))
                .isEqualTo(OFFICE.elapsed(first, last));
        assertThat(explanation.toString()).contains("counted within hours");
    }
}
