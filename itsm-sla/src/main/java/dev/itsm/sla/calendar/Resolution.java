package dev.itsm.sla.calendar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One resolution of a definition: looks up what it refers to and tells which ids it met. Not safe for several threads. */
final class Resolution {
    static final int MAXIMUM_DEPTH = 200;

    private final CalendarSource source;
    private final Set<WorkingCalendarId> path = new LinkedHashSet<>();
    private final Set<WorkingCalendarId> met = new LinkedHashSet<>();
    private int depth;

    Resolution(CalendarSource source) {
        this.source = source;
    }

    WorkingCalendar calendar(CalendarDefinition definition) {
        return new WorkingCalendar(bind(definition));
    }

    /** Every id that was looked up. */
    Set<WorkingCalendarId> met() {
        return met;
    }

    private WorkingTime bind(CalendarDefinition definition) {
        if (++depth > MAXIMUM_DEPTH) {
            throw new IllegalArgumentException("The definition of a calendar must be nested at most " + MAXIMUM_DEPTH
                    + " deep.\nMaybe a chain of unions can be one union of many.");
        }
        WorkingTime time;
        if (definition instanceof Schedule schedule) {
            time = new ScheduledTime(schedule);
        } else if (definition instanceof CalendarDefinition.AllHours all) {
            time = new AllTime(all.zone());
        } else if (definition instanceof CalendarDefinition.Reference reference) {
            time = lookUp(reference.id());
        } else if (definition instanceof CalendarDefinition.Union union) {
            time = fold(SetOperation.UNION, union.parts());
        } else if (definition instanceof CalendarDefinition.Intersection intersection) {
            time = fold(SetOperation.INTERSECTION, intersection.parts());
        } else if (definition instanceof CalendarDefinition.Difference difference) {
            time = fold(SetOperation.DIFFERENCE, List.of(difference.from(), difference.without()));
        } else {
            throw new AssertionError(definition);
        }
        depth--;
        return time;
    }

    private WorkingTime fold(SetOperation operation, List<CalendarDefinition> parts) {
        List<WorkingTime> bound = parts.stream().map(this::bind).toList();
        return bound.size() == 1 ? bound.get(0) : new CombinedTime(operation, bound);
    }

    private WorkingTime lookUp(WorkingCalendarId id) {
        met.add(id);
        if (!path.add(id)) {
            String circle = path.stream().map(WorkingCalendarId::key).collect(Collectors.joining(" → "));
            throw new IllegalArgumentException("The calendar '" + id.key() + "' must not refer to itself: " + circle
                    + " → " + id.key() + ".\nMaybe one of them was meant to be the calendar of a site.");
        }
        CalendarDefinition definition = source.find(id)
                .orElseThrow(() -> new IllegalArgumentException("The calendar '" + id.key()
                        + "' is unknown to the source.\nMaybe it was renamed, or belongs to another tenant."));
        WorkingTime time = bind(definition);
        path.remove(id);
        return time;
    }
}
