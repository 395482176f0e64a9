package dev.itsm.approval;

import dev.itsm.decision.Refusal;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which duties one person must not do together. It is asked of people, on each command: of the one whose hand it is and of
 * the one whose authority is used, so that neither a delegation nor a group lets anyone approve their own work.
 *
 * @param constraints the pairs that exclude each other
 */
public record SegregationOfDuties(List<Constraint> constraints) {
    /**
     * Two duties that exclude each other, whichever is done first.
     *
     * @param code the code of the refusal
     */
    public record Constraint(String code, Duty one, Duty other) {
        /** Returns the duty that this one excludes; null if none. */
        @Nullable
        Duty excludedBy(Duty duty) {
            return one.equals(duty) ? other : other.equals(duty) ? one : null;
        }
    }

    /**
     * A recorded permission to do one thing despite a constraint, for a while.
     *
     * @param code the constraint
     * @param duty what may be done
     * @param person who may pass it
     * @param grantedBy who permits it: another person
     * @param period when; it must end
     * @param reason why; not blank
     */
    public record Exemption(String code, Duty duty, PersonId person, PersonId grantedBy, Period period, String reason) {
        public Exemption {
            if (person.equals(grantedBy)) {
                throw new IllegalArgumentException("The exemption of " + person + " from " + code
                        + " must be granted by another person.\nMaybe it needs the next level.");
            }
            if (period.isOpenEnded() || reason.isBlank()) {
                throw new IllegalArgumentException("The exemption of " + person + " from " + code
                        + " must end and have a reason.\nMaybe the constraint itself is to go.");
            }
        }

        boolean covers(Constraint constraint, Duty done, PersonId who, Instant at) {
            return code.equals(constraint.code()) && duty.equals(done) && person.equals(who) && period.contains(at);
        }
    }

    /**
     * What a check came to.
     *
     * @param refusals why it must not be done; empty if it may
     * @param used the exemptions that it takes
     */
    public record Check(List<Refusal> refusals, List<Exemption> used) {}

    public SegregationOfDuties {
        constraints = List.copyOf(constraints);
    }

    /** Checks whether those who act may do this, given who did what before. */
    public Check check(Duty duty, Act act, Duties done, List<Exemption> exemptions) {
        return check(duty, act.people(), act.at(), done, exemptions);
    }

    /** Checks whether these people may do this, given who did what before. */
    public Check check(Duty duty, Set<PersonId> people, Instant at, Duties done, List<Exemption> exemptions) {
        List<Refusal> refusals = new ArrayList<>();
        List<Exemption> used = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Duty excluded = constraint.excludedBy(duty);
            if (excluded != null) {
                people.stream()
                        .filter(done.of(excluded)::contains)
                        .forEach(person -> exemptions.stream()
                                .filter(granted -> granted.covers(constraint, duty, person, at))
                                .findFirst()
                                .ifPresentOrElse(
                                        used::add, () -> refusals.add(refusal(constraint, duty, excluded, person))));
            }
        }
        return new Check(List.copyOf(refusals), List.copyOf(used));
    }

    private static Refusal refusal(Constraint constraint, Duty duty, Duty other, PersonId person) {
        return Refusal.of(
                        constraint.code(),
                        person.key(),
                        "who does '" + other + "' must not do '" + duty + "' as well, nor through somebody else")
                .advise("let another person do it, or record an exemption");
    }
}
