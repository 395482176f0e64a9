package dev.itsm.sla.clock;

import dev.itsm.sla.target.ResolvedTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The versions of one target and since when each is in force. A clock is made with the version that is in force when it
 * starts and keeps it; a new version changes no running clock until it is migrated.
 *
 * @param byStart the versions by the instant since when they are in force; each until the next
 */
public record TargetVersions(Map<Instant, ResolvedTarget> byStart) {

    /**
     * What a migration did to one clock.
     *
     * @param <K> what tells the clocks apart
     * @param key which clock
     * @param migrated the clock from then on
     * @param difference what it showed before and after, at the instant of the migration
     */
    public record Migrated<K>(K key, ServiceClock migrated, ClockDifference difference) {}

    /**
     * What a migration did.
     *
     * @param <K> what tells the clocks apart
     * @param to the version that the clocks were moved to
     * @param at since when it holds for them
     * @param migrated the clocks that were moved
     * @param untouched the clocks that had stopped, were cancelled, or had that version already
     */
    public record MigrationReport<K>(ResolvedTarget to, Instant at, List<Migrated<K>> migrated, List<K> untouched) {
        public List<K> newlyBreached() {
            return migrated.stream()
                    .filter(each -> each.difference().isNewlyBreached())
                    .map(Migrated::key)
                    .toList();
        }

        public List<K> breachTakenBack() {
            return migrated.stream()
                    .filter(each -> each.difference().isBreachTakenBack())
                    .map(Migrated::key)
                    .toList();
        }

        public List<K> dueMoved() {
            return migrated.stream()
                    .filter(each -> each.difference().isDueMoved())
                    .map(Migrated::key)
                    .toList();
        }
    }

    public TargetVersions {
        byStart = Collections.unmodifiableMap(new TreeMap<>(byStart));
    }

    /** Returns the history of one version that has been in force always. */
    public static TargetVersions of(ResolvedTarget target) {
        return new TargetVersions(Map.of(Instant.MIN, target));
    }

    /** Returns this history with one more version. */
    public TargetVersions with(Instant since, ResolvedTarget target) {
        Map<Instant, ResolvedTarget> more = new TreeMap<>(byStart);
        more.put(since, target);
        return new TargetVersions(more);
    }

    /** Returns the version in force at an instant; empty before the first. */
    public Optional<ResolvedTarget> inForceAt(Instant at) {
        Map.Entry<Instant, ResolvedTarget> entry = new TreeMap<>(byStart).floorEntry(at);
        return entry == null ? Optional.empty() : Optional.of(entry.getValue());
    }

    /**
     * Moves clocks that still run to the version in force at an instant, and reports what that changes.
     *
     * @param <K> what tells the clocks apart, such as a record's id
     * @throws IllegalArgumentException if no version is in force then
     */
    public <K> MigrationReport<K> migrate(Map<K, ServiceClock> clocks, Instant at) {
        ResolvedTarget to = inForceAt(at)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No version of the target is in force at " + at + ".\nMaybe the first one starts later."));
        List<Migrated<K>> migrated = new ArrayList<>();
        List<K> untouched = new ArrayList<>();
        clocks.forEach((key, clock) -> {
            ClockReading before = clock.at(at);
            if (before.isStopped()
                    || before.runState() == RunState.CANCELLED
                    || clock.targetAt(at).equals(to)) {
                untouched.add(key);
            } else {
                ServiceClock moved = clock.with(ClockFact.retargeted(to, at).numbered(Long.MAX_VALUE));
                migrated.add(new Migrated<>(key, moved, new ClockDifference(before, moved.at(at))));
            }
        });
        return new MigrationReport<>(to, at, List.copyOf(migrated), List.copyOf(untouched));
    }
}
