package dev.itsm.task;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that are carried out, and how far they are. Immutable and thread-safe; made by folding {@link TaskEvent}s over
 * {@link #of}.
 *
 * @param graph what is to be done
 * @param runs what was recorded, by the keys of the tasks; those that nothing was recorded of are left out
 */
public record TaskPlan(TaskGraph graph, Map<String, TaskRun> runs) {
    public static final TaskPlan EMPTY = of(TaskGraph.EMPTY);

    /**
     * Keeps them.
     *
     * @throws IllegalArgumentException if something was recorded of a task that is not in the graph
     */
    public TaskPlan {
        Set<String> strangers = new HashSet<>(runs.keySet());
        graph.tasks().forEach(task -> strangers.remove(task.key()));
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException("Something was recorded of the tasks " + strangers
                    + ", which are not among "
                    + graph.tasks().stream().map(Task::key).toList()
                    + ".\nMaybe the events belong to another plan.");
        }
        runs = Map.copyOf(runs);
    }

    /** Returns the plan of which nothing is done. */
    public static TaskPlan of(TaskGraph graph) {
        return new TaskPlan(graph, Map.of());
    }

    /** Returns what was recorded of a task; an empty record where nothing was. */
    public TaskRun run(String key) {
        return runs.getOrDefault(key, TaskRun.NONE);
    }

    /**
     * Returns how far the task is.
     *
     * @throws IllegalArgumentException if there is no such task
     */
    public TaskStatus status(String key) {
        return status(graph.find(key)
                .orElseThrow(() -> new IllegalArgumentException("There is no task '" + key + "' among "
                        + graph.tasks().stream().map(Task::key).toList() + ".\nMaybe its title was meant.")));
    }

    private TaskStatus status(Task task) {
        TaskRun run = run(task.key());
        if (run.end() != null) {
            return run.end().done() ? TaskStatus.DONE : TaskStatus.LEFT_OUT;
        }
        if (run.startedAt() != null) {
            return TaskStatus.IN_PROGRESS;
        }
        return task.after().stream().allMatch(key -> run(key).end() != null) ? TaskStatus.READY : TaskStatus.WAITING;
    }

    /** Returns the tasks that are that far, in the order of the graph. */
    public List<Task> tasks(TaskStatus status) {
        return graph.tasks().stream().filter(task -> status(task) == status).toList();
    }

    /** Returns the tasks that are not over, in the order of the graph. */
    public List<Task> open() {
        return graph.tasks().stream()
                .filter(task -> run(task.key()).end() == null)
                .toList();
    }

    /** Returns whether nothing is left to do; a plan without tasks is over. */
    public boolean isOver() {
        return open().isEmpty();
    }

    /** Returns whether work on any task has started. */
    public boolean isStarted() {
        return runs.values().stream().anyMatch(run -> run.startedAt() != null);
    }

    /** Returns how much of the effort is done. */
    public TaskProgress progress() {
        TaskProgress progress = TaskProgress.NONE;
        for (Task task : graph.tasks()) {
            progress = progress.with(task, status(task), run(task.key()).spent());
        }
        return progress;
    }

    /**
     * Returns when the open tasks can start and must be over, as things are. What is in progress goes on now, and takes what is
     * left of its effort.
     *
     * @param due when the whole must be over; null for as soon as it can be
     * @param calendars whose working time counts for which task
     * @return empty if a calendar has not that much working time
     */
    public Optional<TaskSchedule> forecast(
            Instant now, @Nullable Instant due, Function<? super Task, WorkingCalendar> calendars) {
        return new Scheduling(open(), this::left, calendars).from(now, due);
    }

    private Duration left(Task task) {
        Duration left = task.effort().minus(run(task.key()).spent());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Returns what it takes to undo the tasks that were started: for each that has something to undo a task of the same key,
     * the last first, none before those that built on it.
     */
    public TaskGraph compensation() {
        List<Task> all = graph.tasks();
        List<Task> undoing = new ArrayList<>();
        Map<String, Set<String>> nearest = new TreeMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Task task = all.get(i);
            Set<String> later = new LinkedHashSet<>();
            graph.following(task.key()).forEach(next -> later.addAll(nearest.getOrDefault(next.key(), Set.of())));
            Task.Undoing how = task.undoing();
            if (how != null && run(task.key()).startedAt() != null) {
                undoing.add(new Task(task.key(), how.title(), how.effort(), later, task.team(), null, false, null));
                nearest.put(task.key(), Set.of(task.key()));
            } else {
                nearest.put(task.key(), later);
            }
        }
        return new TaskGraph(undoing);
    }

    /** Returns the instant of the last thing that was recorded; empty if nothing was. */
    Optional<Instant> last() {
        return runs.values().stream()
                .map(run -> run.end() != null ? run.end().at() : run.startedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    TaskPlan with(String key, TaskRun run) {
        Map<String, TaskRun> next = new TreeMap<>(runs);
        next.put(key, run);
        return new TaskPlan(graph, next);
    }
}
