package dev.itsm.problem;

import dev.itsm.decision.Decision;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.ProblemId;
import dev.itsm.party.Act;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.Objections;
import dev.itsm.practice.RecordDecider;
import dev.itsm.problem.ProblemCommand.RaiseProblem;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each command comes to for one problem under its process and in its surroundings. Immutable, thread-safe, and without a
 * clock: the act says when.
 *
 * <p>Refusals carry stable codes: those of the gates ({@code PRB-04} to {@code PRB-07}, {@code OWN_RISK}, {@code RISK_ROLE},
 * {@code REVIEW_DATE}), the lifecycle's {@code NO_SUCH_TRANSITION} and {@code REQUIRED_FIELD}, and {@code NO_SUCH_PROBLEM},
 * {@code ALREADY_RAISED}, {@code OUT_OF_ORDER}, {@code NOT_OPEN} and others that name what is wrong.
 */
public final class ProblemDecider extends RecordDecider<Problem, ProblemCommand, ProblemEvent, RaiseProblem> {
    static final Handlers<Draft, ProblemCommand> HANDLERS = Handlers.<Draft, ProblemCommand>builder()
            .with(RecordCommands::addTo)
            .with(AnalysisCommands::addTo)
            .with(EndCommands::addTo)
            .build();

    private static final Words WORDS = new Words("problem", "raise", "ALREADY_RAISED", "OUT_OF_ORDER");

    private final ProblemProcess process;
    private final ProblemId id;
    private final Surroundings surroundings;

    ProblemDecider(ProblemProcess process, ProblemId id, Surroundings surroundings) {
        super(id, WORDS, RaiseProblem.class);
        this.process = process;
        this.id = id;
        this.surroundings = surroundings;
    }

    @Override
    protected Decision<Problem, ProblemEvent> open(RaiseProblem raise, Act act) {
        Objections objections = new Objections(id, process.gates()::advised);
        String title = objections.need("title", raise.title());
        objections.addAll(process.fields().faults(id, raise.attributes()));
        if (title == null || objections.any()) {
            return Decision.refused(objections.list());
        }
        Set<Link> links = raise.incidents().stream()
                .sorted(Comparator.comparing(IncidentId::key))
                .map(incident -> new Link(Scope.EXPLAINS, id, incident))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ProblemEvent.Raised raised = new ProblemEvent.Raised(
                id,
                act.at(),
                process.lifecycle().initial(),
                new Origin(title, raise.description(), act.actor(), act.at(), raise.group()),
                new Scope(raise.service(), raise.cis(), links),
                raise.attributes());
        Problem problem = raised.begin();
        Draft draft = new Draft(process, surroundings, problem, act, raised);
        draft.refuse(process.lifecycle().missing(problem.state(), draft.bare()));
        draft.propose(
                raise.incidents(),
                ForIncident.Kind.LINK,
                "attached",
                "it may have the cause that " + id + " looks for");
        return draft.decision();
    }

    @Override
    protected Instant notBefore(Problem problem) {
        return problem.lastMovedAt();
    }

    @Override
    protected Decision<Problem, ProblemEvent> goOn(Problem problem, ProblemCommand command, Act act) {
        Draft draft = new Draft(process, surroundings, problem, act);
        HANDLERS.handle(draft, command);
        return draft.decision();
    }
}
