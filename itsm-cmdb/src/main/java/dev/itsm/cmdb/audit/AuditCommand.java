package dev.itsm.cmdb.audit;

import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.party.PersonId;
import dev.itsm.validation.Title;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a verification of configuration records. Components may be null, as they come from forms. */
public sealed interface AuditCommand {
    /**
     * Starts it.
     *
     * @param classes the names of the classes that it covers
     * @param seed what the sample was drawn by
     * @param sample the items that were drawn, as by {@link Sample}
     */
    record Start(
            @Nullable @Title String name,
            @NotEmpty Set<String> classes,
            long seed,
            @NotEmpty List<CiId> sample) implements AuditCommand {}

    /**
     * Says what was found of an item of the sample.
     *
     * @param exists whether there is such a thing at all
     * @param found what is there, by attribute or by the constants of {@link dev.itsm.cmdb.baseline.CiSnapshot}
     * @param absent of what was looked at, the names of which nothing is there
     * @param relations of the relations that were looked at, whether they are there
     */
    record Check(
            @Nullable @NotNull CiId ci,
            boolean exists,
            Map<String, String> found,
            Set<String> absent,
            Map<RelationId, Boolean> relations)
            implements AuditCommand {
        public Check(CiId ci, Map<String, String> found) {
            this(ci, true, found, Set.of(), Map.of());
        }

        /** Returns that there is no such thing. */
        public static Check ghost(CiId ci) {
            return new Check(ci, false, Map.of(), Set.of(), Map.of());
        }
    }

    /** Says that there is something that has no record. */
    record ReportUnrecorded(@Nullable @NotBlank String what) implements AuditCommand {}

    /**
     * Says who does what about a discrepancy.
     *
     * @param due the last instant that is in time
     */
    record Plan(
            int number,
            @Nullable @NotNull PersonId owner,
            @Nullable @NotBlank String action,
            @Nullable @NotNull Instant due)
            implements AuditCommand {}

    /**
     * Says that something was done about a discrepancy.
     *
     * @param how what, or why it may stay
     */
    record Settle(int number, @Nullable @NotBlank String how) implements AuditCommand {}

    /** Says that everything was looked at. */
    record Complete() implements AuditCommand {}
}
