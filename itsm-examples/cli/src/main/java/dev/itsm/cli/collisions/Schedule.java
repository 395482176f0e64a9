package dev.itsm.cli.collisions;

import dev.itsm.change.schedule.Bookings;
import dev.itsm.change.schedule.CalendarConflicts;
import dev.itsm.change.schedule.CalendarWindow;
import dev.itsm.change.schedule.ChangeCalendar;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.Dependencies;
import dev.itsm.change.schedule.Overlap;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.change.schedule.RedundancyCollisions;
import dev.itsm.change.schedule.RelatedCollisions;
import dev.itsm.change.schedule.Topology;
import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.csv.Table;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the files say of a schedule. */
final class Schedule {
    /** A row that lacks what a judgement needs. */
    record NotEvaluable(long line, String change, String ci, String says) {}

    private static final List<String> COLUMNS = List.of("change", "ci", "start", "end");

    private final BadRecords bad;
    private final Bookings.Builder<CiId> builder = Bookings.builder();
    private final Map<String, ChangeId> changes = new HashMap<>();
    private final Map<String, CiId> items = new HashMap<>();
    private final List<CalendarWindow> windows = new ArrayList<>();
    private final List<NotEvaluable> notEvaluable = new ArrayList<>();
    private final @Nullable Map<ChangeId, Map<Period, Set<CiId>>> planned;
    private Topology topology = Topology.none();

    /**
     * Starts with nothing; rows that cannot be read go to the bad records.
     *
     * @param keepsChanges whether {@link #planned} is wanted
     */
    Schedule(BadRecords bad, boolean keepsChanges) {
        this.bad = bad;
        this.planned = keepsChanges ? new LinkedHashMap<>() : null;
    }

    /** Returns the changes, once for each of their windows, as they come in the file. */
    List<PlannedChange> planned() {
        List<PlannedChange> all = new ArrayList<>();
        if (planned != null) {
            planned.forEach((change, windows) ->
                    windows.forEach((window, cis) -> all.add(PlannedChange.of(change, window, cis))));
        }
        return all;
    }

    /** Returns the changes with their windows, and without one where a row of theirs has none. */
    ChangeCalendar calendar() {
        List<PlannedChange> changes = planned();
        for (NotEvaluable row : notEvaluable) {
            ChangeId change = changes(row.change());
            if (change != null) {
                CiId ci = row.ci().isBlank() ? null : items.get(row.ci());
                changes.add(PlannedChange.of(change, null, ci == null ? Set.of() : Set.of(ci)));
            }
        }
        return new ChangeCalendar(changes, windows, topology, Integer.MAX_VALUE);
    }

    private @Nullable ChangeId changes(String key) {
        try {
            return changes.computeIfAbsent(key, ChangeId::of);
        } catch (IllegalArgumentException e) {
            return null; // the row names no change
        }
    }

    List<CalendarWindow> windows() {
        return windows;
    }

    List<NotEvaluable> notEvaluable() {
        return notEvaluable;
    }

    long bad() {
        return bad.count();
    }

    Bookings<CiId> bookings() {
        return builder.build();
    }

    void readChanges(Path path) {
        new Table(path, COLUMNS, List.of()).read(bad, this::addChange);
    }

    private void addChange(Table.Row row) {
        for (String column : COLUMNS) {
            if (row.get(column).isBlank()) {
                addNotEvaluable(row, "there is no " + column);
                return;
            }
        }
        ChangeId change = id(row, "change", changes, ChangeId::of);
        CiId item = id(row, "ci", items, CiId::of);
        Instant start = Times.read(row, "start");
        Instant end = Times.read(row, "end");
        if (end.isBefore(start)) {
            addNotEvaluable(row, "it ends before it starts");
        } else {
            Period window = Period.of(start, end);
            builder.add(change, item, window);
            if (planned != null) {
                planned.computeIfAbsent(change, key -> new LinkedHashMap<>())
                        .computeIfAbsent(window, key -> new LinkedHashSet<>())
                        .add(item);
            }
        }
    }

    private void addNotEvaluable(Table.Row row, String says) {
        notEvaluable.add(new NotEvaluable(row.line(), row.get("change"), row.get("ci"), says));
    }

    void readRelations(Path path) {
        Dependencies.Builder relations = Dependencies.builder();
        new Table(path, List.of("from", "to"), List.of("group", "k")).read(bad, row -> addRelation(row, relations));
        try {
            topology = relations.build();
        } catch (IllegalArgumentException e) {
            throw inFile(path.toString(), e);
        }
    }

    private void addRelation(Table.Row row, Dependencies.Builder relations) {
        CiId from = id(row, "from", items, CiId::of);
        CiId to = id(row, "to", items, CiId::of);
        String group = row.get("group").isBlank() ? null : row.get("group");
        try {
            relations.dependsOn(from, to, group, needed(row));
        } catch (IllegalArgumentException e) {
            throw row.fault("k", "differs from that of another row of the group", "these are two groups.");
        }
    }

    private static @Nullable Integer needed(Table.Row row) {
        if (row.get("k").isBlank()) {
            return null;
        }
        try {
            int needed = Integer.parseInt(row.get("k").strip());
            if (needed >= 1) {
                return needed;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of bounds.
        }
        throw row.fault("k", "is not a number of members, 1 or more", "the columns are shifted.");
    }

    void readWindows(Path path) {
        new Table(path, List.of("kind", "scope", "start", "end"), List.of()).read(bad, row -> windows.add(window(row)));
    }

    /** A window; its scope is a configuration item, or everything where it is empty or a star. */
    private CalendarWindow window(Table.Row row) {
        CalendarWindow.Kind kind;
        try {
            kind = CalendarWindow.Kind.valueOf(row.get("kind").strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.fault("kind", "is neither BLACKOUT nor MAINTENANCE", "it is written otherwise in the source.");
        }
        String scope = row.get("scope").strip();
        Instant start = Times.read(row, "start");
        Instant end = Times.read(row, "end");
        if (end.isBefore(start)) {
            throw row.fault("end", "is before the start", "start and end were swapped.");
        }
        return new CalendarWindow(
                kind,
                scope.isEmpty() || scope.equals("*")
                        ? new CalendarWindow.Scope.Everything()
                        : new CalendarWindow.Scope.Item(id(row, "scope", items, CiId::of)),
                Period.of(start, end),
                kind + " " + (scope.isEmpty() ? "*" : scope));
    }

    /** Finds the collisions on one item, kind by kind the others. */
    void find(Bookings<CiId> bookings, int distance, Consumer<Overlap<CiId>> same, Consumer<Conflict> other) {
        bookings.overlaps(same);
        new RelatedCollisions(topology, distance).find(bookings, other);
        new RedundancyCollisions(topology).find(bookings, other);
        new CalendarConflicts(windows, topology).find(bookings, other);
    }

    private static <I> I id(Table.Row row, String column, Map<String, I> known, Function<String, I> of) {
        try {
            return known.computeIfAbsent(row.get(column), of);
        } catch (IllegalArgumentException e) {
            throw row.fault(column, "cannot be the key of a record", "the columns are shifted, or a quote is missing");
        }
    }

    private static InputFault inFile(String file, IllegalArgumentException e) {
        String[] lines = String.valueOf(e.getMessage()).split("\nMaybe ", 2);
        return new InputFault(file, lines[0], lines.length > 1 ? lines[1] : "the file was cut off.");
    }
}
