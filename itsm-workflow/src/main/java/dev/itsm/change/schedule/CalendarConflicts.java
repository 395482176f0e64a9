package dev.itsm.change.schedule;

import dev.itsm.change.schedule.CalendarWindow.Kind;
import dev.itsm.change.schedule.CalendarWindow.Scope;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Conflicts with the windows of the change calendar: {@code BLACKOUT} and {@code OUTSIDE_MAINTENANCE}. What has no
 * maintenance window of its own, of its class or of its services may be changed at any time. Immutable and thread-safe.
 */
public final class CalendarConflicts {
    private final Map<Kind, Map<Scope, List<CalendarWindow>>> windows = new HashMap<>();
    private final Topology topology;

    public CalendarConflicts(Collection<CalendarWindow> windows, Topology topology) {
        this.topology = topology;
        windows.stream()
                .filter(window -> !window.period().isEmpty())
                .sorted(Comparator.comparing(window -> window.period().startInclusive()))
                .forEach(window -> this.windows
                        .computeIfAbsent(window.kind(), kind -> new HashMap<>())
                        .computeIfAbsent(window.scope(), scope -> new ArrayList<>())
                        .add(window));
    }

    /** Finds the conflicts of each booking with the windows that apply to its resource. */
    public <R extends RecordId> void find(Bookings<R> bookings, Consumer<Conflict> found) {
        bookings.forEach((resource, slots) -> {
            List<Scope> scopes = scopes(resource);
            List<CalendarWindow> blackouts = windows(Kind.BLACKOUT, scopes);
            List<CalendarWindow> maintenance = windows(Kind.MAINTENANCE, scopes);
            for (Slot slot : slots) {
                inBlackouts(slot, resource, blackouts, found);
                if (!maintenance.isEmpty()) {
                    outside(slot, resource, maintenance, found);
                }
            }
        });
    }

    private List<Scope> scopes(RecordId resource) {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(new Scope.Everything());
        if (resource instanceof CiId ci) {
            scopes.add(new Scope.Item(ci));
            topology.ciClass(ci).ifPresent(name -> scopes.add(new Scope.ItemClass(name)));
            topology.services(ci).forEach(affected -> scopes.add(new Scope.Service(affected.service())));
        } else if (resource instanceof ServiceId service) {
            scopes.add(new Scope.Service(service));
        }
        return scopes;
    }

    private List<CalendarWindow> windows(Kind kind, List<Scope> scopes) {
        Map<Scope, List<CalendarWindow>> ofKind = windows.getOrDefault(kind, Map.of());
        return scopes.stream()
                .distinct()
                .flatMap(scope -> ofKind.getOrDefault(scope, List.of()).stream())
                .sorted(Comparator.comparing(window -> window.period().startInclusive()))
                .toList();
    }

    private static void inBlackouts(
            Slot slot, RecordId resource, List<CalendarWindow> blackouts, Consumer<Conflict> found) {
        for (CalendarWindow blackout : blackouts) {
            if (!blackout.period().startInclusive().isBefore(slot.end())) {
                return;
            }
            blackout.period()
                    .intersection(Period.of(slot.start(), slot.end()))
                    .ifPresent(shared ->
                            found.accept(conflict(ConflictKind.BLACKOUT, slot, resource, shared, blackout.name())));
        }
    }

    /** Walks the windows by start and reports what of the slot they leave uncovered. */
    private static void outside(
            Slot slot, RecordId resource, List<CalendarWindow> maintenance, Consumer<Conflict> found) {
        Instant covered = slot.start();
        for (CalendarWindow window : maintenance) {
            Instant start = window.period().startInclusive();
            if (!start.isBefore(slot.end())) {
                break;
            }
            if (start.isAfter(covered)) {
                found.accept(uncovered(slot, resource, covered, start));
                covered = start;
            }
            Instant end = window.period().endExclusive();
            covered = end == null ? slot.end() : covered.isAfter(end) ? covered : end;
        }
        if (covered.isBefore(slot.end())) {
            found.accept(uncovered(slot, resource, covered, slot.end()));
        }
    }

    private static Conflict uncovered(Slot slot, RecordId resource, Instant start, Instant end) {
        return conflict(ConflictKind.OUTSIDE_MAINTENANCE, slot, resource, Period.of(start, end), null);
    }

    private static Conflict conflict(
            ConflictKind kind, Slot slot, RecordId resource, Period period, @Nullable String detail) {
        return new Conflict(kind, slot.change(), null, resource, period, List.of(), detail);
    }
}
