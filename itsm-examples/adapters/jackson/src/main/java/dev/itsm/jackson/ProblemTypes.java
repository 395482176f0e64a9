package dev.itsm.jackson;

import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemEvent;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.problem.knownerror.KnownErrorEvent;

/** What the practice of problems stores. */
final class ProblemTypes {
    private ProblemTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .state("problem", 1, Problem.class)
                .state("known-error", 1, KnownError.class)
                .event("problem.raised", 1, ProblemEvent.Raised.class)
                .event("problem.sorted", 1, ProblemEvent.Sorted.class)
                .event("problem.scope-changed", 1, ProblemEvent.ScopeChanged.class)
                .event("problem.assigned", 1, ProblemEvent.Assigned.class)
                .event("problem.linked", 1, ProblemEvent.Linked.class)
                .event("problem.why-answered", 1, ProblemEvent.WhyAnswered.class)
                .event("problem.cause-considered", 1, ProblemEvent.CauseConsidered.class)
                .event("problem.timeline-extended", 1, ProblemEvent.TimelineExtended.class)
                .event("problem.evidence-added", 1, ProblemEvent.EvidenceAdded.class)
                .event("problem.relieved", 1, ProblemEvent.Relieved.class)
                .event("problem.relief-ruled-out", 1, ProblemEvent.ReliefRuledOut.class)
                .event("problem.effect-reviewed", 1, ProblemEvent.EffectReviewed.class)
                .event("problem.recurred", 1, ProblemEvent.Recurred.class)
                .event("problem.fields-changed", 1, ProblemEvent.FieldsChanged.class)
                .event("problem.moved", 1, ProblemEvent.Moved.class)
                .event("problem.cause-identified", 1, ProblemEvent.CauseIdentified.class)
                .event("problem.held", 1, ProblemEvent.Held.class)
                .event("problem.resumed", 1, ProblemEvent.Resumed.class)
                .event("problem.resolved", 1, ProblemEvent.Resolved.class)
                .event("problem.dismissed", 1, ProblemEvent.Dismissed.class)
                .event("problem.closed", 1, ProblemEvent.Closed.class)
                .event("problem.reopened", 1, ProblemEvent.Reopened.class)
                .event("known-error.drawn", 1, KnownErrorEvent.Drawn.class)
                .event("known-error.revised", 1, KnownErrorEvent.Revised.class)
                .event("known-error.republished", 1, KnownErrorEvent.Republished.class)
                .event("known-error.workaround-applied", 1, KnownErrorEvent.WorkaroundApplied.class)
                .event("known-error.fields-changed", 1, KnownErrorEvent.FieldsChanged.class)
                .event("known-error.moved", 1, KnownErrorEvent.Moved.class)
                .event("known-error.published", 1, KnownErrorEvent.Published.class)
                .event("known-error.superseded", 1, KnownErrorEvent.Superseded.class)
                .event("known-error.retired", 1, KnownErrorEvent.Retired.class)
                .build();
    }
}
