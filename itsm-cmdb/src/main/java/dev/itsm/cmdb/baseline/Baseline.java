package dev.itsm.cmdb.baseline;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.event.Hash;
import dev.itsm.id.BaselineId;
import dev.itsm.id.CiId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the items in a scope and their relations were at an instant. It never changes. Immutable and thread-safe.
 *
 * <p>Only live items and relations that hold are part of it: what was retired, or turned out to be another item, is gone. The
 * baselines of one lineage share what did not change, so that comparing them costs little more than passing over it.
 *
 * @param id its identity
 * @param name what it is called, such as the release that it was taken for; not blank
 * @param scope which items it is about
 * @param predecessor the baseline of the same scope that it followed; null if it is the first of its lineage
 * @param takenAt when it was taken
 * @param takenBy who took it
 * @param items the items, by key
 * @param relations the relations, by key
 * @param hash what all items and relations hash to
 */
public record Baseline(
        BaselineId id,
        String name,
        Scope scope,
        @Nullable BaselineId predecessor,
        Instant takenAt,
        PersonId takenBy,
        List<CiSnapshot> items,
        List<RelationSnapshot> relations,
        Hash hash) {
    public Baseline {
        items = List.copyOf(items);
        relations = List.copyOf(relations);
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The baseline " + id + " must have a name.\nMaybe the form was sent without it.");
        }
        requireOrder(id, items, item -> item.ci().key());
        requireOrder(id, relations, relation -> relation.id().key());
    }

    private static <T> void requireOrder(BaselineId id, List<T> parts, Function<T, String> key) {
        for (int i = 1; i < parts.size(); i++) {
            String before = key.apply(parts.get(i - 1));
            if (before.compareTo(key.apply(parts.get(i))) >= 0) {
                throw new IllegalArgumentException(
                        "The baseline " + id + " must have every part once and by key, but has "
                                + key.apply(parts.get(i)) + " after " + before
                                + ".\nMaybe the same items were given twice.");
            }
        }
    }

    /**
     * Takes the first baseline of a lineage.
     *
     * @param act who takes it, and when
     * @param cis the items as they are, in any order; those outside the scope and those not live are left out
     * @param relations the relations, in any order; those outside the scope and those that do not hold are left out
     * @throws IllegalArgumentException if an item was altered after it was taken, or is given twice
     */
    public static Baseline take(
            BaselineId id, String name, Scope scope, Act act, Collection<Ci> cis, Collection<Relation> relations) {
        return taken(id, name, scope, null, act, Content.of(scope, act.at(), cis, relations, Content.NOTHING));
    }

    /**
     * Takes the next baseline of this lineage, of the same scope. Items that are as they were are shared with this one.
     *
     * @throws IllegalArgumentException if it is taken before this one, an item was altered after it, or is given twice
     */
    public Baseline next(
            BaselineId newId, String newName, Act act, Collection<Ci> cis, Collection<Relation> newRelations) {
        if (act.at().isBefore(takenAt)) {
            throw new IllegalArgumentException("The baseline " + newId + " must be taken after " + id + " at " + takenAt
                    + ", not at " + act.at() + ".\nMaybe the two were swapped.");
        }
        return taken(newId, newName, scope, id, act, Content.of(scope, act.at(), cis, newRelations, content()));
    }

    private static Baseline taken(
            BaselineId id, String name, Scope scope, @Nullable BaselineId predecessor, Act act, Content content) {
        return new Baseline(
                id,
                name,
                scope,
                predecessor,
                act.at(),
                act.actor(),
                content.items(),
                content.relations(),
                content.hash());
    }

    Content content() {
        return new Content(items, relations);
    }

    /** Returns the item as it was; empty if it was not part of the baseline. */
    public Optional<CiSnapshot> find(CiId ci) {
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = items.get(middle).ci().key().compareTo(ci.key());
            if (order == 0) {
                return Optional.of(items.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** Returns whether the item was part of the baseline. */
    public boolean holds(CiId ci) {
        return find(ci).isPresent();
    }

    /** Returns whether it hashes to what was stored with it; if not, somebody edited what was stored. */
    public boolean isIntact() {
        return hash.equals(content().hash())
                && items.stream().allMatch(CiSnapshot::isIntact)
                && relations.stream().allMatch(RelationSnapshot::isIntact);
    }

    @Override
    public String toString() {
        return id + " '" + name + "' of " + takenAt + ": " + items.size() + " items, " + relations.size()
                + " relations";
    }
}
