package dev.itsm.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record's priority: what the matrix gave, and what somebody decided in its place. Both are kept, so that the two never
 * contradict each other unseen.
 *
 * @param computed what the matrix gave for the record's impact and urgency
 * @param override what somebody decided instead; null if nobody did
 */
public record PriorityDecision(Priority computed, @Nullable PriorityOverride override) {
    /** What becomes of an override when impact or urgency changes. */
    public enum OnInputChange {
        /** The override stays. */
        KEEP,
        /** The override goes. */
        DROP,
        /** The override goes if the matrix now gives a higher priority than it. */
        DROP_IF_HIGHER
    }

    /** Returns the decision to follow the matrix. */
    public static PriorityDecision of(Priority computed) {
        return new PriorityDecision(computed, null);
    }

    /** Returns the priority that counts at the instant. */
    public Priority effectiveAt(Instant now) {
        return override != null && override.countsAt(now) ? override.priority() : computed;
    }

    /** Returns the decision with this override, in place of any before. */
    public PriorityDecision overriddenBy(PriorityOverride decided) {
        return new PriorityDecision(computed, decided);
    }

    /** Returns the decision without an override. */
    public PriorityDecision withoutOverride() {
        return of(computed);
    }

    /** Returns the decision after impact or urgency changed, so that the matrix now gives another priority. */
    public PriorityDecision recomputed(Priority now, OnInputChange policy) {
        boolean kept = override != null
                && switch (policy) {
                    case KEEP -> true;
                    case DROP -> false;
                    case DROP_IF_HIGHER -> !now.isHigherThan(override.priority());
                };
        return new PriorityDecision(now, kept ? override : null);
    }
}
