package dev.itsm.sla.clock;

import dev.itsm.sla.clock.ClockFact.Acknowledged;
import dev.itsm.sla.clock.ClockFact.Assigned;
import dev.itsm.sla.clock.ClockFact.Cancelled;
import dev.itsm.sla.clock.ClockFact.Classified;
import dev.itsm.sla.clock.ClockFact.Happening;
import dev.itsm.sla.clock.ClockFact.Paused;
import dev.itsm.sla.clock.ClockFact.Reopened;
import dev.itsm.sla.clock.ClockFact.RequesterContacted;
import dev.itsm.sla.clock.ClockFact.Responded;
import dev.itsm.sla.clock.ClockFact.Resumed;
import dev.itsm.sla.clock.ClockFact.Retargeted;
import dev.itsm.sla.clock.ClockFact.Started;
import dev.itsm.sla.clock.ClockFact.Stopped;
import dev.itsm.sla.clock.Course.Phase;
import dev.itsm.sla.target.AgreementKind;
import dev.itsm.sla.target.Limit;
import dev.itsm.sla.target.Metric;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.TargetKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a clock after the facts so far: the state of the fold. Each fact, in order, gives the next one.
 *
 * @param target the target that holds now
 * @param key what its limit is looked up by
 * @param course how the cycle went
 * @param tally what it adds up to; null before the start
 * @param cancellation null unless the promise holds no more
 * @param earlier the state in which the cycle before ended; null in the first
 */
