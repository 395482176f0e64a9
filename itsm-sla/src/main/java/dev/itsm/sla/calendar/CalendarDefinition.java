package dev.itsm.sla.calendar;

import java.time.ZoneId;
import java.util.List;

/**
 * What a working calendar is to be, as data: it names other calendars by id and holds no arithmetic. Immutable.
 *
 * <p>{@link #resolve} binds it into a {@link WorkingCalendar}. A calendar's dates are those of its {@linkplain
 * WorkingCalendar#zone zone}; a combination has the zone of its first part.
 */
public sealed interface CalendarDefinition
        permits Schedule,
                CalendarDefinition.AllHours,
                CalendarDefinition.Reference,
                CalendarDefinition.Union,
                CalendarDefinition.Intersection,
                CalendarDefinition.Difference {
    /** All hours of all days. */
    static CalendarDefinition allHours(ZoneId zone) {
        return new AllHours(zone);
    }

    /** The calendar of that id. */
    static CalendarDefinition of(WorkingCalendarId id) {
        return new Reference(id);
    }

    /** The time that at least one of the parts works: follow-the-sun support. */
    static CalendarDefinition union(CalendarDefinition... parts) {
        return new Union(List.of(parts));
    }

    /** The time that all of the parts work: the customer's hours in which support is there as well. */
    static CalendarDefinition intersection(CalendarDefinition... parts) {
        return new Intersection(List.of(parts));
    }

    /** The time that the first works and the second does not: service hours without the maintenance window. */
    static CalendarDefinition difference(CalendarDefinition from, CalendarDefinition without) {
        return new Difference(from, without);
    }

    /**
     * Returns the calendar of this definition, with every id in it looked up in the source.
     *
     * @throws IllegalArgumentException if an id is unknown to the source, refers to itself through others, or if
     *     definitions are nested more than {@value Resolution#MAXIMUM_DEPTH} deep
     */
    default WorkingCalendar resolve(CalendarSource source) {
        return new Resolution(source).calendar(this);
    }

    /** All hours of all days; the zone tells where its dates begin and end. */
    record AllHours(ZoneId zone) implements CalendarDefinition {}

    /** Another calendar. */
    record Reference(WorkingCalendarId id) implements CalendarDefinition {}

    /** The time of at least one part; at least one part. */
    record Union(List<CalendarDefinition> parts) implements CalendarDefinition {
        public Union {
            parts = someOf("union", parts);
        }
    }

    /** The time of all parts; at least one part. */
    record Intersection(List<CalendarDefinition> parts) implements CalendarDefinition {
        public Intersection {
            parts = someOf("intersection", parts);
        }
    }

    /** The time of one calendar without that of another. */
    record Difference(CalendarDefinition from, CalendarDefinition without) implements CalendarDefinition {}

    private static List<CalendarDefinition> someOf(String what, List<CalendarDefinition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The " + what + " of calendars must have at least one part.\n"
                    + "Maybe the list was filtered until nothing was left.");
        }
        return List.copyOf(parts);
    }
}
