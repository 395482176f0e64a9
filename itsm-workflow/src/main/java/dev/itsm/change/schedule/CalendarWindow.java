package dev.itsm.change.schedule;

import dev.itsm.id.CiId;
import dev.itsm.id.ServiceId;
import dev.itsm.time.Period;

/**
 * A window of the change calendar that was agreed beforehand.
 *
 * @param kind whether changes are barred from it, or confined to it
 * @param scope what it applies to
 * @param period when
 * @param name what people call it, such as {@code year-end freeze}
 */
public record CalendarWindow(Kind kind, Scope scope, Period period, String name) {
    /** What a window means for changes. */
    public enum Kind {
        /** No change may touch it: a freeze. */
        BLACKOUT,
        /** What has a maintenance window is to be changed in one. */
        MAINTENANCE
    }

    /** What a window applies to. */
    public sealed interface Scope {
        /** Everything. */
        record Everything() implements Scope {}

        /** One configuration item. */
        record Item(CiId ci) implements Scope {}

        /** All configuration items of a class. */
        record ItemClass(String name) implements Scope {}

        /** A service, and all configuration items that it stands on. */
        record Service(ServiceId service) implements Scope {}
    }

    public static CalendarWindow blackout(Scope scope, Period period, String name) {
        return new CalendarWindow(Kind.BLACKOUT, scope, period, name);
    }

    public static CalendarWindow maintenance(Scope scope, Period period, String name) {
        return new CalendarWindow(Kind.MAINTENANCE, scope, period, name);
    }
}
