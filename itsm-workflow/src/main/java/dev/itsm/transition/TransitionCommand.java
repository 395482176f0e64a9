package dev.itsm.transition;

import dev.itsm.criterion.Criterion;
import dev.itsm.field.Attributes;
import dev.itsm.id.Link;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.validation.Narrative;
import dev.itsm.validation.Title;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What can be asked of a transition. Who asks, when and why comes with the act. */
public sealed interface TransitionCommand {
    record Propose(
            @NotNull TransitionKind kind,
            @NotNull ServiceId service,
            @Title String title,
            @NotNull Attributes attributes)
            implements TransitionCommand {
        public static Propose of(TransitionKind kind, ServiceId service, String title) {
            return new Propose(kind, service, title, Attributes.NONE);
        }
    }

    /**
     * Plans it, or plans it anew from the start.
     *
     * @param criteria what it must come to before it is deployed
     * @param outcomes what it is for, to be measured afterwards
     */
    record SetPlan(
            @NotNull TransitionPlan plan,
            @NotNull List<@NotNull Criterion> criteria,
            @NotNull List<@NotNull Criterion> outcomes)
            implements TransitionCommand {}

    record EndPlanning() implements TransitionCommand {}

    /** Designs it, or designs it anew. */
    record SetDesign(@NotNull Design design) implements TransitionCommand {}

    record EndDesign() implements TransitionCommand {}

    record EndBuild() implements TransitionCommand {}

    /** Says how a test of the design went. */
    record RecordTest(@NotBlank String test, boolean passed) implements TransitionCommand {}

    /** Records what a criterion of acceptance came to. */
    record Measure(
            @NotBlank String criterion,

            @NotNull BigDecimal value,

            @NotNull String evidence) implements TransitionCommand {}

    /** Records the decision of the organization and these parties to go on without a criterion, as the act says why. */
    record Concede(@NotBlank String criterion, @NotEmpty Set<@NotNull RecordId> parties) implements TransitionCommand {}

    /** Opens or closes the gate before a phase, as the act says why. */
    record DecideGate(@NotNull TransitionPhase before, boolean open) implements TransitionCommand {}

    record Accept() implements TransitionCommand {}

    /** Says that a line of what is handed over is done. */
    record HandOverDone(@NotBlank String line, @Narrative String says) implements TransitionCommand {}

    /** Lets the service go live, or away; what is only built is accepted first. */
    record Deploy() implements TransitionCommand {}

    /** Records what an intended outcome came to, once it is deployed. */
    record MeasureOutcome(
            @NotBlank String outcome,

            @NotNull BigDecimal value,

            @NotNull String evidence) implements TransitionCommand {}

    /** Reports what came of it, against what was intended, and ends it. */
    record Report(@Narrative String findings) implements TransitionCommand {}

    /** Turns it down, as the act says why. */
    record Reject() implements TransitionCommand {}

    /** Gives it up, as the act says why. */
    record Cancel() implements TransitionCommand {}

    record Relate(@NotNull Link link) implements TransitionCommand {}

    /** Sets and clears fields of the organization's own. */
    record ChangeFields(@NotNull Attributes set, @NotNull Set<@NotBlank String> cleared) implements TransitionCommand {}

    /** Takes a step of the organization's own. */
    record Fire(@NotNull Trigger on) implements TransitionCommand {}
}
