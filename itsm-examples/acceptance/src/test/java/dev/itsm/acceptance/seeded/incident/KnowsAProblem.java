package dev.itsm.acceptance.seeded.incident;

import dev.itsm.acceptance.seeded.problem.Cause;

/** A practice must not know another one. */
record KnowsAProblem(Cause cause) {}
