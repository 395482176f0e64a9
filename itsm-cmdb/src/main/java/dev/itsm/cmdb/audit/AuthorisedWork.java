package dev.itsm.cmdb.audit;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.Set;

/**
 * That a change may alter some items in a window, as whoever keeps the changes tells.
 *
 * @param change the change
 * @param cis the items in its scope
 * @param approvedAt when it was approved; an emergency, when it was permitted. What was altered before that was not authorised
 * @param window when it may be carried out
 */
public record AuthorisedWork(ChangeId change, Set<CiId> cis, Instant approvedAt, Period window) {
    public AuthorisedWork {
        cis = Set.copyOf(cis);
    }
}
