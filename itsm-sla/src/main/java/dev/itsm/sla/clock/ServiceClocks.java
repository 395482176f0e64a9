package dev.itsm.sla.clock;

import dev.itsm.id.RecordId;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.time.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one record: one for each promise, all over the same history. What happens to the record is told once;
 * each clock makes of it what its target says, and none overrules another.
 *
 * <p>Immutable and thread-safe.
 */
public final class ServiceClocks {
    private final List<ClockFact> history;
    private final Map<TargetName, ServiceClock> clocks;

    private ServiceClocks(List<ClockFact> history, Map<TargetName, ServiceClock> clocks) {
        this.history = history;
        this.clocks = clocks;
    }

    /** Returns clocks on these targets, which have different names, to which nothing has happened yet. */
    public static ServiceClocks of(Collection<ResolvedTarget> targets) {
        Map<TargetName, ServiceClock> clocks = new LinkedHashMap<>();
        for (ResolvedTarget target : targets) {
            if (clocks.put(target.name(), ServiceClock.of(target)) != null) {
                throw new IllegalArgumentException("A record must not have two targets named '" + target.name()
                        + "'.\nMaybe they are two agreements': name one of them after its agreement.");
            }
        }
        return new ServiceClocks(List.of(), clocks);
    }

    public static ServiceClocks of(ResolvedTarget... targets) {
        return of(List.of(targets));
    }

    /** Returns these clocks with one more fact of the record. */
    public ServiceClocks with(ClockFact fact) {
        return with(List.of(fact));
    }

    /** Returns these clocks with more facts of the record. */
    public ServiceClocks with(Collection<ClockFact> facts) {
        List<ClockFact> longer = new ArrayList<>(history);
        longer.addAll(facts);
        Map<TargetName, ServiceClock> next = new LinkedHashMap<>(clocks);
        next.replaceAll((name, clock) -> withAll(clock, facts));
        return new ServiceClocks(longer, next);
    }

    private static ServiceClock withAll(ServiceClock clock, Collection<ClockFact> facts) {
        ServiceClock next = clock;
        for (ClockFact fact : facts) {
            next = next.with(fact);
        }
        return next;
    }

    /**
     * Returns these clocks under other targets, as when the record moves to another service or agreement. A target that
     * goes on under its name is recalculated by its policy; one that the new agreement lacks is cancelled; one that is new
     * is folded over the record's history.
     *
     * @param targets what is promised from then on
     * @param reason why, such as "moved to agreement Gold"
     * @param at since when it holds
     */
    public ServiceClocks movedTo(Collection<ResolvedTarget> targets, String reason, Instant at) {
        Map<TargetName, ServiceClock> next = new LinkedHashMap<>();
        ServiceClocks named = of(targets);
        clocks.forEach((name, clock) -> {
            if (!named.clocks.containsKey(name)) {
                next.put(name, clock.with(ClockFact.cancelled(reason + ", which has no such target", at)));
            }
        });
        for (ResolvedTarget target : targets) {
            ServiceClock clock = clocks.getOrDefault(target.name(), unpromised(target));
            next.put(target.name(), clock.with(ClockFact.retargeted(target, at)));
        }
        return new ServiceClocks(history, next);
    }

    /** Returns a clock on the record's history that has measured, without a promise so far. */
    private ServiceClock unpromised(ResolvedTarget target) {
        Target without = Target.of(target.name(), target.metric())
                .under(target.definition().agreement())
                .pausing(target.definition().pauses());
        return ServiceClock.of(without.in(target.limit(null).calendar()), history);
    }

    /** Returns the record's clock of that name; empty if it never had one. */
    public Optional<ServiceClock> clock(TargetName name) {
        return Optional.ofNullable(clocks.get(name));
    }

    /** Returns all clocks, those of cancelled targets among them. */
    public List<ServiceClock> clocks() {
        return List.copyOf(clocks.values());
    }

    /** Returns what all clocks show at an instant. */
    public List<ClockReading> at(Instant now) {
        return clocks.values().stream().map(clock -> clock.at(now)).toList();
    }

    /**
     * Returns what the running clocks are due for, the earliest first; those missed among them.
     *
     * @param subject the record whose clocks these are
     */
    public List<Deadline> deadlines(RecordId subject, Instant now) {
        return at(now).stream()
                .filter(ClockReading::isRunning)
                .flatMap(reading -> reading.due().stream()
                        .map(due -> new Deadline(subject, reading.target().value(), due)))
                .sorted(Comparator.comparing(Deadline::dueAt))
                .toList();
    }

    /** Returns the reading of the running clock that is due next; empty if none is. */
    public Optional<ClockReading> nextDue(Instant now) {
        return at(now).stream()
                .filter(reading -> reading.isRunning() && reading.due().isPresent())
                .min(Comparator.comparing(reading -> reading.due().orElseThrow()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceClocks that && history.equals(that.history) && clocks.equals(that.clocks);
    }

    @Override
    public int hashCode() {
        return history.hashCode() * 31 + clocks.hashCode();
    }

    @Override
    public String toString() {
        return "clocks " + clocks.keySet() + " " + history;
    }
}
