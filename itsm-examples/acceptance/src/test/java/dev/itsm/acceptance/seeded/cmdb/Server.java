package dev.itsm.acceptance.seeded.cmdb;

/** Something of the CMDB. */
public record Server(String name) {}
