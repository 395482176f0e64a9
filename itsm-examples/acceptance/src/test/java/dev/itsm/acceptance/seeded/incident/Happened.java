package dev.itsm.acceptance.seeded.incident;

import dev.itsm.event.DomainEvent;
import java.time.Instant;

/** An event must be of a sealed family. */
record Happened(TicketId subject, Instant at) implements DomainEvent {}
