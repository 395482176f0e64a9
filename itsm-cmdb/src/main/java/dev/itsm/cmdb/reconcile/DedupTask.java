package dev.itsm.cmdb.reconcile;

import dev.itsm.cmdb.ci.IdentityKey.Identity;
import dev.itsm.decision.Proposal;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Proposes that somebody finds out which of several items is the one that a source saw, and marks the others as its
 * duplicates or corrects them. Until then what the source saw is written nowhere.
 *
 * @param identity what the source saw of it
 * @param candidates the items that it may be, sorted; at least one
 */
public record DedupTask(Identity identity, List<CiId> candidates) implements Proposal {
    public DedupTask {
        candidates = candidates.stream().sorted(Comparator.comparing(CiId::key)).toList();
    }

    @Override
    public RecordId target() {
        return candidates.get(0);
    }

    @Override
    public String key() {
        return "tell apart " + identity.ciClass() + " " + identity + " " + candidates;
    }

    @Override
    public String says() {
        return candidates.stream().map(CiId::toString).collect(Collectors.joining(" and "))
                + " may be one: each goes by the " + identity.ciClass() + " " + identity + " (CFG-07)";
    }
}
