package dev.itsm.jackson;

import dev.itsm.transition.ServiceTransition;
import dev.itsm.transition.TransitionEvent;

/** What the practice of transitions stores. */
final class TransitionTypes {
    private TransitionTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .state("service-transition", 1, ServiceTransition.class)
                .event("transition.proposed", 1, TransitionEvent.Proposed.class)
                .event("transition.plan-set", 1, TransitionEvent.PlanSet.class)
                .event("transition.design-set", 1, TransitionEvent.DesignSet.class)
                .event("transition.test-recorded", 1, TransitionEvent.TestRecorded.class)
                .event("transition.measured", 1, TransitionEvent.Measured.class)
                .event("transition.conceded", 1, TransitionEvent.Conceded.class)
                .event("transition.gate-decided", 1, TransitionEvent.GateDecided.class)
                .event("transition.handed-over", 1, TransitionEvent.HandedOver.class)
                .event("transition.outcome-measured", 1, TransitionEvent.OutcomeMeasured.class)
                .event("transition.reported", 1, TransitionEvent.Reported.class)
                .event("transition.ended", 1, TransitionEvent.Ended.class)
                .event("transition.moved", 1, TransitionEvent.Moved.class)
                .event("transition.linked", 1, TransitionEvent.Linked.class)
                .event("transition.fields-changed", 1, TransitionEvent.FieldsChanged.class)
                .build();
    }
}
