package dev.itsm.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.Holder;
import dev.itsm.criterion.Acceptance;
import dev.itsm.criterion.Concession;
import dev.itsm.criterion.Measurement;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.lifecycle.Walk;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Gates;
import dev.itsm.rule.Rule;
import dev.itsm.transition.TransitionCommand.Accept;
import dev.itsm.transition.TransitionCommand.Cancel;
import dev.itsm.transition.TransitionCommand.DecideGate;
import dev.itsm.transition.TransitionCommand.Deploy;
import dev.itsm.transition.TransitionCommand.EndBuild;
import dev.itsm.transition.TransitionCommand.EndDesign;
import dev.itsm.transition.TransitionCommand.EndPlanning;
import dev.itsm.transition.TransitionCommand.Fire;
import dev.itsm.transition.TransitionCommand.HandOverDone;
import dev.itsm.transition.TransitionCommand.Propose;
import dev.itsm.transition.TransitionCommand.Reject;
import dev.itsm.transition.TransitionCommand.Report;
import dev.itsm.transition.TransitionCommand.SetDesign;
import dev.itsm.transition.TransitionCommand.SetPlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command in every state, by who may open gates and who may not: what no sequence can bring about. */
class TransitionWalkTest {
    private static final String GATE = "no service goes live past a closed gate";
    private static final String CRITERIA = "no service goes live with a criterion that is neither met nor decided on";
    private static final String PLANNED = "what goes live, or away, was planned in full";
    private static final String TRACED = "what goes live was designed and tested, requirement by requirement";
    private static final String HANDED_OVER = "nothing is left to be handed over";
    private static final String JUDGED =
            "what the process lets through, the rules of conformity find nothing wrong with";
    private static final String REPORTED = "what is reviewed was measured against what was intended";

    @ParameterizedTest
    @EnumSource
    void noServiceGoesLivePastAClosedGate(TransitionKind kind) {
        var result = walk(kind, Launch.PROCESS)
                .always(JUDGED, TransitionWalkTest::conforms)
                .run()
                .orThrow();
        assertThat(result.states()).isGreaterThan(100);
        assertThat(result.refusals()).isGreaterThan(1000);
    }

    @Test
    void everyGateThatIsTakenAwayIsFoundMissing() {
        Map<Rule<TransitionAttempt>, String> found = new LinkedHashMap<>();
        found.put(TransitionGuards.PLANNED, PLANNED);
        found.put(TransitionGuards.HANDLED, PLANNED);
        found.put(TransitionGuards.DESIGNED, TRACED);
        found.put(TransitionGuards.PROVED, TRACED);
        found.put(TransitionGuards.BUILT, TRACED);
        found.put(TransitionGuards.HANDED_OVER, HANDED_OVER);
        found.put(TransitionGuards.MEASURED, REPORTED);
        found.put(TransitionGuards.ACCEPTED, CRITERIA);
        found.forEach((rule, invariant) -> assertThat(broken(TransitionKind.TRANSFER_IN, without(rule)))
                .as(rule.code())
                .isEqualTo(invariant));
    }

    @Test
    void aGateThatNobodyGuardsIsFound() {
        TransitionPolicy policy = Launch.PROCESS.policy();
        assertThat(broken(
                        TransitionKind.NEW_SERVICE,
                        TransitionProcess.of(TransitionPolicy.of(policy.conceding(), policy.reportWithin()))))
                .isEqualTo(GATE);
        assertThat(broken(
                        TransitionKind.NEW_SERVICE,
                        TransitionProcess.of(policy.gate(TransitionPhase.DEPLOYED, Holder.person("ana")))))
                .isEqualTo(GATE);
    }

    private static TransitionProcess without(Rule<TransitionAttempt> rule) {
        Map<TransitionPhase, List<Rule<TransitionAttempt>>> rest = new LinkedHashMap<>();
        TransitionGuards.GATES
                .entering()
                .forEach((phase, rules) -> rest.put(
                        phase, rules.stream().filter(each -> !each.equals(rule)).toList()));
        return TransitionProcess.withGates(Launch.PROCESS.policy(), new Gates<>(rest, TransitionGuards.GATES.advice()));
    }

    private static String broken(TransitionKind kind, TransitionProcess process) {
        return walk(kind, process).run().broken().orElseThrow().invariant();
    }

    private static Walk<ServiceTransition, Given<TransitionCommand>> walk(
            TransitionKind kind, TransitionProcess process) {
        return Walk.of(process.decider(Launch.ID, Launch.EVERYBODY), transition -> everyCommand(kind, transition))
                .telling(TransitionWalkTest::whatMatters)
                .always(GATE, transition -> !transition.phase().isDeployed() || isOpen(transition))
                .always(
                        CRITERIA,
                        transition -> !transition.phase().isDeployed() || isAcceptable(transition.acceptance()))
                .always(PLANNED, transition -> !transition.phase().isDeployed() || isPlanned(transition))
                .always(TRACED, transition -> !transition.phase().isDeployed() || isTraced(transition))
                .always(
                        HANDED_OVER,
                        transition -> !transition.phase().isDeployed()
                                || transition.plan().handOvers().stream()
                                        .allMatch(line ->
                                                line.done() != null || line.treatment() == HandOver.Treatment.NONE))
                .always(
                        REPORTED,
                        transition -> transition.phase() != TransitionPhase.REVIEWED
                                || !transition
                                        .outcome()
                                        .intended()
                                        .measurements()
                                        .isEmpty());
    }

