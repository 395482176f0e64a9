package dev.itsm.change.schedule;

import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forward schedule of changes with the windows of the calendar and the topology beneath: everything that decides
 * whether two changes get in each other's way. Immutable and thread-safe if its topology is.
 *
 * @param changes the changes that are planned or going on, each once
 * @param windows blackout and maintenance windows
 * @param topology what depends on what
 * @param maximumDistance the longest chain of dependencies that makes items related, at least 1
 */
public record ChangeCalendar(
        List<PlannedChange> changes, List<CalendarWindow> windows, Topology topology, int maximumDistance) {
    public ChangeCalendar {
        changes = List.copyOf(changes);
        windows = List.copyOf(windows);
    }

    /** Returns this calendar with more windows. */
    public ChangeCalendar with(List<CalendarWindow> more) {
        return more.isEmpty()
                ? this
                : new ChangeCalendar(
                        changes, Stream.concat(windows.stream(), more.stream()).toList(), topology, maximumDistance);
    }

    /** Returns the calendar without changes, windows and relations. */
    public static ChangeCalendar empty() {
        return new ChangeCalendar(List.of(), List.of(), Topology.none(), 1);
    }

    /** Returns all conflicts between the changes, and with windows and missing data. */
    public List<Conflict> conflicts() {
        List<Conflict> found = new ArrayList<>();
        changes.forEach(change -> missing(change, found));
        Bookings<CiId> items = book(PlannedChange::cis, ChangeCalendar::buffered);
        Bookings<ServiceId> services = book(PlannedChange::services, ChangeCalendar::buffered);
        Bookings<PersonId> people = book(PlannedChange::implementers, ChangeCalendar::buffered);
        items.overlaps(overlap -> found.add(Conflict.between(overlap, ConflictKind.SAME_CI)));
        services.overlaps(overlap -> found.add(Conflict.between(overlap, ConflictKind.SAME_SERVICE)));
        people.overlaps(overlap -> found.add(Conflict.between(overlap, ConflictKind.ASSIGNEE)));
        new RelatedCollisions(topology, maximumDistance).find(items, found::add);
        new RedundancyCollisions(topology).find(items, found::add);
        CalendarConflicts calendar = new CalendarConflicts(windows, topology);
        calendar.find(book(PlannedChange::cis, PlannedChange::window), found::add);
        calendar.find(book(PlannedChange::services, PlannedChange::window), found::add);
        order(found);
        return found;
    }

    /**
     * Judges one change against the others, whether or not it is in the schedule yet; it takes its own place there.
     *
     * @param at when the judgement is made
     */
    public Evaluation evaluate(PlannedChange candidate, Instant at) {
        ChangeCalendar near = neighbourhood(candidate);
        List<Conflict> own = near.conflicts().stream()
                .filter(conflict -> conflict.concerns(candidate.id()))
                .toList();
        return new Evaluation(candidate.id(), near.version(), at, own);
    }

    /** Returns the version of the data that {@link #evaluate} would judge the change by now. */
    public Hash versionFor(PlannedChange candidate) {
        return neighbourhood(candidate).version();
    }

    /** The candidate, what overlaps it and what it must follow or be followed by: nothing else can conflict with it. */
    private ChangeCalendar neighbourhood(PlannedChange candidate) {
        Stream<PlannedChange> near = changes.stream()
                .filter(change -> !change.id().equals(candidate.id()))
                .filter(change -> overlap(change, candidate)
                        || change.follows().contains(candidate.id())
                        || candidate.follows().contains(change.id()));
        return new ChangeCalendar(
                Stream.concat(near, Stream.of(candidate))
                        .sorted(Comparator.comparing(change -> change.id().key()))
                        .toList(),
                windows,
                topology,
                maximumDistance);
    }

    private static boolean overlap(PlannedChange a, PlannedChange b) {
        return a.bufferedWindow()
                .flatMap(window -> b.bufferedWindow().filter(window::overlaps))
                .isPresent();
    }

    private Hash version() {
        StringBuilder text = new StringBuilder(topology.version()).append('\n').append(maximumDistance);
        changes.forEach(change -> text.append('\n').append(describe(change)));
        windows.stream()
                .map(CalendarWindow::toString)
                .sorted()
                .forEach(window -> text.append('\n').append(window));
        return Hash.of(text.toString());
    }

    private static List<Object> describe(PlannedChange change) {
        return List.of(
                change.id(),
                String.valueOf(change.window()),
                change.before(),
                change.after(),
                keys(change.cis()),
                keys(change.services()),
                keys(change.implementers()),
                keys(change.follows()));
    }

    private static List<String> keys(Collection<? extends RecordId> ids) {
        return ids.stream().map(RecordId::key).sorted().toList();
    }

    private static @Nullable Period buffered(PlannedChange change) {
        return change.bufferedWindow().orElse(null);
    }

    private <R extends RecordId> Bookings<R> book(
            Function<PlannedChange, Set<R>> resources, Function<PlannedChange, @Nullable Period> windowOf) {
        Bookings.Builder<R> bookings = Bookings.builder();
        for (PlannedChange change : changes) {
            Period window = windowOf.apply(change);
            if (window != null) {
                resources.apply(change).forEach(resource -> bookings.add(change.id(), resource, window));
            }
        }
        return bookings.build();
    }

    private static void missing(PlannedChange change, List<Conflict> found) {
        if (change.window() == null) {
            found.add(Conflict.notEvaluable(change.id(), "no window is planned"));
        }
        if (change.cis().isEmpty() && change.services().isEmpty()) {
            found.add(Conflict.notEvaluable(change.id(), "neither configuration items nor services are named"));
        }
    }

    private void order(List<Conflict> found) {
        Map<ChangeId, PlannedChange> byId = new HashMap<>();
        changes.forEach(change -> byId.put(change.id(), change));
        for (PlannedChange later : changes) {
            later.follows().stream()
                    .sorted(Comparator.comparing(ChangeId::key))
                    .forEach(id -> order(later, id, byId, found));
        }
    }

    private static void order(
            PlannedChange later, ChangeId id, Map<ChangeId, PlannedChange> byId, List<Conflict> found) {
        PlannedChange earlier = byId.get(id);
        Period window = later.window();
        if (earlier == null) {
            found.add(Conflict.notEvaluable(later.id(), "it follows " + id.key() + ", which is not in the schedule"));
            return;
        }
        if (window == null) {
            return;
        }
        Period before = earlier.window();
        if (before == null) {
            found.add(Conflict.notEvaluable(later.id(), "it follows " + id.key() + ", for which no window is planned"));
        } else if (before.endExclusive() == null || before.endExclusive().isAfter(window.startInclusive())) {
            found.add(new Conflict(
                    ConflictKind.DEPENDENCY_ORDER,
                    later.id(),
                    id,
                    null,
                    new Period(window.startInclusive(), before.endExclusive()),
                    List.of(),
                    null));
        }
    }
}
