package dev.itsm.sla.clock;

import dev.itsm.priority.Priority;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.TargetKey;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a clock. "It was urgent since 09:00, recorded at 11:00" is a fact with two instants.
 *
 * @param effectiveAt since when it holds
 * @param recordedAt when it became known; as a rule the same instant or later
 * @param sequence orders facts whose instants are the same; facts that have this too in common hold in the order in which
 *     they were given
 * @param what what happened
 */
public record ClockFact(Instant effectiveAt, Instant recordedAt, long sequence, Happening what) {
    /** The order in which facts take effect. */
    public static final Comparator<ClockFact> ORDER = ClockFact::compare;

    /** What can happen to a clock. A happening that makes no sense where it stands has no effect. */
    public sealed interface Happening {}

    /** The promise begins to run: the record was created, or the requirement arose. Only the first one counts. */
    public record Started() implements Happening {}

    /**
     * The record was given what its limit is looked up by, for example its priority.
     *
     * @param key null if it has none any more
     */
    public record Classified(@Nullable TargetKey key) implements Happening {}

    /** The work waits. Whether that pauses the clock is for the target's policy. */
    public record Paused(PauseReason reason) implements Happening {}

    /**
     * The work waits no more.
     *
     * @param reason the waiting that is over; null if all is
     */
    public record Resumed(@Nullable PauseReason reason) implements Happening {}

    /**
     * The provider answered. A reply counts as an answer when a person wrote it and the requester can see it.
     *
     * @param byPerson false for automatic replies
     * @param visibleToRequester false for internal notes
     */
    public record Responded(boolean byPerson, boolean visibleToRequester) implements Happening {}

    /** The requester wrote or called, through whatever channel: waiting for the requester is over, an answer is owed. */
    public record RequesterContacted() implements Happening {}

    /**
     * The work passed to another owner, such as a team. A clock on an operational level agreement starts anew for each; the
     * others go on, and can say how much of their time each had.
     *
     * @param owner in the embedder's words; null if nobody has the work
     */
    public record Assigned(@Nullable String owner) implements Happening {}

    /** Somebody took the work up. */
    public record Acknowledged() implements Happening {}

    /** The work is done: resolved, fulfilled, implemented. Stops a clock of any metric, and ends all waiting. */
    public record Stopped() implements Happening {}

    /** The work was not done after all. */
    public record Reopened() implements Happening {}

    /** Another target holds: another service or agreement, or another version of the target. */
    public record Retargeted(ResolvedTarget target) implements Happening {}

    /**
     * The promise holds no more: the record was withdrawn, or its new agreement has no such target.
     *
     * @param reason why
     */
    public record Cancelled(String reason) implements Happening {}

    /** Returns the fact that it happened then and was recorded at once. */
    public static ClockFact of(Happening what, Instant at) {
        return new ClockFact(at, at, 0, what);
    }

    public static ClockFact started(Instant at) {
        return of(new Started(), at);
    }

    public static ClockFact classified(String key, Instant at) {
        return of(new Classified(TargetKey.of(key)), at);
    }

    public static ClockFact classified(Priority priority, Instant at) {
        return of(new Classified(TargetKey.of(priority)), at);
    }

    public static ClockFact paused(PauseReason reason, Instant at) {
        return of(new Paused(reason), at);
    }

    /** Returns the fact that all waiting is over. */
    public static ClockFact resumed(Instant at) {
        return of(new Resumed(null), at);
    }

    public static ClockFact resumed(PauseReason reason, Instant at) {
        return of(new Resumed(reason), at);
    }

    /** Returns the fact that a person gave the requester an answer. */
    public static ClockFact responded(Instant at) {
        return of(new Responded(true, true), at);
    }

    public static ClockFact requesterContacted(Instant at) {
        return of(new RequesterContacted(), at);
    }

    public static ClockFact assigned(String owner, Instant at) {
        return of(new Assigned(owner), at);
    }

    public static ClockFact acknowledged(Instant at) {
        return of(new Acknowledged(), at);
    }

    public static ClockFact stopped(Instant at) {
        return of(new Stopped(), at);
    }

    public static ClockFact reopened(Instant at) {
        return of(new Reopened(), at);
    }

    public static ClockFact retargeted(ResolvedTarget target, Instant at) {
        return of(new Retargeted(target), at);
    }

    public static ClockFact cancelled(String reason, Instant at) {
        return of(new Cancelled(reason), at);
    }

    /** Returns this fact as recorded at another instant than the one at which it took effect. */
    public ClockFact recorded(Instant at) {
        return new ClockFact(effectiveAt, at, sequence, what);
    }

    /** Returns this fact with its place among facts of the same instants. */
    public ClockFact numbered(long place) {
        return new ClockFact(effectiveAt, recordedAt, place, what);
    }

    private static int compare(ClockFact one, ClockFact other) {
        int byEffect = one.effectiveAt.compareTo(other.effectiveAt);
        if (byEffect != 0) {
            return byEffect;
        }
        int byRecord = one.recordedAt.compareTo(other.recordedAt);
        return byRecord != 0 ? byRecord : Long.compare(one.sequence, other.sequence);
    }
}
