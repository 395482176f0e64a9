package dev.itsm.acceptance.seeded.problem;

import dev.itsm.acceptance.seeded.incident.Ticket;
import dev.itsm.acceptance.seeded.incident.TicketId;
import dev.itsm.store.Repository;

/** A repository must be beside its aggregate. */
public interface TicketRepository extends Repository<TicketId, Ticket> {}
