package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Electorate;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.desk.By;
import dev.itsm.field.Attributes;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Directory;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Priority;
import dev.itsm.request.CatalogueItem;
import dev.itsm.request.Instruction;
import dev.itsm.request.RequestCommand;
import dev.itsm.request.RequestNames;
import dev.itsm.request.RequestPhase;
import dev.itsm.request.RequestProcess;
import dev.itsm.request.ServiceRequest;
import dev.itsm.task.Task;
import dev.itsm.task.TaskCommand;
import dev.itsm.task.TaskGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestJsonTest {
    private static final RequestProcess PROCESS = RequestProcess.standard().toBuilder()
            .item(CatalogueItem.of(
                            "desk",
                            "A new desk",
                            ServiceId.of("workplace"),
                            "furniture",
                            TaskGraph.of(Task.of("buy", "Buy it", Duration.ofHours(2))
                                    .instructedBy("how")
                                    .undoneBy("Sell it", Duration.ofHours(1))),
                            Instruction.of("how", "at the usual shop"))
                    .approvedBy(ApprovalPolicy.of("boss", VotingRule.allOf(), Seat.ofPerson("boss"))))
            .build();

    @Test
    void aRequestThatIsApprovedStartedAndUndoneIsTheSameAfterJson() {
        List<RequestCommand> commands = List.of(
                RequestCommand.Place.of("desk", Attributes.NONE),
                new RequestCommand.RequestApproval(),
                new RequestCommand.InRound(ApprovalCommand.Cast.of("boss", "boss", Choice.YES)),
                new RequestCommand.StartFulfilment(),
                new RequestCommand.Prioritize(Priority.P1),
                new RequestCommand.PutOnHold("SUPPLIER"),
                new RequestCommand.Resume(),
                new RequestCommand.ForTask(new TaskCommand.Assign("buy", TeamId.of("facility"), null)),
                new RequestCommand.ForTask(new TaskCommand.Spend("buy", Duration.ofMinutes(10))),
                new RequestCommand.ForTask(new TaskCommand.Complete("buy", "bought")),
                new RequestCommand.Cancel(),
                new RequestCommand.ForTask(new TaskCommand.Complete("buy", "sold")));
        List<Given<RequestCommand>> life = new ArrayList<>();
        Instant now = Instant.parse("2026-03-02T08:00:00.000000001Z");
        for (RequestCommand command : commands) {
            now = now.plusSeconds(60);
            By by = By.person(command instanceof RequestCommand.InRound ? "boss" : "ana");
            life.add(new Given<>(command, by.because("so").at(now)));
        }
        ServiceRequest last = LifeInJson.check(
                ServiceRequest.class,
                PROCESS.decider(ServiceRequestId.of("REQ-1"), Electorate.of(Directory.EMPTY)),
                life);
        assertThat(last.phase()).isEqualTo(RequestPhase.CANCELLED);
    }

    @Test
    void everyEventIsStoredUnderTheNameThatTheDeskUses() {
        RequestNames.events()
                .forEach((type, name) -> assertThat(StandardTypes.all().forms)
                        .containsEntry(new StoredForm(name.name(), name.version()), type));
    }
}
