package dev.itsm.task;

import dev.itsm.sms.kpi.Ratio;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a plan is, by effort. What was left out counts nowhere.
 *
 * @param tasks how many tasks are to be done, or are
 * @param done how many of them are
 * @param planned the effort of all of them
 * @param earned the effort, as planned, of those that are done
 * @param spent the effort that was spent, on those left out as well
 */
public record TaskProgress(int tasks, int done, Duration planned, Duration earned, Duration spent) {
    static final TaskProgress NONE = new TaskProgress(0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Returns how much of the planned effort is done, exactly; empty if none is planned. */
    public Optional<Ratio> share() {
        return planned.isZero() ? Optional.empty() : Optional.of(new Ratio(nanos(earned), nanos(planned)));
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.toSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(duration.toNanosPart()));
    }

    TaskProgress with(Task task, TaskStatus status, Duration more) {
        Duration all = spent.plus(more);
        if (status == TaskStatus.LEFT_OUT) {
            return new TaskProgress(tasks, done, planned, earned, all);
        }
        Duration effort = task.effort();
        return status == TaskStatus.DONE
                ? new TaskProgress(tasks + 1, done + 1, planned.plus(effort), earned.plus(effort), all)
                : new TaskProgress(tasks + 1, done, planned.plus(effort), earned, all);
    }
}
