package dev.itsm.sla.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions that have broken others: no input hangs, recurses too deep or fills the memory. */
@Timeout(60)
class ExtremesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final Duration MOST_NEGATIVE = Duration.ofSeconds(Long.MIN_VALUE);
    private static final Instant NOW = Instant.parse("2024-06-03T10:00:00Z");
    private static final Instant FIRST = Instant.parse("-9999-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private final WorkingCalendar minuteAWeek = WorkingCalendar.weekly(BERLIN, WEDNESDAY, WEDNESDAY, "12:00", "12:01");

    @Test
    void aMinuteAWeekCanTakeYears() {
        Instant due = minuteAWeek.add(NOW, Duration.ofHours(10)).orElseThrow();
        assertThat(due).isEqualTo(Instant.parse("2035-11-28T11:01:00Z"));
        assertThat(minuteAWeek.add(NOW, Duration.ofDays(100)))
                .hasValueSatisfying(
                        far -> assertThat(minuteAWeek.elapsed(NOW, far)).isEqualTo(Duration.ofDays(100)));
        assertThat(minuteAWeek.add(NOW, Duration.ofDays(365))).isEmpty();
    }

    @Test
    void answersForEveryInstantAndAmount() {
        Schedule.Builder fourNights = Schedule.in(ZoneId.of("America/Sao_Paulo"));
        fourNights.shift(MONDAY, SUNDAY, "22:00", "06:00").shift(TUESDAY, "08:00", "08:30");
        for (WorkingCalendar calendar : List.of(
                WorkingCalendar.always(),
                minuteAWeek,
                fourNights.calendar(),
                Schedule.in(BERLIN).calendar())) {
            for (Instant at : List.of(Instant.MIN, FIRST, NOW, LAST, Instant.MAX)) {
                assertThat(calendar.add(at, LONGEST)).isEmpty();
                assertThat(calendar.subtract(at, LONGEST)).isEmpty();
                assertThat(calendar.add(at, MOST_NEGATIVE)).isEmpty();
                assertThat(calendar.subtract(at, MOST_NEGATIVE)).isEmpty();
                assertThat(calendar.add(at, Duration.ZERO)).contains(at);
                assertThat(calendar.subtract(at, Duration.ZERO)).contains(at);
                assertThat(calendar.elapsed(at, at)).isZero();
                assertThat(calendar.addWorkingDays(at, Long.MAX_VALUE)).isEmpty();
                assertThat(calendar.addWorkingDays(at, Long.MIN_VALUE)).isEmpty();
                assertThat(calendar.elapsed(Instant.MIN, at).plus(calendar.elapsed(at, Instant.MAX)))
                        .isEqualTo(calendar.elapsed(Instant.MIN, Instant.MAX));
                calendar.next(at)
                        .ifPresent(next -> assertThat(calendar.isWorking(next)).isTrue());
                calendar.previous(at)
                        .ifPresent(it ->
                                assertThat(calendar.isWorking(it.minusNanos(1))).isTrue());
                assertThat(calendar.nextOpening(at).filter(it -> !it.isAfter(at)))
                        .isEmpty();
                assertThat(calendar.lastClosing(at).filter(it -> !it.isBefore(at)))
                        .isEmpty();
            }
        }
    }

    @Test
    void knowsTwentyThousandYears() {
        assertThat(WorkingCalendar.always().elapsed(Instant.MIN, Instant.MAX)).isEqualTo(Duration.between(FIRST, LAST));
        WorkingCalendar wholeWeek = WorkingCalendar.weekly(BERLIN, MONDAY, SUNDAY, "00:00", "24:00");
        assertThat(wholeWeek.elapsed(Instant.MIN, Instant.MAX)).isEqualTo(Duration.between(FIRST, LAST));
        assertThat(wholeWeek.intervals(Instant.MIN, Instant.MAX)).hasSize(1);
        assertThat(wholeWeek.add(LAST.minusSeconds(2), Duration.ofSeconds(2))).contains(LAST);
        assertThat(wholeWeek.add(LAST.minusSeconds(2), Duration.ofSeconds(3))).isEmpty();
        assertThat(wholeWeek.subtract(FIRST.plusSeconds(2), Duration.ofSeconds(2)))
                .contains(FIRST);
        assertThat(wholeWeek.subtract(FIRST.plusSeconds(2), Duration.ofSeconds(3)))
                .isEmpty();
    }

    @Test
    void agreesWithItselfFarFromToday() {
        WorkingCalendar nights = Schedule.in(ZoneId.of("Australia/Lord_Howe"))
                .shift(MONDAY, SUNDAY, "22:00", "06:00")
                .shift(TUESDAY, "08:00", "08:30")
                .calendar();
        // The Gregorian calendar, and with it the weeks and the last rules of a zone, repeat after 400 years.
        Duration cycle = Duration.ofDays(146_097);
        Instant end = NOW.plus(Duration.ofDays(3000)).plusNanos(7);
        Duration here = nights.elapsed(NOW, end);
        Duration amount = Duration.ofHours(4321).plusNanos(1);
        Instant due = nights.add(NOW, amount).orElseThrow();
        for (int cycles = 1; cycles < 19; cycles++) {
            Duration shift = cycle.multipliedBy(cycles);
            assertThat(nights.elapsed(NOW.plus(shift), end.plus(shift))).isEqualTo(here);
            assertThat(nights.add(NOW.plus(shift), amount)).contains(due.plus(shift));
            assertThat(nights.subtract(due.plus(shift), amount))
                    .contains(NOW.plus(shift).equals(due) ? due : start(nights, NOW.plus(shift)));
            assertThat(nights.elapsed(NOW, end.plus(shift)))
                    .isEqualTo(nights.elapsed(NOW, end).plus(nights.elapsed(end, end.plus(shift))));
        }
    }

    private static Instant start(WorkingCalendar calendar, Instant from) {
        return calendar.next(from).orElseThrow();
    }

    @Test
    void keepsAHundredThousandExceptions() {
        Schedule.Builder schedule = Schedule.in(BERLIN).shift(MONDAY, SUNDAY, "09:00", "17:00");
        LocalDate first = LocalDate.of(1900, 1, 1);
        for (int i = 0; i < 100_000; i++) {
            schedule.hours(first.plusDays(i), Shift.of("10:00", "11:00"));
            schedule.remove(
                    Instant.EPOCH.plus(Duration.ofHours(12L * i)),
                    Instant.EPOCH.plus(Duration.ofHours(12L * i)).plusSeconds(1));
        }
        WorkingCalendar calendar = schedule.calendar();
        assertThat(calendar.elapsed(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z")))
                .isEqualTo(Duration.ofHours(366));
        assertThat(calendar.workingDays(first, first.plusDays(100_000))).isEqualTo(100_000);
        assertThat(calendar.add(NOW, Duration.ofHours(100_000))).isPresent();
    }

    @Test
    void takesAnyNumberOfWindows() {
        List<Shift> minutes = new ArrayList<>();
        for (int i = 0; i < 1440; i++) {
            minutes.add(new Shift(LocalTime.ofSecondOfDay(60L * i), Duration.ofSeconds(30)));
        }
        Week week = Week.of(MONDAY, SUNDAY, minutes.toArray(Shift[]::new));
        WorkingCalendar calendar = Schedule.in(ZoneOffset.UTC).week(week).calendar();
        assertThat(calendar.elapsed(NOW, NOW.plus(Duration.ofDays(3650)))).isEqualTo(Duration.ofDays(1825));
        assertThat(calendar.add(NOW, Duration.ofDays(1825)))
                .contains(NOW.plus(Duration.ofDays(3650)).minusSeconds(30));
    }

    @Test
    void combinesLongChains() {
        WorkingCalendar calendar = minuteAWeek;
        for (int i = 0; i < 1_000; i++) {
            calendar = calendar.union(minuteAWeek);
        }
        assertThat(calendar.elapsed(NOW, NOW.plus(Duration.ofDays(7)))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void refusesToNestWithoutEnd() {
        WorkingCalendar calendar = minuteAWeek;
        for (int i = 0; i < Resolution.MAXIMUM_DEPTH / 2; i++) {
            calendar = calendar.union(minuteAWeek).intersection(minuteAWeek);
        }
        WorkingCalendar deepest = calendar;
        assertThat(deepest.elapsed(NOW, NOW.plus(Duration.ofDays(7)))).isEqualTo(Duration.ofMinutes(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deepest.union(minuteAWeek))
                .withMessageContaining("200 deep")
                .withMessageContaining("\nMaybe");
    }

    @Test
    void findsNothingWhereTwoNeverMeet() {
        WorkingCalendar mondays = WorkingCalendar.weekly(BERLIN, MONDAY, MONDAY, "09:00", "17:00");
        WorkingCalendar never =
                mondays.intersection(WorkingCalendar.weekly(BERLIN, TUESDAY, TUESDAY, "09:00", "17:00"));
        assertThat(never.next(NOW)).isEmpty();
        assertThat(never.add(NOW, Duration.ofNanos(1))).isEmpty();
        assertThat(never.addWorkingDays(NOW, 1)).isEmpty();
    }

    @Test
    void countsDaysOfTwentyThousandYears() {
        LocalDate day = LocalDate.of(2024, 6, 3);
        assertThat(minuteAWeek.workingDays(day, LocalDate.MAX)).isBetween(416_100L, 416_200L);
        assertThat(minuteAWeek.addWorkingDays(NOW, Long.MAX_VALUE)).isEmpty();
        assertThat(minuteAWeek.addWorkingDays(NOW, Long.MIN_VALUE)).isEmpty();
        assertThat(minuteAWeek.addWorkingDays(NOW, 10_000)).contains(Instant.parse("2216-01-24T11:00:00Z"));
    }
}
