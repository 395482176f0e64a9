package dev.itsm.acceptance.seeded.incident;

import dev.itsm.acceptance.seeded.cmdb.Server;

/** A practice must ask a port of its own. */
record KnowsTheCmdb(Server server) {}
