package dev.itsm.release;

import dev.itsm.criterion.Concession;
import dev.itsm.criterion.Criterion;
import dev.itsm.criterion.Measurement;
import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.Link;
import dev.itsm.id.ReleaseId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.practice.Fold;
import dev.itsm.practice.Move;
import dev.itsm.release.Deployment.BackOut;
import dev.itsm.release.Deployment.EarlyIncident;
import dev.itsm.release.Deployment.StageRun;
import dev.itsm.release.Deployment.Verification;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What can happen to a release. Every event says what changed and nothing that follows from it; the release is their fold. An
 * organization's own transitions and fields are {@link Moved} and {@link FieldsChanged}.
 */
public sealed interface ReleaseEvent extends DomainEvent, Fold<Release> {
    @Override
    ReleaseId subject();

    /** Everything but the first event. */
    sealed interface Later extends ReleaseEvent, Fold.Later<Release> permits Recorded, Transition {}

    /** What alters a release but not its state. */
    sealed interface Recorded extends Later {}

    /** What alters a release's state. */
    sealed interface Transition extends Later {
        /** Returns the step from state to state. */
        Move<ReleasePhase> move();

        /** Returns the release with what the step brings, before the step itself. */
        default Release bring(Release before) {
            return before;
        }

        @Override
        default Release applyToExisting(Release before) {
            Release brought = bring(before);
            return brought.with(move().after(brought.progress(), at()));
        }
    }

    /** Somebody planned it. */
    record Planned(
            ReleaseId subject,
            Instant at,
            StateId state,
            Intake intake,
            Content content,
            List<Criterion> criteria,
            List<Link> links,
            Attributes attributes)
            implements ReleaseEvent, Fold.First<Release> {
        public Planned {
            criteria = List.copyOf(criteria);
            links = List.copyOf(links);
        }

        @Override
        public Release begin() {
            return new Release(
                    subject,
                    Progress.startingIn(state, ReleasePhase.PLANNED, at),
                    intake,
                    content,
                    Readiness.NONE.planned(criteria),
                    null,
                    null,
                    links,
                    attributes);
        }
    }

    /** It was planned anew before it was built. */
    record PlanChanged(ReleaseId subject, Instant at, Content content, List<Criterion> criteria) implements Recorded {
        public PlanChanged {
            criteria = List.copyOf(criteria);
        }

        @Override
        public Release applyToExisting(Release before) {
            return before.with(content, before.readiness().planned(criteria));
        }
    }

    /** It was planned anew, and what was built and approved before no longer counts. */
    record Revised(ReleaseId subject, Instant at, Move<ReleasePhase> move, Content content, List<Criterion> criteria)
            implements Transition {
        public Revised {
            criteria = List.copyOf(criteria);
        }

        @Override
        public Release applyToExisting(Release before) {
            return before.with(move.after(before.progress(), at))
                    .with(content, before.readiness().planned(criteria));
        }
    }

    /** It was built again before it was approved, or failed to be built. */
    record BuildRecorded(ReleaseId subject, Instant at, Build build) implements Recorded {
        @Override
        public Release applyToExisting(Release before) {
            return before.with(before.readiness().with(build));
        }
    }

    /** It was built: what was approved before, if anything, no longer counts. */
    record Built(ReleaseId subject, Instant at, Move<ReleasePhase> move, Build build) implements Transition {
        @Override
        public Release applyToExisting(Release before) {
            return before.with(move.after(before.progress(), at))
                    .with(before.readiness().with(build));
        }
    }

    /** A test of the build passed, or did not. */
    record Tested(ReleaseId subject, Instant at, Build.TestRun run) implements Recorded {
        @Override
        public Release applyToExisting(Release before) {
            return before.with(before.readiness().with(run));
        }
    }

    /** A criterion was measured. */
    record Measured(ReleaseId subject, Instant at, Measurement measurement) implements Recorded {
        @Override
        public Release applyToExisting(Release before) {
            Readiness ready = before.readiness();
            return before.with(ready.with(ready.acceptance().with(measurement)));
        }
    }

