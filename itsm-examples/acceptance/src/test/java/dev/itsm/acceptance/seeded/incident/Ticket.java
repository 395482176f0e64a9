package dev.itsm.acceptance.seeded.incident;

import dev.itsm.acceptance.seeded.problem.Cause;

/** An aggregate must not hold another one. */
public record Ticket(String title, Cause cause) {}
