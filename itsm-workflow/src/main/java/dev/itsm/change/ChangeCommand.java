package dev.itsm.change;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Duty;
import dev.itsm.change.Assessment.Consideration;
import dev.itsm.change.Planning.Buffers;
import dev.itsm.change.schedule.ConflictKind;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.Link;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a change. Who asks, when and why comes with the act. Texts may be null, as they come from forms: a
 * missing one is a refusal that names it, and Jakarta Validation finds all of a form's faults at once where the host runs it.
 */
public sealed interface ChangeCommand {
    /** Asks for a change. Whoever acts for another asks on their behalf. */
    record RequestChange(
            @Nullable @NotBlank String title,
            @Nullable @NotBlank String reason,
            @NotNull Content content,
            @NotNull List<Link> links,
            @NotNull Attributes attributes)
            implements ChangeCommand {
        public static RequestChange of(String title, String reason, Content content) {
            return new RequestChange(title, reason, content, List.of(), Attributes.NONE);
        }
    }

    /**
     * Sorts it.
     *
     * @param template the key of the template that a standard change follows; else null
     */
    record Classify(
            @Nullable @NotBlank String category, @Nullable String template, Classification.@NotNull Route route)
            implements ChangeCommand {
        public static Classify as(String category) {
            return new Classify(category, null, Classification.Route.CHANGE_MANAGEMENT);
        }
    }

    /** Says anew what is to be done. What alters more than the tolerance of the window voids approvals. */
    record EditContent(@NotNull Content content) implements ChangeCommand {}

    /** Fits it in with others. */
    record Fit(@NotNull Buffers buffers, @NotNull Set<ChangeId> follows) implements ChangeCommand {}

    /**
     * Considers it.
     *
     * @param answers the codes of answers by the codes of the risk model's questions
     * @param considerations what was found on each point
     * @param impact who and what it affects, in words
     */
    record Assess(
            @NotNull Map<String, String> answers,
            @NotNull Map<Consideration, String> considerations,
            @Nullable @NotBlank String impact)
            implements ChangeCommand {}

    /** Opens a round of approval, by the route of its risk. */
    record RequestApproval() implements ChangeCommand {}

    /** Gives a command to the round that is going on: the one before the work, or after an emergency the one afterwards. */
    record InRound(@NotNull ApprovalCommand command) implements ChangeCommand {}

    /** Moves it on where the permission is there: from an approved template, an approved round or in an emergency. */
    record Approve() implements ChangeCommand {}

    /**
     * Records that somebody permitted the emergency, as the act says why.
     *
     * @param by who permitted it
     * @param channel how, such as {@code telephone}
     * @param witness who else heard it; null if whoever permitted it records it
     */
    record AuthoriseEmergency(
            @NotNull PersonId by,
            @Nullable @NotBlank String channel,
            @Nullable PersonId witness) implements ChangeCommand {}

    /** Lets somebody do one duty despite segregation of duties, for a while, as the act says why. */
    record Exempt(
            @NotBlank String code,
            @NotNull Duty duty,
            @NotNull PersonId person,
            @NotNull Period period) implements ChangeCommand {}

    /** Looks for conflicts in the schedule as it is now. */
    record Evaluate() implements ChangeCommand {}

    /**
     * Passes over conflicts that the last evaluation found, as the act says why.
     *
     * @param other with which change; null for any, and for a conflict that is not with one
     * @param on about what; null for anything
     */
    record PassConflict(
            @NotNull ConflictKind kind,
            @Nullable ChangeId other,
            @Nullable RecordId on) implements ChangeCommand {}

    /** Gives it its place in the schedule. */
    record Schedule() implements ChangeCommand {}

    record AssignImplementers(@NotNull Set<PersonId> people) implements ChangeCommand {
        public AssignImplementers {
            people = Set.copyOf(people);
        }
    }

    /** Says how it was tested, or why it cannot be; one of the two. */
    record Verify(@Nullable String result, @Nullable String notPossibleBecause) implements ChangeCommand {}

    /** Tells interested parties. */
    record Announce(@Nullable @NotBlank String to) implements ChangeCommand {}

    /** Starts the work. */
    record Implement() implements ChangeCommand {}

    /** Says that a step of the plan is done, counted from 0. */
    record CompleteStep(@PositiveOrZero int step) implements ChangeCommand {}

    /** Ends the work: successful, partial or failed. */
    record Finish(
            Work.@NotNull Outcome outcome,
            @Nullable @NotBlank String says) implements ChangeCommand {}

    /** Takes it back. */
    record BackOut(@Nullable @NotBlank String says) implements ChangeCommand {}

    /** Says why it was not successful. */
    record Investigate(
            @Nullable @NotBlank String cause, @NotEmpty List<@NotBlank String> actions) implements ChangeCommand {}

    /** Opens the round after an emergency. */
    record RequestRetrospectiveApproval() implements ChangeCommand {}

    /** Decides what follows if an emergency is refused afterwards, or nobody decided in time. */
    record SettleRefusal(Work.@NotNull AfterRefusal decision) implements ChangeCommand {}

    /** Looks whether something should have happened by now. */
    record CheckDeadlines() implements ChangeCommand {}

    /** Looks at its effect. */
    record ReviewEffect(
            boolean effective,
            @Nullable @NotBlank String findings,
            @NotNull List<@NotBlank String> actions,
            boolean batch)
            implements ChangeCommand {}

    record Close() implements ChangeCommand {}

    /** Turns it down, as the act says why. */
    record Reject() implements ChangeCommand {}

    /** Gives it up, as the act says why. */
    record Cancel() implements ChangeCommand {}

    /** Lets nothing move, as the act says why; the clocks of rounds stop. */
    record PutOnHold() implements ChangeCommand {}

    record Resume() implements ChangeCommand {}

    record Relate(@NotNull Link link) implements ChangeCommand {}

    /** Sets and clears fields of the organization's own. */
    record SetFields(@NotNull Attributes set, @NotNull Set<String> cleared) implements ChangeCommand {}

    /** Takes a step of the organization's own. */
    record Fire(@NotNull Trigger on) implements ChangeCommand {}
}
