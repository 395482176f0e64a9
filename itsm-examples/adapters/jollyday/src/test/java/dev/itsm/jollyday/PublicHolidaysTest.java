package dev.itsm.jollyday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {
    private static final PublicHolidays GERMANY = PublicHolidays.of("de");

    @Test
    void namesTheHolidaysOfACountryAndOfItsParts() {
        assertThat(GERMANY.ofYears(2024, 2024)).hasSize(9).containsEntry(LocalDate.of(2024, 3, 29), "Good Friday");
        assertThat(GERMANY.in(Locale.GERMAN).ofYears(2024, 2024))
                .containsEntry(LocalDate.of(2024, 3, 29), "Karfreitag");
        Set<LocalDate> bavarian =
                PublicHolidays.of("DE", "by").ofYears(2024, 2024).keySet();
        assertThat(bavarian)
                .containsAll(GERMANY.ofYears(2024, 2024).keySet())
                .contains(LocalDate.of(2024, 1, 6), LocalDate.of(2024, 5, 30));
    }

    @Test
    void datesAHolidayOnTheDayThatItIsKept() {
        assertThat(PublicHolidays.of("us").ofYears(2026, 2026))
                .containsEntry(LocalDate.of(2026, 7, 3), "Independence Day")
                .doesNotContainKey(LocalDate.of(2026, 7, 4));
    }

    @Test
    void spansYearsAsTheYearsOneByOneDo() {
        NavigableMap<LocalDate, String> decade = GERMANY.ofYears(2020, 2029);
        for (int year = 2020; year < 2030; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            assertThat(decade.subMap(first, first.plusYears(1))).isEqualTo(GERMANY.ofYears(year, year));
        }
    }

    @Test
    void closesAWorkingCalendar() {
        WorkingCalendar office = Schedule.in(ZoneId.of("Europe/Berlin"))
                .shift(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
                .holidays(GERMANY.ofYears(2024, 2025))
                .calendar();
        Instant thursdayBeforeEaster = Instant.parse("2024-03-28T15:00:00Z");
        assertThat(office.add(thursdayBeforeEaster, Duration.ofHours(2)))
                .contains(Instant.parse("2024-04-02T08:00:00Z"));
        assertThat(office.holidays()).containsEntry(LocalDate.of(2024, 4, 1), "Easter Monday");
    }

    @Test
    void refusesPlacesAndYearsThatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("xx"))
                .withMessageContaining("'xx'")
                .withMessageContaining("\nMaybe its code is one of [AD, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("de", "by", "zz"))
                .withMessageContaining("'by' has no part 'zz'")
                .withMessageContaining("\nMaybe one of [");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GERMANY.ofYears(2025, 2024))
                .withMessageContaining("2025");
        assertThatIllegalArgumentException().isThrownBy(() -> GERMANY.ofYears(Integer.MIN_VALUE, 1));
    }
}
