package dev.itsm.jackson;

import dev.itsm.request.RequestEvent;
import dev.itsm.request.ServiceRequest;
import dev.itsm.task.TaskEvent;

/** What the practice of service requests stores. */
final class RequestTypes {
    private RequestTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .with(ApprovalTypes.stored())
                .state("service-request", 1, ServiceRequest.class)
                .event("request.placed", 1, RequestEvent.Placed.class)
                .event("request.answered", 1, RequestEvent.Answered.class)
                .event("request.prioritized", 1, RequestEvent.Prioritized.class)
                .event("request.round-moved", 1, RequestEvent.RoundMoved.class)
                .event("request.fulfilment-started", 1, RequestEvent.FulfilmentStarted.class)
                .event("request.task-moved", 1, RequestEvent.TaskMoved.class)
                .event("request.fulfilled", 1, RequestEvent.Fulfilled.class)
                .event("request.part-accepted", 1, RequestEvent.PartAccepted.class)
                .event("request.reopened", 1, RequestEvent.Reopened.class)
                .event("request.cancelled", 1, RequestEvent.Cancelled.class)
                .event("request.rejected", 1, RequestEvent.Rejected.class)
                .event("request.moved", 1, RequestEvent.Moved.class)
                .event("request.held", 1, RequestEvent.Held.class)
                .event("request.resumed", 1, RequestEvent.Resumed.class)
                .event("request.noted", 1, RequestEvent.Noted.class)
                .event("request.linked", 1, RequestEvent.Linked.class)
                .event("request.fields-changed", 1, RequestEvent.FieldsChanged.class)
                .choice(TaskEvent.class, "assigned", TaskEvent.Assigned.class)
                .choice(TaskEvent.class, "started", TaskEvent.Started.class)
                .choice(TaskEvent.class, "effort-spent", TaskEvent.EffortSpent.class)
                .choice(TaskEvent.class, "ended", TaskEvent.Ended.class)
                .choice(TaskEvent.class, "reopened", TaskEvent.Reopened.class)
                .build();
    }
}
