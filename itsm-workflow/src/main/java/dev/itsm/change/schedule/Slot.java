package dev.itsm.change.schedule;

import dev.itsm.id.ChangeId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A stretch of time that a change takes, not empty: what the sweeps run over. */
record Slot(ChangeId change, Instant start, Instant end) {
    private static final Comparator<Slot> BY_CHANGE =
            Comparator.comparing((Slot slot) -> slot.change.key()).thenComparing(Slot::start);

    private static final Comparator<Slot> BY_START =
            Comparator.comparing(Slot::start).thenComparing(Slot::end).thenComparing(slot -> slot.change.key());

    boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    Period intersection(Slot other) {
        return Period.of(start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end);
    }

    /** Returns the slots by start, those of one change that overlap or touch made one: no two of a change overlap. */
    static List<Slot> tidy(List<Slot> slots) {
        if (slots.size() < 2) {
            return List.copyOf(slots);
        }
        List<Slot> sorted = new ArrayList<>(slots);
        sorted.sort(BY_CHANGE);
        List<Slot> merged = new ArrayList<>(sorted.size());
        Slot last = sorted.get(0);
        for (Slot next : sorted.subList(1, sorted.size())) {
            if (next.change.equals(last.change) && !next.start.isAfter(last.end)) {
                last = next.end.isAfter(last.end) ? new Slot(last.change, last.start, next.end) : last;
            } else {
                merged.add(last);
                last = next;
            }
        }
        merged.add(last);
        merged.sort(BY_START);
        return merged;
    }

    /**
     * Visits every two slots that overlap, the earlier start first.
     *
     * @param tidy by start, and without two of one change that overlap
     */
    static void sweep(List<Slot> tidy, BiConsumer<Slot, Slot> visitor) {
        List<Slot> active = new ArrayList<>();
        for (Slot next : tidy) {
            visitActive(active, next, earlier -> visitor.accept(earlier, next));
            active.add(next);
        }
    }

    /** Visits every left slot with every right slot that overlaps it and is of another change; both lists tidy. */
    static void cross(List<Slot> left, List<Slot> right, BiConsumer<Slot, Slot> visitor) {
        List<Slot> activeLeft = new ArrayList<>();
        List<Slot> activeRight = new ArrayList<>();
        BiConsumer<Slot, Slot> others = (l, r) -> {
            if (!l.change.equals(r.change)) {
                visitor.accept(l, r);
            }
        };
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            boolean leftNext =
                    r == right.size() || (l < left.size() && !left.get(l).start.isAfter(right.get(r).start));
            if (leftNext) {
                Slot next = left.get(l++);
                visitActive(activeRight, next, earlier -> others.accept(next, earlier));
                activeLeft.add(next);
            } else {
                Slot next = right.get(r++);
                visitActive(activeLeft, next, earlier -> others.accept(earlier, next));
                activeRight.add(next);
            }
        }
    }

    /** Drops from the active slots those that have ended when the next starts, and visits the others. */
    private static void visitActive(List<Slot> active, Slot next, Consumer<Slot> visitor) {
        int kept = 0;
        for (int i = 0; i < active.size(); i++) {
            Slot earlier = active.get(i);
            if (earlier.end.isAfter(next.start)) {
                active.set(kept++, earlier);
                visitor.accept(earlier);
            }
        }
        active.subList(kept, active.size()).clear();
    }
}
