package dev.itsm.event;

import dev.itsm.id.RecordId;

/**
 * The end of a record's chain.
 *
 * @param subject the record
 * @param length how many envelopes the chain has
 * @param hash the hash of the last one; {@link Hash#NONE} for an empty chain
 */
public record Head(RecordId subject, long length, Hash hash) {
    public Head {
        if (length < 0 || (length == 0) != hash.equals(Hash.NONE)) {
            throw new IllegalArgumentException("The chain of " + subject + " cannot be " + length
                    + " long with the hash " + hash
                    + ".\nMaybe a stored head was altered: exactly an empty chain has the hash of zeros.");
        }
    }

    /** Returns the head of a record that nothing has happened to. */
    public static Head none(RecordId subject) {
        return new Head(subject, 0, Hash.NONE);
    }

    /**
     * Returns the head after one more envelope.
     *
     * @throws StaleHeadException if the envelope follows another one
     */
    public Head then(Envelope envelope) {
        if (!envelope.previous().equals(hash)) {
            throw new StaleHeadException(this, envelope);
        }
        return new Head(subject, length + 1, envelope.hash());
    }
}
