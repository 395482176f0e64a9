package dev.itsm.acceptance.seeded.incident;

/** A name must say what a thing is. */
final class TicketManager {}
