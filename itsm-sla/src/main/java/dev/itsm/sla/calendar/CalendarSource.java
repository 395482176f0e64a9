package dev.itsm.sla.calendar;

import java.util.Map;
import java.util.Optional;

/**
 * Where definitions of calendars are found: a map, a file, a database. Implementations are safe for use by several
 * threads and answer the same for an id until the definition is changed.
 */
@FunctionalInterface
public interface CalendarSource {
    /** Returns the definition of that id; empty if there is none. */
    Optional<CalendarDefinition> find(WorkingCalendarId id);

    /** A source that knows no calendar, for definitions that refer to none. */
    static CalendarSource none() {
        return id -> Optional.empty();
    }

    /** Returns a source of these definitions. */
    static CalendarSource of(Map<WorkingCalendarId, ? extends CalendarDefinition> definitions) {
        Map<WorkingCalendarId, CalendarDefinition> copy = Map.copyOf(definitions);
        return id -> Optional.ofNullable(copy.get(id));
    }

    /**
     * Returns the calendar of that id, resolved.
     *
     * @throws IllegalArgumentException if the id, or one that its definition refers to, is unknown; if a calendar refers
     *     to itself through others; or if definitions are nested more than {@value Resolution#MAXIMUM_DEPTH} deep
     */
    default WorkingCalendar calendar(WorkingCalendarId id) {
        return new Resolution(this).calendar(CalendarDefinition.of(id));
    }
}
