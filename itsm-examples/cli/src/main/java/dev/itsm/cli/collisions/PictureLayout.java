package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.cli.collisions.Lane.Booked;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which items a picture has a lane for, and over what time: where there are conflicts, those that have the most, from the
 * first change in conflict there to the last.
 */
final class PictureLayout {
    private static final int MOST_LANES = 40;
    private static final int LONGEST_NAME = 26;
    private static final double LETTER = 8;
    private static final double MARGIN = 20;
    private static final double LEAST_WIDTH = 1000;
    private static final double MOST_WIDTH = 6000;

    /** How wide the window of middle length is to be. */
    private static final double USUAL_BAR = 60;

    private final Kept kept;
    private final Schedule schedule;
    private final List<Lane> lanes = new ArrayList<>();
    private final TimeScale scale;
    private final int itemsInConflict;

    PictureLayout(Schedule schedule, Kept kept) {
        this.kept = kept;
        this.schedule = schedule;
        Map<CiId, List<Booked>> booked = new HashMap<>();
        for (PlannedChange change : schedule.planned()) {
            if (change.window() != null && !change.window().isEmpty()) {
                Booked one = new Booked(change.id(), change.window());
                change.cis()
                        .forEach(ci -> booked.computeIfAbsent(ci, key -> new ArrayList<>())
                                .add(one));
            }
        }
        Map<CiId, List<Conflict>> conflicts = new HashMap<>();
        kept.conflicts()
                .forEach(conflict -> Kept.items(conflict)
                        .forEach(item -> conflicts
                                .computeIfAbsent(item, key -> new ArrayList<>())
                                .add(conflict)));
        conflicts.keySet().retainAll(booked.keySet());
        itemsInConflict = conflicts.size();
        Set<CiId> items = conflicts.isEmpty() ? booked.keySet() : conflicts.keySet();
        Map<CiId, List<Booked>> shown = shown(items, booked);
        Period time = time(shown, conflicts);
        scale = new TimeScale(time, gutter(shown.keySet()), width(shown, time));
        shown.forEach((item, changes) -> lanes.add(new Lane(
                item,
                changes.stream().filter(one -> one.window().overlaps(time)).toList(),
                conflicts.getOrDefault(item, List.of()),
                windows(item),
                scale)));
    }

    /** Those with the most conflicts, in the order in which they are first worked on. */
    private Map<CiId, List<Booked>> shown(Set<CiId> items, Map<CiId, List<Booked>> booked) {
        return items.stream()
                .sorted(Comparator.comparing(kept::found).reversed().thenComparing(CiId::key))
                .limit(MOST_LANES)
                .sorted(Comparator.comparing((CiId item) -> first(booked.getOrDefault(item, List.of())))
                        .thenComparing(CiId::key))
                .collect(Collectors.toMap(
                        item -> item,
                        item -> booked.getOrDefault(item, List.of()),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private static Instant first(List<Booked> booked) {
        return booked.stream()
                .map(one -> one.window().startInclusive())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Period time(Map<CiId, List<Booked>> shown, Map<CiId, List<Conflict>> conflicts) {
        Set<Object> changes = shown.keySet().stream()
                .flatMap(item -> conflicts.getOrDefault(item, List.of()).stream())
                .flatMap(conflict -> conflict.other() == null
                        ? Stream.of(conflict.change())
                        : Stream.of(conflict.change(), conflict.other()))
                .collect(Collectors.toSet());
        List<Period> windows = shown.values().stream()
                .flatMap(List::stream)
                .filter(one -> changes.isEmpty() || changes.contains(one.change()))
                .map(Booked::window)
                .toList();
        Instant start = windows.stream()
                .map(Period::startInclusive)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant end = windows.stream()
                .map(window -> window.endExclusive() == null ? window.startInclusive() : window.endExclusive())
                .max(Instant::compareTo)
                .orElse(start.plusSeconds(1));
        return Period.of(start, end);
    }

    private static double width(Map<CiId, List<Booked>> shown, Period time) {
        List<Duration> lengths = shown.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> one.window().duration().stream())
                .sorted()
                .toList();
        if (lengths.isEmpty()) {
            return LEAST_WIDTH;
        }
        double usual = Math.max(1, lengths.get(lengths.size() / 2).toSeconds());
        double all = Math.max(1, time.duration().orElse(Duration.ZERO).toSeconds());
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, USUAL_BAR * all / usual));
    }

    private static double gutter(Set<CiId> items) {
        int longest = items.stream()
                .mapToInt(item -> shortened(item.key()).length())
                .max()
                .orElse(0);
        return MARGIN + Math.max(110, longest * LETTER + 16);
    }

    private List<CalendarWindow> windows(CiId item) {
        return schedule.windows().stream()
                .filter(window -> window.scope() instanceof CalendarWindow.Scope.Everything
                        || window.scope().equals(new CalendarWindow.Scope.Item(item)))
                .toList();
    }

    static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    List<Lane> lanes() {
        return lanes;
    }

    TimeScale scale() {
        return scale;
    }

    double height() {
        return lanes.stream().mapToDouble(Lane::height).sum();
    }

    double right() {
        return lanes.stream().mapToDouble(Lane::reach).max().orElse(0);
    }

    String title() {
        return "Schedule of changes, times in UTC";
    }

    String caption(Lane lane) {
        int found = kept.found(lane.item());
        return found == 0 ? "" : found == 1 ? "1 conflict" : found + " conflicts";
    }

    /** Returns what is not in the picture, in words. */
    String leftOut() {
        List<String> words = new ArrayList<>();
        if (lanes.isEmpty()) {
            words.add("No change has a window.");
        }
        if (itemsInConflict > lanes.size()) {
            words.add((itemsInConflict - lanes.size()) + " more items have conflicts and are not shown.");
        }
        if (itemsInConflict == 0 && !lanes.isEmpty()) {
            words.add("No conflicts were found.");
        }
        int rows = schedule.notEvaluable().size();
        if (rows > 0) {
            words.add(rows + (rows == 1 ? " row could" : " rows could") + " not be judged, for want of data.");
        }
        return String.join(" ", words);
    }
}
