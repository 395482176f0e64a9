package dev.itsm.sla.clock;

import dev.itsm.sla.clock.ClockFact.Retargeted;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.TargetName;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock on one promise: a fold over facts.
 *
 * <pre>{@code
 * ServiceClock clock = ServiceClock.of(target)
 *         .with(ClockFact.started(monday16h))
 *         .with(ClockFact.paused(PauseReason.REQUESTER, monday17h))
 *         .with(ClockFact.resumed(tuesday10h));
 * clock.at(now).due();
 * }</pre>
 *
 * <p>Facts take effect in {@linkplain ClockFact#ORDER their order}, whatever the order in which they are given. One that
 * follows all others costs the same however many there are; one that belongs further back costs as many steps as come
 * after it. Immutable and thread-safe; two clocks are equal when their targets and facts are.
 */
public final class ServiceClock {
    private final ClockState initial;
    private final @Nullable Step last;

    /** A fact, the state after it, and what was before. */
    private record Step(
            ClockFact fact, ClockState state, @Nullable Step previous) {}

    private ServiceClock(ClockState initial, @Nullable Step last) {
        this.initial = initial;
        this.last = last;
    }

    /** Returns a clock to which nothing has happened yet. */
    public static ServiceClock of(ResolvedTarget target) {
        return new ServiceClock(ClockState.of(target), null);
    }

    /** Returns a clock to which all this happened; the same as {@link #with} for each, in one go. */
    public static ServiceClock of(ResolvedTarget target, Collection<ClockFact> facts) {
        List<ClockFact> ordered = new ArrayList<>(facts);
        ordered.sort(ClockFact.ORDER);
        ServiceClock empty = of(target);
        Step last = null;
        for (ClockFact fact : ordered) {
            last = empty.step(fact, last);
        }
        return new ServiceClock(empty.initial, last);
    }

    /** Returns this clock with one more fact. */
    public ServiceClock with(ClockFact fact) {
        Deque<ClockFact> later = new ArrayDeque<>(0);
        Step before = last;
        while (before != null && ClockFact.ORDER.compare(before.fact, fact) > 0) {
            later.addFirst(before.fact);
            before = before.previous;
        }
        Step step = step(fact, before);
        for (ClockFact next : later) {
            step = step(next, step);
        }
        return new ServiceClock(initial, step);
    }

    private Step step(ClockFact fact, @Nullable Step previous) {
        return new Step(fact, stateAfter(previous).after(fact), previous);
    }

    private ClockState stateAfter(@Nullable Step step) {
        return step == null ? initial : step.state;
    }

    /**
     * Returns what the clock shows at an instant, by all facts that are effective by then.
     *
     * @param now any instant; facts that take effect later are left out
     */
    public ClockReading at(Instant now) {
        return new ClockReading(stateAt(now), now);
    }

    /**
     * Returns what the clock shows of each cycle up to an instant: those that ended as they ended, and the current one.
     * There is more than one after a reopening under {@code NEW_CYCLE}, a limit that changed under {@code PROSPECTIVE},
     * or a second question of the requester's on an update clock.
     */
    public List<ClockReading> cyclesAt(Instant now) {
        Deque<ClockReading> cycles = new ArrayDeque<>();
        Instant until = now;
        ClockState state = stateAt(now);
        while (state != null) {
            ClockReading reading = new ClockReading(state, until);
            cycles.addFirst(reading);
            until = reading.startedAt().orElse(until);
            state = reading.earlier();
        }
        return List.copyOf(cycles);
    }

    /**
     * Returns each change of what the clock shows up to an instant, in order: that it started, paused, ran on, was
     * breached, stopped or was cancelled. What a host publishes.
     */
    public List<ClockChange> changesUntil(Instant now) {
        List<ClockChange> changes = new ArrayList<>();
        ClockReading before = null;
        for (Step step : stepsUntil(now)) {
            ClockReading after = new ClockReading(step.state, step.fact.effectiveAt());
            ClockChange.add(changes, after.asOf(), before, after);
            before = after;
        }
        if (before != null) {
            ClockChange.addBreach(changes, before, now);
        }
        return List.copyOf(changes);
    }

    /** Returns the last step of each instant until then, in order. */
    private Iterable<Step> stepsUntil(Instant now) {
        Deque<Step> steps = new ArrayDeque<>();
        for (Step step = last; step != null; step = step.previous) {
            Instant at = step.fact.effectiveAt();
            boolean isLast =
                    steps.isEmpty() || !steps.getFirst().fact.effectiveAt().equals(at);
            if (isLast && !at.isAfter(now)) {
                steps.addFirst(step);
            }
        }
        return steps;
    }

    private ClockState stateAt(Instant now) {
        Step step = last;
        while (step != null && step.fact.effectiveAt().isAfter(now)) {
            step = step.previous;
        }
        return stateAfter(step);
    }

    /** Returns the clock as it was known at an instant: without the facts that were recorded later. */
    public ServiceClock asRecorded(Instant knownAt) {
        return of(
                initial.target(),
                facts().stream()
                        .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                        .toList());
    }

    /**
     * Returns what the clock would show if another target had held all along, beside what it shows. What happened stays;
     * changes of the target are left out.
     */
    public ClockDifference whatIf(ResolvedTarget other, Instant now) {
        List<ClockFact> happened = facts().stream()
                .filter(fact -> !(fact.what() instanceof Retargeted))
                .toList();
        return new ClockDifference(at(now), of(other, happened).at(now));
    }

    /** Returns how what was known at an instant differs from what is known now, both as of that instant. */
    public ClockDifference restated(Instant knownAt) {
        return new ClockDifference(asRecorded(knownAt).at(knownAt), at(knownAt));
    }

    /** Returns the facts, in the order in which they take effect. */
    public List<ClockFact> facts() {
        Deque<ClockFact> facts = new ArrayDeque<>();
        for (Step step = last; step != null; step = step.previous) {
            facts.addFirst(step.fact);
        }
        return List.copyOf(facts);
    }

    public TargetName name() {
        return initial.target().name();
    }

    /** Returns the target that holds at an instant. */
    public ResolvedTarget targetAt(Instant now) {
        return stateAt(now).target();
    }

    /** Returns the target that the clock was made with; facts may have put others in its place. */
    public ResolvedTarget target() {
        return initial.target();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceClock that && initial.equals(that.initial) && facts().equals(that.facts());
    }

    @Override
    public int hashCode() {
        return initial.hashCode() * 31 + facts().hashCode();
    }

    @Override
    public String toString() {
        return "clock " + name() + " " + facts();
    }
}
