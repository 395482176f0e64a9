package dev.itsm.benchmarks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whoever is measured gives the same answers: from Tuesdays to Thursdays at a minute past ten, where all agree. */
class PeersTest {
    private final Hours one = Hours.oneWindow(Hours.BERLIN);
    private final Hours four = Hours.fourWindows(Hours.BERLIN);
    private final Hours utc = Hours.oneWindow(ZoneOffset.UTC);

    @Property(tries = 30)
    void agreeOnElapsedTime(
            @ForAll @IntRange(max = 300) int week,
            @ForAll @IntRange(max = 2) int day,
            @ForAll @IntRange(max = 700) int days) {
        Instant start = start(week, day, one);
        Instant end = start.plus(Duration.ofHours(24L * days + 5));
        Duration expected = one.calendar().elapsed(start, end);
        assertThat(new DayWalk(one).elapsed(start, end)).isEqualTo(expected);
        assertThat(new TaskanaHours(one).elapsed(start, end)).isEqualTo(expected);
        assertThat(new Time4jHours(one).elapsed(start, end)).isEqualTo(expected);
        assertThat(new QuartzHours(one).elapsed(start, end)).isEqualTo(expected);
        assertThat(new PrefixSums().elapsed(start, end))
                .isEqualTo(utc.calendar().elapsed(start, end));
        Duration inFour = four.calendar().elapsed(start, end);
        assertThat(new DayWalk(four).elapsed(start, end)).isEqualTo(inFour);
        assertThat(new TaskanaHours(four).elapsed(start, end)).isEqualTo(inFour);
        assertThat(new Time4jHours(four).elapsed(start, end)).isEqualTo(inFour);
    }

    @Property(tries = 30)
    void agreeOnAddedTime(
            @ForAll @IntRange(max = 300) int week,
            @ForAll @IntRange(max = 2) int day,
            @ForAll @IntRange(min = 1, max = 4000) int hours) {
        Instant start = start(week, day, one);
        Duration amount = Duration.ofHours(hours);
        Instant expected = due(one.calendar(), start, amount);
        assertThat(new DayWalk(one).add(start, amount)).isEqualTo(expected);
        assertThat(new TaskanaHours(one).add(start, amount)).isEqualTo(expected);
        assertThat(new QuartzHours(one).add(start, amount)).isEqualTo(expected);
        assertThat(new JbpmHours(one).add(start, amount)).isEqualTo(expected);
        assertThat(new PrefixSums().add(start, amount)).isEqualTo(due(utc.calendar(), start, amount));
        Instant inFour = due(four.calendar(), start, amount);
        assertThat(new DayWalk(four).add(start, amount)).isEqualTo(inFour);
        assertThat(new TaskanaHours(four).add(start, amount)).isEqualTo(inFour);
    }

    private static Instant due(WorkingCalendar calendar, Instant start, Duration amount) {
        return calendar.add(start, amount).orElseThrow();
    }

    private static Instant start(int week, int day, Hours hours) {
        return LocalDate.of(2015, 1, 6)
                .plusWeeks(week)
                .plusDays(day)
                .atTime(LocalTime.of(10, 1))
                .atZone(hours.zone())
                .toInstant();
    }
}
