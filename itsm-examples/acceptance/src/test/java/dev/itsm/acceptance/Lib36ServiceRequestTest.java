package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Seat;
import dev.itsm.approval.VotingRule;
import dev.itsm.assignment.AssignmentPolicy;
import dev.itsm.assignment.AssignmentRule;
import dev.itsm.assignment.Worker;
import dev.itsm.assignment.Workforce;
import dev.itsm.decision.Decision.Refused;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.ServiceRequestDesk;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Priority;
import dev.itsm.request.CatalogueItem;
import dev.itsm.request.Form;
import dev.itsm.request.FormField;
import dev.itsm.request.Instruction;
import dev.itsm.request.RequestCommand;
import dev.itsm.request.RequestCommand.AcceptPart;
import dev.itsm.request.RequestCommand.Close;
import dev.itsm.request.RequestCommand.ForTask;
import dev.itsm.request.RequestCommand.Fulfil;
import dev.itsm.request.RequestCommand.FulfilInPart;
import dev.itsm.request.RequestCommand.InRound;
import dev.itsm.request.RequestCommand.Place;
import dev.itsm.request.RequestCommand.RequestApproval;
import dev.itsm.request.RequestCommand.StartFulfilment;
import dev.itsm.request.RequestPhase;
import dev.itsm.request.RequestProcess;
import dev.itsm.request.ServiceRequest;
import dev.itsm.request.ServiceRequestRepository;
import dev.itsm.rule.Rule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.task.Task;
import dev.itsm.task.TaskCommand.Complete;
import dev.itsm.task.TaskGraph;
import dev.itsm.task.TaskSchedule;
import dev.itsm.time.Deadline;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LIB-36, service requests: approvals, fulfilment instructions, own clocks. */
class Lib36ServiceRequestTest {
    private static final ServiceRequestId ID = ServiceRequestId.of("REQ-1");
    private static final By ANA = By.person("ana");
    private static final By BOSS = By.person("boss");
    private static final TeamId FACILITY = TeamId.of("facility");
    private static final FieldKey<Integer> FLOOR = FieldKey.integer("floor");
    private static final TaskGraph TASKS = TaskGraph.of(
            Task.of("buy", "Buy the desk", Duration.ofHours(2)).by(FACILITY).instructedBy("buying"),
            Task.of("carry", "Carry it up", Duration.ofHours(4))
                    .by(FACILITY)
                    .instructedBy("carrying")
                    .after("buy"));
    private static final CatalogueItem NEW_DESK = CatalogueItem.of(
                    "desk",
                    "A new desk",
                    ServiceId.of("workplace"),
                    "furniture",
                    TASKS,
                    Instruction.of("buying", "at the usual shop"),
                    Instruction.of("carrying", "by two"))
            .startingWith(Priority.P3)
            .asking(Form.of(FormField.needed(FLOOR, "Floor")))
            .approvedBy(ApprovalPolicy.of("boss", VotingRule.allOf(), Seat.ofPerson("boss")));
    private static final WorkingCalendar OFFICE =
            WorkingCalendar.weekly(ZoneOffset.UTC, DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00");

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    private ServiceRequestDesk desk(CatalogueItem item) {
        return ServiceRequestDesk.builder(
                        RequestProcess.standard().toBuilder().item(item).build())
                .target(Target.resolution()
                        .within(Priority.P3, Duration.ofHours(16))
                        .in(OFFICE))
                .hours(task -> OFFICE)
                .assigning(
                        AssignmentPolicy.of(AssignmentRule.of(
                                Rule.of("FURNITURE", "it is about furniture", any -> true), FACILITY)),
                        () -> Workforce.of(
                                Worker.of(PersonId.of("bob"), FACILITY, OFFICE, 5)
                                        .having(3),
                                Worker.of(PersonId.of("eve"), FACILITY, OFFICE, 5)))
                .repository(ServiceRequestRepository.inMemory())
                .time(() -> now)
                .build();
    }

    private static Place order() {
        return Place.of("desk", Attributes.of(FLOOR, 3));
    }

    private static ForTask done(String task) {
        return new ForTask(new Complete(task, "done"));
    }

    private ServiceRequest tell(ServiceRequestDesk desk, By by, RequestCommand... commands) {
        for (RequestCommand command : commands) {
            desk.handle(ID, command, by).orThrow();
        }
        return desk.find(ID).orElseThrow().state();
    }

    @Test
    void aRequestTypeWithoutInstructionWhenUsedIsSrq02() {
        CatalogueItem unexplained = CatalogueItem.of(
                "desk",
                "A new desk",
                ServiceId.of("workplace"),
                "furniture",
                TASKS,
                Instruction.of("buying", "at the usual shop"));
        var refused = (Refused<?, ?>) desk(unexplained).handle(ID, Place.of("desk", Attributes.NONE), ANA);
        assertThat(refused.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("SRQ-02");
            assertThat(reason.clause()).isEqualTo(ClauseRef.iso20000("8.6.2"));
            assertThat(reason.subject()).contains("carry");
        });
    }

