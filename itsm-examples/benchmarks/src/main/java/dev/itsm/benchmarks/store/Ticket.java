package dev.itsm.benchmarks.store;

import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.priority.Priority;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.Schema;
import java.time.Instant;

/** As much of a ticket as a list of work shows. */
record Ticket(boolean open, Priority priority, ServiceId service, Instant due, int notes) {
    static final Column<Ticket, Boolean> OPEN = Column.flag("open", Ticket::open);
    static final Column<Ticket, Priority> PRIORITY = Column.choice("priority", Ticket::priority);
    static final Column<Ticket, ServiceId> SERVICE = Column.reference("service", Ticket::service);
    static final Column<Ticket, Instant> DUE = Column.instant("due", Ticket::due);

    static final Index<Ticket, Instant> WORK =
            Index.<Ticket>on(OPEN, PRIORITY, SERVICE).orderedBy(DUE);
    static final Index<Ticket, Instant> BY_DUE = Index.<Ticket>on(OPEN).orderedBy(DUE);
    static final Schema<IncidentId, Ticket> SCHEMA =
            Schema.of(IncidentId.KIND, Ticket.class, IncidentId::of, WORK, BY_DUE);

    Ticket noted() {
        return new Ticket(open, priority, service, due, notes + 1);
    }

    Ticket dueLater() {
        return new Ticket(open, priority, service, due.plusSeconds(3600), notes);
    }
}
