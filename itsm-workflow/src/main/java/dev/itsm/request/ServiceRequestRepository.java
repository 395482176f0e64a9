package dev.itsm.request;

import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.PersonId;
import dev.itsm.priority.Priority;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where service requests are kept; the contract is {@link Repository}'s. */
public interface ServiceRequestRepository extends PracticeRepository<ServiceRequestId, ServiceRequest> {
    Column<ServiceRequest, RequestPhase> PHASE = Column.choice("phase", ServiceRequest::phase);

    Column<ServiceRequest, Priority> PRIORITY =
            Column.choice("priority", request -> request.classification().priority());

    Column<ServiceRequest, String> ITEM =
            Column.text("item", request -> request.order().item());

    Column<ServiceRequest, ServiceId> SERVICE =
            Column.reference("service", request -> request.order().service());

    Column<ServiceRequest, PersonId> RECIPIENT =
            Column.reference("recipient", request -> request.order().recipient());

    Column<ServiceRequest, Instant> PLACED =
            Column.instant("placed", request -> request.order().at());

    /** The requests of a phase and a service, by when they were placed. */
    Index<ServiceRequest, Instant> BY_SERVICE =
            Index.<ServiceRequest>on(PHASE, SERVICE).orderedBy(PLACED);

    /** The requests of a phase and a priority, by when they were placed. */
    Index<ServiceRequest, Instant> BY_PRIORITY =
            Index.<ServiceRequest>on(PHASE, PRIORITY).orderedBy(PLACED);

    /** The requests for a catalogue item, by when they were placed. */
    Index<ServiceRequest, Instant> BY_ITEM = Index.<ServiceRequest>on(ITEM).orderedBy(PLACED);

    /** What somebody asked for or is to get, by when it was placed. */
    Index<ServiceRequest, Instant> BY_RECIPIENT =
            Index.<ServiceRequest>on(RECIPIENT).orderedBy(PLACED);

    /** What a store has to know to keep service requests. */
    Schema<ServiceRequestId, ServiceRequest> SCHEMA = Schema.of(
            ServiceRequestId.KIND,
            ServiceRequest.class,
            ServiceRequestId::of,
            BY_SERVICE,
            BY_PRIORITY,
            BY_ITEM,
            BY_RECIPIENT);

    /** Returns the service requests of a store. */
    static ServiceRequestRepository in(Store store) {
        Repository<ServiceRequestId, ServiceRequest> requests = store.repository(SCHEMA);
        return () -> requests;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static ServiceRequestRepository inMemory() {
        return in(Store.inMemory());
    }
}
