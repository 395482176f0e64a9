package dev.itsm.problem;

import dev.itsm.decision.FollowUp;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ProblemId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.RoleName;
import dev.itsm.practice.Handlers;
import dev.itsm.problem.Outcome.Code;
import dev.itsm.problem.Outcome.Resolution;
import dev.itsm.problem.ProblemCommand.AcceptRisk;
import dev.itsm.problem.ProblemCommand.ApplyFix;
import dev.itsm.problem.ProblemCommand.AttachIncidents;
import dev.itsm.problem.ProblemCommand.Close;
import dev.itsm.problem.ProblemCommand.Invalidate;
import dev.itsm.problem.ProblemCommand.MarkDuplicateOf;
import dev.itsm.problem.ProblemCommand.Reopen;
import dev.itsm.problem.ProblemCommand.ReportRecurrence;
import dev.itsm.problem.ProblemCommand.ReviewEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a problem ends, and what is done to see whether that holds. */
final class EndCommands {
    private EndCommands() {}

    static void addTo(Handlers.Builder<Draft, ProblemCommand> handlers) {
        handlers.on("apply-fix", ApplyFix.class, EndCommands::fix)
                .on("accept-risk", AcceptRisk.class, EndCommands::accept)
                .on("mark-duplicate-of", MarkDuplicateOf.class, EndCommands::markDuplicate)
                .on(
                        "invalidate",
                        Invalidate.class,
                        (draft, invalid) -> dismiss(draft, Code.INVALID, draft.need("reason", invalid.reason())))
                .on(
                        "close",
                        Close.class,
                        (draft, close) -> draft.move(
                                ProblemLifecycle.CLOSE,
                                attempt -> attempt,
                                move -> new ProblemEvent.Closed(draft.id(), draft.at(), move)))
                .on("reopen", Reopen.class, EndCommands::reopen)
                .on("report-recurrence", ReportRecurrence.class, EndCommands::recur)
                .on("review-effect", ReviewEffect.class, EndCommands::review);
    }

    private static void fix(Draft draft, ApplyFix fix) {
        String says = draft.need("says", fix.says());
        resolve(draft, says == null ? null : resolution(draft, Code.FIX_APPLIED, says, fix.withoutChange(), null));
        if (!draft.isRefused()) {
            draft.propose(
                    draft.surroundings().waiting(),
                    ForIncident.Kind.RESOLVE,
                    "fixed at " + draft.at(),
                    "what it waited for is done: " + says);
        }
    }

    private static void accept(Draft draft, AcceptRisk accept) {
        RoleName role = draft.need("role", accept.role());
        String reason = draft.need("reason", accept.reason());
        Instant reviewAt = draft.need("reviewAt", accept.reviewAt());
        resolve(
                draft,
                role == null || reason == null || reviewAt == null
                        ? null
                        : resolution(draft, Code.RISK_ACCEPTED, reason, false, new Outcome.Acceptance(role, reviewAt)));
        if (!draft.isRefused()) {
            draft.propose(
                    draft.surroundings().waiting(),
                    ForIncident.Kind.NOTE,
                    "accepted at " + draft.at(),
                    "its cause stays as it is: " + reason);
        }
    }

    private static Resolution resolution(
            Draft draft, Code code, String says, boolean withoutChange, Outcome.@Nullable Acceptance acceptance) {
        return new Resolution(code, says, draft.act().authority(), draft.at(), withoutChange, acceptance);
    }

    private static void resolve(Draft draft, @Nullable Resolution resolution) {
        if (resolution == null) {
            draft.object(ProblemLifecycle.RESOLVE, ProblemAttempt::offered);
            return;
        }
        end(draft, ProblemLifecycle.RESOLVE, resolution);
    }

    private static void end(Draft draft, Trigger on, Resolution resolution) {
        draft.move(
                on,
                attempt -> attempt.bringing(resolution),
                move -> on.equals(ProblemLifecycle.RESOLVE)
                        ? new ProblemEvent.Resolved(draft.id(), draft.at(), move, resolution)
                        : new ProblemEvent.Dismissed(draft.id(), draft.at(), move, resolution));
    }

