package dev.itsm.sla.clock;

import dev.itsm.sla.clock.ClockFact.Happening;
import dev.itsm.sla.clock.ClockFact.Paused;
import dev.itsm.sla.clock.ClockFact.Resumed;
import dev.itsm.sla.target.PauseReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a cycle went, whatever its target: the part of a clock's state that no recalculation changes.
 *
 * @param phase where it stands
 * @param since when the span that is still open began, or when the clock stopped
 * @param holds what the work waits for
 * @param owner who has the work; null if nobody
 * @param last the closed spans
 * @param firstStop when it stopped for the first time; null if it never did
 */
record Course(
        Phase phase,
        Instant since,
        List<PauseReason> holds,
        @Nullable String owner,
        @Nullable Span last,
        @Nullable Instant firstStop) {

    enum Phase {
        NOT_STARTED,
        ACTIVE,
        /** Stopped until the requester asks again. */
        ANSWERED,
        /** Stopped until it is reopened. */
        DONE
    }

    static final Course NOT_STARTED = new Course(Phase.NOT_STARTED, Instant.MIN, List.of(), null, null, null);

    boolean isActive() {
        return phase == Phase.ACTIVE;
    }

    boolean isStopped() {
        return phase == Phase.ANSWERED || phase == Phase.DONE;
    }

    Course started(Instant at) {
        return new Course(Phase.ACTIVE, at, holds, owner, null, null);
    }

    /** Returns the open span as if it ended then. */
    Span openSpan(Instant end) {
        return new Span(since, end, holds, owner, isStopped(), last);
    }

    /** Closes the open span, if it has a length; from then on the work waits for these. */
    Course closedAt(Instant at, List<PauseReason> reasons) {
        return since.isBefore(at)
                ? new Course(phase, at, reasons, owner, openSpan(at), firstStop)
                : new Course(phase, since, reasons, owner, last, firstStop);
    }

    Course stopped(Phase how, Instant at) {
        return new Course(how, at, holds, owner, last, firstStop == null ? at : firstStop);
    }

    Course in(Phase other) {
        return new Course(other, since, holds, owner, last, firstStop);
    }

    /** Returns this course with other reasons to wait, from where the open span began. */
    Course holding(List<PauseReason> reasons) {
        return new Course(phase, since, reasons, owner, last, firstStop);
    }

    Course ownedBy(@Nullable String other) {
        return new Course(phase, since, holds, other, last, firstStop);
    }

    /** Returns what the work waits for after a wait began or ended; nothing begins once it is done. */
    List<PauseReason> holdsAfter(Happening what) {
        if (what instanceof Resumed resumed) {
            return holdsWithout(resumed.reason());
        }
        return what instanceof Paused paused && phase != Phase.DONE ? holdsWith(paused.reason()) : holds;
    }

    private List<PauseReason> holdsWith(PauseReason reason) {
        if (holds.isEmpty()) {
            return List.of(reason);
        }
        if (holds.contains(reason)) {
            return holds;
        }
        List<PauseReason> more = new ArrayList<>(holds);
        more.add(reason);
        return List.copyOf(more);
    }

    /** Returns what the work waits for without that; without anything if it is null. */
    List<PauseReason> holdsWithout(@Nullable PauseReason reason) {
        return reason == null || (holds.size() == 1 && holds.contains(reason))
                ? List.of()
                : holds.stream().filter(hold -> !hold.equals(reason)).toList();
    }
}
