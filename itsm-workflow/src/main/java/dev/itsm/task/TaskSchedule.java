package dev.itsm.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When each task of some can start and must be over. Immutable and thread-safe.
 *
 * @param start when the whole starts
 * @param finish when it can be over at the earliest
 * @param slots one for each task that is to be done, in the order of the graph
 * @param chain the keys of the tasks that follow each other without a wait up to the finish: what decides when that is
 */
public record TaskSchedule(Instant start, Instant finish, List<Slot> slots, List<String> chain) {
    /**
     * When one task can start and must be over.
     *
     * @param key the task
     * @param earliestStart the first instant at which it can be worked on
     * @param earliestFinish when it can be over
     * @param latestStart when it must be started at the latest
     * @param latestFinish when it must be over at the latest
     * @param slack how much working time it can lose before the whole is late; negative if the whole is late anyway
     */
    public record Slot(
            String key,
            Instant earliestStart,
            Instant earliestFinish,
            Instant latestStart,
            Instant latestFinish,
            Duration slack) {
        /** Returns whether any loss of time makes the whole late. */
        public boolean isCritical() {
            return slack.isZero() || slack.isNegative();
        }
    }

    public TaskSchedule {
        slots = List.copyOf(slots);
        chain = List.copyOf(chain);
    }

    /** Returns the slot of the task of that key; empty if that one is not to be done, or no longer. */
    public Optional<Slot> slot(String key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }

    /** Returns the keys of the tasks of which any loss of time makes the whole late. */
    public List<String> critical() {
        return slots.stream().filter(Slot::isCritical).map(Slot::key).toList();
    }
}
