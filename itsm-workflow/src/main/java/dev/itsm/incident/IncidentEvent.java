package dev.itsm.incident;

import dev.itsm.assignment.Assignment;
import dev.itsm.assignment.Escalation;
import dev.itsm.assignment.Routing;
import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.practice.Fold;
import dev.itsm.practice.Move;
import dev.itsm.scheme.SchemeCode;
import dev.itsm.time.Period;
import dev.itsm.worklog.Attachment;
import dev.itsm.worklog.Note;
import dev.itsm.worklog.WorkLog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an incident. Every event says what changed and nothing that follows from it; the incident is their
 * fold. An organization's own transitions and fields are {@link Moved} and {@link FieldsChanged}.
 */
public sealed interface IncidentEvent extends DomainEvent, Fold<Incident> {
    @Override
    IncidentId subject();

    /** Everything but the first event. */
    sealed interface Change extends IncidentEvent, Fold.Later<Incident>
            permits Recorded, Transition, MajorIncidentEvent {}

    /** What changes an incident but not its state. */
    sealed interface Recorded extends Change {}

    /** What changes an incident's state. */
    sealed interface Transition extends Change {
        /** Returns the step from state to state. */
        Move<IncidentPhase> move();

        /** Returns the states that the incident went through, this step included. */
        default Progress<IncidentPhase> progress(Incident before) {
            return move().after(before.progress(), at());
        }
    }

    /** Somebody or something told of it. */
    record Reported(
            IncidentId subject,
            Instant at,
            StateId state,
            Intake intake,
            Classification classification,
            Links links,
            Attributes attributes)
            implements IncidentEvent, Fold.First<Incident> {
        @Override
        public Incident begin() {
            return new Incident(
                    subject,
                    Progress.startingIn(state, IncidentPhase.NEW, at),
                    intake,
                    classification,
                    Routing.NONE,
                    List.of(),
                    Outcome.OPEN,
                    MajorIncident.NONE,
                    links,
                    WorkLog.EMPTY,
                    attributes);
        }
    }

    /** Its words were changed. */
    record Described(IncidentId subject, Instant at, String summary, String description) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.intake().described(summary, description));
        }
    }

    /** More people are hit. */
    record UsersAffected(IncidentId subject, Instant at, Set<PersonId> users) implements Recorded {
        public UsersAffected {
            users = Set.copyOf(users);
        }

        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.intake().affecting(users));
        }
    }

    /** What it is about became known, or another thing than was thought. */
    record ScopeChanged(
            IncidentId subject, Instant at, @Nullable ServiceId service, Set<CiId> cis) implements Recorded {
        public ScopeChanged {
            cis = Set.copyOf(cis);
        }

        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.links().affecting(service, cis));
        }
    }

    /** It was put into a category. */
    record Classified(IncidentId subject, Instant at, SchemeCode category) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.classification().as(category));
        }
    }

    /** It was ranked, or ranked anew. */
    record Prioritized(IncidentId subject, Instant at, Classification.Ranking ranking) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.classification().ranked(ranking));
        }
    }

    /** What was only possible has hit somebody. */
    record ImpactObserved(IncidentId subject, Instant at) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.classification().observed());
        }
    }

    /** The service was, or is, down altogether. */
    record OutageRecorded(IncidentId subject, Instant at, Period outage) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.classification().down(outage));
        }
    }

    /** A team has it now, and perhaps a person in it. */
    record Assigned(
            IncidentId subject,
            Instant at,
            TeamId team,
            @Nullable PersonId person) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.routing().to(new Assignment(team, person, at)));
        }
    }

    /** It was escalated. */
    record Escalated(IncidentId subject, Instant at, Escalation escalation) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.routing().with(escalation));
        }
    }

    /** Whoever is waited for was reminded. */
    record Reminded(IncidentId subject, Instant at) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            Hold hold = before.hold();
            return hold == null ? before : before.with(hold.reminded());
        }
    }

    /** The requester said that it works. */
    record ResolutionConfirmed(IncidentId subject, Instant at, PersonId by) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.outcome().confirmed(new Outcome.Confirmation(by, at)));
        }
    }

    /** Something was written on it. */
    record Noted(IncidentId subject, Instant at, Note note) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.log().with(note));
        }
    }

    /** A file was attached to it. */
    record Attached(IncidentId subject, Instant at, Attachment attachment) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.log().with(attachment));
        }
    }

    /** It refers to another record. */
    record Linked(IncidentId subject, Instant at, Link link) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.links().with(link));
        }
    }

    /** It no longer refers to another record. */
    record Unlinked(IncidentId subject, Instant at, Link link) implements Recorded {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.links().without(link));
        }
    }

    /** Fields of the organization's own were set or cleared. */
    record FieldsChanged(IncidentId subject, Instant at, Attributes set, Set<String> cleared) implements Recorded {
        public FieldsChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(before.attributes().without(cleared).with(set));
        }
    }

    /** Its state changed, and nothing else. */
    record Moved(IncidentId subject, Instant at, Move<IncidentPhase> move) implements Transition {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(progress(before));
        }
    }

    /** Work waits. */
    record Held(IncidentId subject, Instant at, Move<IncidentPhase> move, Hold hold) implements Transition {
        @Override
        public Incident applyToExisting(Incident before) {
            List<Hold> holds =
                    Stream.concat(before.holds().stream(), Stream.of(hold)).toList();
            return before.with(progress(before), holds, before.outcome(), before.major());
        }
    }

    /** Service is restored. */
    record Resolved(IncidentId subject, Instant at, Move<IncidentPhase> move, Resolution resolution)
            implements Transition {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(
                    progress(before),
                    before.holds(),
                    before.outcome().resolved(resolution),
                    before.major().ended(at, resolution.by()));
        }
    }

    /** It was not restored after all. */
    record Reopened(IncidentId subject, Instant at, Move<IncidentPhase> move, Outcome.Reopening reopening)
            implements Transition {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(
                    progress(before),
                    before.holds(),
                    before.outcome().reopened(reopening),
                    before.major().resumed(at, reopening.by(), reopening.reason()));
        }
    }

    /**
     * It is done.
     *
     * @param automatically whether time alone closed it
     */
    record Closed(IncidentId subject, Instant at, Move<IncidentPhase> move, boolean automatically)
            implements Transition {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(
                    progress(before), before.holds(), before.outcome().closed(at), before.major());
        }
    }

    /** It ended without a resolution. */
    record Cancelled(IncidentId subject, Instant at, Move<IncidentPhase> move, String reason) implements Transition {
        @Override
        public Incident applyToExisting(Incident before) {
            return before.with(
                    progress(before), before.holds(), before.outcome().cancelled(reason), before.major());
        }
    }
}
