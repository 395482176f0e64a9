package dev.itsm.problem.knownerror;

import dev.itsm.field.Attributes;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.lifecycle.Trigger;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a known error. Components may be null, as they come from forms: a missing one is a refusal that names it. */
public sealed interface KnownErrorCommand {
    /** Records a known error. */
    record Draw(
            @Nullable @NotBlank String title,
            Symptoms symptoms,
            @Nullable ProblemId problem,
            @Nullable String cause,
            @Nullable String workaround,
            Attributes attributes)
            implements KnownErrorCommand {}

    /** Says anew what is known; null leaves the cause or the workaround as it is. */
    record Revise(
            Symptoms symptoms,
            @Nullable String cause,
            @Nullable String workaround) implements KnownErrorCommand {}

    /** Makes it known, or known to others. */
    record Publish(@NotEmpty Set<String> audiences) implements KnownErrorCommand {}

    /** Says which one takes its place. */
    record Supersede(@Nullable @NotNull KnownErrorId by) implements KnownErrorCommand {}

    /** Takes it out of use. */
    record Retire(@Nullable @NotBlank String reason) implements KnownErrorCommand {}

    /** Says that its workaround was applied to an incident, and whether it helped; the last word on an incident counts. */
    record ApplyWorkaround(@Nullable @NotNull IncidentId incident, boolean helped) implements KnownErrorCommand {}

    /** Sets and clears the organization's own fields. */
    record ChangeFields(Attributes set, Set<String> cleared) implements KnownErrorCommand {}

    /** Takes a step of the organization's own. */
    record Fire(@Nullable @NotNull Trigger on) implements KnownErrorCommand {}
}
