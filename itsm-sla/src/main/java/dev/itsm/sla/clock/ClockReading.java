package dev.itsm.sla.clock;

import dev.itsm.sla.clock.ClockState.Cancellation;
import dev.itsm.sla.target.TargetKey;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.Threshold;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clock shows at an instant. Durations are working time in the calendar of the limit; instants and durations are
 * exact to the nanosecond. Immutable and thread-safe.
 */
public final class ClockReading {
    private final ClockState state;
    private final @Nullable Cancellation cancellation;
    private final Instant asOf;
    private final RunState runState;
    private final @Nullable Tally tally;
    private final @Nullable Instant due;

    ClockReading(ClockState state, Instant asOf) {
        this.cancellation = state.cancellation();
        this.state = cancellation == null ? state : cancellation.then();
        this.asOf = asOf;
        this.runState = cancellation == null ? runState(state) : RunState.CANCELLED;
        this.tally = tally(this.state, runState, asOf);
        this.due = due(this.state, runState, tally, asOf);
    }

    private static RunState runState(ClockState state) {
        return switch (state.course().phase()) {
            case NOT_STARTED -> RunState.NOT_STARTED;
            case ACTIVE -> state.isPaused() ? RunState.PAUSED : RunState.RUNNING;
            case ANSWERED, DONE -> RunState.STOPPED;
        };
    }

    private static @Nullable Tally tally(ClockState state, RunState runState, Instant now) {
        return switch (runState) {
            case NOT_STARTED -> null;
            case STOPPED, CANCELLED -> state.tally();
            case RUNNING, PAUSED -> state.tallyAt(now);
        };
    }

    private static @Nullable Instant due(ClockState state, RunState runState, @Nullable Tally tally, Instant now) {
        if (tally == null) {
            return null;
        }
        return switch (runState) {
            case RUNNING -> tally.dueFrom(now);
            case STOPPED -> tally.dueFrom(state.course().since());
            case NOT_STARTED, PAUSED, CANCELLED -> tally.reached();
        };
    }

    public TargetName target() {
        return state.target().name();
    }

    /** Returns the version of the target that it is judged by. */
    public String targetVersion() {
        return tally == null ? state.target().version() : tally.target().version();
    }

    /** Returns what the limit was looked up by; empty if the record has no such key. */
    public Optional<TargetKey> key() {
        return Optional.ofNullable(state.key());
    }

    /** Returns the instant for which this holds. */
    public Instant asOf() {
        return asOf;
    }

    public RunState runState() {
        return runState;
    }

    public boolean isRunning() {
        return runState == RunState.RUNNING;
    }

    public boolean isPaused() {
        return runState == RunState.PAUSED;
    }

    public boolean isStopped() {
        return runState == RunState.STOPPED;
    }

    /** Returns when the cycle began; empty before the start. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(tally).map(Tally::start);
    }

    /** Returns when it stopped for good, as far as is known; empty unless the clock is stopped. */
    public Optional<Instant> stoppedAt() {
        return isStopped() ? Optional.of(state.course().since()) : Optional.empty();
    }

    /** Returns when it stopped for the first time in this cycle, whether or not it was reopened; empty if it never did. */
    public Optional<Instant> firstStoppedAt() {
        return Optional.ofNullable(state.course().firstStop());
    }

    /** Returns why the promise holds no more; empty unless the clock is cancelled. */
    public Optional<String> cancelledBecause() {
        return Optional.ofNullable(cancellation).map(Cancellation::reason);
    }

    /** Returns the working time that counted. */
    public Duration elapsed() {
        return tally == null ? Duration.ZERO : tally.counted();
    }

    /** Returns the working time in which the clock was paused: a pause outside working hours adds nothing. */
    public Duration paused() {
        return tally == null ? Duration.ZERO : tally.paused();
    }

    /** Returns the time that was promised, in its own unit; empty if nothing was. */
    public Optional<TargetTime> allowed() {
        return Optional.ofNullable(
                tally == null
                        ? state.target().limit(state.key()).time()
                        : tally.limit().time());
    }

    /** Returns how much working time is left, negative when overdrawn; empty if nothing is due or it has not started. */
    public Optional<Duration> remaining() {
        return tally == null || tally.budget() == null
                ? Optional.empty()
                : Optional.of(tally.budget().minus(tally.counted()));
    }

