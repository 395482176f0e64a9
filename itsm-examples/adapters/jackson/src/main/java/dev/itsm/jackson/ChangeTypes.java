package dev.itsm.jackson;

import dev.itsm.change.Change;
import dev.itsm.change.ChangeEvent;
import dev.itsm.change.ChangeTemplate;

/** What the practice of changes stores. */
final class ChangeTypes {
    private ChangeTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .with(ApprovalTypes.stored())
                .id(ChangeTemplate.Id.class, ChangeTemplate.Id.KIND, ChangeTemplate.Id::new)
                .state("change", 1, Change.class)
                .state("change-template", 1, ChangeTemplate.class)
                .event("change.requested", 1, ChangeEvent.Requested.class)
                .event("change.classified", 1, ChangeEvent.Classified.class)
                .event("change.content-changed", 1, ChangeEvent.ContentChanged.class)
                .event("change.fitted", 1, ChangeEvent.Fitted.class)
                .event("change.assessed", 1, ChangeEvent.Assessed.class)
                .event("change.round-moved", 1, ChangeEvent.RoundMoved.class)
                .event("change.emergency-authorised", 1, ChangeEvent.EmergencyAuthorised.class)
                .event("change.exempted", 1, ChangeEvent.Exempted.class)
                .event("change.evaluated", 1, ChangeEvent.Evaluated.class)
                .event("change.conflict-passed", 1, ChangeEvent.ConflictPassed.class)
                .event("change.implementers-assigned", 1, ChangeEvent.ImplementersAssigned.class)
                .event("change.verified", 1, ChangeEvent.Verified.class)
                .event("change.announced", 1, ChangeEvent.Announced.class)
                .event("change.held", 1, ChangeEvent.Held.class)
                .event("change.resumed", 1, ChangeEvent.Resumed.class)
                .event("change.started", 1, ChangeEvent.Started.class)
                .event("change.step-done", 1, ChangeEvent.StepDone.class)
                .event("change.finished", 1, ChangeEvent.Finished.class)
                .event("change.investigated", 1, ChangeEvent.Investigated.class)
                .event("change.refusal-settled", 1, ChangeEvent.RefusalSettled.class)
                .event("change.nonconformity-found", 1, ChangeEvent.NonconformityFound.class)
                .event("change.reviewed", 1, ChangeEvent.Reviewed.class)
                .event("change.moved", 1, ChangeEvent.Moved.class)
                .event("change.linked", 1, ChangeEvent.Linked.class)
                .event("change.fields-changed", 1, ChangeEvent.FieldsChanged.class)
                .build();
    }
}
