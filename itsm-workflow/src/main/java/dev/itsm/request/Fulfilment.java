package dev.itsm.request;

import dev.itsm.party.PersonId;
import dev.itsm.task.Task;
import dev.itsm.task.TaskPlan;
import dev.itsm.task.TaskStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request is carried out.
 *
 * @param permit the permission to; null before it started
 * @param plan its tasks; without any before it started
 * @param outcome what came of it; null before, and after it was opened again
 * @param undoing the tasks by which what was done is undone; without any unless it was given up half-way
 */
public record Fulfilment(
        @Nullable Permit permit, TaskPlan plan, @Nullable Outcome outcome, TaskPlan undoing) {
    public static final Fulfilment NONE = new Fulfilment(null, TaskPlan.EMPTY, null, TaskPlan.EMPTY);

    /**
     * What came of a request.
     *
     * @param says what was handed over, in words; not blank
     * @param missing the titles of the tasks that were not done; empty if it was fulfilled in full
     * @param by who said so
     * @param acceptedBy who accepted that something is missing; null while nobody did
     */
    public record Outcome(
            String says,
            List<String> missing,
            PersonId by,
            Instant at,
            @Nullable PersonId acceptedBy) {
        public Outcome {
            missing = List.copyOf(missing);
        }

        public boolean isPart() {
            return !missing.isEmpty();
        }

        Outcome accepted(PersonId person) {
            return new Outcome(says, missing, by, at, person);
        }
    }

    Fulfilment permitted(Permit given, TaskPlan tasks) {
        return new Fulfilment(given, tasks, outcome, undoing);
    }

    Fulfilment with(TaskPlan next) {
        return new Fulfilment(permit, next, outcome, undoing);
    }

    Fulfilment with(@Nullable Outcome next) {
        return new Fulfilment(permit, plan, next, undoing);
    }

    Fulfilment undoing(TaskPlan next) {
        return new Fulfilment(permit, plan, outcome, next);
    }

    /** Returns the titles of the tasks that are not over. */
    List<String> missing() {
        return plan.open().stream().map(Task::title).toList();
    }

    boolean isAnythingDone() {
        return !plan.tasks(TaskStatus.DONE).isEmpty();
    }

    /** Returns whether nothing of what was started is left that has to be undone. */
    boolean isUndone() {
        return undoing.graph().equals(plan.compensation()) && undoing.isOver();
    }
}