    /**
     * Returns the last instant that is in time. It is in the past once it was missed, and does not move then.
     *
     * @return empty if nothing is promised, before the start, while paused or cancelled unless it was reached before, and
     *     when the calendar has too little working time left
     */
    public Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    /** Returns whether the due instant has passed without a stop, or had when it stopped. */
    public boolean isBreached() {
        return due != null && judgedAt().isAfter(due);
    }

    /** Returns when it was breached: the due instant that was missed; empty if it was not. */
    public Optional<Instant> breachedAt() {
        return isBreached() ? due() : Optional.empty();
    }

    private Instant judgedAt() {
        return switch (runState) {
            case STOPPED -> state.course().since();
            case CANCELLED -> Objects.requireNonNull(cancellation).at();
            case NOT_STARTED, RUNNING, PAUSED -> asOf;
        };
    }

    public Outcome outcome() {
        if (isBreached()) {
            return Outcome.BREACHED;
        }
        return isStopped() && allowed().isPresent() ? Outcome.MET : Outcome.UNDECIDED;
    }

    /** Returns the spans in which the clock was paused, as wall clock time: longest possible, in order, none empty. */
    public List<Period> pauses() {
        List<Period> pauses = new ArrayList<>();
        for (Span span : state.spansUntil(judgedAt())) {
            if (tally != null && !span.resting() && tally.pausesOn(span.holds())) {
                join(pauses, Period.of(span.startInclusive(), span.endExclusive()));
            }
        }
        return List.copyOf(pauses);
    }

    private static void join(List<Period> pauses, Period next) {
        int end = pauses.size() - 1;
        if (end >= 0 && next.startInclusive().equals(pauses.get(end).endExclusive())) {
            pauses.set(end, new Period(pauses.get(end).startInclusive(), next.endExclusive()));
        } else {
            pauses.add(next);
        }
    }

    /** Returns who has the work, or had it at the end of this cycle; empty if nobody. */
    public Optional<String> owner() {
        return Optional.ofNullable(state.course().owner());
    }

    /**
     * Returns how much of the elapsed time each owner had, in the order in which they first had the work. What was counted
     * while nobody had it stands under the empty string.
     */
    public Map<String, Duration> elapsedByOwner() {
        Map<String, Duration> byOwner = new LinkedHashMap<>();
        for (Span span : state.spansUntil(judgedAt())) {
            if (tally != null && !span.resting() && !tally.pausesOn(span.holds())) {
                byOwner.merge(
                        span.owner() == null ? "" : span.owner(),
                        tally.limit().elapsed(span.startInclusive(), span.endExclusive()),
                        Duration::plus);
            }
        }
        return Collections.unmodifiableMap(byOwner);
    }

    /** Returns when a threshold fires, past or ahead, if nothing more happens; empty if it does not. */
    Optional<Instant> firstAt(Threshold threshold) {
        if (tally == null) {
            return Optional.empty();
        }
        Tally soFar = Tally.from(tally.target(), tally.limit(), tally.start());
        List<Span> spans = state.spansUntil(judgedAt());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (!span.resting() && !soFar.pausesOn(span.holds())) {
                Instant at = soFar.reaches(threshold, span.startInclusive());
                boolean stops = i + 1 < spans.size() ? spans.get(i + 1).resting() : !isRunning() && !isPaused();
                if (at != null && (at.isBefore(span.endExclusive()) || (!stops && at.equals(span.endExclusive())))) {
                    return Optional.of(at);
                }
            }
            soFar = soFar.over(span);
        }
        return isRunning() ? Optional.ofNullable(soFar.reaches(threshold, asOf)) : Optional.empty();
    }

    /** Returns the state in which the cycle before ended; null if this is of the first. */
    @Nullable
    ClockState earlier() {
        return state.earlier();
    }

    /** Returns how this came about, span by span. */
    public Explanation explain() {
        return Explanation.of(this, state, tally, judgedAt());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClockReading that
                && asOf.equals(that.asOf)
                && state.equals(that.state)
                && Objects.equals(cancellation, that.cancellation);
    }

    @Override
    public int hashCode() {
        return asOf.hashCode() * 31 + state.hashCode();
    }

    @Override
    public String toString() {
        return target() + " " + runState + (isBreached() ? " BREACHED" : "") + " elapsed " + elapsed()
                + (due == null ? "" : " due " + due);
    }
}