    @Test
    void aRequestIsApprovedFulfilledByItsTasksAndClosedUnderItsOwnClock() {
        ServiceRequestDesk desk = desk(NEW_DESK);
        tell(desk, ANA, order(), new RequestApproval());
        var early = (Refused<?, ?>) desk.handle(ID, new StartFulfilment(), ANA);
        assertThat(early.reasons()).extracting(Refusal::code).contains("UNAPPROVED", "NOT_APPROVED");
        var own =
                (Refused<?, ?>) desk.handle(ID, new InRound(ApprovalCommand.Cast.of("boss", "boss", Choice.YES)), ANA);
        assertThat(own.reasons()).extracting(Refusal::code).contains("OWN_REQUEST");

        now = Instant.parse("2026-03-03T09:00:00Z");
        tell(desk, BOSS, new InRound(ApprovalCommand.Cast.of("boss", "boss", Choice.YES)));
        tell(desk, ANA, new StartFulfilment());
        assertThat(desk.proposal(ID, "buy").person()).isEqualTo(PersonId.of("eve"));
        TaskSchedule forecast = desk.forecast(ID).orElseThrow();
        assertThat(forecast.finish()).isEqualTo("2026-03-03T15:00:00Z");
        assertThat(desk.deadlines(ID))
                .containsExactly(new Deadline(ID, "resolution", Instant.parse("2026-03-03T17:00:00Z")));
        assertThat(forecast.slot("buy").orElseThrow().slack()).isEqualTo(Duration.ofHours(2));

        now = Instant.parse("2026-03-03T16:00:00Z");
        var open = (Refused<?, ?>) desk.handle(ID, new Fulfil("there it is"), ANA);
        assertThat(open.reasons()).extracting(Refusal::code).containsExactly("TASKS_OPEN", "SRQ-03");
        ServiceRequest closed = tell(desk, ANA, done("buy"), done("carry"), new Fulfil("there it is"), new Close());
        assertThat(closed.phase()).isEqualTo(RequestPhase.CLOSED);
        assertThat(desk.clock(ID, TargetName.of("resolution")).elapsed()).isEqualTo(Duration.ofHours(15));
        assertThat(desk.deadlines(ID)).isEmpty();
    }

    @Test
    void whatIsFulfilledInPartIsClosedOnceWhoeverItIsForAcceptsThat() {
        ServiceRequestDesk desk = desk(NEW_DESK);
        tell(desk, ANA, order(), new RequestApproval());
        tell(desk, BOSS, new InRound(ApprovalCommand.Cast.of("boss", "boss", Choice.YES)));
        tell(desk, BOSS, new StartFulfilment(), done("buy"));
        tell(desk, BOSS.because("the lift is broken"), new FulfilInPart("it stands in the hall"));
        var refused = (Refused<?, ?>) desk.handle(ID, new Close(), BOSS);
        assertThat(refused.reasons()).extracting(Refusal::code).containsExactly("PART_NOT_ACCEPTED");
        ServiceRequest closed = tell(desk, ANA, new AcceptPart(), new Close());
        assertThat(closed.fulfilment().outcome().missing()).isEqualTo(List.of("Carry it up"));
    }
}
