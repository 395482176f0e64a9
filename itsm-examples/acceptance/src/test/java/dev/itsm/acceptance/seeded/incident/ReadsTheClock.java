package dev.itsm.acceptance.seeded.incident;

import java.time.Instant;

/** A model must be told what time it is. */
record ReadsTheClock(Instant at) {
    static ReadsTheClock now() {
        return new ReadsTheClock(Instant.now());
    }
}
