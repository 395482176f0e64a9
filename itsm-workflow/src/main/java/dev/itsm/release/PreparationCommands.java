package dev.itsm.release;

import dev.itsm.criterion.Acceptance;
import dev.itsm.criterion.AcceptanceSteps;
import dev.itsm.practice.Handlers;
import dev.itsm.release.ReleaseCommand.Accept;
import dev.itsm.release.ReleaseCommand.Cancel;
import dev.itsm.release.ReleaseCommand.ChangeFields;
import dev.itsm.release.ReleaseCommand.ChangePlan;
import dev.itsm.release.ReleaseCommand.Concede;
import dev.itsm.release.ReleaseCommand.Fire;
import dev.itsm.release.ReleaseCommand.Measure;
import dev.itsm.release.ReleaseCommand.RecordBuild;
import dev.itsm.release.ReleaseCommand.RecordTest;
import dev.itsm.release.ReleaseCommand.Relate;
import java.util.List;

/** How a release is planned, built, tested, measured and approved, and what is kept with it. */
final class PreparationCommands {
    private PreparationCommands() {}

    static void addTo(Handlers.Builder<Draft, ReleaseCommand> handlers) {
        handlers.on("change-plan", ChangePlan.class, PreparationCommands::changePlan)
                .on("record-build", RecordBuild.class, PreparationCommands::build)
                .on("record-test", RecordTest.class, PreparationCommands::test)
                .on("measure", Measure.class, PreparationCommands::measure)
                .on("concede", Concede.class, PreparationCommands::concede)
                .on("accept", Accept.class, (draft, accept) -> accept(draft))
                .on("cancel", Cancel.class, (draft, cancel) -> cancel(draft))
                .on("relate", Relate.class, PreparationCommands::relate)
                .on("change-fields", ChangeFields.class, PreparationCommands::changeFields)
                .on("fire", Fire.class, (draft, fire) -> draft.fire(fire.on()));
    }

    private static void changePlan(Draft draft, ChangePlan command) {
        if (draft.release().phase() == ReleasePhase.PLANNED) {
            draft.emit(new ReleaseEvent.PlanChanged(draft.id(), draft.at(), command.content(), command.criteria()));
        } else {
            draft.move(
                    ReleaseLifecycle.REVISE,
                    attempt -> attempt,
                    move -> new ReleaseEvent.Revised(
                            draft.id(), draft.at(), move, command.content(), command.criteria()));
        }
    }

    /** A build of what is approved takes the approval away; one that failed, or of what is only built, moves nothing. */
    private static void build(Draft draft, RecordBuild command) {
        boolean fits = draft.isIn(ReleasePhase::isBeforeDeployment, "a release is built before it is deployed");
        String version = draft.need("version", command.version());
        if (!fits || version == null) {
            return;
        }
        Build build = new Build(
                version, command.succeeded(), command.evidence(), draft.act().actor(), draft.at(), List.of());
        if (!build.succeeded() || draft.release().phase() == ReleasePhase.BUILT) {
            draft.emit(new ReleaseEvent.BuildRecorded(draft.id(), draft.at(), build));
        } else {
            draft.move(
                    ReleaseLifecycle.BUILD,
                    attempt -> attempt,
                    move -> new ReleaseEvent.Built(draft.id(), draft.at(), move, build));
        }
    }

    private static boolean isBuilt(ReleasePhase phase) {
        return phase == ReleasePhase.BUILT || phase == ReleasePhase.ACCEPTED;
    }

    private static void test(Draft draft, RecordTest command) {
        draft.isIn(PreparationCommands::isBuilt, "a build is tested before it is deployed");
        draft.record(new ReleaseEvent.Tested(
                draft.id(),
                draft.at(),
                new Build.TestRun(
                        command.test(),
                        command.passed(),
                        command.evidence(),
                        draft.act().actor(),
                        draft.at())));
    }

    private static Acceptance acceptance(Draft draft) {
        draft.isIn(PreparationCommands::isBuilt, "a build is measured before it is deployed");
        return draft.release().readiness().acceptance();
    }

    private static void measure(Draft draft, Measure command) {
        AcceptanceSteps.measure(draft, acceptance(draft), command.criterion(), command.value(), command.evidence())
                .ifPresent(measured -> draft.emit(new ReleaseEvent.Measured(draft.id(), draft.at(), measured)));
    }

    private static void concede(Draft draft, Concede command) {
        AcceptanceSteps.concede(
                        draft,
                        acceptance(draft),
                        command.criterion(),
                        command.parties(),
                        draft.surroundings().electorate(),
                        draft.process().policy().conceding(),
                        ReleaseGuards.SETTLED.code())
                .ifPresent(made -> draft.emit(new ReleaseEvent.Conceded(draft.id(), draft.at(), made)));
    }

    private static void accept(Draft draft) {
        String version = draft.release().readiness().build().map(Build::version).orElse("");
        Readiness.Approval approval =
                new Readiness.Approval(version, draft.act().authority(), draft.at());
        draft.move(
                ReleaseLifecycle.ACCEPT,
                attempt -> attempt,
                move -> new ReleaseEvent.Accepted(draft.id(), draft.at(), move, approval));
    }

    private static void cancel(Draft draft) {
        String reason = draft.reason();
        draft.move(
                ReleaseLifecycle.CANCEL,
                attempt -> attempt,
                move -> new ReleaseEvent.Cancelled(draft.id(), draft.at(), move, reason));
    }

    private static void relate(Draft draft, Relate command) {
        draft.relate(
                command.link(), draft.release().links(), link -> new ReleaseEvent.Linked(draft.id(), draft.at(), link));
    }

    private static void changeFields(Draft draft, ChangeFields command) {
        draft.changeFields(
                command.set(),
                command.cleared(),
                () -> new ReleaseEvent.FieldsChanged(draft.id(), draft.at(), command.set(), command.cleared()));
    }
}
