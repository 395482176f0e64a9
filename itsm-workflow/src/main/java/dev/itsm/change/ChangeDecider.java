package dev.itsm.change;

import dev.itsm.change.ChangeCommand.Cancel;
import dev.itsm.change.ChangeCommand.CheckDeadlines;
import dev.itsm.change.ChangeCommand.Relate;
import dev.itsm.change.ChangeCommand.RequestChange;
import dev.itsm.change.ChangeCommand.Resume;
import dev.itsm.change.ChangeCommand.SetFields;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.party.Act;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.RecordDecider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each command comes to for one change under its process and in its surroundings. Immutable, thread-safe, and without a
 * clock: the act says when.
 *
 * <p>Refusals carry stable codes: those of the gates ({@code CHG-02} to {@code CHG-15}), of
 * {@link dev.itsm.approval.ApprovalDecider approval}, the lifecycle's {@code NO_SUCH_TRANSITION} and {@code REQUIRED_FIELD},
 * and {@code NO_SUCH_CHANGE}, {@code ALREADY_REQUESTED}, {@code OUT_OF_ORDER}, {@code ON_HOLD}, {@code NO_REASON} and others
 * that name what is wrong.
 */
public final class ChangeDecider extends RecordDecider<Change, ChangeCommand, ChangeEvent, RequestChange> {
    static final Handlers<Draft, ChangeCommand> HANDLERS = Handlers.<Draft, ChangeCommand>builder()
            .with(PlanningCommands::addTo)
            .with(PermissionCommands::addTo)
            .with(WorkCommands::addTo)
            .with(RecordCommands::addTo)
            .build();

    private static final Words WORDS = new Words("change", "request", "ALREADY_REQUESTED", "OUT_OF_ORDER");

    private final ChangeProcess process;
    private final ChangeId id;
    private final Surroundings surroundings;

    ChangeDecider(ChangeProcess process, ChangeId id, Surroundings surroundings) {
        super(id, WORDS, RequestChange.class);
        this.process = process;
        this.id = id;
        this.surroundings = surroundings;
    }

    @Override
    protected Decision<Change, ChangeEvent> open(RequestChange request, Act act) {
        List<Refusal> missing = new ArrayList<>();
        String title = need("title", request.title(), missing);
        String reason = need("reason", request.reason(), missing);
        missing.addAll(process.fields().faults(id, request.attributes()));
        if (!missing.isEmpty()) {
            return Decision.refused(missing);
        }
        ChangeEvent event = new ChangeEvent.Requested(
                id,
                act.at(),
                process.lifecycle().initial(),
                new Request(title, reason, act.actor(), act.onBehalfOf(), act.at()),
                request.content().asRequested(),
                request.links(),
                request.attributes());
        return Decision.accepted(event.applyTo(null), List.of(event));
    }

    @Override
    protected Instant notBefore(Change change) {
        return change.lastRecordedAt();
    }

    @Override
    protected Decision<Change, ChangeEvent> goOn(Change change, ChangeCommand command, Act act) {
        if (change.planning().hold() != null && !movesOnHold(command)) {
            return Decision.refused(onHold(change));
        }
        if (change.phase().isTerminal() && !isForTheFile(command)) {
            return refused("ENDED", "it has ended: it is " + change.state(), "request another change");
        }
        Draft draft = new Draft(process, surroundings, change, act);
        HANDLERS.handle(draft, command);
        return draft.decision();
    }

    /** What may still be added to a change that has ended. A step is left to the lifecycle, which leads nowhere. */
    private static boolean isForTheFile(ChangeCommand command) {
        return command instanceof Relate || command instanceof SetFields || command instanceof CheckDeadlines;
    }

    static Refusal onHold(Change change) {
        Planning.Hold hold = change.planning().hold();
        return Refusal.of(
                        "ON_HOLD", change.id().toString(), "it is on hold" + (hold == null ? "" : ": " + hold.reason()))
                .advise("resume it");
    }

    private static boolean movesOnHold(ChangeCommand command) {
        return command instanceof Resume
                || command instanceof Cancel
                || command instanceof Relate
                || command instanceof SetFields
                || command instanceof CheckDeadlines;
    }

    private String need(String field, @Nullable String text, List<Refusal> missing) {
        if (text == null || text.isBlank()) {
            missing.add(Refusal.of("REQUIRED_FIELD", id.toString(), "'" + field + "' must be filled in"));
            return "";
        }
        return text;
    }
}
