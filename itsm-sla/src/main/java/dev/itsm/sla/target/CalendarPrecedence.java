package dev.itsm.sla.target;

import dev.itsm.sla.calendar.WorkingCalendarId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose working calendar a clock counts in, where several could be meant: the first in this order that has one. So one
 * agreement serves customers in many zones.
 *
 * @param order the sources, the one that prevails first
 */
public record CalendarPrecedence(List<Source> order) {
    /** What can have a working calendar. */
    public enum Source {
        AGREEMENT,
        CUSTOMER,
        SITE,
        CONFIGURATION_ITEM,
        TEAM
    }

    public CalendarPrecedence {
        order = List.copyOf(order);
    }

    /** Returns the default: agreement, customer, site, configuration item, team. */
    public static CalendarPrecedence standard() {
        return new CalendarPrecedence(List.of(Source.values()));
    }

    /**
     * Returns the calendar to count in; empty if none of the sources in this order has one. There is no silent fallback to
     * all hours of all days.
     *
     * @param calendars the calendars of those that have one
     */
    public Optional<WorkingCalendarId> choose(Map<Source, WorkingCalendarId> calendars) {
        return order.stream().filter(calendars::containsKey).findFirst().map(calendars::get);
    }
}
