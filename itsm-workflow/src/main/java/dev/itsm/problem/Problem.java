package dev.itsm.problem;

import dev.itsm.assignment.Assignment;
import dev.itsm.assignment.Routing;
import dev.itsm.field.Attributes;
import dev.itsm.id.ProblemId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Priority;
import java.time.Instant;
import java.util.Optional;

/**
 * The cause of incidents that were or may be (ISO/IEC 20000-1:2018, 8.6.3), from its recording to its end. The fold of its
 * {@link ProblemEvent events}; immutable and thread-safe.
 *
 * <p>The canonical constructor is for stores that read back what they wrote; it holds what is true of every problem whatever its
 * process.
 *
 * @param id its identity
 * @param progress the states that it went through
 * @param origin how it came to be
 * @param classification how it is sorted and ranked
 * @param routing who has it and had it
 * @param analysis how its cause is looked for
 * @param treatment what is done about it meanwhile
 * @param outcome how it ended
 * @param scope what it is about and refers to
 * @param attributes the organization's own fields
 */
public record Problem(
        ProblemId id,
        Progress<ProblemPhase> progress,
        Origin origin,
        Classification classification,
        Routing routing,
        Analysis analysis,
        Treatment treatment,
        Outcome outcome,
        Scope scope,
        Attributes attributes) {
    public Problem {
        ProblemPhase phase = progress.phase();
        require(id, phase, "a root cause", analysis.root() != null, phase == ProblemPhase.CAUSE_KNOWN, true);
        require(id, phase, "a reason to wait", treatment.hold() != null, phase == ProblemPhase.ON_HOLD, false);
        require(id, phase, "a resolution", outcome.resolution() != null, !phase.isOpen(), false);
        require(id, phase, "a closing time", outcome.closedAt() != null, phase == ProblemPhase.CLOSED, false);
    }

    private static void require(
            ProblemId id, ProblemPhase phase, String what, boolean has, boolean must, boolean elsewhere) {
        if (has != must && !(has && elsewhere)) {
            throw new IllegalArgumentException("The problem " + id + " in phase " + phase + " must "
                    + (must ? "have " : "not have ") + what
                    + ".\nMaybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public ProblemPhase phase() {
        return progress.phase();
    }

    /** Returns the team that has it; empty before the first assignment. */
    public Optional<TeamId> team() {
        return routing.current().map(Assignment::team);
    }

    /** Returns its priority; empty while it is not ranked. */
    public Optional<Priority> priority() {
        return Optional.ofNullable(classification.ranking()).map(Classification.Ranking::priority);
    }

    /** Returns when it last came into another state or to other people: nothing can happen to it earlier than that. */
    public Instant lastMovedAt() {
        Instant moved = progress.since();
        return routing.current().map(Assignment::since).filter(moved::isBefore).orElse(moved);
    }

    Problem with(Progress<ProblemPhase> newProgress, Analysis newAnalysis, Treatment newTreatment, Outcome newOutcome) {
        return new Problem(
                id,
                newProgress,
                origin,
                classification,
                routing,
                newAnalysis,
                newTreatment,
                newOutcome,
                scope,
                attributes);
    }

    Problem with(Progress<ProblemPhase> next) {
        return with(next, analysis, treatment, outcome);
    }

    Problem with(Analysis next) {
        return with(progress, next, treatment, outcome);
    }

    Problem with(Treatment next) {
        return with(progress, analysis, next, outcome);
    }

    Problem with(Outcome next) {
        return with(progress, analysis, treatment, next);
    }

    Problem with(Classification next) {
        return new Problem(id, progress, origin, next, routing, analysis, treatment, outcome, scope, attributes);
    }

    Problem with(Routing next) {
        return new Problem(id, progress, origin, classification, next, analysis, treatment, outcome, scope, attributes);
    }

    Problem with(Scope next) {
        return new Problem(
                id, progress, origin, classification, routing, analysis, treatment, outcome, next, attributes);
    }

    Problem with(Attributes next) {
        return new Problem(id, progress, origin, classification, routing, analysis, treatment, outcome, scope, next);
    }
}
