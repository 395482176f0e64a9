package dev.itsm.release;

import dev.itsm.party.PersonId;
import java.time.Instant;

/**
 * What came of a release (ISO/IEC 20000-1:2018, 8.5.3).
 *
 * @param verdict whether it did what it should
 * @param incidents how many incidents it brought about in its watch period
 * @param analysis what can be learnt of it; not blank
 */
public record Review(Verdict verdict, int incidents, String analysis, PersonId by, Instant at) {
    /** Whether a release did what it should. */
    public enum Verdict {
        SUCCESS,
        PARTIAL_SUCCESS,
        FAILURE
    }
}
