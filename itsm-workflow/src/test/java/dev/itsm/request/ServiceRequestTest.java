package dev.itsm.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.Choice;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.party.TeamId;
import dev.itsm.request.RequestCommand.Approve;
import dev.itsm.request.RequestCommand.Cancel;
import dev.itsm.request.RequestCommand.ChangeAnswers;
import dev.itsm.request.RequestCommand.Fire;
import dev.itsm.request.RequestCommand.Fulfil;
import dev.itsm.request.RequestCommand.Place;
import dev.itsm.request.RequestCommand.RequestApproval;
import dev.itsm.request.RequestCommand.StartFulfilment;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceRequestTest {
    private Instant now = Orders.START;
    private @Nullable ServiceRequest request;

    private Decision<ServiceRequest, RequestEvent> give(RequestProcess process, RequestCommand command) {
        now = now.plusSeconds(60);
        var person = command instanceof RequestCommand.InRound ? Orders.BOSS : Orders.ANA;
        return process.decider(Orders.ID, Orders.EVERYBODY)
                .decide(request, command, Act.by(person, now).because("so"));
    }

    private ServiceRequest tell(RequestProcess process, RequestCommand... commands) {
        for (RequestCommand command : commands) {
            request = give(process, command).orThrow();
        }
        return request;
    }

    private List<String> codes(RequestProcess process, RequestCommand command) {
        return ((Decision.Refused<ServiceRequest, RequestEvent>) give(process, command))
                .reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void aFormTellsEverythingThatIsWrongWithIt() {
        assertThat(Orders.FORM.faults(new Attributes(Map.of("floor", "third", "colour", "red"))))
                .extracting(Refusal::toString)
                .containsExactly(
                        "field 'colour': the form has no such field [UNKNOWN_FIELD]",
                        "field 'floor': it cannot be 'third'; give a value of its type [FIELD_VALUE]");
        Attributes backward = Orders.model("desktop")
                .with(Orders.FROM, LocalDate.of(2026, 5, 2))
                .with(Orders.UNTIL, LocalDate.of(2026, 5, 1));
        assertThat(Orders.FORM.faults(backward))
                .extracting(Refusal::toString)
                .containsExactly(
                        "field 'floor': 'Floor' is needed; fill it in [REQUIRED_FIELD]",
                        "the form: the last day must not be before the first [BACKWARD]");
        assertThat(Orders.FORM.faults(Orders.model("laptop"))).isEmpty();
        assertThat(Orders.FORM.faults(Attributes.NONE))
                .extracting(Refusal::code)
                .containsExactly("REQUIRED_FIELD");
    }

    @Test
    void alteredAnswersVoidTheApprovalAndStartOver() {
        tell(Orders.PROCESS, Orders.laptop(), new RequestApproval(), Orders.vote(Choice.YES));
        assertThat(request.phase()).isEqualTo(RequestPhase.APPROVED);
        tell(Orders.PROCESS, new ChangeAnswers(Orders.model("large")));
        assertThat(request.phase()).isEqualTo(RequestPhase.RECORDED);
        assertThat(codes(Orders.PROCESS, new Approve()))
                .containsExactly("UNAPPROVED", "NOT_APPROVED", "CONTENT_CHANGED");
        tell(
                Orders.PROCESS,
                new RequestApproval(),
                Orders.vote(Choice.YES),
                new StartFulfilment(),
                Orders.complete("order"),
                Orders.complete("train"),
                new Fulfil("handed over"));
        assertThat(request.rounds()).hasSize(2);
        assertThat(request.fulfilment().permit().order())
                .isEqualTo(request.order().digest());
    }

    @Test
    void whatIsGivenUpHalfWayIsUndoneFirst() {
        tell(
                Orders.PROCESS,
                Orders.laptop(),
                new RequestApproval(),
                Orders.vote(Choice.YES),
                new StartFulfilment(),
                Orders.complete("order"),
                new Cancel());
        assertThat(request.phase()).isEqualTo(RequestPhase.COMPENSATING);
        assertThat(request.fulfilment().undoing().open())
                .singleElement()
                .satisfies(task -> assertThat(task.title()).isEqualTo("Send it back"));
        assertThat(codes(Orders.PROCESS, Orders.complete("train"))).containsExactly("NO_SUCH_TASK");
        tell(Orders.PROCESS, Orders.complete("order"));
        assertThat(request.phase()).isEqualTo(RequestPhase.CANCELLED);
    }

    @Test
    void whatNeedsNoApprovalIsStartedAtOnce() {
        tell(Orders.PROCESS, Place.of("leaflet", Attributes.NONE), new Approve(), new StartFulfilment());
        assertThat(request.fulfilment().permit().grantedAt()).isNull();
        assertThat(codes(Orders.PROCESS, new Fulfil("sent"))).containsExactly("TASKS_OPEN", "SRQ-03");
    }

    @Test
    void anInstructionCountsWhileItIsInForceAndForWhoCanReadIt() {
        Instruction expired = new Instruction("how", "see wiki", Set.of(), Period.of(Instant.MIN, now));
        Instruction others = new Instruction("how", "see wiki", Set.of(TeamId.of("network")), Period.from(now));
        for (Instruction useless : List.of(expired, others)) {
            RequestProcess process = Orders.PROCESS.toBuilder()
                    .item(CatalogueItem.of(
                            "laptop", "A laptop", Orders.LAPTOP.service(), "hardware", Orders.TASKS, useless))
                    .build();
            assertThat(codes(process, Place.of("laptop", Attributes.NONE))).containsExactly("SRQ-02", "SRQ-02");
        }
        tell(Orders.PROCESS, Orders.laptop(), new RequestApproval(), Orders.vote(Choice.YES));
        RequestProcess lapsed = Orders.PROCESS.toBuilder()
                .item(CatalogueItem.of(
                        "laptop", "A laptop", Orders.LAPTOP.service(), "hardware", Orders.TASKS, expired))
                .build();
        assertThat(codes(lapsed, new StartFulfilment())).containsExactly("SRQ-02");
        assertThat(codes(Orders.PROCESS.toBuilder().withoutItem("laptop").build(), new StartFulfilment()))
                .containsExactly("SRQ-02");
    }

    @Test
    void anOrganizationAddsStatesFieldsAndCategoriesButNoWayPastTheGates() {
        StateId packing = StateId.of("PACKING");
        FieldKey<Integer> weight = FieldKey.integer("weight");
        RequestProcess acme = Orders.PROCESS.toBuilder()
                .named("acme", "7")
                .lifecycle(states -> states.state(State.of(packing, RequestPhase.FULFILLING))
                        .transition(RequestLifecycle.in(RequestPhase.FULFILLING), Trigger.of("pack"), packing)
                        .transition(packing, RequestLifecycle.FULFIL, RequestLifecycle.in(RequestPhase.FULFILLED)))
                .require(packing, weight)
                .build();
        tell(acme, Place.of("leaflet", Attributes.NONE), new Approve(), new StartFulfilment());
        assertThat(codes(acme, new Fire(Trigger.of("pack")))).containsExactly("REQUIRED_FIELD");
        tell(
                acme,
                new RequestCommand.ChangeFields(Attributes.of(weight, 3), Set.of()),
                new Fire(Trigger.of("pack")),
                Orders.complete("send"),
                new Fulfil("sent"));
        assertThat(acme.offers(request, Act.by(Orders.ANA, now)))
                .extracting(Offer::on)
                .containsExactlyInAnyOrder(RequestLifecycle.REOPEN, RequestLifecycle.CLOSE);

        assertThatThrownBy(() -> Orders.PROCESS.toBuilder()
                        .categories(CodeScheme.named("requests", "1")
                                .code("hardware", Locale.ENGLISH, "Hardware")
                                .build())
                        .lifecycle(states -> states.transition(
                                RequestLifecycle.in(RequestPhase.APPROVED),
                                Trigger.of("just-do-it"),
                                RequestLifecycle.in(RequestPhase.FULFILLED)))
                        .build())
                .hasMessageContaining("the item 'leaflet' is in the category 'paper'")
                .hasMessageContaining("'just-do-it'");
    }

    @Test
    void aRequestThatLacksWhatItsPhaseMustHaveIsNotBuilt() {
        ServiceRequest placed = tell(Orders.PROCESS, Orders.laptop());
        assertThatThrownBy(() -> placed.with(placed.progress()
                        .to(RequestLifecycle.in(RequestPhase.FULFILLING), RequestPhase.FULFILLING, now)))
                .hasMessageContaining(ServiceRequestId.of("REQ-1") + " in phase FULFILLING must have a permit");
    }
}
