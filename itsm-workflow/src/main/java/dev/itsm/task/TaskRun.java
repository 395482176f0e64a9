package dev.itsm.task;

import dev.itsm.assignment.Assignment;
import dev.itsm.party.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one task.
 *
 * @param assigned who has it; null while it is with the team that the graph names
 * @param startedAt when the work on it started; null before
 * @param spent the working time spent on it so far, not negative
 * @param end how it ended; null while it is open
 */
public record TaskRun(
        @Nullable Assignment assigned,
        @Nullable Instant startedAt,
        Duration spent,
        @Nullable End end) {
    static final TaskRun NONE = new TaskRun(null, null, Duration.ZERO, null);

    /**
     * How a task ended.
     *
     * @param done whether it was done; else it was left out
     * @param by who said so
     * @param says what came of it, or why it was left out
     */
    public record End(boolean done, PersonId by, Instant at, String says) {}

    TaskRun with(Assignment next) {
        return new TaskRun(next, startedAt, spent, end);
    }

    TaskRun started(Instant at) {
        return new TaskRun(assigned, at, spent, end);
    }

    TaskRun spending(Duration more) {
        return new TaskRun(assigned, startedAt, spent.plus(more), end);
    }

    TaskRun ended(@Nullable End next) {
        return new TaskRun(assigned, startedAt, spent, next);
    }
}