    /** The last word on the gate since it was accepted is the boss's, and it was yes. */
    private static boolean isOpen(ServiceTransition transition) {
        Instant accepted = null;
        for (var stay : transition.progress().stays()) {
            accepted = stay.phase() == TransitionPhase.ACCEPTED ? stay.since() : accepted;
        }
        Instant since = accepted;
        return transition.gates().stream()
                .filter(gate -> since != null
                        && gate.before() == TransitionPhase.DEPLOYED
                        && !gate.at().isBefore(since))
                .reduce((earlier, later) -> later)
                .filter(gate -> gate.open() && gate.by().equals(Launch.BOSS))
                .isPresent();
    }

    private static boolean isAcceptable(Acceptance acceptance) {
        BigDecimal last = null;
        for (Measurement measured : acceptance.measurements()) {
            last = measured.value();
        }
        if (last != null && last.compareTo(new BigDecimal("800")) <= 0) {
            return true;
        }
        BigDecimal value = last;
        return acceptance.concessions().stream()
                .filter(made -> made.by().equals(Launch.BOSS))
                .map(Concession::value)
                .anyMatch(known -> known == null ? value == null : value != null && value.compareTo(known) <= 0);
    }

    private static boolean conforms(ServiceTransition transition) {
        return TransitionTest.faults(transition, Launch.PROCESS.policy(), last(transition))
                .isEmpty();
    }

    private static boolean isPlanned(ServiceTransition transition) {
        TransitionPlan plan = transition.plan();
        boolean handOver = transition.scope().kind() == TransitionKind.NEW_SERVICE
                || transition.scope().kind() == TransitionKind.CHANGED_SERVICE
                || (plan.date() != null && plan.handOvers().size() == 4);
        return plan.parts().values().stream().filter(text -> !text.isBlank()).count() == 5
                && plan.activities().tasks().size() == 1
                && transition.acceptance().criteria().size() == 1
                && transition.outcome().intended().criteria().size() == 1
                && handOver;
    }

    private static boolean isTraced(ServiceTransition transition) {
        TransitionKind kind = transition.scope().kind();
        return kind == TransitionKind.REMOVAL
                || kind == TransitionKind.TRANSFER_OUT
                || (transition.design().elements().size() == 7
                        && transition.progress().stays().stream()
                                .anyMatch(stay -> stay.phase() == TransitionPhase.BUILT)
                        && transition.design().matrix().requirements().size() == 1
                        && transition.design().matrix().designs().size() == 1
                        && transition.design().matrix().tests().stream()
                                        .filter(test -> Boolean.TRUE.equals(test.passed()))
                                        .count()
                                == 1);
    }

    /** What a decision can depend on, without instants and words. */
    private static List<Object> whatMatters(ServiceTransition transition) {
        Acceptance acceptance = transition.acceptance();
        return List.of(
                transition.state(),
                transition.plan(),
                transition.design(),
                acceptance.criteria(),
                acceptance
                        .last("p95")
                        .map(Measurement::value)
                        .map(Object::toString)
                        .orElse(""),
                acceptance.concessions().stream()
                        .map(made -> made.by() + " " + made.value())
                        .collect(Collectors.toSet()),
                transition
                        .decision(TransitionPhase.DEPLOYED)
                        .map(gate -> gate.open() + " " + gate.by())
                        .orElse(""),
                transition.outcome().intended().criteria(),
                transition.outcome().intended().measurements().isEmpty());
    }

    private static List<Given<TransitionCommand>> everyCommand(
            TransitionKind kind, @Nullable ServiceTransition transition) {
        Instant now = transition == null ? Launch.START : last(transition).plusSeconds(60);
        List<Given<TransitionCommand>> all = new ArrayList<>();
        all.add(new Given<>(Propose.of(kind, Launch.SHOP, "The new shop"), Act.by(Launch.ANA, now)));
        for (TransitionCommand command : COMMANDS) {
            boolean byAuthority = command instanceof DecideGate || command instanceof TransitionCommand.Concede;
            for (PersonId person : byAuthority ? List.of(Launch.ANA, Launch.BOSS) : List.of(Launch.ANA)) {
                all.add(new Given<>(command, Act.by(person, now).because("so")));
            }
        }
        all.add(new Given<>(Launch.gate(true), Act.by(Launch.BOSS, now)));
        return all;
    }

    private static Instant last(ServiceTransition transition) {
        return Stream.of(
                        transition.gates().stream().map(GateDecision::at),
                        transition.acceptance().measurements().stream().map(Measurement::at),
                        transition.acceptance().concessions().stream().map(Concession::at),
                        Stream.of(transition.progress().since()))
                .flatMap(part -> part)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static final List<TransitionCommand> COMMANDS = List.of(
            Launch.plan(),
            new SetPlan(Launch.planned().handingOver(), List.of(Launch.P95), List.of(Launch.ORDERS)),
            new SetPlan(
                    Launch.planned().saying(TransitionPlan.Part.IMPACT, " "),
                    List.of(Launch.P95),
                    List.of(Launch.ORDERS)),
            new EndPlanning(),
            Launch.design(),
            new SetDesign(Design.of(TraceMatrix.EMPTY)),
            new EndDesign(),
            new EndBuild(),
            Launch.test(true),
            Launch.test(false),
            Launch.measure("800"),
            Launch.measure("900"),
            Launch.concede(),
            Launch.gate(true),
            Launch.gate(false),
            new Accept(),
            new HandOverDone("orders", "they are there"),
            new Deploy(),
            Launch.outcome("990"),
            new Report("not quite"),
            new Reject(),
            new Cancel(),
            new Fire(TransitionLifecycle.DEPLOY),
            new Fire(Trigger.of("dance")));
}
