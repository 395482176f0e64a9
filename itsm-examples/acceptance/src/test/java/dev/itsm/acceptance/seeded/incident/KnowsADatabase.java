package dev.itsm.acceptance.seeded.incident;

import java.sql.Timestamp;

/** A model must not know a database. */
record KnowsADatabase(Timestamp at) {}
