package dev.itsm.change.schedule;

import dev.itsm.id.ChangeId;
import dev.itsm.id.RecordId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The forward schedule as a calendar that people subscribe to, in the form of RFC 5545 (iCalendar). Changes are events, and so
 * are blackouts and maintenance windows, which take up nobody's time; a change without a window is something to do. An event
 * names the items and services that it is about, and what it collides with.
 *
 * <p>Times are in UTC and in whole seconds, rounded so that a window never looks shorter than it is. A window without an end,
 * or without a length, has no end in the feed.
 */
public final class ScheduleFeed {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The first instant that the form has no name for: its years have four digits. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private final ContentLines lines = new ContentLines();
    private final String revisedAt;
    private final Map<ChangeId, Integer> parts = new HashMap<>();

    private ScheduleFeed(Instant revisedAt) {
        this.revisedAt = UTC.format(revisedAt);
    }

    /**
     * Returns the schedule as iCalendar.
     *
     * @param conflicts what is told of: all that the schedule has, or some
     * @param revisedAt when the schedule was last altered
     * @throws IllegalArgumentException if a window lies outside of the years 0 to 9999
     */
    public static String of(ChangeCalendar schedule, List<Conflict> conflicts, Instant revisedAt) {
        Map<ChangeId, List<Conflict>> byChange = new HashMap<>();
        for (Conflict conflict : conflicts) {
            byChange.computeIfAbsent(conflict.change(), key -> new ArrayList<>())
                    .add(conflict);
            if (conflict.other() != null && !conflict.other().equals(conflict.change())) {
                byChange.computeIfAbsent(conflict.other(), key -> new ArrayList<>())
                        .add(conflict);
            }
        }
        ScheduleFeed feed = new ScheduleFeed(revisedAt);
        feed.lines.add("BEGIN", "VCALENDAR");
        feed.lines.add("VERSION", "2.0");
        feed.lines.add("PRODID", "-//itsm//forward schedule of change//EN");
        feed.lines.text("X-WR-CALNAME", "Forward schedule of change");
        for (PlannedChange change : schedule.changes()) {
            feed.change(change, byChange.getOrDefault(change.id(), List.of()));
        }
        int number = 0;
        for (CalendarWindow window : schedule.windows()) {
            feed.window(window, ++number);
        }
        feed.lines.add("END", "VCALENDAR");
        return feed.lines.toString();
    }

    private void change(PlannedChange change, List<Conflict> conflicts) {
        int part = parts.getOrDefault(change.id(), 0) + 1;
        parts.put(change.id(), part);
        String component = change.window() == null ? "VTODO" : "VEVENT";
        lines.add("BEGIN", component);
        lines.text("UID", change.id() + (part == 1 ? "" : "/" + part));
        lines.add("DTSTAMP", revisedAt);
        if (change.window() != null) {
            times(change.window());
        }
        lines.text(
                "SUMMARY",
                change.title().equals(change.id().key())
                        ? change.title()
                        : change.id().key() + ": " + change.title());
        lines.text("DESCRIPTION", describe(change, conflicts));
        lines.add("CATEGORIES", conflicts.isEmpty() ? "CHANGE" : "CHANGE,CONFLICT");
        lines.add("END", component);
    }

    private static String describe(PlannedChange change, List<Conflict> conflicts) {
        List<String> text = new ArrayList<>();
        addKeys(text, "Configuration items: ", change.cis());
        addKeys(text, "Services: ", change.services());
        addKeys(text, "Implementers: ", change.implementers());
        addKeys(text, "After: ", change.follows());
        conflicts.forEach(conflict -> text.add("Conflict: " + conflict.says()));
        return String.join("\n", text);
    }

    private static void addKeys(List<String> text, String label, Collection<? extends RecordId> ids) {
        if (!ids.isEmpty()) {
            text.add(label + ids.stream().map(RecordId::key).sorted().collect(Collectors.joining(", ")));
        }
    }

    private void window(CalendarWindow window, int number) {
        lines.add("BEGIN", "VEVENT");
        lines.text("UID", "window:" + number);
        lines.add("DTSTAMP", revisedAt);
        times(window.period());
        lines.text("SUMMARY", window.name());
        lines.text("DESCRIPTION", "For " + describe(window.scope()));
        lines.add("CATEGORIES", window.kind().name());
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("END", "VEVENT");
    }

    private static String describe(CalendarWindow.Scope scope) {
        if (scope instanceof CalendarWindow.Scope.Item item) {
            return named("configuration item", item.ci());
        }
        if (scope instanceof CalendarWindow.Scope.ItemClass itemClass) {
            return "configuration items of class " + itemClass.name();
        }
        return scope instanceof CalendarWindow.Scope.Service service
                ? named("service", service.service())
                : "everything";
    }

    private static String named(String what, RecordId id) {
        return what + " " + id.key();
    }

    private void times(Period window) {
        lines.add("DTSTART", utc(window.startInclusive().truncatedTo(ChronoUnit.SECONDS)));
        @Nullable Instant end = window.endExclusive();
        if (end != null && !window.isEmpty()) {
            Instant whole = end.truncatedTo(ChronoUnit.SECONDS);
            lines.add("DTEND", utc(whole.equals(end) ? end : whole.plusSeconds(1)));
        }
    }

    private static String utc(Instant instant) {
        if (instant.isAfter(END_OF_TIME) || instant.isBefore(Instant.parse("0000-01-01T00:00:00Z"))) {
            throw new IllegalArgumentException("The instant " + instant
                    + " of a window must lie in the years 0 to 9999, which is all that iCalendar has.\n"
                    + "Maybe a window without an end was given a far one.");
        }
        return UTC.format(instant);
    }
}
