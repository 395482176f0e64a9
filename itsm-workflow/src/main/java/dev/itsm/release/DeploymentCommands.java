package dev.itsm.release;

import dev.itsm.practice.Handlers;
import dev.itsm.release.Deployment.BackOut;
import dev.itsm.release.Deployment.EarlyIncident;
import dev.itsm.release.Deployment.StageRun;
import dev.itsm.release.Deployment.Verification;
import dev.itsm.release.ReleaseCommand.Assess;
import dev.itsm.release.ReleaseCommand.Deploy;
import dev.itsm.release.ReleaseCommand.Finish;
import dev.itsm.release.ReleaseCommand.LinkIncident;
import dev.itsm.release.ReleaseCommand.Verify;
import dev.itsm.time.Period;
import java.util.Set;

/** How a release is deployed stage by stage, taken back, watched, and what came of it. */
final class DeploymentCommands {
    private DeploymentCommands() {}

    static void addTo(Handlers.Builder<Draft, ReleaseCommand> handlers) {
        handlers.on("deploy", Deploy.class, (draft, deploy) -> deploy(draft))
                .on("verify", Verify.class, DeploymentCommands::verify)
                .on("finish", Finish.class, (draft, finish) -> finish(draft))
                .on("back-out", ReleaseCommand.BackOut.class, DeploymentCommands::backOut)
                .on("link-incident", LinkIncident.class, DeploymentCommands::linkIncident)
                .on("assess", Assess.class, DeploymentCommands::assess);
    }

    private static void deploy(Draft draft) {
        Deployment deployment = draft.release().deployment();
        if (deployment != null && draft.release().phase() == ReleasePhase.DEPLOYING) {
            deployNext(draft, deployment);
        } else {
            draft.move(
                    ReleaseLifecycle.DEPLOY,
                    attempt -> attempt,
                    move -> new ReleaseEvent.DeploymentStarted(
                            draft.id(),
                            draft.at(),
                            move,
                            run(draft, draft.release().content().stages().get(0)),
                            draft.bare().baselines(),
                            Set.copyOf(draft.bare().withoutBaseline())));
        }
    }

    /** The authorisations of the changes are asked for anew at each stage: they may have lapsed since. */
    private static void deployNext(Draft draft, Deployment deployment) {
        if (!deployment.last().isVerified()) {
            draft.refuse(
                    ReleaseGuards.VERIFIED.code(),
                    "nobody found that the stage '" + deployment.last().stage() + "' does what it should",
                    "look at it, or take the release back");
        }
        draft.refuse(draft.bare().withheld());
        draft.release()
                .content()
                .next(deployment.runs().stream().map(StageRun::stage))
                .ifPresentOrElse(
                        stage -> {
                            if (!draft.isRefused()) {
                                draft.emit(new ReleaseEvent.StageDeployed(draft.id(), draft.at(), run(draft, stage)));
                            }
                        },
                        () -> draft.refuse("NO_STAGE_LEFT", "every stage is deployed", "finish the deployment"));
    }

    private static StageRun run(Draft draft, Content.Stage stage) {
        return new StageRun(stage.key(), draft.bare().permits(), draft.act().actor(), draft.at(), null);
    }

    private static void verify(Draft draft, Verify command) {
        String says = draft.need("says", command.says());
        Deployment deployment = draft.release().deployment();
        boolean fits = draft.isIn(
                phase -> phase == ReleasePhase.DEPLOYING, "a stage is looked at while the release is being deployed");
        if (fits && (deployment == null || !deployment.last().stage().equals(command.stage()))) {
            draft.refuse(
                    "NO_SUCH_STAGE", "the stage deployed last is not '" + command.stage() + "'", "look at its plan");
        }
        if (says != null) {
            Verification found =
                    new Verification(command.passed(), says, draft.act().actor(), draft.at());
            draft.record(new ReleaseEvent.StageVerified(draft.id(), draft.at(), command.stage(), found));
        }
    }

    private static void finish(Draft draft) {
        draft.move(
                ReleaseLifecycle.FINISH,
                attempt -> attempt,
                move -> new ReleaseEvent.Deployed(draft.id(), draft.at(), move, watch(draft)));
    }

    private static void backOut(Draft draft, ReleaseCommand.BackOut command) {
        String reason = draft.reason();
        String says = draft.need("says", command.says());
        BackOut taken =
                new BackOut(says == null ? "" : says, reason, draft.act().actor(), draft.at());
        draft.move(
                ReleaseLifecycle.BACK_OUT,
                attempt -> attempt,
                move -> new ReleaseEvent.BackedOut(draft.id(), draft.at(), move, taken, watch(draft)));
    }

    private static Period watch(Draft draft) {
        Deployment deployment = draft.release().deployment();
        if (deployment == null) {
            throw new IllegalStateException(
                    "The release " + draft.id() + " was never deployed.\nMaybe its events are not all there.");
        }
        return deployment.watchedFor(draft.at(), draft.release().intake().type().watch());
    }

    private static void linkIncident(Draft draft, LinkIncident command) {
        boolean fits = draft.isIn(
                phase -> phase.isBeyondAcceptance() && !phase.isTerminal(),
                "incidents come of a release once it is deployed, and are counted until its review");
        Deployment deployment = draft.release().deployment();
        if (!fits || deployment == null) {
            return;
        }
        if (!deployment.isWatchedAt(command.occurredAt())
                || command.occurredAt().isAfter(draft.at())) {
            draft.refuse(
                    "NOT_IN_WATCH",
                    "nothing of " + command.occurredAt() + " counts as its own at " + draft.at(),
                    "link the incident to what brought it about");
        }
        boolean isThere = deployment.incidents().stream()
                .anyMatch(early -> early.incident().equals(command.incident()));
        if (!isThere) {
            draft.record(new ReleaseEvent.IncidentLinked(
                    draft.id(), draft.at(), new EarlyIncident(command.incident(), command.occurredAt())));
        }
    }

    private static void assess(Draft draft, Assess command) {
        String analysis = draft.need("analysis", command.analysis());
        Deployment deployment = draft.release().deployment();
        if (command.verdict() == Review.Verdict.SUCCESS && deployment != null && deployment.backOut() != null) {
            draft.refuse("BACKED_OUT", "what was taken back is no success", "say how far it was one");
        }
        int incidents = deployment == null ? 0 : deployment.incidents().size();
        Review review = new Review(
                command.verdict(),
                incidents,
                analysis == null ? "" : analysis,
                draft.act().actor(),
                draft.at());
        draft.move(
                ReleaseLifecycle.REVIEW,
                attempt -> attempt,
                move -> new ReleaseEvent.Reviewed(draft.id(), draft.at(), move, review));
    }
}
