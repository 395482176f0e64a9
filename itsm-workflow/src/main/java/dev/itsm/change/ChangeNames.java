package dev.itsm.change;

import dev.itsm.event.EventName;
import dev.itsm.practice.StableNames;
import java.util.Map;

/** The stable names under which changes' events are stored and their commands are journalled: they outlive classes. */
public final class ChangeNames {
    private static final StableNames<ChangeCommand, ChangeEvent> NAMES = StableNames.<ChangeCommand, ChangeEvent>of(
                    "change")
            .opening(ChangeCommand.RequestChange.class, "request")
            .event(ChangeEvent.Requested.class, "requested")
            .event(ChangeEvent.Classified.class, "classified")
            .event(ChangeEvent.ContentChanged.class, "content-changed")
            .event(ChangeEvent.Fitted.class, "fitted")
            .event(ChangeEvent.Assessed.class, "assessed")
            .event(ChangeEvent.RoundMoved.class, "round-moved")
            .event(ChangeEvent.EmergencyAuthorised.class, "emergency-authorised")
            .event(ChangeEvent.Exempted.class, "exempted")
            .event(ChangeEvent.Evaluated.class, "evaluated")
            .event(ChangeEvent.ConflictPassed.class, "conflict-passed")
            .event(ChangeEvent.ImplementersAssigned.class, "implementers-assigned")
            .event(ChangeEvent.Verified.class, "verified")
            .event(ChangeEvent.Announced.class, "announced")
            .event(ChangeEvent.Held.class, "held")
            .event(ChangeEvent.Resumed.class, "resumed")
            .event(ChangeEvent.Started.class, "started")
            .event(ChangeEvent.StepDone.class, "step-done")
            .event(ChangeEvent.Finished.class, "finished")
            .event(ChangeEvent.Investigated.class, "investigated")
            .event(ChangeEvent.RefusalSettled.class, "refusal-settled")
            .event(ChangeEvent.NonconformityFound.class, "nonconformity-found")
            .event(ChangeEvent.Reviewed.class, "reviewed")
            .event(ChangeEvent.Moved.class, "moved")
            .event(ChangeEvent.Linked.class, "linked")
            .event(ChangeEvent.FieldsChanged.class, "fields-changed")
            .build(ChangeDecider.HANDLERS);

    private ChangeNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends ChangeEvent>, EventName> events() {
        return NAMES.events();
    }

    /** Returns the command's name: {@code change.close}. */
    public static String of(ChangeCommand command) {
        return NAMES.nameOf(command);
    }
}
