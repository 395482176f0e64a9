package dev.itsm.problem;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a problem until it is fixed, and while work on it waits.
 *
 * @param reliefs what makes its impact smaller
 * @param noRelief why nothing can; null if something does, or nobody said so
 * @param hold why work waits; null if it does not
 */
public record Treatment(
        List<Relief> reliefs,
        @Nullable String noRelief,
        @Nullable Hold hold) {
    public static final Treatment NONE = new Treatment(List.of(), null, null);

    public Treatment {
        reliefs = List.copyOf(reliefs);
    }

    /** Something that makes the impact smaller. */
    public record Relief(String says, Instant at) {}

    /** A wait. */
    public record Hold(String reason, Instant since) {}

    Treatment with(Relief relief) {
        return new Treatment(Stream.concat(reliefs.stream(), Stream.of(relief)).toList(), noRelief, hold);
    }

    Treatment withoutRelief(String because) {
        return new Treatment(reliefs, because, hold);
    }

    Treatment held(@Nullable Hold wait) {
        return new Treatment(reliefs, noRelief, wait);
    }
}
