package dev.itsm.problem;

import dev.itsm.priority.Impact;
import dev.itsm.priority.Priority;
import dev.itsm.priority.Urgency;
import dev.itsm.scheme.SchemeCode;
import org.jspecify.annotations.Nullable;

/**
 * How a problem is sorted and ranked.
 *
 * @param category what it is about; null while it is not classified
 * @param ranking how much it matters; null while it is not ranked
 */
public record Classification(
        @Nullable SchemeCode category, @Nullable Ranking ranking) {
    public static final Classification NONE = new Classification(null, null);

    /**
     * How much a problem matters.
     *
     * @param priority what the matrix of the time gave
     */
    public record Ranking(Impact impact, Urgency urgency, Priority priority) {}

    Classification as(SchemeCode code) {
        return new Classification(code, ranking);
    }

    Classification ranked(Ranking next) {
        return new Classification(category, next);
    }
}
