package dev.itsm.change.schedule;

import dev.itsm.change.schedule.Topology.DependencyGroup;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Members of one redundant group that are worked on at once, so that fewer are left than the group needs. Each pair of
 * members is reported for the time in which both are worked on and the group is short; the pair may be of one change.
 * Immutable and thread-safe.
 */
public final class RedundancyCollisions {
    private record MemberSlot(CiId member, Slot slot) {}

    private final Topology topology;

    public RedundancyCollisions(Topology topology) {
        this.topology = topology;
    }

    public void find(Bookings<CiId> bookings, Consumer<Conflict> found) {
        Set<DependencyGroup> groups = new LinkedHashSet<>();
        for (CiId member : bookings.resources()) {
            topology.dependants(member).stream()
                    .sorted(Comparator.comparing(CiId::key))
                    .flatMap(dependant -> topology.dependencies(dependant).stream())
                    .filter(group ->
                            group.members().size() > 1 && group.members().contains(member))
                    .forEach(groups::add);
        }
        groups.forEach(group -> find(group, bookings, found));
    }

    private static void find(DependencyGroup group, Bookings<CiId> bookings, Consumer<Conflict> found) {
        List<MemberSlot> slots = group.members().stream()
                .sorted(Comparator.comparing(CiId::key))
                .flatMap(member -> bookings.slots(member).stream().map(slot -> new MemberSlot(member, slot)))
                .sorted(Comparator.comparing(held -> held.slot().start()))
                .toList();
        List<Period> shortages = shortages(group, slots);
        if (!shortages.isEmpty()) {
            pairs(
                    slots,
                    (a, b) -> shortages.forEach(
                            shortage -> shortage.intersection(a.slot().intersection(b.slot()))
                                    .ifPresent(period -> found.accept(conflict(group, a, b, period)))));
        }
    }

    /** Returns when fewer members are left than the group needs, by start. */
    private static List<Period> shortages(DependencyGroup group, List<MemberSlot> slots) {
        Map<Instant, Map<CiId, Integer>> changes = new TreeMap<>();
        for (MemberSlot held : slots) {
            changes.computeIfAbsent(held.slot().start(), at -> new HashMap<>()).merge(held.member(), 1, Integer::sum);
            changes.computeIfAbsent(held.slot().end(), at -> new HashMap<>()).merge(held.member(), -1, Integer::sum);
        }
        int spare = group.members().size() - group.needed();
        Map<CiId, Integer> held = new HashMap<>();
        List<Period> shortages = new ArrayList<>();
        @Nullable Instant since = null;
        for (Map.Entry<Instant, Map<CiId, Integer>> entry : changes.entrySet()) {
            entry.getValue().forEach((member, by) -> {
                if (held.merge(member, by, Integer::sum) == 0) {
                    held.remove(member);
                }
            });
            boolean isShort = held.size() > spare;
            if (isShort && since == null) {
                since = entry.getKey();
            } else if (!isShort && since != null) {
                shortages.add(Period.of(since, entry.getKey()));
                since = null;
            }
        }
        return shortages;
    }

    /** Visits every two slots of different members that overlap. */
    private static void pairs(List<MemberSlot> byStart, BiConsumer<MemberSlot, MemberSlot> visitor) {
        List<MemberSlot> active = new ArrayList<>();
        for (MemberSlot next : byStart) {
            active.removeIf(earlier -> !earlier.slot().end().isAfter(next.slot().start()));
            for (MemberSlot earlier : active) {
                if (!earlier.member().equals(next.member())) {
                    visitor.accept(earlier, next);
                }
            }
            active.add(next);
        }
    }

    private static Conflict conflict(DependencyGroup group, MemberSlot a, MemberSlot b, Period period) {
        ChangeId first = a.slot().change();
        ChangeId second = b.slot().change();
        if (first.key().compareTo(second.key()) > 0) {
            return conflict(group, b, a, period);
        }
        return new Conflict(
                ConflictKind.REDUNDANCY_GROUP,
                first,
                first.equals(second) ? null : second,
                a.member(),
                period,
                List.of(a.member(), b.member()),
                group.needed() + " of the " + group.members().size() + " in '" + group.name() + "' of "
                        + group.dependant().key());
    }
}