record ClockState(
        ResolvedTarget target,
        @Nullable TargetKey key,
        Course course,
        @Nullable Tally tally,
        @Nullable Cancellation cancellation,
        @Nullable ClockState earlier) {

    /** That the promise was withdrawn, and how the clock stood then. */
    record Cancellation(Instant at, String reason, ClockState then) {}

    static ClockState of(ResolvedTarget target) {
        return new ClockState(target, null, Course.NOT_STARTED, null, null, null);
    }

    ClockState after(ClockFact fact) {
        Instant at = fact.effectiveAt();
        Happening what = fact.what();
        if (what instanceof Paused || what instanceof Resumed) {
            return waiting(course.holdsAfter(what), at);
        } else if (what instanceof Classified classified) {
            return retargeted(target, classified.key(), at);
        } else if (what instanceof Started) {
            return started(at);
        } else if (what instanceof Stopped) {
            return finished(at);
        } else if (what instanceof Reopened) {
            return reopened(at);
        } else if (what instanceof Responded responded) {
            return responded.byPerson() && responded.visibleToRequester() ? answered(at) : this;
        } else if (what instanceof RequesterContacted) {
            return contacted(at);
        } else if (what instanceof Assigned assigned) {
            return assigned(assigned.owner(), at);
        } else if (what instanceof Acknowledged) {
            return target.metric() == Metric.ACKNOWLEDGE ? stopped(Phase.DONE, at) : this;
        } else if (what instanceof Retargeted retargeted) {
            return revived().retargeted(retargeted.target(), key, at);
        } else if (what instanceof Cancelled cancelled) {
            return cancelled(cancelled.reason(), at);
        }
        throw new AssertionError(what);
    }

    private ClockState started(Instant at) {
        return course.phase() == Phase.NOT_STARTED ? cycleFrom(at, earlier) : this;
    }

    private ClockState waiting(List<PauseReason> reasons, Instant at) {
        return reasons.equals(course.holds()) ? this : closedAt(at, reasons);
    }

    private ClockState assigned(@Nullable String owner, Instant at) {
        if (Objects.equals(owner, course.owner())) {
            return this;
        }
        ClockState closed = closedAt(at);
        ClockState owned = closed.with(closed.course.ownedBy(owner));
        boolean handedOver = course.owner() != null && target.definition().agreement() == AgreementKind.OLA;
        return handedOver && course.isActive() ? owned.cycleFrom(at, closed) : owned;
    }

    private ClockState answered(Instant at) {
        return switch (target.metric()) {
            case RESPONSE, ACKNOWLEDGE -> stopped(Phase.DONE, at);
            case UPDATE -> stopped(Phase.ANSWERED, at);
            case RESOLUTION, CUSTOM -> this;
        };
    }

    private ClockState contacted(Instant at) {
        ClockState heard = waiting(course.holdsWithout(PauseReason.REQUESTER), at);
        return course.phase() == Phase.ANSWERED ? heard.cycleFrom(at, this) : heard;
    }

    private ClockState finished(Instant at) {
        if (course.phase() == Phase.NOT_STARTED) {
            return this;
        }
        ClockState done = course.phase() == Phase.ANSWERED ? with(course.in(Phase.DONE)) : stopped(Phase.DONE, at);
        return done.with(done.course.holding(List.of()));
    }

    private ClockState stopped(Phase how, Instant at) {
        if (!course.isActive()) {
            return this;
        }
        ClockState closed = closedAt(at);
        return closed.with(closed.course.stopped(how, at));
    }

    private ClockState reopened(Instant at) {
        if (course.phase() != Phase.DONE
                || target.metric() == Metric.RESPONSE
                || target.metric() == Metric.ACKNOWLEDGE) {
            return this;
        }
        if (target.metric() == Metric.UPDATE) {
            return cycleFrom(at, this);
        }
        return switch (target.definition().reopening()) {
            case STOP_AT_FIRST -> this;
            case RESUME ->
                with(course.closedAt(at, course.holds()).in(Phase.ACTIVE)).recalculated(at);
            case CONTINUE -> with(course.in(Phase.ACTIVE)).recalculated(at);
            case NEW_CYCLE -> cycleFrom(at, this);
        };
    }

    private ClockState cancelled(String reason, Instant at) {
        if (cancellation != null || course.isStopped()) {
            return this;
        }
        ClockState closed = closedAt(at);
        return new ClockState(target, key, closed.course, closed.tally, new Cancellation(at, reason, closed), earlier);
    }

    private ClockState revived() {
        return cancellation == null ? this : new ClockState(target, key, course, tally, null, earlier);
    }

    private ClockState retargeted(ResolvedTarget next, @Nullable TargetKey nextKey, Instant at) {
        ClockState changed = new ClockState(next, nextKey, course, tally, cancellation, earlier);
        return course.isActive() ? changed.recalculated(at) : changed;
    }

    /** Lets the limit that holds now take the place of the one that the tally was made under, as the policy says. */
    private ClockState recalculated(Instant at) {
        Limit limit = target.limit(key);
        if (tally == null || (tally.target().equals(target) && tally.limit().equals(limit))) {
            return this;
        }
        return switch (target.definition().recalculation()) {
            case RETROACTIVE -> with(retroactive(tally, limit));
            case PROSPECTIVE -> cycleFrom(at, tally.start().equals(at) ? earlier : closedAt(at));
            case STRICTEST -> with(stricter(tally, retroactive(tally, limit), at));
        };
    }

    private Tally retroactive(Tally before, Limit limit) {
        Tally tallied = Tally.from(target, limit, before.start());
        for (Span span : Span.inOrder(course.last(), Instant.MAX)) {
            tallied = tallied.over(span);
        }
        return tallied;
    }

    private Tally stricter(Tally before, Tally after, Instant at) {
        Instant dueBefore = dueAt(before, at);
        Instant dueAfter = dueAt(after, at);
        return dueBefore != null && (dueAfter == null || dueBefore.isBefore(dueAfter)) ? before : after;
    }

    private @Nullable Instant dueAt(Tally tallied, Instant at) {
        Tally upToNow = course.since().isBefore(at) ? tallied.over(course.openSpan(at)) : tallied;
        return upToNow.dueFrom(at);
    }

    private ClockState cycleFrom(Instant at, @Nullable ClockState before) {
        return new ClockState(
                target,
                key,
                course.started(at),
                Tally.from(target, target.limit(key), at),
                cancellation,
                before == null ? null : before.revived());
    }

    private ClockState closedAt(Instant at) {
        return closedAt(at, course.holds());
    }

    /** Closes the span that is open while the clock is active, adds it up, and waits for these from then on. */
    private ClockState closedAt(Instant at, List<PauseReason> holds) {
        if (tally == null || !course.isActive()) {
            return with(course.holding(holds));
        }
        return new ClockState(target, key, course.closedAt(at, holds), tallyAt(at), cancellation, earlier);
    }

    private ClockState with(Course other) {
        return new ClockState(target, key, other, tally, cancellation, earlier);
    }

    private ClockState with(Tally other) {
        return new ClockState(target, key, course, other, cancellation, earlier);
    }

    boolean isPaused() {
        return tally != null && tally.pausesOn(course.holds());
    }

    /** Returns what it adds up to if the open span ends now. */
    @Nullable
    Tally tallyAt(Instant now) {
        return tally == null || !course.since().isBefore(now) ? tally : tally.over(course.since(), now, course.holds());
    }

    /** Returns the cycle's spans, cut off at an instant that no closed span of an active clock reaches beyond. */
    List<Span> spansUntil(Instant until) {
        if (tally == null) {
            return List.of();
        }
        boolean open = course.isActive() && course.since().isBefore(until);
        return Span.inOrder(open ? course.openSpan(until) : course.last(), until);
    }

    /** Compares cycle by cycle, since there may be more of them than a stack has room for. */
    @Override
    public boolean equals(@Nullable Object other) {
        ClockState mine = this;
        ClockState theirs = other instanceof ClockState state ? state : null;
        while (mine != theirs) {
            if (mine == null || theirs == null || !mine.isLike(theirs)) {
                return false;
            }
            mine = mine.earlier;
            theirs = theirs.earlier;
        }
        return true;
    }

    private boolean isLike(ClockState other) {
        return target.equals(other.target)
                && Objects.equals(key, other.key)
                && course.equals(other.course)
                && Objects.equals(tally, other.tally)
                && Objects.equals(cancellation, other.cancellation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, key, course, tally);
    }

    @Override
    public String toString() {
        return target + " " + course.phase() + " since " + course.since();
    }
}
