package dev.itsm.cmdb.ci;

import dev.itsm.field.Attributes;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of an item's attributes come from. What people entered is kept even where a source says otherwise and
 * counts for more, so that a lock, or the source's silence, brings it back.
 *
 * @param discovered whether a source told of the item first, and not a person
 * @param byHand the values that people entered
 * @param origins the origins of the values that sources gave and that count now, by attribute
 * @param locks the locks that let what people entered count whatever the sources say, by attribute
 */
public record Provenance(boolean discovered, Attributes byHand, Map<String, Origin> origins, Map<String, Lock> locks) {
    /**
     * Where a value comes from.
     *
     * @param source the name of the source
     * @param observedAt when the source saw it
     * @param rule how the item was identified, in words
     */
    public record Origin(String source, Instant observedAt, String rule) {}

    /**
     * That the sources are not heard on an attribute.
     *
     * @param by who said so
     * @param at since when
     * @param reason why; null if nothing was said
     */
    public record Lock(PersonId by, Instant at, @Nullable String reason) {}

    public Provenance {
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
        locks = Collections.unmodifiableMap(new TreeMap<>(locks));
    }

    static Provenance of(boolean discovered, Attributes byHand) {
        return new Provenance(discovered, byHand, Map.of(), Map.of());
    }

    /** Returns the provenance after people set and cleared these. */
    Provenance entered(Attributes set, Set<String> cleared) {
        Map<String, Origin> rest = new TreeMap<>(origins);
        rest.keySet().removeAll(set.values().keySet());
        rest.keySet().removeAll(cleared);
        return new Provenance(discovered, byHand.without(cleared).with(set), rest, locks);
    }

    /** Returns the provenance after sources gave the values with these origins, and gave up the others. */
    Provenance observed(Map<String, Origin> given, Set<String> givenUp) {
        Map<String, Origin> merged = new TreeMap<>(origins);
        merged.keySet().removeAll(givenUp);
        merged.putAll(given);
        return new Provenance(discovered, byHand, merged, locks);
    }

    /** Returns the provenance after the values that count now were locked: from then on they are as if entered by hand. */
    Provenance locked(Attributes current, Lock lock) {
        Map<String, Lock> more = new TreeMap<>(locks);
        current.values().keySet().forEach(name -> more.put(name, lock));
        Provenance entered = entered(current, Set.of());
        return new Provenance(discovered, entered.byHand, entered.origins, more);
    }

    Provenance released(Set<String> names) {
        Map<String, Lock> rest = new TreeMap<>(locks);
        rest.keySet().removeAll(names);
        return new Provenance(discovered, byHand, origins, rest);
    }
}
