package dev.itsm.cmdb.audit;

import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found who looked at an item.
 *
 * @param ci the item
 * @param ciClass the class that its record gives
 * @param at when
 * @param by who looked
 * @param exists whether there is such a thing at all
 * @param values the values that were looked at; empty if it does not exist
 * @param relations the relations that were looked at; empty if it does not exist
 */
public record CiCheck(
        CiId ci, String ciClass, Instant at, PersonId by, boolean exists, List<Value> values, List<Related> relations) {
    /**
     * A value that was looked at.
     *
     * @param what an attribute's name, or one of the constants of {@link dev.itsm.cmdb.baseline.CiSnapshot}
     * @param recorded what the record said; null if it said nothing
     * @param found what is there; null if nothing is
     */
    public record Value(
            String what,
            @Nullable String recorded,
            @Nullable String found) {
        /** Returns whether the record was right. */
        public boolean isRight() {
            return Objects.equals(recorded, found);
        }
    }

    /**
     * A relation that was looked at.
     *
     * @param holds whether it is there
     */
    public record Related(RelationId relation, boolean holds) {}

    public CiCheck {
        values = List.copyOf(values);
        relations = List.copyOf(relations);
        if (!exists && !(values.isEmpty() && relations.isEmpty())) {
            throw new IllegalArgumentException("The check of " + ci + " at " + at
                    + " must not find values of what does not exist.\nMaybe another item was looked at.");
        }
    }

    /** Returns whether the record was right in all that was looked at. */
    public boolean isRight() {
        return exists
                && values.stream().allMatch(Value::isRight)
                && relations.stream().allMatch(Related::holds);
    }
}
