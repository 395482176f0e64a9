package dev.itsm.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.itsm.sla.calendar.ScheduleFinding.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schedule can hold, in UTC in January 2024, which starts on a Monday. */
class ScheduleTest {
    private static final Shift OFFICE = Shift.of("09:00", "17:00");
    private static final Shift NIGHT = Shift.of("22:00", "06:00");

    private static Schedule.Builder utc() {
        return Schedule.in(ZoneOffset.UTC);
    }

    @Test
    void aHolidayCutsTheCivilDayOrWholeShifts() {
        Schedule nights = utc().week(Week.of(MONDAY, SUNDAY, NIGHT))
                .holiday(LocalDate.of(2024, 1, 3), "Founders' Day")
                .build();
        assertThat(worked(nights.resolve(CalendarSource.none())))
                .containsExactly("02T00-06", "02T22-24", "04T00-06", "04T22-24");
        WorkingCalendar whole = nights.toBuilder().cut(Schedule.Cut.WHOLE_SHIFT).calendar();
        assertThat(worked(whole)).containsExactly("02T00-06", "02T22-24", "03T00-06", "04T22-24");
        assertThat(whole.isWorkingDay(LocalDate.of(2024, 1, 3))).isFalse();
        assertThat(nights.resolve(CalendarSource.none()).isWorkingDay(LocalDate.of(2024, 1, 3)))
                .isTrue();
    }

    @Test
    void aDateHasHoursOfItsOwnAndAHolidayWins() {
        Schedule.Builder office = utc().week(Week.of(MONDAY, FRIDAY, OFFICE))
                .hours(LocalDate.of(2024, 1, 2), Shift.of("10:00", "12:00"), Shift.of("14:00", "15:00"))
                .hours(LocalDate.of(2024, 1, 3));
        assertThat(worked(office.calendar())).containsExactly("02T10-12", "02T14-15", "04T09-17");
        office.holiday(LocalDate.of(2024, 1, 2), "");
        assertThat(worked(office.calendar())).containsExactly("04T09-17");
    }

