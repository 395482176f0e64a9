package dev.itsm.transition;

import dev.itsm.criterion.Acceptance;
import dev.itsm.criterion.Concession;
import dev.itsm.criterion.Criterion;
import dev.itsm.criterion.Measurement;
import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.Link;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.practice.Fold;
import dev.itsm.practice.Move;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What can happen to a transition. Every event says what changed and nothing that follows from it; the transition is their
 * fold. An organization's own steps and fields are {@link Moved} and {@link FieldsChanged}.
 */
public sealed interface TransitionEvent extends DomainEvent, Fold<ServiceTransition> {
    @Override
    ServiceTransitionId subject();

    /** Everything but the first event. */
    sealed interface Later extends TransitionEvent, Fold.Later<ServiceTransition> permits Recorded, Step {}

    /** What alters a transition but not its state. */
    sealed interface Recorded extends Later {}

    /** What alters a transition's state. */
    sealed interface Step extends Later {
        /** Returns the step from state to state. */
        Move<TransitionPhase> move();

        /** Returns the transition with what the step brings, before the step itself. */
        default ServiceTransition bring(ServiceTransition before) {
            return before;
        }

        @Override
        default ServiceTransition applyToExisting(ServiceTransition before) {
            ServiceTransition brought = bring(before);
            return brought.with(move().after(brought.progress(), at()));
        }
    }

    /** Somebody proposed it. */
    record Proposed(ServiceTransitionId subject, Instant at, StateId state, Scope scope, Attributes attributes)
            implements TransitionEvent, Fold.First<ServiceTransition> {
        @Override
        public ServiceTransition begin() {
            return new ServiceTransition(
                    subject,
                    Progress.startingIn(state, TransitionPhase.PROPOSED, at),
                    scope,
                    TransitionPlan.NONE,
                    Design.NONE,
                    Acceptance.NONE,
                    Outcome.NONE,
                    List.of(),
                    List.of(),
                    attributes);
        }
    }

    /** It was planned: what was measured and decided before no longer counts. */
    record PlanSet(
            ServiceTransitionId subject,
            Instant at,
            TransitionPlan plan,
            List<Criterion> criteria,
            List<Criterion> outcomes)
            implements Recorded {
        public PlanSet {
            criteria = List.copyOf(criteria);
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(plan)
                    .with(before.design().untested())
                    .with(Acceptance.of(criteria))
                    .with(before.outcome().with(Acceptance.of(outcomes)));
        }
    }

    /** It was designed: what was measured and decided before no longer counts. */
    record DesignSet(ServiceTransitionId subject, Instant at, Design design) implements Recorded {
        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(design).with(Acceptance.of(before.acceptance().criteria()));
        }
    }

    /** A test of the design passed, or did not. */
    record TestRecorded(ServiceTransitionId subject, Instant at, String test, boolean passed) implements Recorded {
        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(before.design().with(before.design().matrix().tested(test, passed)));
        }
    }

    /** A criterion of acceptance was measured. */
    record Measured(ServiceTransitionId subject, Instant at, Measurement measurement) implements Recorded {
        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(before.acceptance().with(measurement));
        }
    }

    /** It was decided to go on without a criterion. */
    record Conceded(ServiceTransitionId subject, Instant at, Concession concession) implements Recorded {
        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(before.acceptance().with(concession));
        }
    }

    /** A gate was opened or closed. */
    record GateDecided(ServiceTransitionId subject, Instant at, GateDecision decision) implements Recorded {
        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(decision);
        }
    }

    /** Something was handed over. */
    record HandedOver(ServiceTransitionId subject, Instant at, String line, HandOver.Done done) implements Recorded {
        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(before.plan().done(line, done));
        }
    }

    /** An intended outcome was measured. */
    record OutcomeMeasured(ServiceTransitionId subject, Instant at, Measurement measurement) implements Recorded {
        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            Outcome outcome = before.outcome();
            return before.with(outcome.with(outcome.intended().with(measurement)));
        }
    }

    /** It was reported what came of it. */
    record Reported(ServiceTransitionId subject, Instant at, Move<TransitionPhase> move, Outcome.Report report)
            implements Step {
        @Override
        public ServiceTransition bring(ServiceTransition before) {
            return before.with(before.outcome().with(report));
        }
    }

    /** It was turned down, or given up. */
    record Ended(ServiceTransitionId subject, Instant at, Move<TransitionPhase> move, String because) implements Step {}

    /** Its state changed, and nothing else. */
    record Moved(ServiceTransitionId subject, Instant at, Move<TransitionPhase> move) implements Step {}

    /** It refers to another record. */
    record Linked(ServiceTransitionId subject, Instant at, Link link) implements Recorded {
        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(link);
        }
    }

    /** Fields of the organization's own were set or cleared. */
    record FieldsChanged(ServiceTransitionId subject, Instant at, Attributes set, Set<String> cleared)
            implements Recorded {
        public FieldsChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public ServiceTransition applyToExisting(ServiceTransition before) {
            return before.with(before.attributes().without(cleared).with(set));
        }
    }
}
