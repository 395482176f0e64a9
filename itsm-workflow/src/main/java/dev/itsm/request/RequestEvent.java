package dev.itsm.request;

import dev.itsm.approval.ApprovalEvent;
import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.Link;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Fold;
import dev.itsm.practice.Move;
import dev.itsm.request.Fulfilment.Outcome;
import dev.itsm.task.TaskEvent;
import dev.itsm.task.TaskGraph;
import dev.itsm.task.TaskPlan;
import dev.itsm.worklog.Note;
import dev.itsm.worklog.WorkLog;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What can happen to a service request. Every event says what changed and nothing that follows from it; the request is their
 * fold. An organization's own transitions and fields are {@link Moved} and {@link FieldsChanged}.
 */
public sealed interface RequestEvent extends DomainEvent, Fold<ServiceRequest> {
    @Override
    ServiceRequestId subject();

    /** Everything but the first event. */
    sealed interface Later extends RequestEvent, Fold.Later<ServiceRequest> permits Recorded, Transition {}

    /** What alters a request but not its state. */
    sealed interface Recorded extends Later {}

    /** What alters a request's state. */
    sealed interface Transition extends Later {
        /** Returns the step from state to state. */
        Move<RequestPhase> move();

        /** Returns the request with what the step brings, before the step itself. */
        default ServiceRequest bring(ServiceRequest before) {
            return before;
        }

        @Override
        default ServiceRequest applyToExisting(ServiceRequest before) {
            ServiceRequest brought = bring(before);
            return brought.with(move().after(brought.progress(), at()));
        }
    }

    /** Somebody asked for something. */
    record Placed(
            ServiceRequestId subject,
            Instant at,
            StateId state,
            Order order,
            Classification classification,
            List<Link> links,
            Attributes attributes)
            implements RequestEvent, Fold.First<ServiceRequest> {
        public Placed {
            links = List.copyOf(links);
        }

        @Override
        public ServiceRequest begin() {
            return new ServiceRequest(
                    subject,
                    Progress.startingIn(state, RequestPhase.RECORDED, at),
                    order,
                    List.of(classification),
                    List.of(),
                    Fulfilment.NONE,
                    List.of(),
                    WorkLog.EMPTY,
                    links,
                    attributes);
        }
    }

    /** The form was filled in anew. */
    record Answered(ServiceRequestId subject, Instant at, Attributes answers) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            return before.with(before.order().answering(answers));
        }
    }

    /** It was ranked anew. */
    record Prioritized(ServiceRequestId subject, Instant at, Classification classification) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            return before.with(classification);
        }
    }

    /** Something happened in a round of approval. */
    record RoundMoved(ServiceRequestId subject, Instant at, ApprovalEvent event) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            boolean opens = event instanceof ApprovalEvent.Opened;
            return before.with(event.applyTo(opens ? null : before.round().orElse(null)));
        }
    }

    /** It is being carried out from now on. */
    record FulfilmentStarted(
            ServiceRequestId subject, Instant at, Move<RequestPhase> move, Permit permit, TaskGraph tasks)
            implements Transition {
        @Override
        public ServiceRequest bring(ServiceRequest before) {
            return before.with(before.fulfilment().permitted(permit, TaskPlan.of(tasks)));
        }
    }

    /**
     * Something happened to a task.
     *
     * @param undoes whether the task is one that undoes what was done
     */
    record TaskMoved(ServiceRequestId subject, Instant at, TaskEvent event, boolean undoes) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            Fulfilment work = before.fulfilment();
            return before.with(
                    undoes ? work.undoing(event.applyTo(work.undoing())) : work.with(event.applyTo(work.plan())));
        }
    }

    /** It is fulfilled, in full or in part. */
    record Fulfilled(ServiceRequestId subject, Instant at, Move<RequestPhase> move, Outcome outcome)
            implements Transition {
        @Override
        public ServiceRequest bring(ServiceRequest before) {
            return before.with(before.fulfilment().with(outcome));
        }
    }

    /** Whoever it is for accepted that something is missing. */
    record PartAccepted(ServiceRequestId subject, Instant at, PersonId by) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            Outcome outcome = before.fulfilment().outcome();
            return outcome == null ? before : before.with(before.fulfilment().with(outcome.accepted(by)));
        }
    }

    /** It was not fulfilled after all. */
    record Reopened(ServiceRequestId subject, Instant at, Move<RequestPhase> move, String because)
            implements Transition {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            ServiceRequest open = before.with(move.after(before.progress(), at));
            return open.with(open.fulfilment().with((Outcome) null));
        }
    }

    /**
     * It was given up.
     *
     * @param undoing the tasks by which what was done is undone; none if nothing is left of it
     */
    record Cancelled(ServiceRequestId subject, Instant at, Move<RequestPhase> move, String because, TaskGraph undoing)
            implements Transition {
        @Override
        public ServiceRequest bring(ServiceRequest before) {
            return before.with(before.fulfilment().undoing(TaskPlan.of(undoing)));
        }
    }

    /** It was turned down. */
    record Rejected(ServiceRequestId subject, Instant at, Move<RequestPhase> move, String because)
            implements Transition {}

    /** Its state changed, and nothing else. */
    record Moved(ServiceRequestId subject, Instant at, Move<RequestPhase> move) implements Transition {}

    /** It waits from now on. */
    record Held(ServiceRequestId subject, Instant at, Wait held) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            return before.waiting(held);
        }
    }

    /** It goes on. */
    record Resumed(ServiceRequestId subject, Instant at) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            return before.goingOn(at);
        }
    }

    /** Something was written on it. */
    record Noted(ServiceRequestId subject, Instant at, Note note) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            return before.with(before.log().with(note));
        }
    }

    /** It refers to another record. */
    record Linked(ServiceRequestId subject, Instant at, Link link) implements Recorded {
        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            return before.with(link);
        }
    }

    /** Fields of the organization's own were set or cleared. */
    record FieldsChanged(ServiceRequestId subject, Instant at, Attributes set, Set<String> cleared)
            implements Recorded {
        public FieldsChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public ServiceRequest applyToExisting(ServiceRequest before) {
            return before.with(before.attributes().without(cleared).with(set));
        }
    }
}
