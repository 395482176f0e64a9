package dev.itsm.incident;

import dev.itsm.assignment.Escalation;
import dev.itsm.event.Hash;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Impact;
import dev.itsm.priority.Priority;
import dev.itsm.priority.Urgency;
import dev.itsm.time.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an incident. Components may be null, as they come from forms: a missing one is a refusal that names
 * it, and Jakarta Validation finds all of a form's faults at once where the host runs it.
 */
public sealed interface IncidentCommand permits IncidentCommand.Ordinary, MajorIncidentCommand {
    /** Every command but those of the major-incident overlay. */
    sealed interface Ordinary extends IncidentCommand {}

    /**
     * Records an incident.
     *
     * @param summary what it is, in one line
     * @param impact how much of the business is affected; null while unknown
     * @param urgency how soon the business needs it; null while unknown
     * @param circumstances what else is known
     */
    record Report(
            @Nullable @NotBlank String summary,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            Circumstances circumstances)
            implements Ordinary {
        public Report(@Nullable String summary, @Nullable Impact impact, @Nullable Urgency urgency) {
            this(summary, impact, urgency, Circumstances.UNKNOWN);
        }
    }

    /** Rewrites its words; null leaves the one or the other as it is. */
    record Describe(@Nullable String summary, @Nullable String description) implements Ordinary {}

    /** Adds people who are hit too. */
    record AddAffectedUsers(@NotEmpty Set<PersonId> users) implements Ordinary {}

    /** Says what is hit: the service, null while unknown, and all of the configuration items. */
    record ChangeScope(@Nullable ServiceId service, Set<CiId> cis) implements Ordinary {}

    /** Puts it into a category of the process's scheme. */
    record Classify(@Nullable @NotBlank String category) implements Ordinary {}

    /**
     * Ranks it.
     *
     * @param since since when the ranking holds; null for now, earlier if it is recorded late
     */
    record Prioritize(
            @Nullable @NotNull Impact impact,
            @Nullable @NotNull Urgency urgency,
            @Nullable Instant since) implements Ordinary {
        public Prioritize(@Nullable Impact impact, @Nullable Urgency urgency) {
            this(impact, urgency, null);
        }
    }

    /**
     * Decides on another priority than the matrix gives.
     *
     * @param expires when the matrix is to count again; null if only {@link DropOverride} does that
     */
    record OverridePriority(
            @Nullable @NotNull Priority priority,
            @Nullable @NotBlank String reason,
            @Nullable Instant expires) implements Ordinary {
        public OverridePriority(@Nullable Priority priority, @Nullable String reason) {
            this(priority, reason, null);
        }
    }

    /** Lets the matrix count again. */
    record DropOverride() implements Ordinary {}

    /** Says that what was only possible has hit somebody, and how badly. */
    record ObserveImpact(
            @Nullable @NotNull Impact impact,
            @Nullable @NotNull Urgency urgency) implements Ordinary {}

    /** Says since when the service was down altogether, and until when if it is over. */
    record RecordOutage(@Nullable @NotNull Period outage) implements Ordinary {}

    /** Gives it to a team, and perhaps to a person in it. */
    record Assign(@Nullable @NotNull TeamId team, @Nullable PersonId person) implements Ordinary {
        public Assign(@Nullable TeamId team) {
            this(team, null);
        }
    }

    /** Asks for more skill or more authority. */
    record Escalate(
            Escalation.@Nullable @NotNull Kind kind,
            @Positive int level,
            @Nullable @NotNull RecordId to,
            @Nullable @NotBlank String reason)
            implements Ordinary {}

    /** Begins to work on it. */
    record StartWork() implements Ordinary {}

    /**
     * Lets work wait.
     *
     * @param reason the code of one of the process's hold reasons
     * @param until when work goes on by itself; null if that is open
     * @param note what exactly is waited for; null if the reason says enough
     */
    record PutOnHold(
            @Nullable @NotBlank String reason,
            @Nullable Instant until,
            @Nullable String note) implements Ordinary {
        public PutOnHold(@Nullable String reason) {
            this(reason, null, null);
        }
    }

    /** Sends the next reminder to whoever is waited for. */
    record Remind() implements Ordinary {}

    /** Goes on with the work. */
    record Resume() implements Ordinary {}

    /**
     * Says that service is restored.
     *
     * @param code a code of the process's closure scheme
     * @param cause what had caused it, as far as known
     * @param text what was done
     */
    record Resolve(
            @Nullable @NotBlank String code,
            @Nullable @NotBlank String cause,
            @Nullable @NotBlank String text) implements Ordinary {}

    /** Says, as the requester or for them, that it works. */
    record ConfirmResolution() implements Ordinary {}

    /** Says that it does not work after all. */
    record Reopen(@Nullable @NotBlank String reason) implements Ordinary {}

    /** Ends it. */
    record Close() implements Ordinary {}

    /** Ends it because nobody objected in time: what a host sends when the deadline fires. */
    record CloseUnattended() implements Ordinary {}

    /** Ends it without a resolution. */
    record Cancel(@Nullable @NotBlank String reason) implements Ordinary {}

    /**
     * Takes a transition of the organization's own.
     *
     * @param on the trigger
     * @param fields values that are set with it
     */
    record Fire(@Nullable @NotNull Trigger on, Attributes fields) implements Ordinary {
        public Fire(@Nullable Trigger on) {
            this(on, Attributes.NONE);
        }
    }

    /** Sets and clears fields of the organization's own. */
    record ChangeFields(Attributes set, Set<String> cleared) implements Ordinary {
        public ChangeFields(Attributes set) {
            this(set, Set.of());
        }
    }

    /** Writes down something for colleagues. */
    record AddNote(@Nullable @NotBlank String text) implements Ordinary {}

    /**
     * Tells the requester something.
     *
     * @param automatic whether a machine wrote it: that is no response
     */
    record Respond(@Nullable @NotBlank String text, boolean automatic) implements Ordinary {
        public Respond(@Nullable String text) {
            this(text, false);
        }
    }

    /** Takes down what the requester says. Where the requester was waited for, work goes on. */
    record TakeReply(@Nullable @NotBlank String text) implements Ordinary {}

    /** Attaches a file that the host keeps. */
    record Attach(
            @Nullable @NotBlank String name,
            @Nullable @NotBlank String mediaType,
            @Nullable @NotNull URI location,
            @Nullable @NotNull Hash digest)
            implements Ordinary {}

    /** Lets it refer to another record; see {@link Links} for the kinds. */
    record LinkTo(
            @Nullable @NotBlank String kind,
            @Nullable @NotNull RecordId to) implements Ordinary {}

    /** Takes a reference back. */
    record Unlink(
            @Nullable @NotBlank String kind,
            @Nullable @NotNull RecordId to) implements Ordinary {}

    /** Makes it the child of another incident, whose resolution is expected to resolve it. */
    record MakeChildOf(@Nullable @NotNull IncidentId parent) implements Ordinary {}

    /** Ends it as a repetition of another incident, which takes over the people who are hit. */
    record MarkDuplicateOf(@Nullable @NotNull IncidentId original) implements Ordinary {}

    /** Ends it as what was a service request all along. */
    record ConvertToRequest(
            @Nullable @NotNull ServiceRequestId request,
            @Nullable @NotBlank String reason) implements Ordinary {}
}
