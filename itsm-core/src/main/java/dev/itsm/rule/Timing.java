package dev.itsm.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conditions on time; "now" comes with the subject. */
final class Timing {
    private Timing() {}

    static <T> Function<T, Answer> within(
            Function<? super T, @Nullable Instant> start,
            Function<? super T, @Nullable Instant> done,
            Duration limit,
            Function<? super T, Instant> now) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException(
                    "The limit " + limit + " of a rule must not be negative.\nMaybe start and end were swapped.");
        }
        return subject -> {
            Instant started = start.apply(subject);
            if (started == null) {
                return Answer.UNKNOWN;
            }
            Instant last = started.plus(limit);
            Instant asked = now.apply(subject);
            Instant end = done.apply(subject);
            if (end != null && !end.isAfter(asked)) {
                return Answer.of(!end.isAfter(last));
            }
            return asked.isAfter(last) ? Answer.FAILS : Answer.UNKNOWN;
        };
    }

    static <T> Function<T, Answer> overdue(
            Function<? super T, @Nullable Instant> due,
            Function<? super T, @Nullable Instant> done,
            Function<? super T, Instant> now) {
        return subject -> {
            Instant last = due.apply(subject);
            Instant asked = now.apply(subject);
            Instant end = done.apply(subject);
            if (end != null && !end.isAfter(asked)) {
                return Answer.FAILS;
            }
            return last == null ? Answer.UNKNOWN : Answer.of(asked.isAfter(last));
        };
    }
}
