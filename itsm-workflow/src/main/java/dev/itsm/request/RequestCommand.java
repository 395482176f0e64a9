package dev.itsm.request;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.field.Attributes;
import dev.itsm.id.Link;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.PersonId;
import dev.itsm.priority.Priority;
import dev.itsm.task.TaskCommand;
import dev.itsm.validation.Narrative;
import dev.itsm.worklog.Note;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a service request. Who asks, when and why comes with the act. */
public sealed interface RequestCommand {
    /**
     * Asks for a catalogue item. Whoever acts for another asks on their behalf.
     *
     * @param item the key of the item
     * @param answers what the form is filled in with
     * @param recipient who is to get it; null for whoever asks
     * @param attributes the organization's own fields
     */
    record Place(
            @NotBlank String item,
            @NotNull Attributes answers,
            @Nullable PersonId recipient,
            @NotNull List<@NotNull Link> links,
            @NotNull Attributes attributes)
            implements RequestCommand {
        public static Place of(String item, Attributes answers) {
            return new Place(item, answers, null, List.of(), Attributes.NONE);
        }
    }

    /** Fills in the form anew. An approval of other answers no longer counts. */
    record ChangeAnswers(@NotNull Attributes answers) implements RequestCommand {}

    /** Gives it another priority, as the act says why. */
    record Prioritize(@NotNull Priority priority) implements RequestCommand {}

    /** Opens a round of approval, by the item's policy. */
    record RequestApproval() implements RequestCommand {}

    /** Gives a command to the round that is going on. */
    record InRound(@NotNull ApprovalCommand command) implements RequestCommand {}

    /** Moves it on where it may be fulfilled: after an approval, or at once if the item needs none. */
    record Approve() implements RequestCommand {}

    /** Turns it down before anybody is asked, as the act says why. */
    record Reject() implements RequestCommand {}

    /** Starts to fulfil it, by the item's tasks as they are now. */
    record StartFulfilment() implements RequestCommand {}

    /** Gives a command to one of the tasks that are going on: those of the fulfilment, or those that undo it. */
    record ForTask(@NotNull @Valid TaskCommand command) implements RequestCommand {}

    /** Says that it is fulfilled. */
    record Fulfil(@Narrative String says) implements RequestCommand {}

    /** Says that it is fulfilled as far as it will be, as the act says why. */
    record FulfilInPart(@Narrative String says) implements RequestCommand {}

    /** Accepts that something is missing: whoever it is for, or asked for it. */
    record AcceptPart() implements RequestCommand {}

    /** Opens it again, as the act says why. */
    record Reopen() implements RequestCommand {}

    record Close() implements RequestCommand {}

    /** Gives it up, as the act says why. What was done already is to be undone then. */
    record Cancel() implements RequestCommand {}

    /** Lets it wait, as the act says why. */
    record PutOnHold(@NotBlank String reason) implements RequestCommand {}

    record Resume() implements RequestCommand {}

    record AddNote(@NotNull Note.Kind kind, @Narrative String text) implements RequestCommand {}

    record Relate(@NotNull Link link) implements RequestCommand {}

    /** Sets and clears fields of the organization's own. */
    record ChangeFields(@NotNull Attributes set, @NotNull Set<@NotBlank String> cleared) implements RequestCommand {}

    /** Takes a step of the organization's own. */
    record Fire(@NotNull Trigger on) implements RequestCommand {}
}
