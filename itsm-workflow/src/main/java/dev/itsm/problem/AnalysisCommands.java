package dev.itsm.problem;

import dev.itsm.practice.Handlers;
import dev.itsm.problem.Analysis.Cause;
import dev.itsm.problem.Analysis.Evidence;
import dev.itsm.problem.Analysis.Finding;
import dev.itsm.problem.Analysis.Method;
import dev.itsm.problem.ProblemCommand.AddCause;
import dev.itsm.problem.ProblemCommand.AddEvidence;
import dev.itsm.problem.ProblemCommand.AddToTimeline;
import dev.itsm.problem.ProblemCommand.AnswerWhy;
import dev.itsm.problem.ProblemCommand.IdentifyCause;
import dev.itsm.problem.ProblemCommand.Investigate;
import dev.itsm.problem.ProblemCommand.JudgeCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the cause of a problem is looked for and found. */
final class AnalysisCommands {
    private AnalysisCommands() {}

    static void addTo(Handlers.Builder<Draft, ProblemCommand> handlers) {
        handlers.on("investigate", Investigate.class, (draft, start) -> draft.move(ProblemLifecycle.INVESTIGATE))
                .on("answer-why", AnswerWhy.class, AnalysisCommands::answer)
                .on("add-cause", AddCause.class, AnalysisCommands::addCause)
                .on("judge-cause", JudgeCause.class, AnalysisCommands::judge)
                .on("add-to-timeline", AddToTimeline.class, AnalysisCommands::extend)
                .on("add-evidence", AddEvidence.class, AnalysisCommands::addEvidence)
                .on("identify-cause", IdentifyCause.class, AnalysisCommands::identify);
    }

    private static void answer(Draft draft, AnswerWhy command) {
        String answer = draft.need("answer", command.answer());
        if (draft.isOpen() && answer != null) {
            draft.emit(new ProblemEvent.WhyAnswered(
                    draft.id(), draft.at(), new Analysis.Why(answer, draft.act().actor(), draft.at())));
        }
    }

    private static void addCause(Draft draft, AddCause command) {
        String key = draft.need("key", command.key());
        String says = draft.need("says", command.says());
        String partOf = command.partOf();
        if (key != null && draft.problem().analysis().cause(key).isPresent()) {
            draft.refuse("CAUSE", "there is a cause '" + key + "' already", "take another key");
        }
        if (partOf != null && draft.problem().analysis().cause(partOf).isEmpty()) {
            draft.refuse("CAUSE", "there is no cause '" + partOf + "' to be part of", "add that one first");
        }
        if (draft.isOpen() && !draft.isRefused() && key != null && says != null) {
            draft.emit(new ProblemEvent.CauseConsidered(
                    draft.id(), draft.at(), new Cause(key, partOf, says, Finding.POSSIBLE)));
        }
    }

    private static void judge(Draft draft, JudgeCause command) {
        Analysis analysis = draft.problem().analysis();
        String key = draft.need("key", command.key());
        Finding finding = draft.need("finding", command.finding());
        Cause cause = key == null ? null : analysis.cause(key).orElse(null);
        String evidence = command.evidence();
        if (key != null && cause == null) {
            draft.refuse("CAUSE", "there is no cause '" + key + "'", "add it first");
        }
        if (finding != Finding.POSSIBLE && (evidence == null || !analysis.hasEvidence(evidence))) {
            draft.refuse("NO_EVIDENCE", "nothing shows that it is so", "add the evidence first, and name it");
        }
        if (draft.isOpen() && !draft.isRefused() && cause != null && finding != null && cause.finding() != finding) {
            draft.emit(new ProblemEvent.CauseConsidered(
                    draft.id(), draft.at(), new Cause(cause.key(), cause.partOf(), cause.says(), finding)));
        }
    }

    private static void extend(Draft draft, AddToTimeline command) {
        Instant at = draft.need("at", command.at());
        String says = draft.need("says", command.says());
        if (at != null && at.isAfter(draft.at())) {
            draft.refuse(
                    "OUT_OF_ORDER", "nothing has happened at " + at + ", in the future", "give an earlier instant");
        }
        if (draft.isOpen() && !draft.isRefused() && at != null && says != null) {
            draft.emit(new ProblemEvent.TimelineExtended(draft.id(), draft.at(), new Analysis.Entry(at, says)));
        }
    }

    private static void addEvidence(Draft draft, AddEvidence command) {
        String key = draft.need("key", command.key());
        String says = draft.need("says", command.says());
        if (key != null && draft.problem().analysis().hasEvidence(key)) {
            draft.refuse("EVIDENCE", "there is evidence '" + key + "' already", "take another key");
        }
        if (draft.isOpen() && !draft.isRefused() && key != null && says != null) {
            draft.emit(
                    new ProblemEvent.EvidenceAdded(draft.id(), draft.at(), new Evidence(key, says, command.record())));
        }
    }

    private static void identify(Draft draft, IdentifyCause command) {
        Analysis analysis = draft.problem().analysis();
        Method method = draft.need("method", command.method());
        String says = draft.need("says", command.says());
        if (analysis.evidence().isEmpty()) {
            draft.refuse("NO_EVIDENCE", "nothing shows that it is so", "add evidence first");
        }
        if (method != null) {
            checkMethod(draft, method, command.cause());
        }
        if (method == null || says == null) {
            draft.object(ProblemLifecycle.IDENTIFY, ProblemAttempt::offered);
            return;
        }
        Analysis.RootCause root = new Analysis.RootCause(
                method, says, command.cause(), draft.act().actor(), draft.at());
        draft.move(
                ProblemLifecycle.IDENTIFY,
                attempt -> attempt.bringing(root),
                move -> new ProblemEvent.CauseIdentified(draft.id(), draft.at(), move, root));
    }

    /** A method that was not followed finds nothing. */
    private static void checkMethod(Draft draft, Method method, @Nullable String key) {
        Analysis analysis = draft.problem().analysis();
        if (method == Method.FIVE_WHYS && analysis.whys().isEmpty()) {
            draft.refuse("METHOD", "nobody has asked why", "answer why it is so, until there is no further why");
        }
        if (method == Method.TIMELINE && analysis.timeline().isEmpty()) {
            draft.refuse("METHOD", "nobody has said what happened when", "add to the timeline first");
        }
        if (method == Method.CAUSE_TREE) {
            Cause cause = key == null ? null : analysis.cause(key).orElse(null);
            if (cause == null || cause.finding() != Finding.CONFIRMED || analysis.isRuledOut(cause)) {
                draft.refuse("METHOD", "the cause '" + key + "' of the tree is not confirmed", "confirm it first");
            } else if (analysis.hasParts(cause)) {
                draft.refuse("METHOD", "something else may bring '" + key + "' about", "rule that out, or choose it");
            }
        }
    }
}
