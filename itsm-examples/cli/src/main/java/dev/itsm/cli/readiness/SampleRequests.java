package dev.itsm.cli.readiness;

import dev.itsm.approval.Electorate;
import dev.itsm.field.Attributes;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.request.RequestCommand;
import dev.itsm.request.RequestProcess;
import dev.itsm.request.ServiceRequest;
import dev.itsm.task.TaskCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Requests for notebooks that were fulfilled as they should be. */
final class SampleRequests {
    private static final List<RequestCommand> STEPS = List.of(
            RequestCommand.Place.of("notebook", Attributes.NONE),
            new RequestCommand.Approve(),
            new RequestCommand.StartFulfilment(),
            new RequestCommand.ForTask(new TaskCommand.Complete("hand-over", "handed over at the desk")),
            new RequestCommand.Fulfil("a notebook from stock"),
            new RequestCommand.Close());

    private SampleRequests() {}

    static List<ServiceRequest> of(Organization organization) {
        return List.of(
                closed(organization, "REQ-1", "2026-03-02T08:00:00Z"),
                closed(organization, "REQ-2", "2026-05-18T09:30:00Z"));
    }

    private static ServiceRequest closed(Organization organization, String key, String placedAt) {
        Instant now = Instant.parse(placedAt);
        RequestProcess process =
                organization.policies().requests().at(now).orElseThrow().policy();
        ServiceRequest request = null;
        for (RequestCommand command : STEPS) {
            request = process.decider(ServiceRequestId.of(key), Electorate.of(Directory.EMPTY))
                    .decide(request, command, Act.by(PersonId.of("ana"), now))
                    .orThrow();
            now = now.plus(Duration.ofHours(3));
        }
        if (request == null) {
            throw new IllegalStateException("The request " + key + " was never placed.\nMaybe its story is empty.");
        }
        return request;
    }
}
