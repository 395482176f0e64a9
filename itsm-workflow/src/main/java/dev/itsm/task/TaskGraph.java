package dev.itsm.task;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tasks, and which must be over before which: a directed graph without cycles. Immutable and thread-safe.
 *
 * <pre>{@code
 * TaskGraph.of(
 *     Task.of("order", "Order the laptop", ofHours(1)),
 *     Task.of("account", "Create the account", ofMinutes(30)),
 *     Task.of("install", "Install the laptop", ofHours(2)).after("order", "account"));
 * }</pre>
 *
 * @param tasks each after those that it comes after, and else in the order in which they were stated
 */
public record TaskGraph(List<Task> tasks) {
    public static final TaskGraph EMPTY = new TaskGraph(List.of());

    /**
     * Orders the tasks.
     *
     * @throws IllegalArgumentException if two have one key, one comes after a task that is not there, or some come after each
     *     other in a circle; it names everything that is wrong
     */
    public TaskGraph {
        List<String> faults = faults(tasks);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The tasks cannot be put in order: " + String.join("; ", faults)
                    + ".\nMaybe two of them wait for each other: cut one into a part before and a part after.");
        }
        tasks = new Ordering(tasks).sorted();
    }

    public static TaskGraph of(Task... tasks) {
        return new TaskGraph(List.of(tasks));
    }

    /** Returns everything that keeps the tasks from being a graph, in words that name them; empty if nothing does. */
    public static List<String> faults(List<Task> tasks) {
        return new Ordering(tasks).faults();
    }

    /** Returns the task of that key; empty if there is none. */
    public Optional<Task> find(String key) {
        return tasks.stream().filter(task -> task.key().equals(key)).findFirst();
    }

    /** Returns the tasks that come directly after the one of that key. */
    public List<Task> following(String key) {
        return tasks.stream().filter(task -> task.after().contains(key)).toList();
    }

    /** Returns the working time of all tasks together. */
    public Duration effort() {
        return tasks.stream().map(Task::effort).reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the chain of tasks that takes the most working time of all: the whole cannot be over sooner. */
    public List<Task> criticalPath() {
        return Scheduling.longestPath(tasks);
    }

    /**
     * Returns when each task can start and must be over, if the whole starts at an instant.
     *
     * @param due when the whole must be over; null for as soon as it can be
     * @param calendar whose working time counts
     * @return empty if the calendar has not that much working time
     */
    public Optional<TaskSchedule> schedule(Instant start, @Nullable Instant due, WorkingCalendar calendar) {
        return schedule(start, due, task -> calendar);
    }

    /**
     * Returns when each task can start and must be over, if each is worked on in a calendar of its own.
     *
     * @param due when the whole must be over; null for as soon as it can be
     * @param calendars whose working time counts for which task: that of its team, say
     * @return empty if a calendar has not that much working time
     */
    public Optional<TaskSchedule> schedule(
            Instant start, @Nullable Instant due, Function<? super Task, WorkingCalendar> calendars) {
        return new Scheduling(tasks, Task::effort, calendars).from(start, due);
    }
}
