package dev.itsm.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often an article was of use. Its events say for what and by whom.
 *
 * @param count how often it was used
 * @param helped how often it helped; at most the count
 * @param lastAt when it was last used; null if it never was
 */
public record Usage(long count, long helped, @Nullable Instant lastAt) {
    public static final Usage NONE = new Usage(0, 0, null);

    public Usage {
        if (helped < 0 || helped > count || (count == 0) != (lastAt == null)) {
            throw new IllegalArgumentException("An article that was used " + count + " times, last at " + lastAt
                    + ", cannot have helped " + helped + " times.\nMaybe the numbers were swapped.");
        }
    }

    Usage plus(Instant at, boolean hasHelped) {
        return new Usage(count + 1, helped + (hasHelped ? 1 : 0), at);
    }
}
