package dev.itsm.incident;

import dev.itsm.assignment.Assignment;
import dev.itsm.assignment.Escalation;
import dev.itsm.decision.FollowUp;
import dev.itsm.decision.Notification;
import dev.itsm.id.RecordId;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Cancel;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.CloseUnattended;
import dev.itsm.incident.IncidentCommand.ConfirmResolution;
import dev.itsm.incident.IncidentCommand.Escalate;
import dev.itsm.incident.IncidentCommand.Fire;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Remind;
import dev.itsm.incident.IncidentCommand.Reopen;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentCommand.Resume;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.practice.Handlers;
import dev.itsm.scheme.SchemeCode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an incident moves from its report to its end. */
final class ProgressCommands {
    private ProgressCommands() {}

    static void addTo(Handlers.Builder<Draft, IncidentCommand> handlers) {
        handlers.on("assign", Assign.class, ProgressCommands::assign)
                .on("escalate", Escalate.class, ProgressCommands::escalate)
                .on("start-work", StartWork.class, ProgressCommands::start)
                .on("put-on-hold", PutOnHold.class, ProgressCommands::hold)
                .on("remind", Remind.class, ProgressCommands::remind)
                .on("resume", Resume.class, (draft, resume) -> draft.move(IncidentLifecycle.RESUME))
                .on("resolve", Resolve.class, ProgressCommands::resolve)
                .on("confirm-resolution", ConfirmResolution.class, ProgressCommands::confirm)
                .on("reopen", Reopen.class, ProgressCommands::reopen)
                .on("close", Close.class, (draft, close) -> close(draft, false))
                .on("close-unattended", CloseUnattended.class, ProgressCommands::closeUnattended)
                .on("cancel", Cancel.class, (draft, cancel) -> cancel(draft, draft.need("reason", cancel.reason())))
                .on("fire", Fire.class, ProgressCommands::fire);
    }

    private static void assign(Draft draft, Assign assign) {
        TeamId team = draft.need("team", assign.team());
        PersonId person = assign.person();
        MajorCommands.refuseManagerAsResolver(draft, person);
        if (!draft.isInWork() || team == null || draft.isRefused()) {
            return;
        }
        boolean changes = draft.incident()
                .routing()
                .current()
                .filter(has -> has.equals(new Assignment(team, person, has.since())))
                .isEmpty();
        if (changes) {
            draft.emit(new IncidentEvent.Assigned(draft.id(), draft.at(), team, person));
            draft.moveIfPossible(IncidentLifecycle.ASSIGN);
            draft.tell(person == null ? team : person, "incident-assigned", "it is yours");
        }
    }

    private static void escalate(Draft draft, Escalate escalate) {
        Escalation.Kind kind = draft.need("kind", escalate.kind());
        RecordId to = draft.need("to", escalate.to());
        String reason = draft.need("reason", escalate.reason());
        if (escalate.level() < 1) {
            draft.refuse("UNKNOWN_CODE", "there is no level " + escalate.level(), "count levels from 1");
        }
        if (draft.isInWork() && !draft.isRefused() && kind != null && to != null && reason != null) {
            escalate(draft, kind, escalate.level(), to, reason);
        }
    }

    private static void escalate(Draft draft, Escalation.Kind kind, int level, RecordId to, String reason) {
        Escalation escalation = new Escalation(kind, level, to, draft.at(), reason);
        draft.emit(new IncidentEvent.Escalated(draft.id(), draft.at(), escalation));
        draft.tell(to, "incident-escalated", reason);
    }

    /** Whoever starts takes it up, where the team has it but nobody in it. */
    private static void start(Draft draft, StartWork start) {
        Optional<Assignment> open = draft.incident().routing().current().filter(has -> has.person() == null);
        if (open.isPresent()) {
            MajorCommands.refuseManagerAsResolver(draft, draft.act().actor());
        }
        draft.move(IncidentLifecycle.START);
        if (!draft.isRefused() && open.isPresent()) {
            draft.emit(new IncidentEvent.Assigned(
                    draft.id(), draft.at(), open.get().team(), draft.act().actor()));
        }
    }

