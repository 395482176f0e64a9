package dev.itsm.incident;

import dev.itsm.id.IncidentId;
import dev.itsm.party.PersonId;
import java.time.Instant;

/** What can happen to an incident's major-incident overlay. */
public sealed interface MajorIncidentEvent extends IncidentEvent.Change {
    /** Returns the overlay after it. */
    MajorIncident applyTo(MajorIncident before);

    @Override
    default Incident applyToExisting(Incident before) {
        return before.with(applyTo(before.major()));
    }

    /** Somebody, or a rule, holds it to be a major incident. */
    record MajorProposed(IncidentId subject, Instant at, PersonId by, String reason, String businessImpact)
            implements MajorIncidentEvent {
        @Override
        public MajorIncident applyTo(MajorIncident before) {
            return before.proposed(at, by, reason, businessImpact);
        }
    }

    /** It is handled as a major incident from now on. */
    record MajorAccepted(IncidentId subject, Instant at, PersonId by, String reason, PersonId manager)
            implements MajorIncidentEvent {
        @Override
        public MajorIncident applyTo(MajorIncident before) {
            return before.accepted(at, by, reason, manager);
        }

        /** What is accepted only after its resolution is resolved at once, and still to be reviewed. */
        @Override
        public Incident applyToExisting(Incident before) {
            MajorIncident accepted = applyTo(before.major());
            return before.with(before.phase() == IncidentPhase.RESOLVED ? accepted.ended(at, by) : accepted);
        }
    }

    /** It was decided that it is none. */
    record MajorRejected(IncidentId subject, Instant at, PersonId by, String reason) implements MajorIncidentEvent {
        @Override
        public MajorIncident applyTo(MajorIncident before) {
            return before.step(MajorIncident.Standing.REJECTED, at, by, reason);
        }
    }

    /** It is handled as a major incident no longer. */
    record MajorDemoted(IncidentId subject, Instant at, PersonId by, String reason) implements MajorIncidentEvent {
        @Override
        public MajorIncident applyTo(MajorIncident before) {
            return before.step(MajorIncident.Standing.DEMOTED, at, by, reason);
        }
    }

    /** Another person is responsible for it. */
    record MajorManaged(IncidentId subject, Instant at, PersonId manager) implements MajorIncidentEvent {
        @Override
        public MajorIncident applyTo(MajorIncident before) {
            return before.managedBy(manager);
        }
    }

    /** Top management was told. */
    record ManagementInformed(IncidentId subject, Instant at, MajorIncident.Notice notice)
            implements MajorIncidentEvent {
        @Override
        public MajorIncident applyTo(MajorIncident before) {
            return before.informed(notice);
        }
    }

    /** Stakeholders were told how it stands. */
    record StakeholdersUpdated(IncidentId subject, Instant at, PersonId by, String message)
            implements MajorIncidentEvent {
        @Override
        public MajorIncident applyTo(MajorIncident before) {
            return before.updated(at);
        }
    }

    /** It was looked back on. */
    record MajorReviewed(IncidentId subject, Instant at, MajorIncident.Review review) implements MajorIncidentEvent {
        @Override
        public MajorIncident applyTo(MajorIncident before) {
            return before.reviewed(review);
        }
    }
}
