package dev.itsm.problem;

import dev.itsm.assignment.Assignment;
import dev.itsm.assignment.Routing;
import dev.itsm.event.DomainEvent;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.Link;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.practice.Fold;
import dev.itsm.practice.Move;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a problem. Every event says what changed and nothing that follows from it; the problem is their fold. An
 * organization's own transitions and fields are {@link Moved} and {@link FieldsChanged}.
 */
public sealed interface ProblemEvent extends DomainEvent, Fold<Problem> {
    @Override
    ProblemId subject();

    /** What changes a problem but not its state. */
    sealed interface Recorded extends ProblemEvent, Fold.Later<Problem> {}

    /** What changes a problem's state. */
    sealed interface Transition extends ProblemEvent, Fold.Later<Problem> {
        /** Returns the step from state to state. */
        Move<ProblemPhase> move();

        /** Returns the states that the problem went through, this step included. */
        default Progress<ProblemPhase> progress(Problem before) {
            return move().after(before.progress(), at());
        }
    }

    /** Somebody, or a search for what recurs, told of it. */
    record Raised(ProblemId subject, Instant at, StateId state, Origin origin, Scope scope, Attributes attributes)
            implements ProblemEvent, Fold.First<Problem> {
        @Override
        public Problem begin() {
            return new Problem(
                    subject,
                    Progress.startingIn(state, ProblemPhase.NEW, at),
                    origin,
                    Classification.NONE,
                    Routing.NONE,
                    Analysis.NONE,
                    Treatment.NONE,
                    Outcome.OPEN,
                    scope,
                    attributes);
        }
    }

    /** It was sorted and ranked, or anew. */
    record Sorted(ProblemId subject, Instant at, Classification classification) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(classification);
        }
    }

    /** What it is about became known, or another thing than was thought. */
    record ScopeChanged(
            ProblemId subject, Instant at, @Nullable ServiceId service, Set<CiId> cis) implements Recorded {
        public ScopeChanged {
            cis = Set.copyOf(cis);
        }

        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.scope().of(service, cis));
        }
    }

    /** A team has it now, and perhaps a person in it. */
    record Assigned(
            ProblemId subject,
            Instant at,
            TeamId team,
            @Nullable PersonId person) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.routing().to(new Assignment(team, person, at)));
        }
    }

    /** It refers to other records. */
    record Linked(ProblemId subject, Instant at, Set<Link> links) implements Recorded {
        public Linked {
            links = Set.copyOf(links);
        }

        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.scope().with(links));
        }
    }

    /** It was answered why. */
    record WhyAnswered(ProblemId subject, Instant at, Analysis.Why why) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.analysis().with(why));
        }
    }

    /** A possible cause was added or judged. */
    record CauseConsidered(ProblemId subject, Instant at, Analysis.Cause cause) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.analysis().with(cause));
        }
    }

    /** It was said what happened when. */
    record TimelineExtended(ProblemId subject, Instant at, Analysis.Entry entry) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.analysis().with(entry));
        }
    }

    /** There is evidence. */
    record EvidenceAdded(ProblemId subject, Instant at, Analysis.Evidence evidence) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.analysis().with(evidence));
        }
    }

    /** Something was done to make its impact smaller. */
    record Relieved(ProblemId subject, Instant at, Treatment.Relief relief) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.treatment().with(relief));
        }
    }

    /** Nothing can make its impact smaller. */
    record ReliefRuledOut(ProblemId subject, Instant at, String reason) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.treatment().withoutRelief(reason));
        }
    }

    /** It was looked whether the resolution is effective. */
    record EffectReviewed(ProblemId subject, Instant at, Outcome.Review review) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.outcome().with(review));
        }
    }

    /** An incident showed it again. */
    record Recurred(ProblemId subject, Instant at, Outcome.Recurrence recurrence) implements Recorded {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.outcome().with(recurrence));
        }
    }

    /** Fields of the organization's own were set or cleared. */
    record FieldsChanged(ProblemId subject, Instant at, Attributes set, Set<String> cleared) implements Recorded {
        public FieldsChanged {
            cleared = Set.copyOf(cleared);
        }

        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(before.attributes().without(cleared).with(set));
        }
    }

    /** Its state changed, and nothing else. */
    record Moved(ProblemId subject, Instant at, Move<ProblemPhase> move) implements Transition {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(progress(before));
        }
    }

    /** Its cause was found. */
    record CauseIdentified(ProblemId subject, Instant at, Move<ProblemPhase> move, Analysis.RootCause root)
            implements Transition {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(progress(before), before.analysis().rooted(root), before.treatment(), before.outcome());
        }
    }

    /** Work waits. */
    record Held(ProblemId subject, Instant at, Move<ProblemPhase> move, Treatment.Hold hold) implements Transition {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(
                    progress(before), before.analysis(), before.treatment().held(hold), before.outcome());
        }
    }

    /** Work goes on. */
    record Resumed(ProblemId subject, Instant at, Move<ProblemPhase> move) implements Transition {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(
                    progress(before), before.analysis(), before.treatment().held(null), before.outcome());
        }
    }

    /** Its cause is removed, or somebody answers for the risk. */
    record Resolved(ProblemId subject, Instant at, Move<ProblemPhase> move, Outcome.Resolution resolution)
            implements Transition {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(
                    progress(before),
                    before.analysis(),
                    before.treatment().held(null),
                    before.outcome().resolved(resolution));
        }
    }

    /** It ended without having been looked into. */
    record Dismissed(ProblemId subject, Instant at, Move<ProblemPhase> move, Outcome.Resolution resolution)
            implements Transition {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(
                    progress(before),
                    before.analysis(),
                    before.treatment().held(null),
                    before.outcome().resolved(resolution).closed(at));
        }
    }

    /** It is done. */
    record Closed(ProblemId subject, Instant at, Move<ProblemPhase> move) implements Transition {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(
                    progress(before),
                    before.analysis(),
                    before.treatment(),
                    before.outcome().closed(at));
        }
    }

    /** It was not resolved after all; what was held to be its cause is open again. */
    record Reopened(ProblemId subject, Instant at, Move<ProblemPhase> move, Outcome.Reopening reopening)
            implements Transition {
        @Override
        public Problem applyToExisting(Problem before) {
            return before.with(
                    progress(before),
                    before.analysis().rooted(null),
                    before.treatment(),
                    before.outcome().reopened(reopening));
        }
    }
}
