package dev.itsm.sla.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions a service desk asks, as a wall calendar in Berlin answers them. January 2024 starts on a Monday. */
class WorkingCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final WorkingCalendar office = Schedule.in(BERLIN)
            .shift(MONDAY, FRIDAY, "09:00", "12:30")
            .shift(MONDAY, FRIDAY, "13:00", "17:30")
            .holiday(LocalDate.of(2024, 1, 1), "New Year")
            .calendar();

    @ParameterizedTest
    @CsvSource({
        "2024-01-02T09:00, PT8H, 2024-01-02T17:30",
        "2024-01-02T08:00, PT3H30M, 2024-01-02T12:30",
        "2024-01-02T12:45, PT1H, 2024-01-02T14:00",
        "2024-01-05T17:00, PT31M, 2024-01-08T09:01",
        "2023-12-29T17:30, PT0.000000001S, 2024-01-02T09:00:00.000000001",
        "2024-01-06T12:00, PT0S, 2024-01-06T12:00",
        "2024-01-02T09:00, PT-1H, 2023-12-29T16:30",
        "2024-01-02T10:00, PT-1H, 2024-01-02T09:00",
        "2024-01-02T09:00, PT40H, 2024-01-08T17:30",
        "2024-01-02T09:00, PT16000H, 2031-09-01T17:30",
    })
    void addsWorkingTime(LocalDateTime start, Duration amount, LocalDateTime due) {
        assertThat(office.add(at(start), amount)).contains(at(due));
        assertThat(office.elapsed(at(start), at(due))).isEqualTo(amount);
        assertThat(office.elapsed(at(due), at(start))).isEqualTo(amount.negated());
    }

    @ParameterizedTest
    @CsvSource({
        // at,             works, next,             previous,         nextOpening,      nextClosing,      lastOpening,
        //    lastClosing
        "2024-01-02T09:00, true,  2024-01-02T09:00, 2023-12-29T17:30, 2024-01-02T13:00, 2024-01-02T12:30, 2023-12-29T13:00, 2023-12-29T17:30",
        "2024-01-02T12:30, false, 2024-01-02T13:00, 2024-01-02T12:30, 2024-01-02T13:00, 2024-01-02T17:30, 2024-01-02T09:00, 2023-12-29T17:30",
        "2024-01-02T12:45, false, 2024-01-02T13:00, 2024-01-02T12:30, 2024-01-02T13:00, 2024-01-02T17:30, 2024-01-02T09:00, 2024-01-02T12:30",
        "2024-01-05T17:00, true,  2024-01-05T17:00, 2024-01-05T17:00, 2024-01-08T09:00, 2024-01-05T17:30, 2024-01-05T13:00, 2024-01-05T12:30",
        "2024-01-06T17:00, false, 2024-01-08T09:00, 2024-01-05T17:30, 2024-01-08T09:00, 2024-01-08T12:30, 2024-01-05T13:00, 2024-01-05T17:30",
    })
    void findsItsNeighbours(
            LocalDateTime at,
            boolean works,
            LocalDateTime next,
            LocalDateTime previous,
            LocalDateTime nextOpening,
            LocalDateTime nextClosing,
            LocalDateTime lastOpening,
            LocalDateTime lastClosing) {
        assertThat(office.isWorking(at(at))).isEqualTo(works);
        assertThat(office.next(at(at))).contains(at(next));
        assertThat(office.previous(at(at))).contains(at(previous));
        assertThat(office.nextOpening(at(at))).contains(at(nextOpening));
        assertThat(office.nextClosing(at(at))).contains(at(nextClosing));
        assertThat(office.lastOpening(at(at))).contains(at(lastOpening));
        assertThat(office.lastClosing(at(at))).contains(at(lastClosing));
    }

    @Test
    void countsWorkingDaysWhereverItStarts() {
        assertThat(office.workingDays(LocalDate.of(2023, 12, 29), LocalDate.of(2024, 1, 8)))
                .isEqualTo(5);
        assertThat(office.workingDays(LocalDate.of(2024, 1, 8), LocalDate.of(2023, 12, 29)))
                .isEqualTo(-5);
        Instant saturday = at(LocalDateTime.parse("2023-12-30T11:15"));
        assertThat(office.addWorkingDays(saturday, 1)).contains(at(LocalDateTime.parse("2024-01-02T11:15")));
        assertThat(office.addWorkingDays(saturday, -1)).contains(at(LocalDateTime.parse("2023-12-29T11:15")));
        assertThat(office.closingOf(LocalDate.of(2024, 1, 2))).contains(at(LocalDateTime.parse("2024-01-02T17:30")));
        assertThat(office.closingOf(LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void clipsItsIntervals() {
        assertThat(office.intervals(
                        at(LocalDateTime.parse("2023-12-29T17:00")), at(LocalDateTime.parse("2024-01-02T13:30"))))
                .containsExactly(
                        period("2023-12-29T17:00", "2023-12-29T17:30"),
                        period("2024-01-02T09:00", "2024-01-02T12:30"),
                        period("2024-01-02T13:00", "2024-01-02T13:30"));
    }

    @Test
    void worksRoundTheClockWithoutOpeningOrClosing() {
        for (WorkingCalendar always : new WorkingCalendar[] {
            WorkingCalendar.always(), WorkingCalendar.weekly(BERLIN, MONDAY, SUNDAY, "00:00", "24:00")
        }) {
            Instant now = Instant.parse("2024-03-31T00:30:00Z");
            assertThat(always.add(now, Duration.ofHours(1))).contains(now.plusSeconds(3600));
            assertThat(always.nextOpening(now)).isEmpty();
            assertThat(always.nextClosing(now)).isEmpty();
            assertThat(always.lastOpening(now)).isEmpty();
            assertThat(always.lastClosing(now)).isEmpty();
            assertThat(always.elapsed(Instant.EPOCH, now)).isEqualTo(Duration.between(Instant.EPOCH, now));
            assertThat(always.intervals(Instant.EPOCH, now)).containsExactly(Period.of(Instant.EPOCH, now));
        }
    }

    @Test
    void withoutWorkingTimeSaysSo() {
        WorkingCalendar never = Schedule.in(BERLIN).calendar();
        Instant now = Instant.parse("2024-03-31T00:30:00Z");
        assertThat(never.elapsed(Instant.MIN, Instant.MAX)).isZero();
        assertThat(never.add(now, Duration.ofNanos(1))).isEmpty();
        assertThat(never.add(now, Duration.ZERO)).contains(now);
        assertThat(Optional.of(never).flatMap(calendar -> calendar.next(now))).isEmpty();
        assertThat(never.previous(now)).isEmpty();
        assertThat(never.addWorkingDays(now, 1)).isEmpty();
        assertThat(never.intervals(Instant.MIN, Instant.MAX)).isEmpty();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }

    private static Period period(String from, String to) {
        return Period.of(at(LocalDateTime.parse(from)), at(LocalDateTime.parse(to)));
    }
}
