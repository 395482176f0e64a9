package dev.itsm.change.schedule;

import dev.itsm.id.ChangeId;
import dev.itsm.id.RecordId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Which change holds which resource, and when. A resource is whatever two changes cannot well hold at once: a
 * configuration item, a service, a person.
 *
 * <p>Windows of one change on one resource that overlap or touch count as one; an empty window holds nothing. Immutable and
 * thread-safe.
 *
 * @param <R> what kind of resource
 */
public final class Bookings<R extends RecordId> {
    private final Map<R, List<Slot>> slots;

    private Bookings(Map<R, List<Slot>> slots) {
        this.slots = slots;
    }

    public static <R extends RecordId> Builder<R> builder() {
        return new Builder<>();
    }

    /** Returns the resources that are held at some time, by key. */
    public Set<R> resources() {
        return slots.keySet();
    }

    /**
     * Finds every overlap of two different changes on one resource: by resource, then by the start of the overlap. Takes
     * {@code n log n} steps for {@code n} windows, and one for each overlap.
     */
    public void overlaps(Consumer<? super Overlap<R>> found) {
        slots.forEach((resource, held) -> Slot.sweep(held, (a, b) -> {
            boolean inOrder = a.change().key().compareTo(b.change().key()) <= 0;
            ChangeId first = inOrder ? a.change() : b.change();
            found.accept(new Overlap<>(first, inOrder ? b.change() : a.change(), resource, a.intersection(b)));
        }));
    }

    List<Slot> slots(R resource) {
        return slots.getOrDefault(resource, List.of());
    }

    void forEach(BiConsumer<R, List<Slot>> visitor) {
        slots.forEach(visitor);
    }

    /** Collects bookings in any order. Not thread-safe. */
    public static final class Builder<R extends RecordId> {
        private final Map<R, List<Slot>> slots = new HashMap<>();

        private Builder() {}

        /**
         * Adds a booking.
         *
         * @param window a window without an end holds the resource for ever
         */
        public Builder<R> add(ChangeId change, R resource, Period window) {
            if (!window.isEmpty()) {
                Instant end = window.endExclusive();
                slots.computeIfAbsent(resource, key -> new ArrayList<>(2))
                        .add(new Slot(change, window.startInclusive(), end == null ? Instant.MAX : end));
            }
            return this;
        }

        public Bookings<R> build() {
            Map<R, List<Slot>> tidy = new LinkedHashMap<>();
            slots.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().key()))
                    .forEach(entry -> tidy.put(entry.getKey(), Slot.tidy(entry.getValue())));
            return new Bookings<>(Collections.unmodifiableMap(tidy));
        }
    }
}
