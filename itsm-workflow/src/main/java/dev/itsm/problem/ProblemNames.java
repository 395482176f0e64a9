package dev.itsm.problem;

import dev.itsm.event.EventName;
import dev.itsm.practice.StableNames;
import java.util.Map;

/** The stable names under which problems' events are stored and their commands are journalled: they outlive classes. */
public final class ProblemNames {
    private static final StableNames<ProblemCommand, ProblemEvent> NAMES = StableNames.<ProblemCommand, ProblemEvent>of(
                    "problem")
            .opening(ProblemCommand.RaiseProblem.class, "raise")
            .event(ProblemEvent.Raised.class, "raised")
            .event(ProblemEvent.Sorted.class, "sorted")
            .event(ProblemEvent.ScopeChanged.class, "scope-changed")
            .event(ProblemEvent.Assigned.class, "assigned")
            .event(ProblemEvent.Linked.class, "linked")
            .event(ProblemEvent.WhyAnswered.class, "why-answered")
            .event(ProblemEvent.CauseConsidered.class, "cause-considered")
            .event(ProblemEvent.TimelineExtended.class, "timeline-extended")
            .event(ProblemEvent.EvidenceAdded.class, "evidence-added")
            .event(ProblemEvent.Relieved.class, "relieved")
            .event(ProblemEvent.ReliefRuledOut.class, "relief-ruled-out")
            .event(ProblemEvent.EffectReviewed.class, "effect-reviewed")
            .event(ProblemEvent.Recurred.class, "recurred")
            .event(ProblemEvent.FieldsChanged.class, "fields-changed")
            .event(ProblemEvent.Moved.class, "moved")
            .event(ProblemEvent.CauseIdentified.class, "cause-identified")
            .event(ProblemEvent.Held.class, "held")
            .event(ProblemEvent.Resumed.class, "resumed")
            .event(ProblemEvent.Resolved.class, "resolved")
            .event(ProblemEvent.Dismissed.class, "dismissed")
            .event(ProblemEvent.Closed.class, "closed")
            .event(ProblemEvent.Reopened.class, "reopened")
            .build(ProblemDecider.HANDLERS);

    private ProblemNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends ProblemEvent>, EventName> events() {
        return NAMES.events();
    }

    /** Returns the command's name: {@code problem.close}. */
    public static String of(ProblemCommand command) {
        return NAMES.nameOf(command);
    }
}
