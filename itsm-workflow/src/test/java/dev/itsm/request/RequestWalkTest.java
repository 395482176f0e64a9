package dev.itsm.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.Choice;
import dev.itsm.approval.Round;
import dev.itsm.approval.Round.Closing;
import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.field.Attributes;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.lifecycle.Walk;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Gates;
import dev.itsm.practice.Move;
import dev.itsm.request.Fulfilment.Outcome;
import dev.itsm.request.RequestCommand.AcceptPart;
import dev.itsm.request.RequestCommand.Approve;
import dev.itsm.request.RequestCommand.Cancel;
import dev.itsm.request.RequestCommand.ChangeAnswers;
import dev.itsm.request.RequestCommand.Close;
import dev.itsm.request.RequestCommand.Fire;
import dev.itsm.request.RequestCommand.ForTask;
import dev.itsm.request.RequestCommand.Fulfil;
import dev.itsm.request.RequestCommand.FulfilInPart;
import dev.itsm.request.RequestCommand.InRound;
import dev.itsm.request.RequestCommand.PutOnHold;
import dev.itsm.request.RequestCommand.Reject;
import dev.itsm.request.RequestCommand.Reopen;
import dev.itsm.request.RequestCommand.RequestApproval;
import dev.itsm.request.RequestCommand.Resume;
import dev.itsm.request.RequestCommand.StartFulfilment;
import dev.itsm.rule.Rule;
import dev.itsm.task.TaskCommand;
import dev.itsm.task.TaskPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every command in every state, by who asked and by who decides, in time and late: what no sequence can bring about. */
class RequestWalkTest {
    @Test
    void nothingIsFulfilledThatWasNotApprovedAsItIs() {
        var result =
                walk(Orders.PROCESS.decider(Orders.ID, Orders.EVERYBODY)).run().orThrow();
        assertThat(result.states()).isGreaterThan(100);
        assertThat(result.refusals()).isGreaterThan(1000);
    }

    @Test
    void aFulfilmentThatStartsWithoutApprovalIsFound() {
        assertThat(broken(new Faulty())).isEqualTo("what is fulfilled was approved as it is, in time, by another");
    }

    @Test
    void anApprovalOfOtherAnswersThatStillCountsIsFound() {
        RequestProcess lax =
                without(RequestGuards.PERMITTED).item(withoutApproval()).build();
        assertThat(broken(lax.decider(Orders.ID, Orders.EVERYBODY)))
                .isEqualTo("what is fulfilled was approved as it is, in time, by another");
    }

    @Test
    void aCancellationThatLeavesThingsBehindIsFound() {
        RequestProcess lax = without(RequestGuards.UNDONE).item(Orders.LAPTOP).build();
        assertThat(broken(lax.decider(Orders.ID, Orders.EVERYBODY))).isEqualTo("nothing is left of what is cancelled");
    }

    @Test
    void aPartThatNobodyAcceptedIsFound() {
        RequestProcess lax =
                without(RequestGuards.PART_ACCEPTED).item(Orders.LAPTOP).build();
        assertThat(broken(lax.decider(Orders.ID, Orders.EVERYBODY))).isEqualTo("what is closed is there or accepted");
    }

    private static CatalogueItem withoutApproval() {
        CatalogueItem item = Orders.LAPTOP;
        return CatalogueItem.of(
                        item.key(),
                        item.title(),
                        item.service(),
                        item.category(),
                        item.tasks(),
                        item.instructions().get(0))
                .asking(item.form());
    }

    private static RequestProcess.Builder without(Rule<RequestAttempt> rule) {
        Map<RequestPhase, List<Rule<RequestAttempt>>> rest = new LinkedHashMap<>();
        RequestGuards.GATES
                .entering()
                .forEach((phase, rules) -> rest.put(
                        phase, rules.stream().filter(each -> !each.equals(rule)).toList()));
        return RequestProcess.withGates(new Gates<>(rest, RequestGuards.GATES.advice()));
    }

    private static String broken(Decider<ServiceRequest, RequestCommand, RequestEvent> decider) {
        return walk(decider).run().broken().orElseThrow().invariant();
    }

    private static Walk<ServiceRequest, Given<RequestCommand>> walk(
            Decider<ServiceRequest, RequestCommand, RequestEvent> decider) {
        return Walk.of(decider, RequestWalkTest::everyCommand)
                .telling(RequestWalkTest::whatMatters)
                .eachStep(
                        "what is fulfilled was approved as it is, in time, by another",
                        (before, given, after) -> !(given.command() instanceof StartFulfilment)
                                || isApproved(after, given.act().at()))
                .always(
                        "what is carried out is what was approved",
                        request -> !request.phase().isBeyondApproval()
                                || request.order()
                                        .digest()
                                        .equals(request.fulfilment().permit().order()))
                .always(
                        "nothing is left of what is cancelled",
                        request -> request.phase() != RequestPhase.CANCELLED
                                || request.fulfilment().plan().compensation().tasks().stream()
                                        .allMatch(task -> request.fulfilment()
                                                .undoing()
                                                .status(task.key())
                                                .isOver()))
                .always(
                        "what is closed is there or accepted",
                        request -> request.phase() != RequestPhase.CLOSED || isThere(request.fulfilment()));
    }

