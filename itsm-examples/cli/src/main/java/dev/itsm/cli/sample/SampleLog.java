package dev.itsm.cli.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A year's log of the desk of Harbour Works, a firm that does not exist.
 *
 * @param tickets how many came in; at least 1
 * @param seed what chance makes of them
 */
public record SampleLog(int tickets, long seed) {
    public static final int TICKETS = 6_000;
    public static final long SEED = 20_000;

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2025-08-31T22:00:00Z");
    private static final Instant END = Instant.parse("2026-08-31T22:00:00Z");

    /** Returns the working calendar of the desk: the office hours of its {@code policy.json}. */
    private static WorkingCalendar office() {
        return Schedule.in(ZONE)
                .shift(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "08:00", "18:00")
                .holidays(List.of(
                        LocalDate.parse("2025-10-03"),
                        LocalDate.parse("2025-12-25"),
                        LocalDate.parse("2025-12-26"),
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-04-03"),
                        LocalDate.parse("2026-04-06"),
                        LocalDate.parse("2026-05-01"),
                        LocalDate.parse("2026-05-14"),
                        LocalDate.parse("2026-05-25")))
                .calendar();
    }

    /** Opens the mapping of the desk's words, a JSON file. */
    public static InputStream openMapping() {
        return resource("mapping.json");
    }

    /** Opens the policy of what the desk promises, a JSON file. */
    public static InputStream openPolicy() {
        return resource("policy.json");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SampleLog.class.getResourceAsStream(name), name);
    }

    /** Opens the log, a CSV file. */
    public InputStream open() throws IOException {
        StringWriter text = new StringWriter();
        writeTo(text);
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the log as CSV, ticket by ticket. What happens after the year's end is not in it. */
    public void writeTo(Writer out) throws IOException {
        Chance chance = new Chance(seed);
        WorkingCalendar office = office();
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out);
        csv.writeRecord(Row.HEADER);
        int number = 0;
        for (Arrivals.Arrival arrival :
                new Arrivals(chance, office, START, END).of(Portfolio.ofHarbourWorks(), tickets)) {
            String ticket = String.format(Locale.ROOT, "HW-%05d", ++number);
            for (Row row : Story.of(chance, office, arrival, ticket)) {
                if (row.changed().isBefore(END)) {
                    csv.writeRecord(row.fields(ZONE));
                }
            }
        }
        csv.flush();
    }
}
