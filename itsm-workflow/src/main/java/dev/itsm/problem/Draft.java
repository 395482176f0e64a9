package dev.itsm.problem;

import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.ProblemId;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.Act;
import dev.itsm.practice.DecisionDraft;
import dev.itsm.practice.Move;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a command for a problem would come to, while it is worked out. */
final class Draft extends DecisionDraft<Problem, ProblemPhase, ProblemEvent, ProblemAttempt> {
    private final ProblemProcess process;
    private final Surroundings surroundings;

    Draft(ProblemProcess process, Surroundings surroundings, Problem problem, Act act) {
        super(problem.id(), process, problem, act);
        this.process = process;
        this.surroundings = surroundings;
    }

    /** Starts with the event that has made the problem. */
    Draft(ProblemProcess process, Surroundings surroundings, Problem problem, Act act, ProblemEvent first) {
        this(process, surroundings, problem, act);
        startedBy(first);
    }

    ProblemProcess process() {
        return process;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Returns the problem with the events so far. */
    Problem problem() {
        return state();
    }

    ProblemId id() {
        return problem().id();
    }

    @Override
    protected StateId standing() {
        return problem().state();
    }

    @Override
    protected ProblemAttempt bare() {
        return new ProblemAttempt(process, surroundings, problem(), act(), null, false);
    }

    @Override
    protected ProblemEvent moved(Move<ProblemPhase> move) {
        return new ProblemEvent.Moved(id(), at(), move);
    }

    /** Returns whether somebody still has to do something about it; if not, that is an objection. */
    boolean isOpen() {
        if (!problem().phase().isOpen()) {
            refuse(
                    "NOT_OPEN",
                    "that is for open problems, and this one is " + problem().state(),
                    "reopen it first");
        }
        return problem().phase().isOpen();
    }

    /** Links it to records that it is not linked to in that way. */
    void link(String kind, Collection<? extends RecordId> records) {
        Set<Link> links = records.stream()
                .filter(record -> !record.equals(id()))
                .map(record -> new Link(kind, id(), record))
                .filter(link -> !problem().scope().links().contains(link))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!links.isEmpty()) {
            emit(new ProblemEvent.Linked(id(), at(), links));
        }
    }

    /** Proposes the same for each of the incidents. */
    void propose(Collection<IncidentId> incidents, ForIncident.Kind kind, String occasion, String says) {
        incidents.stream()
                .sorted(Comparator.comparing(IncidentId::key))
                .map(incident -> new ForIncident(incident, id(), kind, occasion, says))
                .forEach(this::propose);
    }
}
