package dev.itsm.acceptance.seeded.problem;

/** An aggregate of another practice. */
public record Cause(String text) {}
