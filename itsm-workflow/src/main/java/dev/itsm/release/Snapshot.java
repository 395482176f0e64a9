package dev.itsm.release;

import dev.itsm.id.CiId;
import java.time.Instant;
import java.util.Set;

/**
 * That a baseline of configuration items was taken.
 *
 * @param baseline its name where baselines are kept
 * @param cis the items that it holds
 * @param takenAt when
 */
public record Snapshot(String baseline, Set<CiId> cis, Instant takenAt) {
    public Snapshot {
        cis = Set.copyOf(cis);
    }
}
