package dev.itsm.incident;

import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The major-incident overlay: orthogonal to the incident's state, and never forgotten once it was there.
 *
 * @param standing where the overlay stands
 * @param steps how it came there, oldest first
 * @param businessImpact what the business loses, in words; null before a proposal
 * @param manager who is responsible for it; null while it is not accepted
 * @param notice when top management was informed; null if it was not
 * @param updates the messages to stakeholders, oldest first
 * @param review what was learned; null before the review
 */
public record MajorIncident(
        Standing standing,
        List<Step> steps,
        @Nullable String businessImpact,
        @Nullable PersonId manager,
        @Nullable Notice notice,
        List<Instant> updates,
        @Nullable Review review) {
    public static final MajorIncident NONE =
            new MajorIncident(Standing.NONE, List.of(), null, null, null, List.of(), null);

    public MajorIncident {
        steps = List.copyOf(steps);
        updates = List.copyOf(updates);
        if (standing != Standing.NONE && (businessImpact == null || businessImpact.isBlank())) {
            throw new IllegalArgumentException("A major incident that is " + standing
                    + " must state its business impact.\nMaybe it went into the reason.");
        }
        if (standing.isMajor() && manager == null) {
            throw new IllegalArgumentException("A major incident that is " + standing
                    + " must have a manager.\nMaybe the resolver was meant: the two are different persons.");
        }
        if ((standing == Standing.REVIEWED) != (review != null)) {
            throw new IllegalArgumentException("A major incident that is " + standing + " must "
                    + (review == null ? "have" : "not have") + " a review.\nMaybe it was reopened after it.");
        }
    }

    /** Returns whether the incident is handled as a major one, resolved or not. */
    public boolean isMajor() {
        return standing.isMajor();
    }

    /** Returns whether somebody decided that it is one or is not one. */
    public boolean isDecided() {
        return steps.stream().anyMatch(step -> step.to() != Standing.PROPOSED);
    }

    /** Returns when it was last accepted; null if it never was. */
    public @Nullable Instant acceptedAt() {
        return lastAt(Standing.ACCEPTED);
    }

    /** Returns when it was last resolved; null if it never was. */
    public @Nullable Instant resolvedAt() {
        return lastAt(Standing.RESOLVED);
    }

    private @Nullable Instant lastAt(Standing to) {
        Instant last = null;
        for (Step step : steps) {
            last = step.to() == to ? step.at() : last;
        }
        return last;
    }

    MajorIncident step(Standing to, Instant at, PersonId by, String reason) {
        return new MajorIncident(
                to,
                Stream.concat(steps.stream(), Stream.of(new Step(to, at, by, reason)))
                        .toList(),
                businessImpact,
                manager,
                notice,
                updates,
                to == Standing.REVIEWED ? review : null);
    }

    MajorIncident proposed(Instant at, PersonId by, String reason, String impact) {
        return new MajorIncident(standing, steps, impact, manager, notice, updates, null)
                .step(Standing.PROPOSED, at, by, reason);
    }

    MajorIncident accepted(Instant at, PersonId by, String reason, PersonId responsible) {
        return managedBy(responsible).step(Standing.ACCEPTED, at, by, reason);
    }

    MajorIncident managedBy(PersonId responsible) {
        return new MajorIncident(standing, steps, businessImpact, responsible, notice, updates, review);
    }

    /** The overlay once the incident is resolved. */
    MajorIncident ended(Instant at, PersonId by) {
        return standing == Standing.ACCEPTED ? step(Standing.RESOLVED, at, by, "the incident was resolved") : this;
    }

    /** The overlay once the incident is reopened: a review of what had not ended is no review. */
    MajorIncident resumed(Instant at, PersonId by, String reason) {
        return standing.isMajor() ? step(Standing.ACCEPTED, at, by, reason) : this;
    }

    MajorIncident informed(Notice given) {
        return new MajorIncident(standing, steps, businessImpact, manager, given, updates, review);
    }

    MajorIncident updated(Instant at) {
        return new MajorIncident(
                standing,
                steps,
                businessImpact,
                manager,
                notice,
                Stream.concat(updates.stream(), Stream.of(at)).toList(),
                review);
    }

    MajorIncident reviewed(Review learned) {
        Step last = new Step(Standing.REVIEWED, learned.at(), learned.by(), learned.findings());
        return new MajorIncident(
                Standing.REVIEWED,
                Stream.concat(steps.stream(), Stream.of(last)).toList(),
                businessImpact,
                manager,
                notice,
                updates,
                learned);
    }

    /** Where the overlay stands. */
    public enum Standing {
        NONE,
        PROPOSED,
        ACCEPTED,
        REJECTED,
        DEMOTED,
        RESOLVED,
        REVIEWED;

        /** Returns whether the incident is handled as a major one. */
        public boolean isMajor() {
            return this == ACCEPTED || this == RESOLVED || this == REVIEWED;
        }
    }

    /**
     * A step of the overlay.
     *
     * @param to where it led
     * @param at when
     * @param by who decided
     * @param reason why
     */
    public record Step(Standing to, Instant at, PersonId by, String reason) {}

    /**
     * That top management was told.
     *
     * @param to who was told
     * @param by who told
     * @param at when
     */
    public record Notice(PersonId to, PersonId by, Instant at) {}

    /**
     * What was learned from it.
     *
     * @param by who led the review
     * @param at when it was held
     * @param findings what was found; not blank
     * @param actions what will be done about it; at least one, "none" with its reason counts
     */
    public record Review(PersonId by, Instant at, String findings, List<String> actions) {
        public Review {
            actions = List.copyOf(actions);
            if (findings.isBlank() || actions.isEmpty() || actions.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("The review of a major incident at " + at
                        + " must have findings and actions, not '" + findings + "' and " + actions
                        + ".\nMaybe nothing is to be done: say so, and why.");
            }
        }
    }
}
