package dev.itsm.transition;

import dev.itsm.event.EventName;
import dev.itsm.practice.StableNames;
import java.util.Map;

/** The stable names under which transitions' events are stored and their commands are journalled: they outlive classes. */
public final class TransitionNames {
    private static final StableNames<TransitionCommand, TransitionEvent> NAMES =
            StableNames.<TransitionCommand, TransitionEvent>of("transition")
                    .opening(TransitionCommand.Propose.class, "propose")
                    .event(TransitionEvent.Proposed.class, "proposed")
                    .event(TransitionEvent.PlanSet.class, "plan-set")
                    .event(TransitionEvent.DesignSet.class, "design-set")
                    .event(TransitionEvent.TestRecorded.class, "test-recorded")
                    .event(TransitionEvent.Measured.class, "measured")
                    .event(TransitionEvent.Conceded.class, "conceded")
                    .event(TransitionEvent.GateDecided.class, "gate-decided")
                    .event(TransitionEvent.HandedOver.class, "handed-over")
                    .event(TransitionEvent.OutcomeMeasured.class, "outcome-measured")
                    .event(TransitionEvent.Reported.class, "reported")
                    .event(TransitionEvent.Ended.class, "ended")
                    .event(TransitionEvent.Moved.class, "moved")
                    .event(TransitionEvent.Linked.class, "linked")
                    .event(TransitionEvent.FieldsChanged.class, "fields-changed")
                    .build(TransitionDecider.HANDLERS);

    private TransitionNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends TransitionEvent>, EventName> events() {
        return NAMES.events();
    }

    /** Returns the command's name: {@code transition.deploy}. */
    public static String of(TransitionCommand command) {
        return NAMES.nameOf(command);
    }
}
