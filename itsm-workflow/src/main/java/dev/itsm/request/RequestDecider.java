package dev.itsm.request;

import dev.itsm.approval.Electorate;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.RecordDecider;
import dev.itsm.request.RequestCommand.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What each command comes to for one service request under its process. Immutable, thread-safe, and without a clock: the act
 * says when.
 *
 * <p>Refusals carry stable codes: those of the gates ({@code SRQ-01} to {@code SRQ-03}, {@code UNAPPROVED},
 * {@code TASKS_OPEN}, {@code NOTHING_DONE}, {@code PART_NOT_ACCEPTED}, {@code NOT_UNDONE}), of
 * {@link dev.itsm.approval.ApprovalDecider approval} and {@link dev.itsm.task.TaskDecider tasks}, of a {@link Form}'s rules,
 * the lifecycle's {@code NO_SUCH_TRANSITION} and {@code REQUIRED_FIELD}, and {@code NO_SUCH_REQUEST},
 * {@code ALREADY_PLACED}, {@code OUT_OF_ORDER}, {@code NO_SUCH_ITEM}, {@code WRONG_PHASE}, {@code ON_HOLD},
 * {@code NO_REASON} and others that name what is wrong.
 */
public final class RequestDecider extends RecordDecider<ServiceRequest, RequestCommand, RequestEvent, Place> {
    static final Handlers<Draft, RequestCommand> HANDLERS = Handlers.<Draft, RequestCommand>builder()
            .with(ApprovalCommands::addTo)
            .with(FulfilmentCommands::addTo)
            .with(RecordCommands::addTo)
            .build();

    private static final Words WORDS = new Words("request", "place", "ALREADY_PLACED", "OUT_OF_ORDER");

    private final RequestProcess process;
    private final ServiceRequestId id;
    private final Electorate electorate;

    RequestDecider(RequestProcess process, ServiceRequestId id, Electorate electorate) {
        super(id, WORDS, Place.class);
        this.process = process;
        this.id = id;
        this.electorate = electorate;
    }

    @Override
    protected Decision<ServiceRequest, RequestEvent> open(Place place, Act act) {
        CatalogueItem item = process.item(place.item()).orElse(null);
        if (item == null) {
            return refused("NO_SUCH_ITEM", "the catalogue has no item '" + place.item() + "'", "look at the catalogue");
        }
        List<Refusal> faults = new ArrayList<>(item.form().faults(place.answers()));
        faults.addAll(process.fields().faults(id, place.attributes()));
        faults.addAll(item.missingInstructions(act.at()));
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        PersonId recipient = place.recipient() == null ? act.authority() : place.recipient();
        RequestEvent placed = new RequestEvent.Placed(
                id,
                act.at(),
                process.lifecycle().initial(),
                new Order(item.key(), item.service(), place.answers(), act.authority(), recipient, act.at()),
                new Classification(item.category(), item.priority(), act.at(), null),
                place.links(),
                place.attributes());
        return Decision.accepted(placed.applyTo(null), List.of(placed));
    }

    @Override
    protected Instant notBefore(ServiceRequest request) {
        return request.progress().since();
    }

    @Override
    protected Decision<ServiceRequest, RequestEvent> goOn(ServiceRequest request, RequestCommand command, Act act) {
        Draft draft = new Draft(process, electorate, request, act);
        HANDLERS.handle(draft, command);
        return draft.decision();
    }
}
