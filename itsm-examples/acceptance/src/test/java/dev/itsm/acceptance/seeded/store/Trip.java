package dev.itsm.acceptance.seeded.store;

import dev.itsm.acceptance.seeded.time.Round;

/** The other half of the circle. */
public record Trip(Round round) {}
