package dev.itsm.cmdb.baseline;

import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.event.Hash;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A relation as it was.
 *
 * @param id the relation
 * @param from its source
 * @param to its target
 * @param type the name of its type
 * @param membership the group in which others stood in for it; null if none did
 * @param validity when it was to hold
 * @param hash what all of that hashes to
 */
public record RelationSnapshot(
        RelationId id,
        CiId from,
        CiId to,
        String type,
        @Nullable Membership membership,
        Period validity,
        Hash hash) {
    /** Returns the relation as it is. */
    public static RelationSnapshot of(Relation relation) {
        return new RelationSnapshot(
                relation.id(),
                relation.from(),
                relation.to(),
                relation.type(),
                relation.membership(),
                relation.validity(),
                hash(relation));
    }

    private static Hash hash(Relation relation) {
        Membership membership = relation.membership();
        return new ContentDigest()
                .text(relation.id())
                .text(relation.from())
                .text(relation.to())
                .text(relation.type())
                .text(membership == null ? null : membership.group())
                .text(membership == null ? null : membership.need())
                .text(relation.validity().startInclusive())
                .text(relation.validity().endExclusive())
                .hash();
    }

    /** Returns the relation as it was. */
    public Relation relation() {
        return new Relation(id, from, to, type, membership, validity);
    }

    /** Returns whether it hashes to what is stored with it; if not, somebody edited what was stored. */
    public boolean isIntact() {
        return hash.equals(hash(relation()));
    }

    @Override
    public String toString() {
        return id + " " + from + " " + type + " " + to;
    }
}
