package dev.itsm.sms.conformity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record, or a group of records, comes to for a check at an instant.
 *
 * @param standing where it stands
 * @param faults what is wrong, or what is not known; empty unless it violates the rule or cannot be judged
 * @param until the last instant up to which this stays so if nothing but time happens; null if time changes nothing
 */
public record Judgement(
        Standing standing, List<Fault> faults, @Nullable Instant until) {
    private static final Judgement OUTSIDE = new Judgement(Standing.OUTSIDE, List.of(), null);
    private static final Judgement CONFORMS = new Judgement(Standing.CONFORMS, List.of(), null);

    /** Where a record stands. */
    public enum Standing {
        /** The rule asks nothing of it. */
        OUTSIDE,
        CONFORMS,
        VIOLATES,
        /** It cannot be told. */
        UNKNOWN
    }

    public Judgement {
        faults = List.copyOf(faults);
        boolean says = standing == Standing.VIOLATES || standing == Standing.UNKNOWN;
        if (says == faults.isEmpty()) {
            throw new IllegalArgumentException("A judgement that comes to " + standing + " must "
                    + (says ? "say what is wrong or unknown" : "not have faults") + ", not have " + faults
                    + ".\nMaybe it was made by hand: use the factories.");
        }
    }

    /** Returns that the rule asks nothing of the record. */
    public static Judgement outside() {
        return OUTSIDE;
    }

    /** Returns that the record is as the rule asks. */
    public static Judgement conforms() {
        return CONFORMS;
    }

    /** Returns that the record is not as the rule asks. */
    public static Judgement violates(Fault... faults) {
        return new Judgement(Standing.VIOLATES, List.of(faults), null);
    }

    /** Returns that it cannot be told. */
    public static Judgement unknown(Fault... missing) {
        return new Judgement(Standing.UNKNOWN, List.of(missing), null);
    }

    /** Returns that it conforms if so, else that the fault is there. */
    public static Judgement of(boolean conforms, Fault fault) {
        return conforms ? CONFORMS : violates(fault);
    }

    /**
     * Returns this judgement as one that time changes.
     *
     * @param last the last instant at which it holds; null if there is none
     */
    public Judgement until(@Nullable Instant last) {
        return new Judgement(standing, faults, last);
    }

    /**
     * Returns that it conforms up to an instant, and has the fault after it, unless something happens.
     *
     * @param last the last instant that is in time
     * @param asOf the instant of the judgement
     */
    public static Judgement overdue(Instant last, Instant asOf, Fault fault) {
        return asOf.isAfter(last) ? violates(fault) : conforms().until(last);
    }

    /**
     * Returns this judgement as one that also something else may change.
     *
     * @param last the last instant before that; null if nothing else does
     */
    public Judgement untilAtMost(@Nullable Instant last) {
        return last == null || (until != null && until.isBefore(last)) ? this : until(last);
    }

    /**
     * Returns what is owed by an instant: it conforms while it is done, or may still be done in time. What was done late
     * conforms from then on; that it was late, findings remember.
     *
     * @param done when it was done; null if it was not
     * @param due the last instant that is in time
     * @param asOf the instant of the judgement
     * @param fault what is wrong if it is overdue
     */
    public static Judgement owed(@Nullable Instant done, Instant due, Instant asOf, Fault fault) {
        if (done != null && !done.isAfter(asOf)) {
            return conforms();
        }
        Instant turn = done == null ? null : done.minusNanos(1);
        if (asOf.isAfter(due)) {
            return violates(fault).until(turn);
        }
        return conforms().until(turn == null || due.isBefore(turn) ? due : turn);
    }
}
