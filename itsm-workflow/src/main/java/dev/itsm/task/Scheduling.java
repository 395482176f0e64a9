package dev.itsm.task;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.task.TaskSchedule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Critical path arithmetic: once forward for what is possible, once backward for what is necessary. Each task's working time
 * is counted in its own calendar; between tasks all time counts.
 */
final class Scheduling {
    private final List<Task> tasks;
    private final Function<? super Task, Duration> effort;
    private final Function<? super Task, WorkingCalendar> calendars;

    /** When a task can be worked on, and the one that it waits for last. */
    private record Possible(
            Task task,
            Instant start,
            Instant finish,
            @Nullable Possible waitedFor) {
        boolean waitsFor(Possible other) {
            return waitedFor != null && waitedFor.task.equals(other.task);
        }
    }

    /** From when on a task can be worked on, and the one that it waits for last. */
    private record Ready(Instant at, @Nullable Possible waitedFor) {}

    /**
     * Prepares to schedule.
     *
     * @param tasks in order; what they come after and is not among them is over
     */
    Scheduling(
            List<Task> tasks,
            Function<? super Task, Duration> effort,
            Function<? super Task, WorkingCalendar> calendars) {
        this.tasks = tasks;
        this.effort = effort;
        this.calendars = calendars;
    }

    Optional<TaskSchedule> from(Instant start, @Nullable Instant due) {
        List<Possible> possible = forward(tasks, start, this::worked);
        if (possible.size() < tasks.size()) {
            return Optional.empty();
        }
        Possible last = last(possible);
        Instant finish = last == null ? start : last.finish();
        List<Slot> slots = backward(possible, due == null ? finish : due);
        List<String> chain = chain(last).stream().map(Task::key).toList();
        return slots.size() < tasks.size()
                ? Optional.empty()
                : Optional.of(new TaskSchedule(start, finish, slots, chain));
    }

    /** Returns when the task is worked on; null where its calendar has not that much time. */
    private @Nullable Possible worked(Task task, Ready ready) {
        Duration needed = effort.apply(task);
        WorkingCalendar calendar = calendars.apply(task);
        Instant begins =
                needed.isZero() ? ready.at() : calendar.next(ready.at()).orElse(null);
        Instant ends = begins == null ? null : calendar.add(begins, needed).orElse(null);
        return begins == null || ends == null ? null : new Possible(task, begins, ends, ready.waitedFor());
    }

    /** Returns the possible times up to the first task that has none. */
    private static List<Possible> forward(
            List<Task> tasks, Instant start, BiFunction<Task, Ready, @Nullable Possible> worked) {
        List<Possible> possible = new ArrayList<>(tasks.size());
        Map<String, Possible> byKey = new HashMap<>();
        for (Task task : tasks) {
            Ready ready = new Ready(start, null);
            for (String key : task.after().stream().sorted().toList()) {
                Possible before = byKey.get(key);
                if (before != null
                        && (ready.waitedFor() == null || before.finish().isAfter(ready.at()))) {
                    ready = new Ready(before.finish(), before);
                }
            }
            Possible at = worked.apply(task, ready);
            if (at == null) {
                return possible;
            }
            possible.add(at);
            byKey.put(task.key(), at);
        }
        return possible;
    }

    /** Goes backward from when all must be over; returns less than all where a calendar has not that much time. */
    private List<Slot> backward(List<Possible> possible, Instant due) {
        Map<String, Instant> finishBy = new HashMap<>();
        Deque<Slot> slots = new ArrayDeque<>();
        for (int i = possible.size() - 1; i >= 0; i--) {
            Possible at = possible.get(i);
            Task task = at.task();
            WorkingCalendar calendar = calendars.apply(task);
            Instant end = finishBy.getOrDefault(task.key(), due);
            Instant begin = calendar.subtract(end, effort.apply(task)).orElse(null);
            if (begin == null) {
                break;
            }
            task.after().forEach(key -> finishBy.merge(key, begin, (a, b) -> a.isBefore(b) ? a : b));
            Duration slack = calendar.elapsed(at.start(), begin);
            slots.addFirst(new Slot(task.key(), at.start(), at.finish(), begin, end, slack));
        }
        return List.copyOf(slots);
    }

    /** Returns the task that is over last; of several the first, and after that what follows it at once. */
    private static @Nullable Possible last(List<Possible> possible) {
        Possible last = null;
        for (Possible at : possible) {
            boolean follows = last != null && at.waitsFor(last);
            last = last == null || follows || at.finish().isAfter(last.finish()) ? at : last;
        }
        return last;
    }

    private static List<Task> chain(@Nullable Possible last) {
        Deque<Task> chain = new ArrayDeque<>();
        for (Possible at = last; at != null; at = at.waitedFor()) {
            chain.addFirst(at.task());
        }
        return List.copyOf(chain);
    }

    /** Returns the chain that takes the most effort, all time being working time. */
    static List<Task> longestPath(List<Task> tasks) {
        return chain(last(forward(tasks, Instant.EPOCH, (task, ready) -> {
            Instant ends = ready.at().plus(task.effort());
            return new Possible(task, ready.at(), ends, ready.waitedFor());
        })));
    }
}
