package dev.itsm.request;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.ApprovalPolicy.Timing;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Priority;
import dev.itsm.request.RequestCommand.ForTask;
import dev.itsm.request.RequestCommand.InRound;
import dev.itsm.request.RequestCommand.Place;
import dev.itsm.rule.Rule;
import dev.itsm.task.Task;
import dev.itsm.task.TaskCommand;
import dev.itsm.task.TaskGraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A small catalogue, and the people who order from it. */
final class Orders {
    static final ServiceRequestId ID = ServiceRequestId.of("REQ-1");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final PersonId ANA = PersonId.of("ana");
    static final PersonId BOSS = PersonId.of("boss");
    static final TeamId DESK = TeamId.of("desk");
    static final Electorate EVERYBODY = Electorate.of(Directory.EMPTY);

    static final FieldKey<String> MODEL = FieldKey.text("model");
    static final FieldKey<Integer> FLOOR = FieldKey.integer("floor");
    static final FieldKey<LocalDate> FROM = FieldKey.date("from");
    static final FieldKey<LocalDate> UNTIL = FieldKey.date("until");

    static final Duration VALIDITY = Duration.ofHours(1);

    static final Form FORM = Form.of(
                    FormField.needed(MODEL, "Model"),
                    FormField.optional(FLOOR, "Floor")
                            .neededWhen(Rule.of(
                                    "DESKTOP",
                                    "it is no laptop",
                                    answers -> answers.find(MODEL)
                                            .filter("desktop"::equals)
                                            .isPresent())),
                    FormField.optional(FROM, "From"),
                    FormField.optional(UNTIL, "Until"))
            .under(Rule.of(
                    "BACKWARD",
                    "the last day must not be before the first",
                    answers -> answers.find(UNTIL)
                            .flatMap(until -> answers.find(FROM).map(from -> !until.isBefore(from)))
                            .orElse(true)));

    static final TaskGraph TASKS = TaskGraph.of(
            Task.of("order", "Order it", Duration.ofHours(1))
                    .by(DESK)
                    .instructedBy("how")
                    .undoneBy("Send it back", Duration.ofHours(1)),
            Task.of("train", "Show how it works", Duration.ofHours(2))
                    .by(DESK)
                    .instructedBy("how")
                    .after("order"));

    static final CatalogueItem LAPTOP = CatalogueItem.of(
                    "laptop",
                    "A laptop",
                    ServiceId.of("workplace"),
                    "hardware",
                    TASKS,
                    Instruction.of("how", "see wiki"))
            .startingWith(Priority.P3)
            .asking(FORM)
            .approvedBy(ApprovalPolicy.of("boss", VotingRule.allOf(), Seat.ofPerson("boss"))
                    .lasting(new Timing(null, null, Duration.ZERO, VALIDITY)));

    static final CatalogueItem LEAFLET = CatalogueItem.of(
            "leaflet",
            "A leaflet",
            ServiceId.of("workplace"),
            "paper",
            TaskGraph.of(Task.of("send", "Send it", Duration.ofMinutes(5)).instructedBy("how")),
            Instruction.of("how", "by post"));

    static final RequestProcess PROCESS =
            RequestProcess.standard().toBuilder().item(LAPTOP).item(LEAFLET).build();

    private Orders() {}

    static Attributes model(String model) {
        return Attributes.of(MODEL, model);
    }

    static Place laptop() {
        return Place.of("laptop", model("small"));
    }

    static InRound vote(Choice choice) {
        return new InRound(ApprovalCommand.Cast.of("boss", "boss", choice));
    }

    static ForTask complete(String task) {
        return new ForTask(new TaskCommand.Complete(task, "done"));
    }
}
