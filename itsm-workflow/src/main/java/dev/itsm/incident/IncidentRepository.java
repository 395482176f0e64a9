package dev.itsm.incident;

import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Priority;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;
import java.util.List;

/** Port: where incidents are kept; the contract is {@link Repository}'s. */
public interface IncidentRepository extends PracticeRepository<IncidentId, Incident> {
    Column<Incident, IncidentPhase> PHASE = Column.choice("phase", Incident::phase);

    /** The priority last decided on: an override that has expired since still shows. */
    Column<Incident, Priority> PRIORITY = Column.choice(
            "priority",
            incident -> incident.classification()
                    .ranking()
                    .map(ranking -> ranking.decision().effectiveAt(ranking.since()))
                    .orElse(null));

    Column<Incident, ServiceId> SERVICE =
            Column.reference("service", incident -> incident.links().service());

    Column<Incident, TeamId> TEAM =
            Column.reference("team", incident -> incident.team().orElse(null));

    Column<Incident, IncidentId> PARENT =
            Column.reference("parent", incident -> incident.links().parent().orElse(null));

    Column<Incident, Instant> OPENED =
            Column.instant("opened", incident -> incident.intake().openedAt());

    /** The incidents of a phase, a priority and a service, by when they were opened. */
    Index<Incident, Instant> BY_SERVICE =
            Index.<Incident>on(PHASE, PRIORITY, SERVICE).orderedBy(OPENED);

    /** The incidents of a phase that a team has, by when they were opened. */
    Index<Incident, Instant> BY_TEAM = Index.<Incident>on(PHASE, TEAM).orderedBy(OPENED);

    /** The children of an incident, by when they were opened. */
    Index<Incident, Instant> CHILDREN = Index.<Incident>on(PARENT).orderedBy(OPENED);

    /** What a store has to know to keep incidents. */
    Schema<IncidentId, Incident> SCHEMA =
            Schema.of(IncidentId.KIND, Incident.class, IncidentId::of, BY_SERVICE, BY_TEAM, CHILDREN);

    /** Returns the incidents of a store. */
    static IncidentRepository in(Store store) {
        Repository<IncidentId, Incident> incidents = store.repository(SCHEMA);
        return () -> incidents;
    }

    /**
     * Returns the incidents of a store that also finds them by an organization's own indexes.
     *
     * @param more indexes beside those of this port
     */
    static IncidentRepository in(Store store, List<Index<Incident, ?>> more) {
        Repository<IncidentId, Incident> incidents = store.repository(SCHEMA.with(more));
        return () -> incidents;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static IncidentRepository inMemory() {
        return in(Store.inMemory());
    }
}
