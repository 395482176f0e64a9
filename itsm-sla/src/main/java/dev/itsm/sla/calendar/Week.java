package dev.itsm.sla.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The shifts of one week. Shifts that overlap or touch are one working time.
 *
 * @param shifts by the day they open on, in order of opening; a day without shifts is left out
 */
public record Week(Map<DayOfWeek, List<Shift>> shifts) {
    /** A week without working time. */
    public static final Week EMPTY = new Week(Map.of());

    /** All hours of all days. */
    public static final Week ALL_HOURS = of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, Shift.allDay());

    public Week {
        EnumMap<DayOfWeek, List<Shift>> ordered = new EnumMap<>(DayOfWeek.class);
        shifts.forEach((day, ofDay) -> {
            if (!ofDay.isEmpty()) {
                ordered.put(day, inOrder(ofDay));
            }
        });
        shifts = Collections.unmodifiableMap(ordered);
    }

    /** Returns the week with these shifts on each day from the first to the last, which may lie round the week's end. */
    public static Week of(DayOfWeek first, DayOfWeek last, Shift... shifts) {
        return EMPTY.with(first, last, shifts);
    }

    /** Returns this week with these shifts as well, on each day from the first to the last. */
    public Week with(DayOfWeek first, DayOfWeek last, Shift... more) {
        Map<DayOfWeek, List<Shift>> next = new EnumMap<>(DayOfWeek.class);
        next.putAll(shifts);
        int days = Math.floorMod(last.getValue() - first.getValue(), 7) + 1;
        for (int i = 0; i < days; i++) {
            List<Shift> ofDay = new ArrayList<>(on(first.plus(i)));
            ofDay.addAll(Arrays.asList(more));
            next.put(first.plus(i), ofDay);
        }
        return new Week(next);
    }

    /** Returns this week with these shifts as well, on that day. */
    public Week with(DayOfWeek day, Shift... more) {
        return with(day, day, more);
    }

    /** Returns the day's shifts in order of opening; empty if it has none. */
    public List<Shift> on(DayOfWeek day) {
        return shifts.getOrDefault(day, List.of());
    }

    /** Returns whether it holds no working time. */
    public boolean isEmpty() {
        return shifts.isEmpty();
    }

    /** Returns whether each day works from its start to its end. */
    boolean isAllHours() {
        return shifts.size() == 7 && shifts.values().stream().allMatch(Week::coversDay);
    }

    private static boolean coversDay(List<Shift> inOrder) {
        long covered = 0;
        for (Shift shift : inOrder) {
            if (shift.opensNano() <= covered) {
                covered = Math.max(covered, shift.closesNano());
            }
        }
        return covered >= Shift.allDay().closesNano();
    }

    static List<Shift> inOrder(List<Shift> shifts) {
        return shifts.stream()
                .sorted(Comparator.comparing(Shift::opens).thenComparing(Shift::wallTime))
                .toList();
    }
}
