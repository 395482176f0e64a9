package dev.itsm.acceptance;

import dev.itsm.approval.Electorate;
import dev.itsm.field.Attributes;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.request.CatalogueItem;
import dev.itsm.request.Instruction;
import dev.itsm.request.RequestCommand;
import dev.itsm.request.RequestProcess;
import dev.itsm.request.ServiceRequest;
import dev.itsm.request.ServiceRequestRepository;
import dev.itsm.store.Repository;
import dev.itsm.task.Task;
import dev.itsm.task.TaskGraph;
import dev.itsm.testkit.RepositoryContract;
import java.time.Duration;
import java.time.Instant;

class ServiceRequestRepositoryTest extends RepositoryContract<ServiceRequestId, ServiceRequest> {
    private static final RequestProcess PROCESS = RequestProcess.standard().toBuilder()
            .item(CatalogueItem.of(
                    "leaflet",
                    "A leaflet",
                    ServiceId.of("press"),
                    "paper",
                    TaskGraph.of(
                            Task.of("send", "Send it", Duration.ofMinutes(5)).instructedBy("how")),
                    Instruction.of("how", "by post")))
            .build();

    @Override
    protected Repository<ServiceRequestId, ServiceRequest> emptyRepository() {
        return ServiceRequestRepository.inMemory();
    }

    @Override
    protected ServiceRequestId id(String key) {
        return ServiceRequestId.of(key);
    }

    @Override
    protected ServiceRequest state(int number) {
        return PROCESS.decider(id("REQ-" + number), Electorate.of(Directory.EMPTY))
                .decide(
                        null,
                        RequestCommand.Place.of("leaflet", Attributes.NONE),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
