package dev.itsm.cmdb.audit;

import dev.itsm.id.CiId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in which records and reality differ, until it is settled.
 *
 * @param number which of the audit's discrepancies it is, from 1
 * @param kind in what they differ
 * @param ci the item; null if what was found has no record
 * @param what the value or relation, or what was found in words
 * @param recorded what the record said; null if it said nothing
 * @param found what is there; null if nothing is
 * @param foundAt when it was found
 * @param plan who does what about it; null while nobody does
 * @param settlement what was done about it; null while it is not settled
 */
public record Discrepancy(
        int number,
        Kind kind,
        @Nullable CiId ci,
        String what,
        @Nullable String recorded,
        @Nullable String found,
        Instant foundAt,
        @Nullable Plan plan,
        @Nullable Settlement settlement) {
    /** In what records and reality differ. */
    public enum Kind {
        WRONG_VALUE,
        WRONG_RELATION,
        /** There is a record, and no such thing. */
        GHOST,
        /** There is a thing, and no record of it. */
        UNRECORDED
    }

    /** How far it has come. */
    public enum State {
        /** Nobody does anything about it yet. */
        OPEN,
        PLANNED,
        SETTLED
    }

    /**
     * Who does something about it.
     *
     * @param owner who answers for that
     * @param action what is to be done; not blank
     * @param due the last instant that is in time
     */
    public record Plan(PersonId owner, String action, Instant due) {}

    /**
     * That something was done about it.
     *
     * @param how what was done, or why it may stay; not blank
     */
    public record Settlement(Instant at, PersonId by, String how) {}

    /** Returns how far it has come. */
    public State state() {
        return settlement != null ? State.SETTLED : plan != null ? State.PLANNED : State.OPEN;
    }

    Discrepancy numbered(int next) {
        return new Discrepancy(next, kind, ci, what, recorded, found, foundAt, plan, settlement);
    }

    Discrepancy planned(Plan next) {
        return new Discrepancy(number, kind, ci, what, recorded, found, foundAt, next, settlement);
    }

    Discrepancy settled(Settlement done) {
        return new Discrepancy(number, kind, ci, what, recorded, found, foundAt, plan, done);
    }
}
