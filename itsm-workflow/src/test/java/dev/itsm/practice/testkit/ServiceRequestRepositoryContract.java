package dev.itsm.practice.testkit;

import dev.itsm.approval.Electorate;
import dev.itsm.field.Attributes;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.priority.Priority;
import dev.itsm.request.CatalogueItem;
import dev.itsm.request.Instruction;
import dev.itsm.request.RequestCommand;
import dev.itsm.request.RequestProcess;
import dev.itsm.request.ServiceRequest;
import dev.itsm.request.ServiceRequestRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.task.Task;
import dev.itsm.task.TaskGraph;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every {@link ServiceRequestRepository} must do. */
public abstract class ServiceRequestRepositoryContract
        extends PracticeRepositoryContract<ServiceRequestId, ServiceRequest> {
    private static final RequestProcess PROCESS = RequestProcess.standard().toBuilder()
            .item(item("leaflet", "press"))
            .item(item("badge", "gate"))
            .build();

    protected ServiceRequestRepositoryContract() {
        super(ServiceRequestRepository.SCHEMA);
    }

    private static CatalogueItem item(String key, String service) {
        return CatalogueItem.of(
                key,
                "A " + key,
                ServiceId.of(service),
                "paper",
                TaskGraph.of(
                        Task.of("send", "Send it 🐛", Duration.ofMinutes(5)).instructedBy("how")),
                Instruction.of("how", "by “post”"));
    }

    @Override
    protected Repository<ServiceRequestId, ServiceRequest> repository(Store store) {
        return ServiceRequestRepository.in(store);
    }

    @Override
    protected ServiceRequest state(int number) {
        ServiceRequest placed =
                next(number, null, RequestCommand.Place.of(number % 2 == 0 ? "leaflet" : "badge", Attributes.NONE));
        return number % 3 == 0
                ? placed
                : next(number, placed, new RequestCommand.Prioritize(number % 3 == 1 ? Priority.P1 : Priority.P4));
    }

    private static ServiceRequest next(int number, @Nullable ServiceRequest before, RequestCommand command) {
        Act act = Act.by(PersonId.of("person-" + number % 4), Trail.NOON.plusNanos(number % 5));
        return PROCESS.decider(ServiceRequestId.of("REQ-" + number), Electorate.of(Directory.EMPTY))
                .decide(before, command, act.because("asked for"))
                .orThrow();
    }
}
