package dev.itsm.sla.deadline;

import dev.itsm.id.RecordId;
import dev.itsm.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines in the order in which they fall due; those of one instant by subject and name.
 *
 * <p>A record's deadline is known by its name: adding it again moves it. Looking costs the logarithm of the number of
 * deadlines, each change as much as that number, so change many at once. Immutable and thread-safe.
 */
public final class DeadlineQueue {
    private static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::dueAt)
            .thenComparing(deadline -> deadline.subject().toString())
            .thenComparing(Deadline::name);
    private static final DeadlineQueue EMPTY = new DeadlineQueue(List.of());

    private final List<Deadline> ordered;

    /** What a deadline is known by. */
    private record Key(RecordId subject, String name) {
        static Key of(Deadline deadline) {
            return new Key(deadline.subject(), deadline.name());
        }
    }

    /**
     * What passed between two looks.
     *
     * @param passed the deadlines that were missed, the earliest first, each with its own instant
     * @param rest the queue without them
     */
    public record Passed(List<Deadline> passed, DeadlineQueue rest) {}

    private DeadlineQueue(List<Deadline> ordered) {
        this.ordered = Collections.unmodifiableList(ordered);
    }

    public static DeadlineQueue empty() {
        return EMPTY;
    }

    /** Returns the queue of these; of several of one subject and name, the last. */
    public static DeadlineQueue of(Collection<Deadline> deadlines) {
        return EMPTY.with(deadlines);
    }

    /** Returns this queue with these added, in place of those that they have subject and name in common with. */
    public DeadlineQueue with(Collection<Deadline> deadlines) {
        Map<Key, Deadline> added = new LinkedHashMap<>();
        deadlines.forEach(deadline -> added.put(Key.of(deadline), deadline));
        List<Deadline> all = new ArrayList<>(ordered.size() + added.size());
        ordered.stream()
                .filter(deadline -> !added.containsKey(Key.of(deadline)))
                .forEach(all::add);
        all.addAll(added.values());
        all.sort(ORDER);
        return new DeadlineQueue(all);
    }

    public DeadlineQueue with(Deadline deadline) {
        return with(List.of(deadline));
    }

    /** Returns this queue without a deadline that need not be watched any more. */
    public DeadlineQueue without(RecordId subject, String name) {
        Key key = new Key(subject, name);
        return new DeadlineQueue(ordered.stream()
                .filter(deadline -> !Key.of(deadline).equals(key))
                .toList());
    }

    /** Returns this queue without all deadlines of these records. */
    public DeadlineQueue without(Collection<? extends RecordId> subjects) {
        Set<RecordId> gone = new HashSet<>(subjects);
        return new DeadlineQueue(ordered.stream()
                .filter(deadline -> !gone.contains(deadline.subject()))
                .toList());
    }

    /** Returns the deadlines that are missed at an instant, and the queue of the others. One that is due now is not missed. */
    public Passed passedAt(Instant now) {
        int count = missedCount(now);
        return new Passed(
                List.copyOf(ordered.subList(0, count)),
                new DeadlineQueue(List.copyOf(ordered.subList(count, ordered.size()))));
    }

    private int missedCount(Instant now) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).isMissedAt(now)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the deadline that falls due first; empty if there is none. */
    public Optional<Deadline> next() {
        return ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.get(0));
    }

    /** Returns the first deadline that is not missed at an instant; empty if there is none. */
    public Optional<Deadline> nextAfter(Instant now) {
        int count = missedCount(now);
        return count == ordered.size() ? Optional.empty() : Optional.of(ordered.get(count));
    }

    /** Returns all deadlines, the earliest first. */
    public List<Deadline> deadlines() {
        return ordered;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeadlineQueue that && ordered.equals(that.ordered);
    }

    @Override
    public int hashCode() {
        return ordered.hashCode();
    }

    @Override
    public String toString() {
        return "deadlines " + ordered;
    }
}
