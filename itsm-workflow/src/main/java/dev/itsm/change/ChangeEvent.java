package dev.itsm.change;

import dev.itsm.approval.ApprovalEvent;
import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.approval.Round;
import dev.itsm.approval.SegregationOfDuties.Exemption;
import dev.itsm.change.Planning.Announcement;
import dev.itsm.change.Planning.Buffers;
import dev.itsm.change.Planning.Hold;
import dev.itsm.change.Work.AfterRefusal;
import dev.itsm.change.Work.Finish;
import dev.itsm.change.Work.Investigation;
import dev.itsm.change.Work.Nonconformity;
import dev.itsm.change.Work.Review;
import dev.itsm.change.Work.Start;
import dev.itsm.change.Work.Verification;
import dev.itsm.change.schedule.Evaluation;
import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.Link;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Fold;
import dev.itsm.practice.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a change. Every event says what changed and nothing that follows from it; the change is their fold. An
 * organization's own transitions and fields are {@link Moved} and {@link FieldsChanged}.
 */
public sealed interface ChangeEvent extends DomainEvent, Fold<Change> {
    @Override
    ChangeId subject();

    /** Everything but the first event. */
    sealed interface Later extends ChangeEvent, Fold.Later<Change> permits Recorded, Transition {}

    /** What alters a change but not its state. */
    sealed interface Recorded extends Later {}

    /** What alters a change's state. */
    sealed interface Transition extends Later {
        /** Returns the step from state to state. */
        Move<ChangePhase> move();

        /** Returns the change with what the step brings, before the step itself. */
        default Change bring(Change before) {
            return before;
        }

        @Override
        default Change applyToExisting(Change before) {
            Change brought = bring(before);
            return brought.with(move().after(brought.progress(), at()));
        }
    }

    /** Somebody asked for it. */
    record Requested(
            ChangeId subject,
            Instant at,
            StateId state,
            Request request,
            Content content,
            List<Link> links,
            Attributes attributes)
            implements ChangeEvent, Fold.First<Change> {
        public Requested {
            links = List.copyOf(links);
        }

        @Override
        public Change begin() {
            return new Change(
                    subject,
                    Progress.startingIn(state, ChangePhase.RECORDED, at),
                    request,
                    null,
                    content,
                    Approvals.NONE,
                    Planning.NONE,
                    Work.NONE,
                    links,
                    attributes);
        }
    }

    /** It was sorted, or sorted anew. */
    record Classified(ChangeId subject, Instant at, Move<ChangePhase> move, Classification classification)
            implements Transition {
        @Override
        public Change bring(Change before) {
            return before.with(classification);
        }
    }

    /** What is to be done was altered; an assessment of something else no longer counts. */
    record ContentChanged(ChangeId subject, Instant at, Content content) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            boolean same = content.digest().equals(before.content().digest());
            return before.with(content, same ? before.assessment() : null);
        }
    }

    /** Its place among others was altered. */
    record Fitted(ChangeId subject, Instant at, Buffers buffers, Set<ChangeId> follows) implements Recorded {
        public Fitted {
            follows = Set.copyOf(follows);
        }

        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.planning().fitted(buffers, follows));
        }
    }

    /** It was considered. */
    record Assessed(ChangeId subject, Instant at, Move<ChangePhase> move, Assessment assessment, String impact)
            implements Transition {
        @Override
        public Change bring(Change before) {
            return before.with(before.content().assessed(assessment.risk().level(), impact), assessment);
        }
    }

    /** Something happened in a round of approval. */
    record RoundMoved(ChangeId subject, Instant at, ApprovalEvent event, boolean retrospective) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            Approvals approvals = before.approvals();
            if (retrospective) {
                return before.with(approvals.withRetrospective(event.applyTo(approvals.retrospective())));
            }
            boolean opens = event instanceof ApprovalEvent.Opened;
            @Nullable Round round = opens ? null : approvals.current();
            return before.with(approvals.with(event.applyTo(round)));
        }
    }

    /** Somebody who may permitted the emergency. */
    record EmergencyAuthorised(ChangeId subject, Instant at, EmergencyAuthorisation authorisation) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.approvals().with(authorisation));
        }
    }

    /** Somebody may do what the duties of others would bar. */
    record Exempted(ChangeId subject, Instant at, Exemption exemption) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.approvals().with(exemption));
        }
    }

    /** It was looked for conflicts. */
    record Evaluated(ChangeId subject, Instant at, Evaluation evaluation) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.planning().with(evaluation));
        }
    }

    /** Somebody who may passed over a conflict. */
    record ConflictPassed(ChangeId subject, Instant at, Planning.ConflictOverride passed) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.planning().with(passed));
        }
    }

    /** Others carry it out now. */
    record ImplementersAssigned(ChangeId subject, Instant at, Set<PersonId> people) implements Recorded {
        public ImplementersAssigned {
            people = Set.copyOf(people);
        }

        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.work().by(people));
        }
    }

    /** It was tested, or it was said why it cannot be. */
    record Verified(ChangeId subject, Instant at, Verification verification) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.work().with(verification));
        }
    }

    /** Interested parties were told. */
    record Announced(ChangeId subject, Instant at, Announcement announcement) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.planning().with(announcement));
        }
    }

    /** Nothing moves from now on. */
    record Held(ChangeId subject, Instant at, Hold hold) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.planning().held(hold));
        }
    }

    /** It moves again. */
    record Resumed(ChangeId subject, Instant at) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.planning().held(null));
        }
    }

    /** The work started. */
    record Started(ChangeId subject, Instant at, Move<ChangePhase> move, Start start) implements Transition {
        @Override
        public Change bring(Change before) {
            return before.with(before.work().with(start));
        }
    }

    /** A step of the plan was done. */
    record StepDone(ChangeId subject, Instant at, int step) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.work().done(step));
        }
    }

    /** The work ended, or was taken back. */
    record Finished(ChangeId subject, Instant at, Move<ChangePhase> move, Finish finish) implements Transition {
        @Override
        public Change bring(Change before) {
            return before.with(before.work().with(finish));
        }
    }

    /** It became known why it was not successful. */
    record Investigated(ChangeId subject, Instant at, Investigation investigation) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.work().with(investigation));
        }
    }

    /** It was decided what follows from the refusal of an emergency that is over. */
    record RefusalSettled(ChangeId subject, Instant at, AfterRefusal decision) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.work().with(decision));
        }
    }

    /** Something was not done as it must be. */
    record NonconformityFound(ChangeId subject, Instant at, Nonconformity nonconformity) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.work().with(nonconformity));
        }
    }

    /** Its effect was looked at. */
    record Reviewed(ChangeId subject, Instant at, Move<ChangePhase> move, Review review) implements Transition {
        @Override
        public Change bring(Change before) {
            return before.with(before.work().with(review));
        }
    }

    /** Its state changed, and nothing else. */
    record Moved(ChangeId subject, Instant at, Move<ChangePhase> move) implements Transition {}

    /** It refers to another record. */
    record Linked(ChangeId subject, Instant at, Link link) implements Recorded {
        @Override
        public Change applyToExisting(Change before) {
            List<Link> links = new ArrayList<>(before.links());
            links.add(link);
            return before.with(links);
        }
    }

    /** Fields of the organization's own were set or cleared. */
    record FieldsChanged(ChangeId subject, Instant at, Attributes set, Set<String> cleared) implements Recorded {
        public FieldsChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public Change applyToExisting(Change before) {
            return before.with(before.attributes().without(cleared).with(set));
        }
    }
}
