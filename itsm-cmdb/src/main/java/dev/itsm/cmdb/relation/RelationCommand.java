package dev.itsm.cmdb.relation;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.time.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a relation. Components may be null, as they come from forms: a missing one is a refusal that names it. */
public sealed interface RelationCommand {
    /**
     * Relates two items, which may be one.
     *
     * @param from the source
     * @param to the target
     * @param type the name of the relation's type
     * @param membership the group in which others stand in for it; null if none does
     * @param validity when it holds; null if from now on
     * @param change the change under which they are related; null if there is none
     */
    record Relate(
            @Nullable @NotNull CiId from,
            @Nullable @NotNull CiId to,
            @Nullable @NotBlank String type,
            @Nullable Membership membership,
            @Nullable Period validity,
            @Nullable ChangeId change)
            implements RelationCommand {
        public Relate(@Nullable CiId from, @Nullable CiId to, @Nullable String type) {
            this(from, to, type, null, null, null);
        }
    }

    /**
     * Says that the relation ends, or when it did. It stays on record for the time until then.
     *
     * @param end the first instant at which it does not hold; null for now
     * @param change the change under which it ends; null if there is none
     */
    record End(@Nullable Instant end, @Nullable ChangeId change) implements RelationCommand {
        public End() {
            this(null, null);
        }
    }
}
