package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One configuration item from left to right: its changes in as many layers as it takes for no bar and no name to lie on
 * another, and above them the marks of its conflicts, side by side.
 */
final class Lane {
    /** A window of a change on the item, and the layer that it lies in. */
    record Bar(ChangeId change, Period window, double x, double width, int layer) {}

    /** A conflict, and where its mark stands. */
    record Mark(Conflict conflict, double x) {}

    static final double LAYER_HEIGHT = 22;
    static final double MARKS_HEIGHT = 18;

    private static final double LEAST_BAR = 4;
    private static final double LETTER = 7.2;
    private static final double GAP = 6;
    private static final double MARK_WIDTH = 16;

    private final CiId item;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Set<ChangeId> inConflict = new HashSet<>();
    private final List<CalendarWindow> windows;
    private int layers = 1;

    /** Takes what happens to an item, in any order. */
    Lane(CiId item, List<Booked> booked, List<Conflict> conflicts, List<CalendarWindow> windows, TimeScale scale) {
        this.item = item;
        this.windows = windows;
        List<Double> ends = new ArrayList<>();
        booked.stream()
                .sorted(Comparator.comparing((Booked one) -> one.window().startInclusive())
                        .thenComparing(one -> one.change().key()))
                .forEach(one -> add(one, scale, ends));
        layers = Math.max(1, ends.size());
        conflicts.stream().sorted(Comparator.comparing(Lane::start)).forEach(conflict -> mark(conflict, scale));
    }

    /** A change that holds the item. */
    record Booked(ChangeId change, Period window) {}

    private void add(Booked one, TimeScale scale, List<Double> ends) {
        double x = scale.x(one.window().startInclusive());
        Instant endExclusive = one.window().endExclusive();
        double end = endExclusive == null ? x : scale.x(endExclusive);
        double width = Math.max(LEAST_BAR, end - x);
        double taken = x + Math.max(width, name(one.change()).length() * LETTER + 8) + GAP;
        int layer = 0;
        while (layer < ends.size() && ends.get(layer) > x) {
            layer++;
        }
        if (layer == ends.size()) {
            ends.add(taken);
        } else {
            ends.set(layer, taken);
        }
        bars.add(new Bar(one.change(), one.window(), x, width, layer));
    }

    private static Instant start(Conflict conflict) {
        return conflict.period() == null ? Instant.MIN : conflict.period().startInclusive();
    }

    private void mark(Conflict conflict, TimeScale scale) {
        inConflict.add(conflict.change());
        if (conflict.other() != null) {
            inConflict.add(conflict.other());
        }
        double wanted = scale.x(start(conflict));
        double free = marks.isEmpty() ? wanted : marks.get(marks.size() - 1).x() + MARK_WIDTH;
        marks.add(new Mark(conflict, Math.max(wanted, free)));
    }

    /** Returns the change's name as it is drawn. */
    static String name(ChangeId change) {
        String key = change.key();
        return key.codePointCount(0, key.length()) <= 24 ? key : key.substring(0, key.offsetByCodePoints(0, 23)) + "…";
    }

    CiId item() {
        return item;
    }

    List<Bar> bars() {
        return bars;
    }

    List<Mark> marks() {
        return marks;
    }

    List<CalendarWindow> windows() {
        return windows;
    }

    boolean isInConflict(ChangeId change) {
        return inConflict.contains(change);
    }

    /** Returns how far to the right its bars, names and marks reach. */
    double reach() {
        double right = marks.isEmpty() ? 0 : marks.get(marks.size() - 1).x() + MARK_WIDTH;
        for (Bar bar : bars) {
            right = Math.max(
                    right, bar.x() + Math.max(bar.width(), name(bar.change()).length() * LETTER + 8));
        }
        return right;
    }

    double height() {
        return MARKS_HEIGHT + layers * LAYER_HEIGHT + GAP;
    }
}