    private static boolean isApproved(ServiceRequest request, Instant at) {
        Round round = request.round().orElse(null);
        return round != null
                && round.digest().equals(request.order().digest())
                && round.approvers().equals(Set.of(Orders.BOSS))
                && round.closings().isEmpty()
                && at.isBefore(round.decidedAt().orElseThrow().plus(Orders.VALIDITY));
    }

    private static boolean isThere(Fulfilment work) {
        Outcome outcome = work.outcome();
        return outcome != null && (work.plan().isOver() || Orders.ANA.equals(outcome.acceptedBy()));
    }

    /** What a decision can depend on, without instants and words. */
    private static List<Object> whatMatters(ServiceRequest request) {
        Round round = request.round().orElse(null);
        return List.of(
                request.state(),
                request.order().answers(),
                round == null ? "" : round.outcome(),
                round == null
                        ? ""
                        : round.closings().stream().map(Closing::kind).toList(),
                round != null && round.digest().equals(request.order().digest()),
                statuses(request.fulfilment().plan()),
                statuses(request.fulfilment().undoing()),
                request.lasting().isPresent(),
                request.fulfilment().outcome() == null,
                request.fulfilment().outcome() != null
                        && request.fulfilment().outcome().acceptedBy() != null);
    }

    private static List<Object> statuses(TaskPlan plan) {
        return plan.graph().tasks().stream()
                .<Object>map(task -> plan.status(task.key()))
                .toList();
    }

    private static List<Given<RequestCommand>> everyCommand(@Nullable ServiceRequest request) {
        Instant now =
                request == null ? Orders.START : request.progress().since().plusSeconds(60);
        Instant last = request == null ? now : last(request).plusSeconds(60);
        List<Given<RequestCommand>> all = new ArrayList<>();
        for (RequestCommand command : COMMANDS) {
            for (PersonId person : List.of(Orders.ANA, Orders.BOSS)) {
                all.add(new Given<>(command, Act.by(person, last).because("so")));
            }
        }
        for (RequestCommand command : List.of(new Approve(), new StartFulfilment(), new Cancel())) {
            all.add(new Given<>(
                    command, Act.by(Orders.ANA, last.plus(Duration.ofHours(2))).because("late")));
        }
        all.add(new Given<>(new Cancel(), Act.by(Orders.ANA, now)));
        return all;
    }

    private static Instant last(ServiceRequest request) {
        Instant moved = request.progress().since();
        Instant tasks = Stream.of(
                        request.fulfilment().plan(), request.fulfilment().undoing())
                .flatMap(plan -> plan.runs().values().stream())
                .map(run -> run.end() == null ? run.startedAt() : run.end().at())
                .max(Instant::compareTo)
                .orElse(moved);
        return tasks.isAfter(moved) ? tasks : moved;
    }

    private static final List<RequestCommand> COMMANDS = List.of(
            Orders.laptop(),
            new ChangeAnswers(Orders.model("large")),
            new ChangeAnswers(Orders.model("small")),
            new ChangeAnswers(Attributes.NONE),
            new RequestApproval(),
            Orders.vote(Choice.YES),
            Orders.vote(Choice.NO),
            new InRound(new ApprovalCommand.Close(Closing.Kind.WITHDRAWN)),
            new Approve(),
            new Reject(),
            new StartFulfilment(),
            new ForTask(new TaskCommand.Start("order")),
            Orders.complete("order"),
            Orders.complete("train"),
            new ForTask(new TaskCommand.Reopen("train")),
            new Fulfil("here it is"),
            new FulfilInPart("here it is"),
            new AcceptPart(),
            new Reopen(),
            new Close(),
            new Cancel(),
            new PutOnHold("REQUESTER"),
            new Resume(),
            new Fire(RequestLifecycle.START),
            new Fire(Trigger.of("dance")));

    /** The standard decider, which starts the fulfilment whenever it is asked to. */
    private record Faulty() implements Decider<ServiceRequest, RequestCommand, RequestEvent> {
        @Override
        public Decision<ServiceRequest, RequestEvent> decide(
                @Nullable ServiceRequest state, RequestCommand command, Act act) {
            if (state == null || !(command instanceof StartFulfilment)) {
                return Orders.PROCESS.decider(Orders.ID, Orders.EVERYBODY).decide(state, command, act);
            }
            var move = new Move<>(
                    RequestLifecycle.START,
                    state.state(),
                    RequestLifecycle.in(RequestPhase.FULFILLING),
                    RequestPhase.FULFILLING);
            RequestEvent wrong = new RequestEvent.FulfilmentStarted(
                    Orders.ID, act.at(), move, new Permit(state.order().digest(), null), Orders.TASKS);
            return Decision.accepted(wrong.applyTo(state), List.of(wrong));
        }

        @Override
        public ServiceRequest evolve(@Nullable ServiceRequest state, RequestEvent event) {
            return event.applyTo(state);
        }
    }
}
