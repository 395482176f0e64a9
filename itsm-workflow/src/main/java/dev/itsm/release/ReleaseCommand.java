package dev.itsm.release;

import dev.itsm.criterion.Criterion;
import dev.itsm.field.Attributes;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.validation.Narrative;
import dev.itsm.validation.Title;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What can be asked of a release. Who asks, when and why comes with the act. */
public sealed interface ReleaseCommand {
    /**
     * Plans a release.
     *
     * @param type the key of its type in the policy
     * @param content what belongs to it
     * @param criteria what it must come to before it is deployed
     * @param attributes the organization's own fields
     */
    record Plan(
            @Title String title,
            @NotBlank String type,
            @NotNull Content content,
            @NotNull List<@NotNull Criterion> criteria,
            @NotNull List<@NotNull Link> links,
            @NotNull Attributes attributes)
            implements ReleaseCommand {
        public static Plan of(String title, String type, Content content, Criterion... criteria) {
            return new Plan(title, type, content, List.of(criteria), List.of(), Attributes.NONE);
        }
    }

    /** Plans it anew: what was built, measured and approved before no longer counts. */
    record ChangePlan(@NotNull Content content, @NotNull List<@NotNull Criterion> criteria) implements ReleaseCommand {}

    /** Records a build. What was tested, measured and approved of another no longer counts if it succeeded. */
    record RecordBuild(
            @NotBlank String version,
            boolean succeeded,
            @NotNull String evidence) implements ReleaseCommand {}

    /** Records how a test of the build went. */
    record RecordTest(
            @NotBlank String test, boolean passed, @NotNull String evidence) implements ReleaseCommand {}

    /** Records what a criterion came to. */
    record Measure(
            @NotBlank String criterion,

            @NotNull BigDecimal value,

            @NotNull String evidence) implements ReleaseCommand {}

    /** Records the decision of the organization and these parties to go on without a criterion, as the act says why. */
    record Concede(@NotBlank String criterion, @NotEmpty Set<@NotNull RecordId> parties) implements ReleaseCommand {}

    /** Approves it for its deployment. */
    record Accept() implements ReleaseCommand {}

    /** Deploys the next stage; the first starts the deployment. */
    record Deploy() implements ReleaseCommand {}

    /** Says whether the stage that was deployed last does what it should. */
    record Verify(
            @NotBlank String stage,
            boolean passed,
            @Narrative String says) implements ReleaseCommand {}

    /** Ends the deployment: from now on it is watched. */
    record Finish() implements ReleaseCommand {}

    /** Takes it back, as the act says why. */
    record BackOut(@Narrative String says) implements ReleaseCommand {}

    /** Says that an incident came of it, and when that occurred. */
    record LinkIncident(
            @NotNull IncidentId incident, @NotNull Instant occurredAt) implements ReleaseCommand {}

    /** Says what came of it once it is no longer watched, and ends it. */
    record Assess(
            @NotNull Review.Verdict verdict, @Narrative String analysis) implements ReleaseCommand {}

    /** Gives it up before it is deployed, as the act says why. */
    record Cancel() implements ReleaseCommand {}

    record Relate(@NotNull Link link) implements ReleaseCommand {}

    /** Sets and clears fields of the organization's own. */
    record ChangeFields(@NotNull Attributes set, @NotNull Set<@NotBlank String> cleared) implements ReleaseCommand {}

    /** Takes a step of the organization's own. */
    record Fire(@NotNull Trigger on) implements ReleaseCommand {}
}