    @Test
    void whatIsRemovedDoesNotWork() {
        WorkingCalendar calendar = utc().week(Week.of(MONDAY, FRIDAY, OFFICE))
                .remove(Instant.parse("2024-01-02T12:00:00Z"), Instant.parse("2024-01-03T10:00:00Z"))
                .remove(Instant.parse("2024-01-03T08:00:00Z"), Instant.parse("2024-01-03T11:00:00Z"))
                .remove(Instant.parse("2024-01-04T00:00:00Z"), Instant.parse("2024-01-05T00:00:00Z"))
                .calendar();
        assertThat(worked(calendar)).containsExactly("02T09-12", "03T11-17");
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 1, 4))).isFalse();
    }

    @Test
    void weeksTakeTurns() {
        WorkingCalendar calendar = utc().weeksFrom(
                        LocalDate.of(2024, 1, 3),
                        Week.of(MONDAY, SUNDAY, OFFICE),
                        Week.EMPTY,
                        Week.of(SATURDAY, SATURDAY, NIGHT))
                .calendar();
        assertThat(calendar.workingDays(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 3)))
                .isZero();
        assertThat(calendar.workingDays(LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 8)))
                .isEqualTo(5);
        assertThat(calendar.workingDays(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 15)))
                .isZero();
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 1, 7), 1)).contains(LocalDate.of(2024, 1, 20));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 1, 7), 2)).contains(LocalDate.of(2024, 1, 22));
    }

    @Test
    void hoursChangeOnADateAndHistoryStays() {
        Schedule before = utc().week(Week.of(MONDAY, FRIDAY, OFFICE)).build();
        Schedule after = before.toBuilder()
                .weekFrom(LocalDate.of(2024, 1, 4), Week.of(MONDAY, THURSDAY, Shift.of("08:00", "18:00")))
                .build();
        assertThat(worked(after.resolve(CalendarSource.none()))).containsExactly("02T09-17", "03T09-17", "04T08-18");
        Instant change = Instant.parse("2024-01-04T00:00:00Z");
        Instant longAgo = Instant.parse("2010-01-04T00:00:00Z");
        assertThat(after.resolve(CalendarSource.none()).elapsed(longAgo, change))
                .isEqualTo(before.resolve(CalendarSource.none()).elapsed(longAgo, change));
    }

    @Test
    void endsWhenItsLastVersionIsEmpty() {
        WorkingCalendar closed = utc().week(Week.of(MONDAY, FRIDAY, OFFICE))
                .weekFrom(LocalDate.of(2024, 1, 3), Week.EMPTY)
                .calendar();
        Instant monday = Instant.parse("2024-01-01T16:00:00Z");
        assertThat(closed.add(monday, Duration.ofHours(9))).contains(Instant.parse("2024-01-02T17:00:00Z"));
        assertThat(closed.add(monday, Duration.ofHours(9).plusNanos(1))).isEmpty();
        assertThat(closed.nextOpening(Instant.parse("2024-01-02T09:00:00Z"))).isEmpty();
        assertThat(closed.previous(Instant.MAX)).contains(Instant.parse("2024-01-02T17:00:00Z"));
        assertThat(closed.plusWorkingDays(LocalDate.of(2024, 1, 1), 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, 09:00–17:00",
        "22:00, 06:00, 22:00–06:00",
        "18:00, 24:00, 18:00–24:00",
        "18:00, 00:00, 18:00–24:00",
        "00:00, 24:00, 00:00–24:00",
        "07:45:30, 12:00, 07:45:30–12:00",
    })
    void shiftsAreReadAndShown(String opens, String closes, String shown) {
        assertThat(Shift.of(opens, closes)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:00", "24:00, 06:00", "9:00, 17:00", "09:00, 24:01", "09:00, 25:00", "'', 17:00"})
    void refusesWhatIsNoShift(String opens, String closes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shift.of(opens, closes))
                .withMessageContaining(opens)
                .withMessageContaining("\nMaybe ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23:59", "23:59:59", "23:59:59.999999999"})
    void warnsOfADayThatClosesBeforeMidnight(String closes) {
        Schedule schedule = utc().shift(MONDAY, SUNDAY, "00:00", closes).build();
        assertThat(schedule.lint())
                .hasSize(7)
                .extracting(ScheduleFinding::code)
                .containsOnly(Code.CLOSES_BEFORE_MIDNIGHT);
        assertThat(schedule.lint().get(0).says()).contains("write 24:00");
    }

    @Test
    void warnsOfWhatMayNotBeMeant() {
        assertThat(utc().week(Week.of(MONDAY, SUNDAY, Shift.allDay())).build().lint())
                .isEmpty();
        assertThat(utc().build().lint()).extracting(ScheduleFinding::code).containsExactly(Code.NO_WORKING_TIME);
        assertThat(utc().week(Week.of(MONDAY, MONDAY, OFFICE, Shift.of("16:59", "18:00")))
                        .holiday(LocalDate.of(2024, 1, 2), "")
                        .hours(LocalDate.of(2024, 1, 2), OFFICE)
                        .build()
                        .lint())
                .extracting(ScheduleFinding::code)
                .containsExactly(Code.OVERLAPPING_SHIFTS, Code.HOURS_ON_HOLIDAY);
    }

    @Test
    void isComparedByWhatItSays() {
        assertThat(utc().week(Week.of(MONDAY, FRIDAY, OFFICE, NIGHT)).calendar())
                .isEqualTo(utc().week(Week.of(MONDAY, FRIDAY, NIGHT, OFFICE)).calendar())
                .hasSameHashCodeAs(
                        utc().week(Week.of(MONDAY, FRIDAY, NIGHT, OFFICE)).calendar())
                .isNotEqualTo(utc().week(Week.of(MONDAY, FRIDAY, OFFICE)).calendar())
                .isNotEqualTo(WorkingCalendar.always());
    }

    /** What works from Tuesday 2 to Thursday 4 January, as {@code 02T09-17}. */
    private static List<String> worked(WorkingCalendar calendar) {
        return Stream.of("2024-01-02", "2024-01-03", "2024-01-04")
                .map(date -> Instant.parse(date + "T00:00:00Z"))
                .flatMap(day -> calendar.intervals(day, day.plus(Duration.ofDays(1)))
                        .map(piece -> day.toString().substring(8, 11)
                                + hour(Duration.between(day, piece.startInclusive()))
                                + "-"
                                + hour(Duration.between(day, piece.endExclusive()))))
                .toList();
    }

    private static String hour(Duration sinceMidnight) {
        return String.format("%02d", sinceMidnight.toHours());
    }
}
