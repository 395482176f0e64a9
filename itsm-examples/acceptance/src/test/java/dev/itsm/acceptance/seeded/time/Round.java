package dev.itsm.acceptance.seeded.time;

import dev.itsm.acceptance.seeded.store.Trip;

/** A kernel package must not look upwards, nor in a circle. */
public record Round(Trip trip) {}
