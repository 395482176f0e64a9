package dev.itsm.ical4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;

class HolidayFileTest {
    private static final LocalDate Y2024 = LocalDate.of(2024, 1, 1);
    private static final String CHRISTMAS = """
            DTSTART;VALUE=DATE:20201225
            DTEND;VALUE=DATE:20201227
            RRULE:FREQ=YEARLY
            EXDATE;VALUE=DATE:20221225
            SUMMARY:Christmas\\, both days""";

    @Test
    void readsEachDateOfEventsThatRecurAndOfThoseThatLastDays() throws IOException {
        HolidayFile file = file(CHRISTMAS, "DTSTART;VALUE=DATE:20240501\nSUMMARY:Works outing");
        assertThat(file.between(Y2024, Y2024.plusYears(1)))
                .isEqualTo(Map.of(
                        LocalDate.of(2024, 5, 1), "Works outing",
                        LocalDate.of(2024, 12, 25), "Christmas, both days",
                        LocalDate.of(2024, 12, 26), "Christmas, both days"));
        assertThat(file.between(Y2024.minusYears(2), Y2024.minusYears(1))).isEmpty();
        assertThat(file.between(LocalDate.of(2024, 12, 26), LocalDate.of(2024, 12, 27)))
                .hasSize(1);
        assertThat(file.between(Y2024, Y2024)).isEmpty();
    }

    @Test
    void leavesOutWhatIsCancelledOrHasATimeOfDay() throws IOException {
        HolidayFile file = file(
                "DTSTART;VALUE=DATE:20240501\nSTATUS:CANCELLED\nSUMMARY:Works outing",
                "DTSTART;TZID=Europe/Berlin:20240502T090000\nDTEND;TZID=Europe/Berlin:20240502T100000\nSUMMARY:Meeting",
                "SUMMARY:No date at all");
        assertThat(file.between(Y2024, Y2024.plusYears(1))).isEmpty();
    }

    @Test
    void joinsTheNamesOfADate() throws IOException {
        String first = "DTSTART;VALUE=DATE:20240501\nSUMMARY:Labour Day";
        assertThat(file(first, "DTSTART;VALUE=DATE:20240501\nSUMMARY:Works outing", first)
                        .between(Y2024, Y2024.plusYears(1)))
                .containsEntry(LocalDate.of(2024, 5, 1), "Labour Day, Works outing, Labour Day");
        assertThat(file(first, first, "DTSTART;VALUE=DATE:20240502").between(Y2024, Y2024.plusYears(1)))
                .isEqualTo(Map.of(LocalDate.of(2024, 5, 1), "Labour Day", LocalDate.of(2024, 5, 2), ""));
    }

    @Test
    void closesAWorkingCalendar() throws IOException {
        WorkingCalendar office = Schedule.in(ZoneId.of("Europe/Berlin"))
                .shift(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00")
                .holidays(file(CHRISTMAS).between(Y2024, Y2024.plusYears(1)))
                .calendar();
        assertThat(office.add(Instant.parse("2024-12-24T15:00:00Z"), Duration.ofHours(2)))
                .contains(Instant.parse("2024-12-27T09:00:00Z"));
    }

    @Test
    void refusesWhatIsNoCalendarAndWhatWouldNotEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayFile.read(new StringReader("<html></html>")))
                .withMessageContaining("must be an iCalendar file")
                .withMessageContaining("\nMaybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=SECONDLY\nSUMMARY:Tick"))
                .withMessageContaining("'Tick' must recur by days or more")
                .withMessageContaining("\nMaybe");
        assertThatIllegalArgumentException().isThrownBy(() -> file(CHRISTMAS).between(Y2024, Y2024.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> file(CHRISTMAS).between(LocalDate.MIN, LocalDate.MAX));
    }

    @Test
    void fetchesNothingFromTheNetwork() {
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .contains("false");
    }

    private static HolidayFile file(String... events) throws IOException {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//itsm//test//EN\n");
        for (int i = 0; i < events.length; i++) {
            text.append("BEGIN:VEVENT\nUID:")
                    .append(i)
                    .append("\nDTSTAMP:20240101T000000Z\n")
                    .append(events[i])
                    .append("\nEND:VEVENT\n");
        }
        return HolidayFile.read(
                new StringReader(text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n")));
    }
}
