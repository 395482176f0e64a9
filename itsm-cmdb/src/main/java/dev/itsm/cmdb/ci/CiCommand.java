package dev.itsm.cmdb.ci;

import dev.itsm.cmdb.ci.CiEvent.Observed.Reading;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.TeamId;
import dev.itsm.validation.Title;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a configuration item. Components may be null, as they come from forms: a missing one is a refusal
 * that names it, and Jakarta Validation finds all of a form's faults at once where the host runs it.
 */
public sealed interface CiCommand {
    /**
     * Puts an item under control.
     *
     * @param description what it is there for; null while it is still to be written
     * @param attributes values of attributes of its class
     * @param state where it stands: before production, or in it under a change; null for the first state
     * @param change the change that puts it into production; null if none does
     */
    record Register(
            @Nullable @NotBlank String ciClass,
            @Nullable @Title String name,
            @Nullable String description,
            Attributes attributes,
            @Nullable StateId state,
            @Nullable ChangeId change)
            implements CiCommand {
        public Register(@Nullable String ciClass, @Nullable String name, Attributes attributes) {
            this(ciClass, name, null, attributes, null, null);
        }
    }

    /** Changes what it is called; null leaves a part as it is. */
    record Describe(
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean standalone) implements CiCommand {}

    /** Says who answers for it and who looks after it, and where it is; null for nobody, and nowhere. */
    record Entrust(
            @Nullable RecordId owner,
            @Nullable TeamId supportedBy,
            @Nullable String location) implements CiCommand {}

    /** Says what services it is there for: all of them. */
    record LinkServices(Set<ServiceId> services) implements CiCommand {}

    /**
     * Says that it was altered.
     *
     * @param cleared the attributes that have no value any more
     * @param change the change under which it was; null if there was none
     */
    record ChangeAttributes(
            Attributes set, Set<String> cleared, @Nullable ChangeId change) implements CiCommand {
        public ChangeAttributes(Attributes set) {
            this(set, Set.of(), null);
        }

        public ChangeAttributes(Attributes set, @Nullable ChangeId change) {
            this(set, Set.of(), change);
        }
    }

    /** Says that the record was wrong, and the item is as it was; the act must give the reason. */
    record CorrectAttributes(Attributes set, Set<String> cleared) implements CiCommand {
        public CorrectAttributes(Attributes set) {
            this(set, Set.of());
        }
    }

    /**
     * Says what sources saw, as a reconciliation came to it; makes the item if it is new.
     *
     * @param ciClass its class by what they saw
     * @param name what to call it if it is new
     * @param values the values that count now, by attribute
     * @param givenUp the attributes that no source has a value for any more
     */
    record Observe(
            @Nullable @NotBlank String ciClass,
            @Nullable @Title String name,
            Map<String, Reading> values,
            Set<String> givenUp)
            implements CiCommand {}

    /** Lets the values that attributes have stay, whatever the sources say. */
    record LockAttributes(@NotEmpty Set<String> attributes) implements CiCommand {}

    /** Lets the sources be heard again. */
    record ReleaseAttributes(@NotEmpty Set<String> attributes) implements CiCommand {}

    /**
     * Takes a step of its lifecycle.
     *
     * @param change the change under which it does; null if there is none
     */
    record Advance(@Nullable @NotNull Trigger on, @Nullable ChangeId change) implements CiCommand {
        public Advance(@Nullable Trigger on) {
            this(on, null);
        }
    }

    /** Says that what it stores must be erased before it is disposed of. */
    record RequireErasure() implements CiCommand {}

    /**
     * Says that what it stored was erased.
     *
     * @param method how
     * @param certificate what proves it, such as the number of a certificate
     */
    record RecordErasure(
            @Nullable @NotBlank String method,
            @Nullable @NotBlank String certificate) implements CiCommand {}

    /**
     * Says that it is another item, known twice: it is not live any more.
     *
     * @param decided whether people decided so, and no reconciliation that may come to something else
     */
    record MarkDuplicateOf(@Nullable @NotNull CiId original, boolean decided) implements CiCommand {
        public MarkDuplicateOf(@Nullable CiId original) {
            this(original, true);
        }
    }
}
