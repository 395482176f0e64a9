package dev.itsm.cmdb.baseline;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.event.Hash;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a baseline consists of, or would.
 *
 * @param items live items, by key
 * @param relations relations that hold, by key
 */
record Content(List<CiSnapshot> items, List<RelationSnapshot> relations) {
    static final Content NOTHING = new Content(List.of(), List.of());

    /** Returns what there is in a scope at an instant; what is as it was before is the same object. */
    static Content of(Scope scope, Instant asOf, Collection<Ci> cis, Collection<Relation> relations, Content before) {
        return new Content(items(scope, asOf, cis, before.items), relations(scope, asOf, relations, before.relations));
    }

    private static List<CiSnapshot> items(Scope scope, Instant asOf, Collection<Ci> cis, List<CiSnapshot> before) {
        Map<CiId, CiSnapshot> known = new HashMap<>();
        before.forEach(snapshot -> known.put(snapshot.ci(), snapshot));
        List<CiSnapshot> items = new ArrayList<>(cis.size());
        for (Ci ci : cis) {
            if (ci.alteredAt().isAfter(asOf)) {
                throw new IllegalArgumentException("The item " + ci.id() + " was altered at " + ci.alteredAt()
                        + ", after the instant " + asOf + " that it should be compared or kept as of.\n"
                        + "Maybe its history is meant: CiHistory.asOf has the item as it was.");
            }
            if (ci.isLive() && scope.covers(ci.id())) {
                CiSnapshot old = known.get(ci.id());
                items.add(old != null && old.isOf(ci) ? old : CiSnapshot.of(ci));
            }
        }
        items.sort(Comparator.comparing(item -> item.ci().key()));
        return items;
    }

    private static List<RelationSnapshot> relations(
            Scope scope, Instant asOf, Collection<Relation> relations, List<RelationSnapshot> before) {
        Map<RelationId, RelationSnapshot> known = new HashMap<>();
        before.forEach(snapshot -> known.put(snapshot.id(), snapshot));
        List<RelationSnapshot> holding = new ArrayList<>(relations.size());
        for (Relation relation : relations) {
            if (relation.validity().contains(asOf) && scope.covers(relation)) {
                RelationSnapshot old = known.get(relation.id());
                holding.add(old != null && old.relation().equals(relation) ? old : RelationSnapshot.of(relation));
            }
        }
        holding.sort(Comparator.comparing(relation -> relation.id().key()));
        return holding;
    }

    Hash hash() {
        ContentDigest digest = new ContentDigest();
        items.forEach(item -> digest.text(item.ci()).text(item.hash()));
        digest.text(null);
        relations.forEach(relation -> digest.text(relation.id()).text(relation.hash()));
        return digest.hash();
    }
}
