package dev.itsm.cmdb.ci;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item, for rules: itself, and what its record does not hold. What nobody looked up is unknown, which is
 * neither there nor missing.
 *
 * @param ci the item
 * @param related whether it has a relation to another item; null if that is not known
 * @param history what happened to it; null if that is not known
 * @param covers what the changes that its history names were allowed to alter; what is not there is not known
 */
public record CiEvidence(
        Ci ci, @Nullable Boolean related, @Nullable CiHistory history, Map<ChangeId, Cover> covers) {
    public static final EvidenceType<CiEvidence> TYPE = new EvidenceType<>(
            "configuration item", CiEvidence.class, evidence -> evidence.ci().id());

    /**
     * What a change was allowed to alter.
     *
     * @param items the items in its scope
     * @param permittedAt since when it was permitted; null if it never was
     * @param carriedOut when it was carried out; null if it was not
     */
    public record Cover(
            Set<CiId> items,
            @Nullable Instant permittedAt,
            @Nullable Period carriedOut) {
        public Cover {
            items = Set.copyOf(items);
        }
    }

    public CiEvidence {
        covers = Map.copyOf(covers);
    }

    /** Returns what is known where only the item's own record was looked at. */
    public static CiEvidence of(Ci ci) {
        return new CiEvidence(ci, null, null, Map.of());
    }
}
