package dev.itsm.worklog;

import dev.itsm.party.PersonId;
import java.time.Instant;

/**
 * Something written on a record.
 *
 * @param kind who it is from and who may read it
 * @param author whose hand it is
 * @param at when it was written
 * @param text what it says; not blank
 */
public record Note(Kind kind, PersonId author, Instant at, String text) {
    public Note {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A note of " + author + " at " + at + " must say something.\n" + "Maybe an empty form was sent.");
        }
    }

    /** Returns whether the requester may read it. */
    public boolean isVisibleToRequester() {
        return kind != Kind.WORK;
    }

    /** Who a note is from, and who may read it. */
    public enum Kind {
        /** For colleagues alone: the requester never sees it. */
        WORK,
        /** From a person of the provider to the requester: what counts as a response. */
        RESPONSE,
        /** From a machine to the requester: never a response. */
        AUTOMATIC,
        /** From the requester. */
        REQUESTER
    }
}
