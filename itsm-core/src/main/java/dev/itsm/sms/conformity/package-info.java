/**
 * Whether an organization meets a standard, computed from its records.
 *
 * <p>Modules contribute {@link dev.itsm.sms.conformity.ConformityPack}s of checks: on one record each, or as folds over
 * records that belong together. The embedder puts them together into a {@link dev.itsm.sms.conformity.Conformity}, which
 * evaluates a stream of records in one pass, or is kept up to date event by event by a
 * {@link dev.itsm.sms.conformity.ConformityTally}; both come to the same
 * {@link dev.itsm.sms.conformity.ConformityReport}.
 *
 * <p>There are four answers, and "not applicable": no evidence is never conformity, and what cannot be told is never
 * guessed. A record is judged by the policy that was in force when the act happened. No answer here certifies anything: a
 * report says what records show, and lists what a person must judge.
 */
@NullMarked
package dev.itsm.sms.conformity;

import org.jspecify.annotations.NullMarked;