    private static void hold(Draft draft, PutOnHold command) {
        String code = draft.need("reason", command.reason());
        Instant until = command.until();
        if (until != null && !until.isAfter(draft.at())) {
            draft.refuse("INC-11", "work cannot wait until " + until + ", in the past", "give a later instant");
        }
        HoldReason reason =
                code == null ? null : draft.process().holdReason(code).orElse(null);
        if (code != null && reason == null) {
            draft.refuse(
                    "HOLD_REASON",
                    "the process " + draft.process() + " has no hold reason '" + code + "'",
                    "give one of its hold reasons");
        }
        if (reason == null || draft.isRefused()) {
            draft.object(IncidentLifecycle.HOLD, IncidentAttempt::offered);
            return;
        }
        Hold hold = new Hold(reason.code(), draft.at(), until, command.note(), 0);
        draft.move(
                IncidentLifecycle.HOLD,
                attempt -> attempt.bringing(hold),
                move -> new IncidentEvent.Held(draft.id(), draft.at(), move, hold));
        if (!draft.isRefused() && reason.endsOnReply()) {
            draft.tell(draft.incident().intake().requester(), "incident-waits-for-you", reason.code());
        }
    }

    private static void remind(Draft draft, Remind remind) {
        Hold hold = draft.incident().hold();
        HoldReason.FollowUpPlan plan = hold == null
                ? null
                : draft.process()
                        .holdReason(hold.reason())
                        .map(HoldReason::followUp)
                        .orElse(null);
        Instant due = hold == null || plan == null
                ? null
                : IncidentDuty.reminderDue(draft.process(), hold, plan).orElse(null);
        if (hold == null || plan == null || due == null || draft.at().isBefore(due)) {
            draft.refuse(
                    "NOT_DUE",
                    due == null ? "nobody is to be reminded" : "the next reminder is due at " + due,
                    due == null ? "put it on hold for a reason with reminders" : "wait until then");
        } else if (hold.reminders() < plan.reminders()) {
            draft.emit(new IncidentEvent.Reminded(draft.id(), draft.at()));
            draft.tell(draft.incident().intake().requester(), "incident-waits-for-you", hold.reason());
        } else {
            draft.propose(new FollowUp<>(
                    draft.id(),
                    new Resolve(plan.closureCode(), "unknown", "no answer to " + hold.reminders() + " reminders"),
                    "hold since " + hold.since(),
                    "nobody answered " + hold.reminders() + " reminders: resolve it"));
        }
    }

    private static void resolve(Draft draft, Resolve resolve) {
        String code = draft.need("code", resolve.code());
        String cause = draft.need("cause", resolve.cause());
        String text = draft.need("text", resolve.text());
        SchemeCode known =
                code == null ? null : draft.process().closureCodes().find(code).orElse(null);
        if (code != null && known == null) {
            draft.refuse(
                    "UNKNOWN_CODE",
                    "the scheme " + draft.process().closureCodes() + " has no closure code '" + code + "'",
                    "choose one of " + draft.process().closureCodes().codes());
        }
        weighOpenTasks(draft);
        if (known == null || cause == null || text == null) {
            draft.object(IncidentLifecycle.RESOLVE, IncidentAttempt::offered);
            return;
        }
        Resolution resolution = new Resolution(known, cause, text, draft.act().authority(), draft.at());
        draft.move(
                IncidentLifecycle.RESOLVE,
                attempt -> attempt.bringing(resolution),
                move -> new IncidentEvent.Resolved(draft.id(), draft.at(), move, resolution));
        if (!draft.isRefused()) {
            draft.tell(draft.incident().intake().requester(), "incident-resolved", "please confirm: " + text);
        }
    }

