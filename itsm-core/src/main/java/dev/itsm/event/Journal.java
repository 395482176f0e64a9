package dev.itsm.event;

import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Port: the append-only trail of what happened and what was refused (ISO/IEC 20000-1:2018, 7.5.3), one hash chain a record,
 * and the outbox that publishers read.
 *
 * <p>Contract:
 *
 * <ul>
 *   <li>Envelopes are appended all or none, each after the head of its record's chain; two writers cannot both append after
 *       one head. A repository's save appends to its journal in the same atomic step as it stores the state.
 *   <li>The journal keeps every component exactly, times to the nanosecond, or refuses to append; it never changes or
 *       removes an envelope.
 *   <li>{@link #after} shows the envelopes of committed work only, each with a larger position than all that were visible
 *       before it, so a reader that continues from its last position misses none. (A database whose sequence numbers can
 *       commit out of order must hold back the later ones.)
 *   <li>Records are told apart by kind and key. Implementations are thread-safe. A journal is one tenant's.
 * </ul>
 */
public interface Journal {
    /**
     * What {@link #after} returns.
     *
     * @param envelopes in the order of their positions
     * @param end the position to continue from: that of the last envelope, or the one asked for if there is none
     */
    record Batch(List<Envelope> envelopes, Position end) {
        public Batch {
            envelopes = List.copyOf(envelopes);
        }
    }

    /**
     * Appends envelopes, of one record or of several.
     *
     * @throws StaleHeadException if one does not follow the head of its record's chain
     * @throws IllegalArgumentException if one is not {@linkplain Envelope#isIntact intact}
     */
    void append(List<Envelope> envelopes);

    /** Returns where the record's chain ends; an empty head if nothing has happened to it. */
    Head head(RecordId subject);

    /** Returns the record's chain, oldest first. The caller closes the stream. */
    Stream<Envelope> history(RecordId subject);

    /**
     * Returns the envelopes after a position, of all records.
     *
     * @param limit how many at most; at least 1
     */
    Batch after(Position position, int limit);

    /** Returns the seals, oldest first. The caller closes the stream. */
    Stream<Seal> seals();

    /**
     * Seals the heads that moved since the last seal. Keep the seal, or its hash, where who can write the journal cannot.
     *
     * @param at when; not before the last seal
     * @throws IllegalArgumentException if it is before the last seal
     */
    Seal seal(Instant at);

    /**
     * Checks everything against the journal's own seals: finds whatever was altered by somebody who could not also write
     * the seals.
     */
    default Verification verify() {
        return new JournalCheck(this, null).run();
    }

    /**
     * Checks everything against a seal that was kept elsewhere: whatever happened to the journal up to that seal is found,
     * also if its later part was written anew. What was appended after the last seal and cut off again is not: seal often.
     *
     * @param anchor a seal that this journal gave
     */
    default Verification verify(Seal anchor) {
        return new JournalCheck(this, anchor).run();
    }

    /** Returns an empty journal in memory. */
    static Journal inMemory() {
        return new InMemoryJournal();
    }
}
