package dev.itsm.criterion;

import dev.itsm.party.PersonId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a criterion came to.
 *
 * @param criterion its key
 * @param value in the criterion's unit; at most {@value Criterion#DIGITS} digits on either side of the point
 * @param by who measured, or recorded it
 * @param at when
 * @param evidence where it can be looked up; may be empty
 */
public record Measurement(String criterion, BigDecimal value, PersonId by, Instant at, String evidence) {
    public Measurement {
        Criterion.requireSize(criterion, value);
    }
}
