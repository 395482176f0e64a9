package dev.itsm.release;

import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ReleaseId;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.party.Act;
import dev.itsm.practice.Handlers;
import dev.itsm.practice.RecordDecider;
import dev.itsm.release.ReleaseCommand.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What each command comes to for one release under its process. Immutable, thread-safe, and without a clock: the act says when.
 *
 * <p>Refusals carry stable codes: those of the gates ({@code REL-02} to {@code REL-05}, {@code NO_STAGES},
 * {@code NO_BACK_OUT_PLAN}, {@code UNTESTED}, {@code NO_AUTHORITY}, {@code DUTIES}, {@code UNVERIFIED}), of the
 * {@link dev.itsm.approval.Clearance clearance} that a change lacks, the lifecycle's {@code NO_SUCH_TRANSITION} and
 * {@code REQUIRED_FIELD}, and {@code NO_SUCH_RELEASE}, {@code ALREADY_PLANNED}, {@code OUT_OF_ORDER}, {@code NO_SUCH_TYPE},
 * {@code WRONG_PHASE}, {@code NO_REASON} and others that name what is wrong.
 */
public final class ReleaseDecider extends RecordDecider<Release, ReleaseCommand, ReleaseEvent, Plan> {
    static final Handlers<Draft, ReleaseCommand> HANDLERS = Handlers.<Draft, ReleaseCommand>builder()
            .with(PreparationCommands::addTo)
            .with(DeploymentCommands::addTo)
            .build();

    private static final Words WORDS = new Words("release", "plan", "ALREADY_PLANNED", "OUT_OF_ORDER");

    private final ReleaseProcess process;
    private final ReleaseId id;
    private final Surroundings surroundings;

    ReleaseDecider(ReleaseProcess process, ReleaseId id, Surroundings surroundings) {
        super(id, WORDS, Plan.class);
        this.process = process;
        this.id = id;
        this.surroundings = surroundings;
    }

    @Override
    protected Decision<Release, ReleaseEvent> open(Plan plan, Act act) {
        ReleaseType type = process.policy().type(plan.type()).orElse(null);
        List<Refusal> faults = new ArrayList<>(process.fields().faults(id, plan.attributes()));
        if (plan.title().isBlank()) {
            faults.add(Refusal.of(Lifecycle.REQUIRED_FIELD, id.toString(), "'title' must be filled in"));
        }
        if (type == null) {
            faults.add(
                    Refusal.of("NO_SUCH_TYPE", id.toString(), "the policy has no type of release '" + plan.type() + "'")
                            .advise("choose one of "
                                    + process.policy().types().stream()
                                            .map(ReleaseType::key)
                                            .toList()));
        }
        if (type == null || !faults.isEmpty()) {
            return Decision.refused(faults);
        }
        ReleaseEvent planned = new ReleaseEvent.Planned(
                id,
                act.at(),
                process.lifecycle().initial(),
                new Intake(plan.title(), type, act.authority(), act.at()),
                plan.content(),
                plan.criteria(),
                plan.links(),
                plan.attributes());
        return Decision.accepted(planned.applyTo(null), List.of(planned));
    }

    @Override
    protected Instant notBefore(Release release) {
        return release.progress().since();
    }

    @Override
    protected Decision<Release, ReleaseEvent> goOn(Release release, ReleaseCommand command, Act act) {
        Draft draft = new Draft(process, surroundings, release, act);
        HANDLERS.handle(draft, command);
        return draft.decision();
    }
}
