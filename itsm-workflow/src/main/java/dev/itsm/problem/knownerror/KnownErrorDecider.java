package dev.itsm.problem.knownerror;

import dev.itsm.decision.Decision;
import dev.itsm.id.KnownErrorId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.party.Act;
import dev.itsm.practice.DecisionDraft;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.Move;
import dev.itsm.practice.Objections;
import dev.itsm.practice.RecordDecider;
import dev.itsm.problem.knownerror.KnownErrorCommand.ApplyWorkaround;
import dev.itsm.problem.knownerror.KnownErrorCommand.ChangeFields;
import dev.itsm.problem.knownerror.KnownErrorCommand.Draw;
import dev.itsm.problem.knownerror.KnownErrorCommand.Fire;
import dev.itsm.problem.knownerror.KnownErrorCommand.Publish;
import dev.itsm.problem.knownerror.KnownErrorCommand.Retire;
import dev.itsm.problem.knownerror.KnownErrorCommand.Revise;
import dev.itsm.problem.knownerror.KnownErrorCommand.Supersede;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What each command comes to for one known error. Immutable, thread-safe, and without a clock: the act says when. */
public final class KnownErrorDecider extends RecordDecider<KnownError, KnownErrorCommand, KnownErrorEvent, Draw> {
    static final Handlers<Draft, KnownErrorCommand> HANDLERS = Handlers.<Draft, KnownErrorCommand>builder()
            .on("revise", Revise.class, KnownErrorDecider::revise)
            .on("publish", Publish.class, KnownErrorDecider::publish)
            .on("supersede", Supersede.class, KnownErrorDecider::supersede)
            .on("retire", Retire.class, KnownErrorDecider::retire)
            .on("apply-workaround", ApplyWorkaround.class, KnownErrorDecider::apply)
            .on("change-fields", ChangeFields.class, KnownErrorDecider::changeFields)
            .on("fire", Fire.class, (draft, fire) -> draft.fire(fire.on()))
            .build();

    private static final Words WORDS = new Words("known error", "draw", "ALREADY_DRAWN", "OUT_OF_ORDER");

    private final KnownErrorProcess process;
    private final KnownErrorId id;

    KnownErrorDecider(KnownErrorProcess process, KnownErrorId id) {
        super(id, WORDS, Draw.class);
        this.process = process;
        this.id = id;
    }

    @Override
    protected Decision<KnownError, KnownErrorEvent> open(Draw draw, Act act) {
        Objections objections = new Objections(id, process.gates()::advised);
        String title = objections.need("title", draw.title());
        objections.addAll(process.fields().faults(id, draw.attributes()));
        if (title == null || objections.any()) {
            return Decision.refused(objections.list());
        }
        Description description =
                new Description(title, draw.symptoms(), draw.problem(), draw.cause(), draw.workaround());
        KnownErrorEvent.Drawn drawn =
                new KnownErrorEvent.Drawn(id, act.at(), process.lifecycle().initial(), description, draw.attributes());
        Draft draft = new Draft(process, drawn.begin(), act, drawn);
        draft.refuse(process.lifecycle().missing(draft.standing(), draft.bare()));
        return draft.decision();
    }

    @Override
    protected Instant notBefore(KnownError knownError) {
        return knownError.progress().since();
    }

    @Override
    protected Decision<KnownError, KnownErrorEvent> goOn(KnownError knownError, KnownErrorCommand command, Act act) {
        Draft draft = new Draft(process, knownError, act, null);
        HANDLERS.handle(draft, command);
        return draft.decision();
    }

    private static void revise(Draft draft, Revise command) {
        Description before = draft.state().description();
        Description after = new Description(
                before.title(),
                command.symptoms(),
                before.problem(),
                command.cause() == null ? before.cause() : command.cause(),
                command.workaround() == null ? before.workaround() : command.workaround());
        if (draft.state().phase() == KnownErrorPhase.PUBLISHED && !after.isUseful()) {
            draft.refuse("NOT_USEFUL", "what is published must stay of use", "retire it instead");
        }
        if (draft.isActive() && !draft.isRefused() && !after.equals(before)) {
            draft.emit(new KnownErrorEvent.Revised(draft.id(), draft.at(), after));
        }
    }