    private static void dismiss(Draft draft, Code code, @Nullable String reason) {
        if (reason == null) {
            draft.object(ProblemLifecycle.DISMISS, ProblemAttempt::offered);
        } else {
            end(draft, ProblemLifecycle.DISMISS, resolution(draft, code, reason, false, null));
        }
    }

    /** The original gets the incidents. */
    private static void markDuplicate(Draft draft, MarkDuplicateOf command) {
        ProblemId original = draft.need("original", command.original());
        if (draft.id().equals(original) || draft.surroundings().above().contains(draft.id())) {
            draft.refuse("CYCLE", "it would be a duplicate of itself", "choose the one that was there first");
        }
        if (original != null && draft.isOpen() && !draft.isRefused()) {
            draft.link(Scope.DUPLICATE_OF, List.of(original));
            var incidents = draft.problem().scope().incidents();
            if (!incidents.isEmpty()) {
                draft.propose(new FollowUp<ProblemCommand>(
                        original,
                        new AttachIncidents(incidents),
                        draft.id() + " being its duplicate",
                        "take over the incidents of " + draft.id() + ", which repeats it"));
            }
        }
        dismiss(draft, Code.DUPLICATE, original == null ? null : "it repeats " + original);
    }

    private static void reopen(Draft draft, Reopen reopen) {
        String reason = draft.need("reason", reopen.reason());
        draft.move(
                ProblemLifecycle.REOPEN,
                attempt -> attempt,
                move -> new ProblemEvent.Reopened(
                        draft.id(),
                        draft.at(),
                        move,
                        new Outcome.Reopening(draft.act().authority(), draft.at(), String.valueOf(reason))));
        if (!draft.isRefused()) {
            draft.tell(draft.problem().team().orElse(null), "problem-reopened", String.valueOf(reason));
        }
    }

    private static void recur(Draft draft, ReportRecurrence command) {
        IncidentId incident = draft.need("incident", command.incident());
        Instant openedAt = draft.need("openedAt", command.openedAt());
        if (incident == null || openedAt == null) {
            return;
        }
        if (openedAt.isAfter(draft.at())) {
            draft.refuse(
                    "OUT_OF_ORDER",
                    "nothing has happened at " + openedAt + ", in the future",
                    "give an earlier instant");
            return;
        }
        Duration length = draft.process().policy().watch();
        Outcome outcome = draft.problem().outcome();
        boolean isWatched =
                outcome.watch(length).filter(watch -> watch.contains(openedAt)).isPresent();
        Outcome.Recurrence recurrence = new Outcome.Recurrence(incident, openedAt);
        if (!isWatched) {
            draft.refuse("NOT_WATCHED", "no fix was watched at " + openedAt, "attach it to an open problem");
        } else if (!outcome.recurrences().contains(recurrence)) {
            draft.emit(new ProblemEvent.Recurred(draft.id(), draft.at(), recurrence));
            draft.link(Scope.EXPLAINS, List.of(incident));
            draft.propose(new FollowUp<ProblemCommand>(
                    draft.id(),
                    new Reopen(incident + " shows it again"),
                    incident.toString(),
                    "it came again at " + openedAt + ": reopen it"));
        }
    }

    private static void review(Draft draft, ReviewEffect command) {
        String findings = draft.need("findings", command.findings());
        if (draft.problem().phase().isOpen()) {
            draft.refuse("NOT_RESOLVED", "there is no resolution to review", "resolve it first");
        }
        if (findings == null || draft.isRefused()) {
            return;
        }
        draft.emit(new ProblemEvent.EffectReviewed(
                draft.id(),
                draft.at(),
                new Outcome.Review(command.effective(), findings, draft.act().authority(), draft.at())));
        if (!command.effective()) {
            draft.propose(new FollowUp<ProblemCommand>(
                    draft.id(), new Reopen(findings), "the review at " + draft.at(), "the fix is none: reopen it"));
        }
    }
}
