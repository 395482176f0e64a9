package dev.itsm.transition;

import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where transitions are kept; the contract is {@link Repository}'s. */
public interface ServiceTransitionRepository extends PracticeRepository<ServiceTransitionId, ServiceTransition> {
    Column<ServiceTransition, TransitionPhase> PHASE = Column.choice("phase", ServiceTransition::phase);

    Column<ServiceTransition, ServiceId> SERVICE =
            Column.reference("service", transition -> transition.scope().service());

    Column<ServiceTransition, Instant> PROPOSED =
            Column.instant("proposed", transition -> transition.scope().at());

    Column<ServiceTransition, Instant> DEPLOYED =
            Column.instant("deployed", transition -> transition.deployedAt().orElse(null));

    /** What happens to a service, by when it was proposed. */
    Index<ServiceTransition, Instant> BY_SERVICE =
            Index.<ServiceTransition>on(SERVICE).orderedBy(PROPOSED);

    /** The transitions of a phase, by when they were deployed: what is to be reported on next. */
    Index<ServiceTransition, Instant> BY_DEPLOYMENT =
            Index.<ServiceTransition>on(PHASE).orderedBy(DEPLOYED);

    /** What a store has to know to keep transitions. */
    Schema<ServiceTransitionId, ServiceTransition> SCHEMA = Schema.of(
            ServiceTransitionId.KIND, ServiceTransition.class, ServiceTransitionId::of, BY_SERVICE, BY_DEPLOYMENT);

    /** Returns the transitions of a store. */
    static ServiceTransitionRepository in(Store store) {
        Repository<ServiceTransitionId, ServiceTransition> serviceTransitions = store.repository(SCHEMA);
        return () -> serviceTransitions;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static ServiceTransitionRepository inMemory() {
        return in(Store.inMemory());
    }
}