    private static void weighOpenTasks(Draft draft) {
        if (draft.family().openTasks().isEmpty()) {
            return;
        }
        String says = "tasks are not done: " + draft.family().openTasks();
        if (draft.process().propagation().openTasks() == PropagationPolicy.OpenTasks.REFUSE) {
            draft.refuse("OPEN_TASKS", says, "finish or cancel them first");
        } else {
            draft.propose(new Notification(
                    draft.id(), draft.act().actor(), "open-tasks", draft.at().toString(), says));
        }
    }

    private static void confirm(Draft draft, ConfirmResolution confirm) {
        if (draft.incident().phase() != IncidentPhase.RESOLVED) {
            draft.refuse("NOT_RESOLVED", "there is no resolution to confirm", "resolve it first");
            return;
        }
        draft.emit(new IncidentEvent.ResolutionConfirmed(
                draft.id(), draft.at(), draft.act().authority()));
        draft.propose(new FollowUp<>(
                draft.id(), new Close(), "confirmation at " + draft.at(), "the requester confirmed: close it"));
    }

    private static void reopen(Draft draft, Reopen reopen) {
        String reason = draft.need("reason", reopen.reason());
        draft.move(
                IncidentLifecycle.REOPEN,
                attempt -> attempt,
                move -> new IncidentEvent.Reopened(
                        draft.id(),
                        draft.at(),
                        move,
                        new Outcome.Reopening(draft.act().authority(), draft.at(), String.valueOf(reason))));
        if (draft.isRefused()) {
            return;
        }
        int count = draft.incident().outcome().reopenCount();
        ReopenPolicy policy = draft.process().reopening();
        RecordId team = draft.incident().team().map(RecordId.class::cast).orElse(null);
        RecordId to = policy.escalateTo() == null ? team : policy.escalateTo();
        if (policy.escalates(count) && to != null) {
            int level = draft.incident().routing().level(Escalation.Kind.HIERARCHIC) + 1;
            escalate(draft, Escalation.Kind.HIERARCHIC, level, to, "reopened " + count + " times");
        }
        draft.tell(team, "incident-reopened", String.valueOf(reason));
    }

    private static void close(Draft draft, boolean automatically) {
        draft.move(
                IncidentLifecycle.CLOSE,
                attempt -> attempt,
                move -> new IncidentEvent.Closed(draft.id(), draft.at(), move, automatically));
    }

    private static void closeUnattended(Draft draft, CloseUnattended command) {
        Instant due = IncidentDuty.closingDue(draft.process(), draft.incident()).orElse(null);
        if (due == null || draft.at().isBefore(due)) {
            draft.refuse(
                    "NOT_DUE",
                    due == null ? "it does not close by itself" : "it closes by itself at " + due,
                    due == null ? "close it by hand" : "wait until then, or close it by hand");
        }
        close(draft, true);
    }

    /** Ends it without a resolution. */
    static void cancel(Draft draft, @Nullable String reason) {
        if (reason == null) {
            draft.object(IncidentLifecycle.CANCEL, IncidentAttempt::offered);
            return;
        }
        draft.move(
                IncidentLifecycle.CANCEL,
                attempt -> attempt.because(reason),
                move -> new IncidentEvent.Cancelled(draft.id(), draft.at(), move, reason));
        if (!draft.isRefused()) {
            draft.tell(draft.incident().intake().requester(), "incident-cancelled", reason);
        }
    }

    private static void fire(Draft draft, Fire fire) {
        Trigger on = draft.need("on", fire.on());
        draft.refuse(draft.process().fields().faults(draft.id(), fire.fields()));
        if (on == null) {
            return;
        }
        if (!fire.fields().isEmpty() && !draft.isRefused()) {
            draft.emit(new IncidentEvent.FieldsChanged(draft.id(), draft.at(), fire.fields(), Set.of()));
        }
        draft.fire(on);
    }
}
