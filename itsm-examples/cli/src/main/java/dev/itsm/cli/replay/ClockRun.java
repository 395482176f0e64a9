package dev.itsm.cli.replay;

import dev.itsm.cli.replay.Policy.Promise;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ReopenPolicy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A ticket's clock on one promise, read when the log last speaks of the ticket.
 *
 * @param promise what was promised
 * @param clock the clock with all facts of the ticket
 * @param cycles its readings: one, or one for each cycle where a reopening starts a new one
 */
public record ClockRun(Promise promise, ServiceClock clock, List<ClockReading> cycles) {
    /** Runs the clock of a ticket whose events took effect then. */
    public static ClockRun of(Ticket ticket, Promise promise, List<Instant> course) {
        ServiceClock clock = ticket.clock(promise, course);
        Instant last = course.get(course.size() - 1);
        return new ClockRun(promise, clock, isCyclic(promise) ? clock.cyclesAt(last) : List.of(clock.at(last)));
    }

    private static boolean isCyclic(Promise promise) {
        return reopening(promise) == ReopenPolicy.NEW_CYCLE;
    }

    private static ReopenPolicy reopening(Promise promise) {
        return promise.target().definition().reopening();
    }

    /** Returns the reading of the last cycle. */
    public ClockReading last() {
        return cycles.get(cycles.size() - 1);
    }

    public boolean isStopped() {
        return last().isStopped();
    }

    /**
     * Returns how many times the clock was paused, neighbouring pauses being one. A pause counts even where the log's times
     * are too coarse to show its length.
     */
    public long pauses() {
        long pauses = 0;
        Set<PauseReason> waiting = new HashSet<>();
        for (ClockFact fact : clock.facts()) {
            if (fact.what() instanceof ClockFact.Paused paused
                    && promise.target().pausesOn(paused.reason())) {
                pauses += waiting.isEmpty() ? 1 : 0;
                waiting.add(paused.reason());
            } else if (fact.what() instanceof ClockFact.Resumed resumed) {
                waiting.remove(resumed.reason());
            } else if (fact.what() instanceof ClockFact.Stopped) {
                waiting.clear();
                if (reopening(promise) == ReopenPolicy.STOP_AT_FIRST) {
                    break;
                }
            }
        }
        return pauses;
    }
}
