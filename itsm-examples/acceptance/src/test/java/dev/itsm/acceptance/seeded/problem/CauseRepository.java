package dev.itsm.acceptance.seeded.problem;

import dev.itsm.acceptance.seeded.incident.TicketId;
import dev.itsm.store.Repository;

/** A repository as it should be. */
public interface CauseRepository extends Repository<TicketId, Cause> {}
