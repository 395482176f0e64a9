package dev.itsm.task;

import dev.itsm.assignment.Assignment;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.RecordId;
import dev.itsm.party.Act;
import dev.itsm.task.TaskCommand.Assign;
import dev.itsm.task.TaskCommand.Complete;
import dev.itsm.task.TaskCommand.LeaveOut;
import dev.itsm.task.TaskCommand.Reopen;
import dev.itsm.task.TaskCommand.Spend;
import dev.itsm.task.TaskCommand.Start;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges what is asked of the tasks of one record: nothing starts before those that it comes after are over, and only what is
 * optional is left out. Immutable and thread-safe.
 *
 * <p>Refusals carry the codes {@code NO_SUCH_TASK}, {@code OUT_OF_ORDER}, {@code TASK_WAITS}, {@code TASK_OVER},
 * {@code TASK_OPEN}, {@code TASK_MANDATORY}, {@code TASK_BUILT_ON}, {@code NO_EFFORT} and {@code NO_REASON}.
 */
public final class TaskDecider implements Decider<TaskPlan, TaskCommand, TaskEvent> {
    private final RecordId owner;

    /**
     * Creates a decider.
     *
     * @param owner the record whose tasks they are
     */
    public TaskDecider(RecordId owner) {
        this.owner = owner;
    }

    @Override
    public TaskPlan evolve(@Nullable TaskPlan state, TaskEvent event) {
        return event.applyTo(state == null ? TaskPlan.EMPTY : state);
    }

    @Override
    public Decision<TaskPlan, TaskEvent> decide(@Nullable TaskPlan state, TaskCommand command, Act act) {
        TaskPlan plan = state == null ? TaskPlan.EMPTY : state;
        Task task = plan.graph().find(command.task()).orElse(null);
        if (task == null) {
            return refuse(command, "NO_SUCH_TASK", "there is no such task", "look at the plan");
        }
        if (plan.last().filter(act.at()::isBefore).isPresent()) {
            return refuse(command, "OUT_OF_ORDER", "something was recorded after " + act.at(), "check the clock");
        }
        if (command instanceof Reopen) {
            return reopen(plan, task, act);
        }
        return plan.status(task.key()).isOver()
                ? refuse(command, "TASK_OVER", "the task is " + plan.status(task.key()), "open it again")
                : onOpen(plan, task, command, act);
    }

    private Decision<TaskPlan, TaskEvent> onOpen(TaskPlan plan, Task task, TaskCommand command, Act act) {
        if (command instanceof Assign assign) {
            Assignment assignment = new Assignment(assign.team(), assign.person(), act.at());
            return accept(plan, new TaskEvent.Assigned(owner, act.at(), task.key(), assignment));
        }
        if (command instanceof LeaveOut) {
            return leaveOut(plan, task, act);
        }
        if (command instanceof Spend spend
                && (spend.effort().isNegative() || spend.effort().isZero())) {
            return refuse(command, "NO_EFFORT", "the effort " + spend.effort() + " is none", "give a positive one");
        }
        List<String> waitsFor = plan.open().stream()
                .map(Task::key)
                .filter(task.after()::contains)
                .toList();
        if (!waitsFor.isEmpty()) {
            return refuse(command, "TASK_WAITS", "it comes after " + waitsFor + ", not over yet", "end those first");
        }
        return work(plan, task, command, act);
    }

    private Decision<TaskPlan, TaskEvent> work(TaskPlan plan, Task task, TaskCommand command, Act act) {
        List<TaskEvent> events = new ArrayList<>();
        if (plan.run(task.key()).startedAt() == null) {
            events.add(new TaskEvent.Started(owner, act.at(), task.key()));
        }
        if (command instanceof Spend spend) {
            events.add(new TaskEvent.EffortSpent(owner, act.at(), task.key(), spend.effort()));
        } else if (command instanceof Complete complete) {
            TaskRun.End end = new TaskRun.End(true, act.actor(), act.at(), complete.says());
            events.add(new TaskEvent.Ended(owner, act.at(), task.key(), end));
        } else if (!(command instanceof Start)) {
            throw new IllegalStateException(
                    "Nothing says what " + command + " comes to.\nMaybe it is a command of a newer version.");
        }
        return accept(plan, events.toArray(TaskEvent[]::new));
    }

    private Decision<TaskPlan, TaskEvent> leaveOut(TaskPlan plan, Task task, Act act) {
        LeaveOut command = new LeaveOut(task.key());
        if (!task.optional()) {
            return refuse(command, "TASK_MANDATORY", "it is not optional", "do it");
        }
        String reason = act.reason();
        if (reason == null || reason.isBlank()) {
            return refuse(command, "NO_REASON", "it must be said why it is left out", "give a reason");
        }
        TaskRun.End end = new TaskRun.End(false, act.actor(), act.at(), reason);
        return accept(plan, new TaskEvent.Ended(owner, act.at(), task.key(), end));
    }

    private Decision<TaskPlan, TaskEvent> reopen(TaskPlan plan, Task task, Act act) {
        Reopen command = new Reopen(task.key());
        if (!plan.status(task.key()).isOver()) {
            return refuse(command, "TASK_OPEN", "it is not over", "go on");
        }
        List<String> builtOn = plan.graph().following(task.key()).stream()
                .map(Task::key)
                .filter(key ->
                        plan.run(key).startedAt() != null || plan.run(key).end() != null)
                .toList();
        if (!builtOn.isEmpty()) {
            return refuse(command, "TASK_BUILT_ON", builtOn + " came after it already", "open those again first");
        }
        String reason = act.reason();
        return reason == null || reason.isBlank()
                ? refuse(command, "NO_REASON", "it must be said why it is not over", "give a reason")
                : accept(plan, new TaskEvent.Reopened(owner, act.at(), task.key(), reason));
    }

    private static Decision<TaskPlan, TaskEvent> accept(TaskPlan plan, TaskEvent... events) {
        TaskPlan next = plan;
        for (TaskEvent event : events) {
            next = event.applyTo(next);
        }
        return Decision.accepted(next, List.of(events));
    }

    private static Decision<TaskPlan, TaskEvent> refuse(TaskCommand command, String code, String says, String advice) {
        return Decision.refused(
                Refusal.of(code, "task '" + command.task() + "'", says).advise(advice));
    }
}
