package dev.itsm.sms.conformity;

import java.time.Instant;

/**
 * What is known of a group of records: facts are added, and taken away again when a record changes. Their order must not
 * matter. Implementations are mutable and used by one thread.
 *
 * @param <F> the facts; equal ones are interchangeable
 */
public interface Fold<F> {
    /** Adds a fact. */
    void add(F fact);

    /** Takes away a fact that was added. */
    void remove(F fact);

    /** Returns whether there is no fact. */
    boolean isEmpty();

    /** Judges the group as of an instant, on the terms of {@link RecordCheck#judge}. */
    Judgement judge(Instant asOf);
}
