package dev.itsm.problem;

import dev.itsm.assignment.Assignment;
import dev.itsm.id.KnownErrorId;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.practice.Handlers;
import dev.itsm.priority.Impact;
import dev.itsm.priority.Priority;
import dev.itsm.priority.Urgency;
import dev.itsm.problem.ProblemCommand.Assign;
import dev.itsm.problem.ProblemCommand.AttachIncidents;
import dev.itsm.problem.ProblemCommand.ChangeFields;
import dev.itsm.problem.ProblemCommand.ChangeScope;
import dev.itsm.problem.ProblemCommand.Classify;
import dev.itsm.problem.ProblemCommand.DeclareNoRelief;
import dev.itsm.problem.ProblemCommand.DocumentBy;
import dev.itsm.problem.ProblemCommand.Fire;
import dev.itsm.problem.ProblemCommand.FixBy;
import dev.itsm.problem.ProblemCommand.PutOnHold;
import dev.itsm.problem.ProblemCommand.Relieve;
import dev.itsm.problem.ProblemCommand.Resume;
import dev.itsm.scheme.SchemeCode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** What is known of a problem, who has it, and what is done about it until it is fixed. */
final class RecordCommands {
    private RecordCommands() {}

    static void addTo(Handlers.Builder<Draft, ProblemCommand> handlers) {
        handlers.on("classify", Classify.class, RecordCommands::classify)
                .on("change-scope", ChangeScope.class, RecordCommands::changeScope)
                .on("assign", Assign.class, RecordCommands::assign)
                .on("attach-incidents", AttachIncidents.class, RecordCommands::attach)
                .on("document-by", DocumentBy.class, RecordCommands::document)
                .on("relieve", Relieve.class, RecordCommands::relieve)
                .on("declare-no-relief", DeclareNoRelief.class, RecordCommands::declareNoRelief)
                .on("fix-by", FixBy.class, RecordCommands::fixBy)
                .on("put-on-hold", PutOnHold.class, RecordCommands::hold)
                .on(
                        "resume",
                        Resume.class,
                        (draft, resume) -> draft.move(
                                ProblemLifecycle.RESUME,
                                attempt -> attempt,
                                move -> new ProblemEvent.Resumed(draft.id(), draft.at(), move)))
                .on("change-fields", ChangeFields.class, RecordCommands::changeFields)
                .on("fire", Fire.class, (draft, fire) -> draft.fire(fire.on()));
    }

    private static void classify(Draft draft, Classify command) {
        SchemeCode category = draft.objections()
                .needCode("category", command.category(), draft.process().categories());
        Impact impact = draft.need("impact", command.impact());
        Urgency urgency = draft.need("urgency", command.urgency());
        Priority priority =
                draft.objections().needPriority(impact, urgency, draft.process().matrix());
        if (!draft.isOpen() || category == null || impact == null || urgency == null || priority == null) {
            return;
        }
        Classification sorted = new Classification(category, new Classification.Ranking(impact, urgency, priority));
        if (!sorted.equals(draft.problem().classification())) {
            draft.emit(new ProblemEvent.Sorted(draft.id(), draft.at(), sorted));
        }
        draft.moveIfPossible(ProblemLifecycle.CLASSIFY);
    }

    private static void changeScope(Draft draft, ChangeScope command) {
        Scope before = draft.problem().scope();
        boolean changes = !Objects.equals(before.service(), command.service())
                || !before.cis().equals(command.cis());
        if (draft.isOpen() && changes) {
            draft.emit(new ProblemEvent.ScopeChanged(draft.id(), draft.at(), command.service(), command.cis()));
        }
    }

    private static void assign(Draft draft, Assign assign) {
        TeamId team = draft.need("team", assign.team());
        PersonId person = assign.person();
        if (!draft.isOpen() || team == null) {
            return;
        }
        boolean changes = draft.problem()
                .routing()
                .current()
                .filter(has -> has.equals(new Assignment(team, person, has.since())))
                .isEmpty();
        if (changes) {
            draft.emit(new ProblemEvent.Assigned(draft.id(), draft.at(), team, person));
            draft.tell(person == null ? team : person, "problem-assigned", "it is yours");
        }
    }

    private static void attach(Draft draft, AttachIncidents command) {
        if (!draft.isOpen()) {
            return;
        }
        var fresh = new HashSet<>(command.incidents());
        fresh.removeAll(draft.problem().scope().incidents());
        draft.link(Scope.EXPLAINS, command.incidents());
        draft.propose(
                fresh, ForIncident.Kind.LINK, "attached", "it may have the cause that " + draft.id() + " looks for");
    }

    private static void document(Draft draft, DocumentBy command) {
        KnownErrorId knownError = draft.need("knownError", command.knownError());
        if (draft.isOpen() && knownError != null) {
            draft.link(Scope.DOCUMENTED_BY, List.of(knownError));
        }
    }

    private static void relieve(Draft draft, Relieve command) {
        String says = draft.need("says", command.says());
        if (draft.isOpen() && says != null) {
            draft.emit(new ProblemEvent.Relieved(draft.id(), draft.at(), new Treatment.Relief(says, draft.at())));
        }
    }

    private static void declareNoRelief(Draft draft, DeclareNoRelief command) {
        String reason = draft.need("reason", command.reason());
        if (draft.isOpen()
                && reason != null
                && !reason.equals(draft.problem().treatment().noRelief())) {
            draft.emit(new ProblemEvent.ReliefRuledOut(draft.id(), draft.at(), reason));
        }
    }

    private static void fixBy(Draft draft, FixBy command) {
        var change = draft.need("change", command.change());
        if (draft.isOpen() && change != null) {
            draft.link(Scope.FIXED_BY, List.of(change));
        }
    }

    private static void hold(Draft draft, PutOnHold command) {
        String reason = draft.need("reason", command.reason());
        draft.move(
                ProblemLifecycle.HOLD,
                attempt -> attempt,
                move -> new ProblemEvent.Held(
                        draft.id(), draft.at(), move, new Treatment.Hold(String.valueOf(reason), draft.at())));
    }

    private static void changeFields(Draft draft, ChangeFields change) {
        draft.changeFields(
                change.set(),
                change.cleared(),
                () -> new ProblemEvent.FieldsChanged(draft.id(), draft.at(), change.set(), change.cleared()));
    }
}
