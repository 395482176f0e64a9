package dev.itsm.problem.knownerror;

import dev.itsm.id.ProblemId;
import org.jspecify.annotations.Nullable;

/**
 * What is known.
 *
 * @param title what it is, in one line
 * @param symptoms how it shows
 * @param problem the problem that it comes from; null if it was known from elsewhere, such as from its maker
 * @param cause why it is so; null while that is not known
 * @param workaround what helps; null while nothing does
 */
public record Description(
        String title,
        Symptoms symptoms,
        @Nullable ProblemId problem,
        @Nullable String cause,
        @Nullable String workaround) {
    /** Returns whether there is something that helps. */
    public boolean hasWorkaround() {
        return workaround != null && !workaround.isBlank();
    }

    /** Returns whether it says enough to be of use: why it is so or what helps, and on what it shows. */
    public boolean isUseful() {
        return (hasWorkaround() || (cause != null && !cause.isBlank())) && symptoms.isPlaced();
    }
}
