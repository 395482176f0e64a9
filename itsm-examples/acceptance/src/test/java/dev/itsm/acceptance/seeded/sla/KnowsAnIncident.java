package dev.itsm.acceptance.seeded.sla;

import dev.itsm.acceptance.seeded.incident.Ticket;

/** A module must not look upwards. */
record KnowsAnIncident(Ticket ticket) {}
