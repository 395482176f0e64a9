package dev.itsm.sla.target;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target's limit for one key, bound to its calendar.
 *
 * @param time how much time is allowed; null if nothing is promised, and the clock only measures
 * @param calendar the working calendar of the promise
 */
public record Limit(@Nullable TargetTime time, WorkingCalendar calendar) {
    public Limit(@Nullable TargetTime time, WorkingCalendar calendar) {
        this.time = time;
        this.calendar = time == null ? calendar : time.countedIn(calendar);
    }

    /** Returns when it is due if it starts then and nothing pauses; empty if it never is. */
    public Optional<Instant> due(Instant start) {
        return time == null ? Optional.empty() : time.due(start, calendar);
    }

    /** Returns the working time in a span, in this limit's calendar. */
    public Duration elapsed(Instant startInclusive, Instant endExclusive) {
        return calendar.elapsed(startInclusive, endExclusive);
    }
}
