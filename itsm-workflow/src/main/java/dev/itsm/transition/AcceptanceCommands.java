package dev.itsm.transition;

import dev.itsm.approval.Holder;
import dev.itsm.criterion.Acceptance;
import dev.itsm.criterion.AcceptanceSteps;
import dev.itsm.practice.Handlers;
import dev.itsm.transition.TransitionCommand.Accept;
import dev.itsm.transition.TransitionCommand.Concede;
import dev.itsm.transition.TransitionCommand.DecideGate;
import dev.itsm.transition.TransitionCommand.Deploy;
import dev.itsm.transition.TransitionCommand.HandOverDone;
import dev.itsm.transition.TransitionCommand.Measure;
import dev.itsm.transition.TransitionCommand.MeasureOutcome;
import dev.itsm.transition.TransitionCommand.RecordTest;
import dev.itsm.transition.TransitionCommand.Report;

/** How a service is tested, measured, let through the gates, handed over, deployed and reported on. */
final class AcceptanceCommands {
    private AcceptanceCommands() {}

    static void addTo(Handlers.Builder<Draft, TransitionCommand> handlers) {
        handlers.on("record-test", RecordTest.class, AcceptanceCommands::test)
                .on("measure", Measure.class, AcceptanceCommands::measure)
                .on("concede", Concede.class, AcceptanceCommands::concede)
                .on("decide-gate", DecideGate.class, AcceptanceCommands::decideGate)
                .on("accept", Accept.class, (draft, accept) -> draft.move(TransitionLifecycle.ACCEPT))
                .on("hand-over-done", HandOverDone.class, AcceptanceCommands::handOver)
                .on("deploy", Deploy.class, (draft, deploy) -> deploy(draft))
                .on("measure-outcome", MeasureOutcome.class, AcceptanceCommands::measureOutcome)
                .on("report", Report.class, AcceptanceCommands::report);
    }

    private static boolean isBuilt(TransitionPhase phase) {
        return phase == TransitionPhase.BUILT || phase == TransitionPhase.ACCEPTED;
    }

    private static void test(Draft draft, RecordTest command) {
        if (draft.transition().design().matrix().tests().stream()
                .noneMatch(test -> test.key().equals(command.test()))) {
            draft.refuse("NO_SUCH_TEST", "the design has no test '" + command.test() + "'", "look at its matrix");
        }
        draft.isIn(AcceptanceCommands::isBuilt, "what is tested is built and not deployed");
        draft.record(new TransitionEvent.TestRecorded(draft.id(), draft.at(), command.test(), command.passed()));
    }

    private static void measure(Draft draft, Measure command) {
        draft.isIn(
                phase -> isBuilt(phase) || (draft.transition().scope().kind().isEnding() && phase.isBeforeDeployment()),
                "acceptance is measured of what is built and not deployed");
        AcceptanceSteps.measure(
                        draft,
                        draft.transition().acceptance(),
                        command.criterion(),
                        command.value(),
                        command.evidence())
                .ifPresent(measured -> draft.emit(new TransitionEvent.Measured(draft.id(), draft.at(), measured)));
    }

    private static void concede(Draft draft, Concede command) {
        draft.isIn(TransitionPhase::isBeforeDeployment, "that is decided before the deployment");
        AcceptanceSteps.concede(
                        draft,
                        draft.transition().acceptance(),
                        command.criterion(),
                        command.parties(),
                        draft.electorate(),
                        draft.process().policy().conceding(),
                        TransitionGuards.ACCEPTED.code())
                .ifPresent(made -> draft.emit(new TransitionEvent.Conceded(draft.id(), draft.at(), made)));
    }

    private static void decideGate(Draft draft, DecideGate command) {
        String reason = draft.reason();
        Holder holder = draft.process().policy().gates().get(command.before());
        if (holder == null) {
            draft.refuse("NO_GATE", "the policy has no gate before " + command.before(), "go on");
        } else {
            draft.requireAuthority(draft.electorate(), holder);
        }
        draft.isIn(phase -> phase.compareTo(command.before()) < 0, "a gate is decided on before it is passed");
        if (!draft.isRefused()) {
            GateDecision decision = new GateDecision(
                    command.before(), command.open(), draft.act().authority(), draft.at(), reason);
            draft.emit(new TransitionEvent.GateDecided(draft.id(), draft.at(), decision));
        }
    }

    private static void handOver(Draft draft, HandOverDone command) {
        String says = draft.need("says", command.says());
        HandOver line = draft.transition().plan().line(command.line()).orElse(null);
        if (line == null || line.isOver()) {
            draft.refuse("NO_SUCH_LINE", "nothing open is called '" + command.line() + "'", "look at its plan");
        }
        draft.isIn(
                phase -> phase.isBeforeDeployment() && phase != TransitionPhase.PROPOSED,
                "things are handed over between plan and deployment");
        HandOver.Done done =
                new HandOver.Done(says == null ? "" : says, draft.act().actor(), draft.at());
        draft.record(new TransitionEvent.HandedOver(draft.id(), draft.at(), command.line(), done));
    }

    private static void deploy(Draft draft) {
        if (draft.transition().phase() == TransitionPhase.BUILT) {
            draft.move(TransitionLifecycle.ACCEPT);
        }
        if (!draft.isRefused()) {
            draft.move(TransitionLifecycle.DEPLOY);
        }
    }

    private static void measureOutcome(Draft draft, MeasureOutcome command) {
        draft.isIn(phase -> phase == TransitionPhase.DEPLOYED, "outcomes are measured once it is deployed");
        AcceptanceSteps.measure(
                        draft,
                        draft.transition().outcome().intended(),
                        command.outcome(),
                        command.value(),
                        command.evidence())
                .ifPresent(
                        measured -> draft.emit(new TransitionEvent.OutcomeMeasured(draft.id(), draft.at(), measured)));
    }

    private static void report(Draft draft, Report command) {
        String findings = draft.need("findings", command.findings());
        Acceptance intended = draft.transition().outcome().intended();
        Outcome.Report report = new Outcome.Report(
                intended.met(),
                intended.criteria().size(),
                findings == null ? "" : findings,
                draft.act().actor(),
                draft.at());
        draft.move(
                TransitionLifecycle.REPORT,
                attempt -> attempt,
                move -> new TransitionEvent.Reported(draft.id(), draft.at(), move, report));
    }
}