    private static void publish(Draft draft, Publish command) {
        if (command.audiences().isEmpty()) {
            draft.refuse("NO_AUDIENCE", "it must be said who is to find it", "name an audience");
        }
        Publication publication = new Publication(command.audiences(), draft.at());
        if (draft.state().phase() == KnownErrorPhase.PUBLISHED && !draft.isRefused()) {
            draft.emit(new KnownErrorEvent.Republished(draft.id(), draft.at(), publication));
        } else {
            draft.move(
                    KnownErrorLifecycle.PUBLISH,
                    attempt -> attempt,
                    move -> new KnownErrorEvent.Published(draft.id(), draft.at(), move, publication));
        }
    }

    private static void supersede(Draft draft, Supersede command) {
        KnownErrorId by = draft.need("by", command.by());
        if (draft.id().equals(by)) {
            draft.refuse("CYCLE", "it cannot take its own place", "revise it instead");
        }
        if (by != null) {
            draft.move(
                    KnownErrorLifecycle.SUPERSEDE,
                    attempt -> attempt,
                    move -> new KnownErrorEvent.Superseded(draft.id(), draft.at(), move, by));
        }
    }

    private static void retire(Draft draft, Retire command) {
        String reason = draft.need("reason", command.reason());
        if (reason != null) {
            draft.move(
                    KnownErrorLifecycle.RETIRE,
                    attempt -> attempt,
                    move -> new KnownErrorEvent.Retired(draft.id(), draft.at(), move, reason));
        }
    }

    private static void apply(Draft draft, ApplyWorkaround command) {
        var incident = draft.need("incident", command.incident());
        if (draft.state().phase() != KnownErrorPhase.PUBLISHED) {
            draft.refuse("NOT_PUBLISHED", "it is " + draft.state().state(), "use what is published");
        }
        if (!draft.state().description().hasWorkaround()) {
            draft.refuse("NO_WORKAROUND", "it has no workaround", "add one first");
        }
        if (incident == null || draft.isRefused()) {
            return;
        }
        boolean isKnown = draft.state().uses().stream()
                .anyMatch(use -> use.incident().equals(incident) && use.helped() == command.helped());
        if (!isKnown) {
            draft.emit(new KnownErrorEvent.WorkaroundApplied(
                    draft.id(), draft.at(), new Use(incident, draft.at(), command.helped())));
        }
    }

    private static void changeFields(Draft draft, ChangeFields change) {
        draft.changeFields(
                change.set(),
                change.cleared(),
                () -> new KnownErrorEvent.FieldsChanged(draft.id(), draft.at(), change.set(), change.cleared()));
    }

    /** What a command for a known error would come to, while it is worked out. */
    static final class Draft extends DecisionDraft<KnownError, KnownErrorPhase, KnownErrorEvent, KnownErrorAttempt> {
        Draft(KnownErrorProcess process, KnownError knownError, Act act, @Nullable KnownErrorEvent first) {
            super(knownError.id(), process, knownError, act);
            if (first != null) {
                startedBy(first);
            }
        }

        KnownErrorId id() {
            return state().id();
        }

        /** Returns whether it may still be altered; if not, that is an objection. */
        boolean isActive() {
            if (!state().phase().isActive()) {
                refuse("ENDED", "it is " + state().state() + ", and stays as it is", "draw another one");
            }
            return state().phase().isActive();
        }

        @Override
        protected StateId standing() {
            return state().state();
        }

        @Override
        protected KnownErrorAttempt bare() {
            return new KnownErrorAttempt(state(), act());
        }

        @Override
        protected KnownErrorEvent moved(Move<KnownErrorPhase> move) {
            return new KnownErrorEvent.Moved(id(), at(), move);
        }
    }
}
