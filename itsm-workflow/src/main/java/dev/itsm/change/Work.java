package dev.itsm.change;

import dev.itsm.approval.Authorisation;
import dev.itsm.event.Hash;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a change was carried out, and what came of it.
 *
 * @param implementers who carries it out
 * @param verification how it was tested beforehand; null if it was not
 * @param start when it started, and by what permission; null before
 * @param stepsDone the numbers of the plan's steps that are done, from 0
 * @param finish how it ended; null before
 * @param investigation why it was not successful; null if it was, or nobody looked yet
 * @param review whether it had the effect that was wanted; null before
 * @param declined what follows from a refusal after an emergency; null unless it was refused and decided on
 * @param nonconformities what was not done as it must be
 */
public record Work(
        Set<PersonId> implementers,
        @Nullable Verification verification,
        @Nullable Start start,
        Set<Integer> stepsDone,
        @Nullable Finish finish,
        @Nullable Investigation investigation,
        @Nullable Review review,
        @Nullable AfterRefusal declined,
        List<Nonconformity> nonconformities) {
    /**
     * That the change was tested before it is deployed, or why it cannot be.
     *
     * @param result what was seen; null if it could not be tested
     * @param notPossibleBecause why it could not be tested; null if it was
     */
    public record Verification(
            @Nullable String result, @Nullable String notPossibleBecause, PersonId by, Instant at) {
        public Verification {
            if ((result == null || result.isBlank()) == (notPossibleBecause == null || notPossibleBecause.isBlank())) {
                throw new IllegalArgumentException("The verification by " + by + " at " + at
                        + " must have either a result or a reason why there is none.\nMaybe an empty form was sent.");
            }
        }
    }

    /**
     * The start of the work, with the permission that it rested on.
     *
     * @param source where the permission came from
     * @param content the digest of what was permitted
     * @param grantedAt when it was permitted
     */
    public record Start(PersonId by, Instant at, Authorisation.Source source, Hash content, Instant grantedAt) {
        static Start of(Authorisation authorisation, PersonId by) {
            return new Start(
                    by, authorisation.at(), authorisation.source(), authorisation.content(), authorisation.grantedAt());
        }
    }

    /** How the work ended. */
    public record Finish(Outcome outcome, String says, PersonId by, Instant at) {}

    /** What came of it. */
    public enum Outcome {
        SUCCESSFUL,
        /** Some of what was wanted is there. */
        PARTIAL,
        FAILED,
        BACKED_OUT
    }

    /** Why a change was not successful, and what is done about it. */
    public record Investigation(String cause, List<String> actions, PersonId by, Instant at) {
        public Investigation {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Whether it had the effect that was wanted.
     *
     * @param batch whether many standard changes were reviewed together
     */
    public record Review(
            boolean effective, String findings, List<String> actions, boolean batch, PersonId by, Instant at) {
        public Review {
            actions = List.copyOf(actions);
        }
    }

    /** What follows when an emergency change is refused afterwards. */
    public enum AfterRefusal {
        BACK_OUT,
        ACCEPT_RISK
    }

    /**
     * That something was not done as it must be.
     *
     * @param code the rule that is broken
     */
    public record Nonconformity(String code, String says, Instant at) {}

    public static final Work NONE = new Work(Set.of(), null, null, Set.of(), null, null, null, null, List.of());

    public Work {
        implementers = Set.copyOf(implementers);
        stepsDone = Set.copyOf(stepsDone);
        nonconformities = List.copyOf(nonconformities);
    }

    /** Returns when the work was going on; null before it started, without an end while it goes on. */
    public @Nullable Period actualWindow() {
        return start == null ? null : new Period(start.at(), finish == null ? null : finish.at());
    }

    /** Returns whether it ended otherwise than it was meant to. */
    public boolean isUnsuccessful() {
        return finish != null && finish.outcome() != Outcome.SUCCESSFUL;
    }

    Work by(Set<PersonId> people) {
        return new Work(
                people, verification, start, stepsDone, finish, investigation, review, declined, nonconformities);
    }

    Work with(Verification next) {
        return new Work(implementers, next, start, stepsDone, finish, investigation, review, declined, nonconformities);
    }

    Work with(Start next) {
        Set<PersonId> people = new HashSet<>(implementers);
        people.add(next.by());
        return new Work(
                people, verification, next, stepsDone, finish, investigation, review, declined, nonconformities);
    }

    Work done(int step) {
        Set<Integer> more = new HashSet<>(stepsDone);
        more.add(step);
        return new Work(
                implementers, verification, start, more, finish, investigation, review, declined, nonconformities);
    }

    Work with(Finish next) {
        return new Work(
                implementers, verification, start, stepsDone, next, investigation, review, declined, nonconformities);
    }

    Work with(Investigation next) {
        return new Work(implementers, verification, start, stepsDone, finish, next, review, declined, nonconformities);
    }

    Work with(Review next) {
        return new Work(
                implementers, verification, start, stepsDone, finish, investigation, next, declined, nonconformities);
    }

    Work with(AfterRefusal next) {
        return new Work(
                implementers, verification, start, stepsDone, finish, investigation, review, next, nonconformities);
    }

    Work with(Nonconformity found) {
        List<Nonconformity> more =
                Stream.concat(nonconformities.stream(), Stream.of(found)).toList();
        return new Work(implementers, verification, start, stepsDone, finish, investigation, review, declined, more);
    }
}
