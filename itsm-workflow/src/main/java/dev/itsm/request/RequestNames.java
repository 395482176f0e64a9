package dev.itsm.request;

import dev.itsm.event.EventName;
import dev.itsm.practice.StableNames;
import java.util.Map;

/** The stable names under which requests' events are stored and their commands are journalled: they outlive classes. */
public final class RequestNames {
    private static final StableNames<RequestCommand, RequestEvent> NAMES = StableNames.<RequestCommand, RequestEvent>of(
                    "request")
            .opening(RequestCommand.Place.class, "place")
            .event(RequestEvent.Placed.class, "placed")
            .event(RequestEvent.Answered.class, "answered")
            .event(RequestEvent.Prioritized.class, "prioritized")
            .event(RequestEvent.RoundMoved.class, "round-moved")
            .event(RequestEvent.FulfilmentStarted.class, "fulfilment-started")
            .event(RequestEvent.TaskMoved.class, "task-moved")
            .event(RequestEvent.Fulfilled.class, "fulfilled")
            .event(RequestEvent.PartAccepted.class, "part-accepted")
            .event(RequestEvent.Reopened.class, "reopened")
            .event(RequestEvent.Cancelled.class, "cancelled")
            .event(RequestEvent.Rejected.class, "rejected")
            .event(RequestEvent.Moved.class, "moved")
            .event(RequestEvent.Held.class, "held")
            .event(RequestEvent.Resumed.class, "resumed")
            .event(RequestEvent.Noted.class, "noted")
            .event(RequestEvent.Linked.class, "linked")
            .event(RequestEvent.FieldsChanged.class, "fields-changed")
            .build(RequestDecider.HANDLERS);

    private RequestNames() {}

    /** Returns the name of each kind of event in the form in which it is written now. */
    public static Map<Class<? extends RequestEvent>, EventName> events() {
        return NAMES.events();
    }

    /** Returns the command's name: {@code request.close}. */
    public static String of(RequestCommand command) {
        return NAMES.nameOf(command);
    }
}
