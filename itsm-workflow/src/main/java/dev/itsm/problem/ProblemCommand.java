package dev.itsm.problem;

import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleName;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Impact;
import dev.itsm.priority.Urgency;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a problem. Components may be null, as they come from forms: a missing one is a refusal that names it.
 */
public sealed interface ProblemCommand {
    /**
     * Records a problem.
     *
     * @param group the group of tickets that recur; null where nobody looked for recurrence
     */
    record RaiseProblem(
            @Nullable @NotBlank String title,
            String description,
            @Nullable ServiceId service,
            Set<CiId> cis,
            Set<IncidentId> incidents,
            @Nullable String group,
            Attributes attributes)
            implements ProblemCommand {
        /** Records a problem of which no more is known. */
        public static RaiseProblem of(@Nullable String title, IncidentId... incidents) {
            return new RaiseProblem(title, "", null, Set.of(), Set.of(incidents), null, Attributes.NONE);
        }
    }

    /** Puts it into a category of the process's scheme, and ranks it. */
    record Classify(
            @Nullable @NotBlank String category,
            @Nullable @NotNull Impact impact,
            @Nullable @NotNull Urgency urgency) implements ProblemCommand {}

    /** Says what is concerned: the service, null while unknown, and all of the configuration items. */
    record ChangeScope(@Nullable ServiceId service, Set<CiId> cis) implements ProblemCommand {}

    /** Gives it to a team, and perhaps to a person in it. */
    record Assign(@Nullable @NotNull TeamId team, @Nullable PersonId person) implements ProblemCommand {}

    /** Says that it is behind these incidents too. */
    record AttachIncidents(@NotEmpty Set<IncidentId> incidents) implements ProblemCommand {}

    /** Starts to look for its cause. */
    record Investigate() implements ProblemCommand {}

    /** Answers why the last answer is so; the first time, why the problem is there. */
    record AnswerWhy(@Nullable @NotBlank String answer) implements ProblemCommand {}

    /** Adds a possible cause, as a part of another one or, where that is null, of the problem itself. */
    record AddCause(
            @Nullable @NotBlank String key,
            @Nullable String partOf,
            @Nullable @NotBlank String says) implements ProblemCommand {}

    /** Says what became of a possible cause; nothing but evidence confirms one or rules it out. */
    record JudgeCause(
            @Nullable @NotBlank String key,
            Analysis.@Nullable @NotNull Finding finding,
            @Nullable String evidence) implements ProblemCommand {}

    /** Says what happened at an instant. */
    record AddToTimeline(
            @Nullable @NotNull Instant at,
            @Nullable @NotBlank String says) implements ProblemCommand {}

    /** Adds what shows that something is so. */
    record AddEvidence(
            @Nullable @NotBlank String key,
            @Nullable @NotBlank String says,
            @Nullable RecordId record) implements ProblemCommand {}

    /**
     * Says what the cause is.
     *
     * @param cause the confirmed cause of the tree; null by another method
     */
    record IdentifyCause(
            Analysis.@Nullable @NotNull Method method,
            @Nullable @NotBlank String says,
            @Nullable String cause) implements ProblemCommand {}

    /** Says which known error tells what to do until it is fixed. */
    record DocumentBy(@Nullable @NotNull KnownErrorId knownError) implements ProblemCommand {}

    /** Says what was done to make its impact smaller. */
    record Relieve(@Nullable @NotBlank String says) implements ProblemCommand {}

    /** Says why nothing can make its impact smaller. */
    record DeclareNoRelief(@Nullable @NotBlank String reason) implements ProblemCommand {}

    /** Says which change is to fix it. */
    record FixBy(@Nullable @NotNull ChangeId change) implements ProblemCommand {}

    /** Lets work wait. */
    record PutOnHold(@Nullable @NotBlank String reason) implements ProblemCommand {}

    /** Lets work go on. */
    record Resume() implements ProblemCommand {}

    /**
     * Says that its cause is removed.
     *
     * @param says what was done
     * @param withoutChange whether no change was needed: then what was done is the documented fix
     */
    record ApplyFix(@Nullable @NotBlank String says, boolean withoutChange) implements ProblemCommand {}

    /** Answers for the risk in a role, until it is looked at again. */
    record AcceptRisk(
            @Nullable @NotNull RoleName role,
            @Nullable @NotBlank String reason,
            @Nullable @NotNull Instant reviewAt) implements ProblemCommand {}

    /** Says that it repeats another problem, which gets its incidents. */
    record MarkDuplicateOf(@Nullable @NotNull ProblemId original) implements ProblemCommand {}

    /** Says that it is no problem. */
    record Invalidate(@Nullable @NotBlank String reason) implements ProblemCommand {}

    record Close() implements ProblemCommand {}

    record Reopen(@Nullable @NotBlank String reason) implements ProblemCommand {}

    /** Says that an incident shows it again, and when that was opened. */
    record ReportRecurrence(
            @Nullable @NotNull IncidentId incident,
            @Nullable @NotNull Instant openedAt) implements ProblemCommand {}

    /** Says whether the resolution is effective. */
    record ReviewEffect(
            boolean effective, @Nullable @NotBlank String findings) implements ProblemCommand {}

    /** Sets and clears the organization's own fields. */
    record ChangeFields(Attributes set, Set<String> cleared) implements ProblemCommand {}

    /** Takes a step of the organization's own. */
    record Fire(@Nullable @NotNull Trigger on) implements ProblemCommand {}
}
