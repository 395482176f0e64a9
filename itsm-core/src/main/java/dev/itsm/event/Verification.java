package dev.itsm.event;

import dev.itsm.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a journal found.
 *
 * @param envelopes how many envelopes were read
 * @param seals how many seals were read
 * @param faults what is not as it was written, in the journal's order
 */
public record Verification(long envelopes, long seals, List<Fault> faults) {
    /** What can be wrong. */
    public enum FaultKind {
        /** An envelope's content is not what its hash was taken of. */
        ALTERED,
        /** An envelope does not follow the one before it: one was removed, put in or moved. */
        BROKEN_LINK,
        /** A chain is whole in itself, but not the one that was sealed. */
        REWRITTEN,
        /** A chain is shorter than when it was sealed. */
        TRUNCATED,
        /** A chain that was sealed is gone. */
        REMOVED,
        /** A seal's content is not what its hash was taken of, or it does not follow the one before it. */
        SEAL_ALTERED,
        /** A seal is gone. */
        SEAL_REMOVED
    }

    /**
     * One thing that is wrong, and where.
     *
     * @param kind what
     * @param subject the record whose chain it is; null for a seal
     * @param number the envelope's number in its record's chain, or the seal's number; from 1. For {@link
     *     FaultKind#TRUNCATED} the number of the first envelope that is missing, for {@link FaultKind#REWRITTEN} of the
     *     first one whose hash was sealed and does not agree
     * @param says what and where, in words
     */
    public record Fault(FaultKind kind, @Nullable RecordId subject, long number, String says) {
        @Override
        public String toString() {
            return says;
        }
    }

    public Verification {
        faults = List.copyOf(faults);
    }

    /** Returns whether everything is as it was written. */
    public boolean isIntact() {
        return faults.isEmpty();
    }
}
