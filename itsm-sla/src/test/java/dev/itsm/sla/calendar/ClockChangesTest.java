package dev.itsm.sla.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which clocks change, as the wall calendar of the place shows them. */
class ClockChangesTest {
    @ParameterizedTest
    @CsvSource({
        // zone,              date,       opens, closes, works for,   and opens at
        "Europe/Berlin,       2024-03-31, 00:00, 24:00,  PT23H,       2024-03-30T23:00:00Z",
        "Europe/Berlin,       2024-10-27, 00:00, 24:00,  PT25H,       2024-10-26T22:00:00Z",
        "Europe/Berlin,       2024-03-30, 22:00, 06:00,  PT7H,        2024-03-30T21:00:00Z",
        "Europe/Berlin,       2024-10-26, 22:00, 06:00,  PT9H,        2024-10-26T20:00:00Z",
        // Skipped wall times are the instant of the change: 02:30 is 03:00.
        "Europe/Berlin,       2024-03-31, 02:30, 04:00,  PT1H,        2024-03-31T01:00:00Z",
        "Europe/Berlin,       2024-03-31, 01:00, 02:30,  PT1H,        2024-03-31T00:00:00Z",
        // Repeated wall times are their first occurrence, for opening and closing alike.
        "Europe/Berlin,       2024-10-27, 02:30, 04:00,  PT2H30M,     2024-10-27T00:30:00Z",
        "Europe/Berlin,       2024-10-27, 01:00, 02:30,  PT1H30M,     2024-10-26T23:00:00Z",
        // Lord Howe moves its clocks by half an hour.
        "Australia/Lord_Howe, 2024-04-07, 00:00, 24:00,  PT24H30M,    2024-04-06T13:00:00Z",
        "Australia/Lord_Howe, 2024-10-06, 00:00, 24:00,  PT23H30M,    2024-10-05T13:30:00Z",
        "Australia/Lord_Howe, 2024-10-06, 02:15, 03:00,  PT30M,       2024-10-05T15:30:00Z",
        // São Paulo changed at midnight: this day began at 01:00, that evening had two hours from 23:00.
        "America/Sao_Paulo,   2018-11-04, 00:00, 06:00,  PT5H,        2018-11-04T03:00:00Z",
        "America/Sao_Paulo,   2019-02-16, 22:00, 24:00,  PT3H,        2019-02-17T00:00:00Z",
        "America/Sao_Paulo,   2019-02-16, 23:30, 24:00,  PT1H30M,     2019-02-17T01:30:00Z",
        // Samoa went from Thursday 29 to Saturday 31 December 2011.
        "Pacific/Apia,        2011-12-29, 22:00, 06:00,  PT2H,        2011-12-30T08:00:00Z",
        "Pacific/Apia,        2011-12-31, 00:00, 24:00,  PT24H,       2011-12-30T10:00:00Z",
        // And had Monday 4 July 1892 twice.
        "Pacific/Apia,        1892-07-04, 00:00, 24:00,  PT48H,       1892-07-03T11:26:56Z",
        // The Liberian clock moved by an odd number of seconds.
        "Africa/Monrovia,     1972-01-07, 00:00, 24:00,  PT23H15M30S, 1972-01-07T00:44:30Z",
    })
    void countsRealTime(ZoneId zone, LocalDate date, String opens, String closes, Duration worked, Instant opensAt) {
        WorkingCalendar calendar =
                WorkingCalendar.weekly(zone, date.getDayOfWeek(), date.getDayOfWeek(), opens, closes);
        Instant closesAt = opensAt.plus(worked);
        assertThat(calendar.openingOf(date)).contains(opensAt);
        assertThat(calendar.closingOf(date)).contains(closesAt);
        assertThat(calendar.elapsed(opensAt.minusSeconds(3600), closesAt.plusSeconds(3600)))
                .isEqualTo(worked);
        assertThat(calendar.add(opensAt, worked)).contains(closesAt);
        assertThat(calendar.nextClosing(opensAt)).contains(closesAt);
        assertThat(calendar.isWorking(opensAt)).isTrue();
        assertThat(calendar.isWorking(closesAt)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Apia, 2011-12-30, false",
        "Pacific/Apia, 2011-12-29, true",
        "Pacific/Apia, 2011-12-31, true",
        "Pacific/Kwajalein, 1993-08-21, false",
    })
    void aDayThatNeverWasIsNoWorkingDay(ZoneId zone, LocalDate date, boolean works) {
        assertThat(WorkingCalendar.weekly(zone, MONDAY, SUNDAY, "09:00", "17:00")
                        .isWorkingDay(date))
                .isEqualTo(works);
        assertThat(WorkingCalendar.always(zone).isWorkingDay(date)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-03-31T02:30, 2024-03-31T01:00:00Z",
        "Europe/Berlin, 2024-10-27T02:30, 2024-10-27T00:30:00Z",
        "Pacific/Apia,  2011-12-30T12:00, 2011-12-30T10:00:00Z",
        "Europe/Berlin, 2024-06-01T12:00:00.000000001, 2024-06-01T10:00:00.000000001Z",
    })
    void readsWallTimes(ZoneId zone, LocalDateTime wallTime, Instant instant) {
        assertThat(WorkingCalendar.always(zone).instantOf(wallTime)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-29T12:00, 1, 2024-03-30T12:00",
        "2024-03-30T02:30, 1, 2024-03-31T03:00",
        "2024-10-28T02:30, -1, 2024-10-27T02:30",
    })
    void keepsTheTimeOfDayOverAClockChange(LocalDateTime start, long days, LocalDateTime due) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingCalendar calendar = WorkingCalendar.weekly(berlin, MONDAY, SUNDAY, "09:00", "17:00");
        assertThat(calendar.addWorkingDays(start.atZone(berlin).toInstant(), days))
                .contains(due.atZone(berlin).toInstant());
    }
}
