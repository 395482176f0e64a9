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
    private final Map<TargetKey, Limit> limits;
    private final Limit otherwise;
    private final WorkingCalendar calendar;
    /** The reasons that a rule names, and whether the clock pauses on them; any other is decided by the rules for all. */
    private final Map<PauseReason, Boolean> pausing;

    private final boolean pausingOtherwise;

    private ResolvedTarget(
            Target definition, WorkingCalendar calendar, Map<TargetKey, Limit> limits, @Nullable TargetTime otherwise) {
        this.definition = definition;
        this.calendar = calendar;
        this.limits = Map.copyOf(limits);
        this.otherwise = new Limit(otherwise, calendar);
        Map<PauseReason, Boolean> decided = new HashMap<>();
        for (PausePolicy.Rule rule : definition.pauses().rules()) {
            if (rule.reason() != null) {
                decided.computeIfAbsent(rule.reason(), reason -> decide(definition, reason));
            }
        }
        this.pausing = Map.copyOf(decided);
        this.pausingOtherwise = decide(definition, null);
    }

    static ResolvedTarget of(Target definition, WorkingCalendar calendar, Map<TargetKey, WorkingCalendar> calendars) {
        Map<TargetKey, Limit> limits = new HashMap<>();
        calendars.forEach((key, its) -> limits.put(key, new Limit(definition.otherwise(), its)));
        definition
                .limits()
                .forEach((key, time) -> limits.put(key, new Limit(time, calendars.getOrDefault(key, calendar))));
        return new ResolvedTarget(definition, calendar, limits, definition.otherwise());
    }

    /**
     * Returns this target with one limit for all records, in place of those that were promised: for an amount that comes
     * out of a calculation. It may be zero or negative, which a definition may not.
     */
    public ResolvedTarget limitedTo(TargetTime time) {
        return new ResolvedTarget(definition, calendar, Map.of(), time);
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
        Boolean decided = pausing.get(reason);
        return decided == null ? pausingOtherwise : decided;
    }

    private static boolean decide(Target definition, @Nullable PauseReason reason) {
        return definition.pauses().pauses(definition.metric(), definition.agreement(), reason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ResolvedTarget that
                        && definition.equals(that.definition)
                        && limits.equals(that.limits)
                        && otherwise.equals(that.otherwise)
                        && calendar.equals(that.calendar));
    }

    @Override
    public int hashCode() {
        return definition.hashCode() * 31 + otherwise.hashCode();
    }

    @Override
    public String toString() {
        return definition.name() + ", version " + definition.version();
    }
}