    /** It was decided to go on without a criterion. */
    record Conceded(ReleaseId subject, Instant at, Concession concession) implements Recorded {
        @Override
        public Release applyToExisting(Release before) {
            Readiness ready = before.readiness();
            return before.with(ready.with(ready.acceptance().with(concession)));
        }
    }

    /** It was approved for its deployment. */
    record Accepted(ReleaseId subject, Instant at, Move<ReleasePhase> move, Readiness.Approval approval)
            implements Transition {
        @Override
        public Release bring(Release before) {
            return before.with(before.readiness().with(approval));
        }
    }

    /** Its first stage was deployed. */
    record DeploymentStarted(
            ReleaseId subject,
            Instant at,
            Move<ReleasePhase> move,
            StageRun first,
            List<Snapshot> baselines,
            Set<CiId> withoutBaseline)
            implements Transition {
        public DeploymentStarted {
            baselines = List.copyOf(baselines);
            withoutBaseline = Set.copyOf(withoutBaseline);
        }

        @Override
        public Release bring(Release before) {
            return before.with(new Deployment(baselines, withoutBaseline, List.of(first), null, null, List.of()));
        }
    }

    /** A further stage was deployed. */
    record StageDeployed(ReleaseId subject, Instant at, StageRun run) implements Recorded {
        @Override
        public Release applyToExisting(Release before) {
            return deploying(before, deployment -> deployment.with(run));
        }
    }

    /** Somebody looked at the stage that was deployed last. */
    record StageVerified(ReleaseId subject, Instant at, String stage, Verification verification) implements Recorded {
        @Override
        public Release applyToExisting(Release before) {
            return deploying(before, deployment -> deployment.with(verification));
        }
    }

    /** It is deployed in full, and watched from now on. */
    record Deployed(ReleaseId subject, Instant at, Move<ReleasePhase> move, Period watch) implements Transition {
        @Override
        public Release bring(Release before) {
            return deploying(before, deployment -> deployment.with(watch));
        }
    }

    /** It was taken back. */
    record BackedOut(ReleaseId subject, Instant at, Move<ReleasePhase> move, BackOut backOut, Period watch)
            implements Transition {
        @Override
        public Release bring(Release before) {
            return deploying(before, deployment -> deployment.with(backOut).with(watch));
        }
    }

    /** An incident came of it. */
    record IncidentLinked(ReleaseId subject, Instant at, EarlyIncident incident) implements Recorded {
        @Override
        public Release applyToExisting(Release before) {
            return deploying(before, deployment -> deployment.with(incident));
        }
    }

    /** It is known what came of it. */
    record Reviewed(ReleaseId subject, Instant at, Move<ReleasePhase> move, Review review) implements Transition {
        @Override
        public Release bring(Release before) {
            return before.with(review);
        }
    }

    /** It was given up. */
    record Cancelled(ReleaseId subject, Instant at, Move<ReleasePhase> move, String because) implements Transition {}

    /** Its state changed, and nothing else. */
    record Moved(ReleaseId subject, Instant at, Move<ReleasePhase> move) implements Transition {}

    /** It refers to another record. */
    record Linked(ReleaseId subject, Instant at, Link link) implements Recorded {
        @Override
        public Release applyToExisting(Release before) {
            return before.with(link);
        }
    }

    /** Fields of the organization's own were set or cleared. */
    record FieldsChanged(ReleaseId subject, Instant at, Attributes set, Set<String> cleared) implements Recorded {
        public FieldsChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public Release applyToExisting(Release before) {
            return before.with(before.attributes().without(cleared).with(set));
        }
    }

    private static Release deploying(Release before, UnaryOperator<Deployment> what) {
        Deployment deployment = before.deployment();
        if (deployment == null) {
            throw new IllegalStateException("The release " + before.id()
                    + " is not being deployed.\nMaybe its events are not all there, or not in their order.");
        }
        return before.with(what.apply(deployment));
    }
}
