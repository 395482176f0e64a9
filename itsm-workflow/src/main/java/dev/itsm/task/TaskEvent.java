package dev.itsm.task;

import dev.itsm.assignment.Assignment;
import dev.itsm.event.DomainEvent;
import dev.itsm.id.RecordId;
import java.time.Duration;
import java.time.Instant;

/** What can happen to a task of a record. Only the decider makes them; a plan is their fold. */
public sealed interface TaskEvent extends DomainEvent {
    /** Returns the record whose task it is. */
    @Override
    RecordId subject();

    /** Returns the key of the task. */
    String task();

    /** Returns the plan after it. */
    TaskPlan applyTo(TaskPlan before);

    /** Somebody has it from now on. */
    record Assigned(RecordId subject, Instant at, String task, Assignment assignment) implements TaskEvent {
        @Override
        public TaskPlan applyTo(TaskPlan before) {
            return before.with(task, before.run(task).with(assignment));
        }
    }

    /** Work on it started. */
    record Started(RecordId subject, Instant at, String task) implements TaskEvent {
        @Override
        public TaskPlan applyTo(TaskPlan before) {
            return before.with(task, before.run(task).started(at));
        }
    }

    /** Working time was spent on it. */
    record EffortSpent(RecordId subject, Instant at, String task, Duration effort) implements TaskEvent {
        @Override
        public TaskPlan applyTo(TaskPlan before) {
            return before.with(task, before.run(task).spending(effort));
        }
    }

    /** It was done or left out. */
    record Ended(RecordId subject, Instant at, String task, TaskRun.End end) implements TaskEvent {
        @Override
        public TaskPlan applyTo(TaskPlan before) {
            return before.with(task, before.run(task).ended(end));
        }
    }

    /** It was not over after all. */
    record Reopened(RecordId subject, Instant at, String task, String because) implements TaskEvent {
        @Override
        public TaskPlan applyTo(TaskPlan before) {
            return before.with(task, before.run(task).ended(null));
        }
    }
}
