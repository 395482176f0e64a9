package dev.itsm.sla.target;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target bound to working calendars: what a clock runs on. It holds the calendars as they were when it was bound; a
 * clock keeps it until it is told otherwise.
 *
 * <p>Immutable and thread-safe. Two are equal when definition and calendars are.
 */
public final class ResolvedTarget {
    private final Target definition;
    private final WorkingCalendar calendar;
    private final Map<TargetKey, WorkingCalendar> calendars;
    private final Map<TargetKey, Limit> limits;
    private final Limit otherwise;

    ResolvedTarget(Target definition, WorkingCalendar calendar, Map<TargetKey, WorkingCalendar> calendars) {
        this.definition = definition;
        this.calendar = calendar;
        this.calendars = Map.copyOf(calendars);
        this.otherwise = new Limit(definition.otherwise(), calendar);
        Map<TargetKey, Limit> byKey = new HashMap<>();
        this.calendars.forEach((key, its) -> byKey.put(key, new Limit(definition.otherwise(), its)));
        definition
                .limits()
                .forEach((key, time) -> byKey.put(key, new Limit(time, this.calendars.getOrDefault(key, calendar))));
        this.limits = Map.copyOf(byKey);
    }

    public Target definition() {
        return definition;
    }

    public TargetName name() {
        return definition.name();
    }

    public Metric metric() {
        return definition.metric();
    }

    public String version() {
        return definition.version();
    }

    /** Returns the limit that holds for a record: the key's own, otherwise the one for all. */
    public Limit limit(@Nullable TargetKey key) {
        return key == null ? otherwise : limits.getOrDefault(key, otherwise);
    }

    /** Returns whether waiting for that reason stops this target's clock. */
    public boolean pausesOn(PauseReason reason) {
        return definition.pauses().pauses(definition.metric(), definition.agreement(), reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ResolvedTarget that
                        && definition.equals(that.definition)
                        && calendar.equals(that.calendar)
                        && calendars.equals(that.calendars));
    }

    @Override
    public int hashCode() {
        return definition.hashCode() * 31 + calendar.hashCode();
    }

    @Override
    public String toString() {
        return definition.name() + ", version " + definition.version();
    }
}
