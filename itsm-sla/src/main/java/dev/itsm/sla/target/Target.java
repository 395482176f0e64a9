package dev.itsm.sla.target;

import dev.itsm.priority.Priority;
import dev.itsm.sla.calendar.CalendarSource;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.calendar.WorkingCalendarId;
import dev.itsm.sla.target.TargetTime.WorkingTime;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a promise: how much time for which key, and the policies of its clock. It names no working calendar
 * until it is bound to one by {@link #in(WorkingCalendar)} or {@link #resolve}.
 *
 * <pre>{@code
 * Target.resolution().within(P1, ofHours(4)).within(P2, ofHours(8)).in(office)
 * }</pre>
 *
 * <p>Immutable: each method returns another target.
 *
 * @param name which promise it is
 * @param metric what it measures
 * @param agreement between whom it is made
 * @param version what a result is judged by; a change of the definition is a new version
 * @param limits the limit of each key; none is zero or negative
 * @param otherwise the limit where no key fits; null if there is none then
 * @param pauses what stops its clock
 * @param reopening what a reopening does
 * @param recalculation what a new limit does to a running clock
 */
public record Target(
        TargetName name,
        Metric metric,
        AgreementKind agreement,
        String version,
        Map<TargetKey, TargetTime> limits,
        @Nullable TargetTime otherwise,
        PausePolicy pauses,
        ReopenPolicy reopening,
        RecalculationPolicy recalculation) {

    public Target {
        limits = Map.copyOf(limits);
        if (version.isBlank()) {
            throw new IllegalArgumentException(
                    "The target " + name + " must have a version.\n" + "Maybe it is the first: '1' does.");
        }
        limits.forEach((key, time) -> requirePositive(name, key.value(), time));
        if (otherwise != null) {
            requirePositive(name, "every other record", otherwise);
        }
    }

    public static Target response() {
        return of(TargetName.RESPONSE, Metric.RESPONSE);
    }

    public static Target acknowledge() {
        return of(TargetName.ACKNOWLEDGE, Metric.ACKNOWLEDGE);
    }

    public static Target update() {
        return of(TargetName.UPDATE, Metric.UPDATE);
    }

    public static Target resolution() {
        return of(TargetName.RESOLUTION, Metric.RESOLUTION);
    }

    public static Target custom(TargetName name) {
        return of(name, Metric.CUSTOM);
    }

    /** Returns a target without limits: version 1 of an SLA with the standard policies. */
    public static Target of(TargetName name, Metric metric) {
        return new Target(
                name,
                metric,
                AgreementKind.SLA,
                "1",
                Map.of(),
                null,
                PausePolicy.standard(),
                ReopenPolicy.RESUME,
                RecalculationPolicy.RETROACTIVE);
    }

    /** Returns this target with that much working time for the priority. */
    public Target within(Priority priority, Duration workingTime) {
        return within(priority.name(), workingTime);
    }

    /** Returns this target with that limit for the priority. */
    public Target within(Priority priority, TargetTime time) {
        return within(priority.name(), time);
    }

    /** Returns this target with that much working time for the key. */
    public Target within(String key, Duration workingTime) {
        return within(key, new WorkingTime(workingTime));
    }

    /** Returns this target with that limit for the key. */
    public Target within(String key, TargetTime time) {
        Map<TargetKey, TargetTime> more = new TreeMap<>(limits);
        more.put(TargetKey.of(key), time);
        return new Target(name, metric, agreement, version, more, otherwise, pauses, reopening, recalculation);
    }

    /** Returns this target with that much working time for every record that no key fits. */
    public Target within(Duration workingTime) {
        return within(new WorkingTime(workingTime));
    }

    /** Returns this target with that limit for every record that no key fits. */
    public Target within(TargetTime time) {
        return new Target(name, metric, agreement, version, limits, time, pauses, reopening, recalculation);
    }

    public Target named(TargetName other) {
        return new Target(other, metric, agreement, version, limits, otherwise, pauses, reopening, recalculation);
    }

    public Target under(AgreementKind other) {
        return new Target(name, metric, other, version, limits, otherwise, pauses, reopening, recalculation);
    }

    public Target version(String other) {
        return new Target(name, metric, agreement, other, limits, otherwise, pauses, reopening, recalculation);
    }

    public Target pausing(PausePolicy policy) {
        return new Target(name, metric, agreement, version, limits, otherwise, policy, reopening, recalculation);
    }

    public Target reopening(ReopenPolicy policy) {
        return new Target(name, metric, agreement, version, limits, otherwise, pauses, policy, recalculation);
    }

    public Target recalculating(RecalculationPolicy policy) {
        return new Target(name, metric, agreement, version, limits, otherwise, pauses, reopening, policy);
    }

    /** Returns the target bound to one calendar for all keys. */
    public ResolvedTarget in(WorkingCalendar calendar) {
        return in(calendar, Map.of());
    }

    /**
     * Returns the target bound to calendars that depend on the key.
     *
     * @param calendar for every key that is not in the map, and for records without a key
     * @param byKey the calendars of keys
     */
    public ResolvedTarget in(WorkingCalendar calendar, Map<TargetKey, WorkingCalendar> byKey) {
        return ResolvedTarget.of(this, calendar, byKey);
    }

    /** Returns the target bound to the calendar that the source has under that id. */
    public ResolvedTarget resolve(WorkingCalendarId calendar, CalendarSource source) {
        return in(calendar.resolve(source));
    }

    private static void requirePositive(TargetName name, String key, TargetTime time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("The target " + name + " for " + key + " must be more than '" + time
                    + "'.\nMaybe there is no such promise: leave the limit out then.");
        }
    }
}
