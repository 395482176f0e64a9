package dev.itsm.change;

import dev.itsm.approval.Duty;
import dev.itsm.approval.Holder;
import dev.itsm.change.ChangeCommand.Announce;
import dev.itsm.change.ChangeCommand.Assess;
import dev.itsm.change.ChangeCommand.AssignImplementers;
import dev.itsm.change.ChangeCommand.Classify;
import dev.itsm.change.ChangeCommand.EditContent;
import dev.itsm.change.ChangeCommand.Evaluate;
import dev.itsm.change.ChangeCommand.Fit;
import dev.itsm.change.ChangeCommand.PassConflict;
import dev.itsm.change.ChangeCommand.Schedule;
import dev.itsm.change.ChangeCommand.Verify;
import dev.itsm.change.ChangePolicy.Category;
import dev.itsm.change.Planning.Announcement;
import dev.itsm.change.Planning.Buffers;
import dev.itsm.change.Planning.ConflictOverride;
import dev.itsm.change.RiskModel.RiskFacts;
import dev.itsm.change.Work.Verification;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.Evaluation;
import dev.itsm.change.schedule.PlannedChange;
import dev.itsm.change.schedule.Topology.AffectedService;
import dev.itsm.id.ChangeId;
import dev.itsm.id.RecordId;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Handlers;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** How a change is sorted, planned, considered and fitted in with others. */
final class PlanningCommands {
    private PlanningCommands() {}

    static void addTo(Handlers.Builder<Draft, ChangeCommand> handlers) {
        handlers.on("classify", Classify.class, PlanningCommands::classify)
                .on("edit-content", EditContent.class, PlanningCommands::edit)
                .on("fit", Fit.class, PlanningCommands::fit)
                .on("assess", Assess.class, PlanningCommands::assess)
                .on("evaluate", Evaluate.class, (draft, evaluate) -> evaluate(draft))
                .on("pass-conflict", PassConflict.class, PlanningCommands::pass)
                .on("schedule", Schedule.class, (draft, schedule) -> draft.move(ChangeLifecycle.SCHEDULE))
                .on("assign-implementers", AssignImplementers.class, PlanningCommands::assign)
                .on("verify", Verify.class, PlanningCommands::verify)
                .on("announce", Announce.class, PlanningCommands::announce);
    }

    private static void classify(Draft draft, Classify classify) {
        Category category = draft.policy().category(classify.category()).orElse(null);
        if (category == null) {
            draft.refuse(
                    "CHG-02",
                    "the policy " + draft.policy().version() + " has no category '" + classify.category() + "'",
                    "choose one of "
                            + draft.policy().categories().stream()
                                    .map(Category::code)
                                    .toList());
            return;
        }
        boolean standard = category.path() == ChangePath.STANDARD;
        String template = classify.template();
        if (standard ? template == null || category.template(template).isEmpty() : template != null) {
            draft.refuse(
                    "NO_TEMPLATE",
                    standard
                            ? "the category has no template '" + template + "'"
                            : "only a standard change follows a template",
                    "choose one of the category's templates, or another category");
            return;
        }
        Classification next = new Classification(category.code(), category.path(), template, classify.route());
        draft.move(
                ChangeLifecycle.CLASSIFY,
                attempt -> attempt.bringing(attempt.change().with(next)),
                move -> new ChangeEvent.Classified(draft.change().id(), draft.at(), move, next));
    }

    /** What an approval was given for must not change beneath it: a material edit sends the change back to be considered. */
    private static void edit(Draft draft, EditContent edit) {
        if (!draft.requirePhase(ChangePhase::isPlanned, "what is to be done can be altered until the work starts")) {
            return;
        }
        Content before = draft.change().content();
        Content same = new Content(
                edit.content().cis(),
                edit.content().services(),
                edit.content().window(),
                edit.content().basis(),
                edit.content().plan(),
                edit.content().backOutPlan(),
                edit.content().remedyPlan(),
                before.risk(),
                before.impact());
        Content next = same.replacing(before, draft.policy().limits().windowTolerance());
        boolean material = !next.digest().equals(before.digest());
        draft.emit(new ChangeEvent.ContentChanged(draft.change().id(), draft.at(), next));
        if (material) {
            PermissionCommands.voidRound(draft);
            if (draft.change().phase() != ChangePhase.RECORDED && draft.change().phase() != ChangePhase.CLASSIFIED) {
                draft.move(ChangeLifecycle.REVISE);
            }
        } else if (!Objects.equals(next.window(), before.window())) {
            unschedule(draft);
        }
    }

    private static void fit(Draft draft, Fit fit) {
        Buffers buffers = fit.buffers();
        if (buffers.before().isNegative() || buffers.after().isNegative()) {
            draft.refuse("BUFFERS", "the time kept free around a window must not be negative", "shorten the window");
        }
        if (fit.follows().contains(draft.change().id())) {
            draft.refuse("FOLLOWS", "a change cannot follow itself", "name another one");
        }
        if (draft.requirePhase(ChangePhase::isPlanned, "a change is fitted in before the work starts")
                && !draft.isRefused()) {
            draft.emit(new ChangeEvent.Fitted(draft.change().id(), draft.at(), buffers, fit.follows()));
            unschedule(draft);
        }
    }

    private static void unschedule(Draft draft) {
        if (draft.change().phase() == ChangePhase.SCHEDULED) {
            draft.move(ChangeLifecycle.UNSCHEDULE);
        }
    }

    private static void assess(Draft draft, Assess assess) {
        Change change = draft.change();
        Content content = change.content();
        List<AffectedService> services = content.cis().stream()
                .flatMap(ci -> draft.surroundings().calendar().topology().services(ci).stream())
                .distinct()
                .sorted(Comparator.comparing(affected -> affected.service().key()))
                .toList();
        String impact = draft.need(
                "CHG-04",
                "the impact must be said, be it that there is none",
                assess.impact(),
                "say who and what it affects");
        Assessment assessment = new Assessment(
                draft.policy()
                        .risk()
                        .grade(
                                assess.answers(),
                                new RiskFacts(
                                        content,
                                        services.size(),
                                        draft.surroundings().history())),
                assess.considerations(),
                services,
                openOnSameItems(draft),
                draft.act().actor(),
                draft.at());
        draft.move(
                ChangeLifecycle.ASSESS,
                attempt -> attempt.bringing(
                        attempt.change().with(content.assessed(assessment.risk().level(), impact), assessment)),
                move -> new ChangeEvent.Assessed(change.id(), draft.at(), move, assessment, impact));
    }

    private static List<ChangeId> openOnSameItems(Draft draft) {
        return Stream.concat(
                        draft.surroundings().calendar().changes().stream(), draft.surroundings().proposed().stream())
                .filter(other -> !other.id().equals(draft.change().id()))
                .filter(other ->
                        other.cis().stream().anyMatch(draft.change().content().cis()::contains))
                .map(PlannedChange::id)
                .distinct()
                .sorted(Comparator.comparing(ChangeId::key))
                .toList();
    }

    private static void evaluate(Draft draft) {
        if (draft.requirePhase(ChangePhase::isPlanned, "conflicts are looked for before the work starts")) {
            draft.emit(new ChangeEvent.Evaluated(
                    draft.change().id(),
                    draft.at(),
                    draft.attempt().calendar().evaluate(draft.change().planned(), draft.at())));
        }
    }

    private static void pass(Draft draft, PassConflict pass) {
        String reason = draft.needReason();
        Holder may = draft.policy().limits().overriding();
        if (may == null || !draft.surroundings().electorate().entitles(draft.act(), may)) {
            draft.refuse(
                    "NO_AUTHORITY",
                    draft.act().actor().key() + " may not pass over conflicts",
                    may == null ? "resolve the conflict" : "ask " + may.describe());
        }
        PermissionCommands.checkDuty(draft, Duty.APPROVE, draft.act().people());
        List<Conflict> meant = meant(draft.change(), pass);
        if (meant.isEmpty()) {
            draft.refuse("NO_SUCH_CONFLICT", "no such conflict was found when it was last looked for", "evaluate it");
        }
        if (draft.isRefused() || may == null) {
            return;
        }
        for (Conflict conflict : meant) {
            draft.emit(new ChangeEvent.ConflictPassed(
                    draft.change().id(),
                    draft.at(),
                    new ConflictOverride(conflict, draft.act().actor(), may.describe(), draft.at(), reason)));
        }
    }

    /** The conflicts of that kind in the last evaluation, with that change if one is named, on that item if one is. */
    private static List<Conflict> meant(Change change, PassConflict pass) {
        Evaluation evaluation = change.planning().evaluation();
        ChangeId other = pass.other();
        RecordId on = pass.on();
        return evaluation == null
                ? List.of()
                : evaluation.conflicts().stream()
                        .filter(conflict -> conflict.kind() == pass.kind())
                        .filter(conflict -> other == null || conflict.concerns(other))
                        .filter(conflict -> on == null || on.equals(conflict.on()))
                        .toList();
    }

    /** Whoever worked on it stays one of those who did, whoever goes on. */
    private static void assign(Draft draft, AssignImplementers assign) {
        PermissionCommands.checkDuty(draft, Duty.IMPLEMENT, assign.people());
        if (draft.requirePhase(
                        phase -> phase.isPlanned() || phase == ChangePhase.IMPLEMENTING,
                        "a change is assigned until the work ends")
                && !draft.isRefused()) {
            Set<PersonId> people = new LinkedHashSet<>(assign.people());
            if (draft.change().work().start() != null) {
                people.addAll(draft.change().work().implementers());
            }
            draft.emit(new ChangeEvent.ImplementersAssigned(draft.change().id(), draft.at(), people));
        }
    }

    private static void verify(Draft draft, Verify verify) {
        boolean result = verify.result() != null && !verify.result().isBlank();
        boolean because = verify.notPossibleBecause() != null
                && !verify.notPossibleBecause().isBlank();
        if (result == because) {
            draft.refuse("CHG-07", "it must have either a result or a reason why there is none", "say one of the two");
        }
        if (draft.requirePhase(ChangePhase::isPlanned, "a change is tested before it is deployed")
                && !draft.isRefused()) {
            draft.emit(new ChangeEvent.Verified(
                    draft.change().id(),
                    draft.at(),
                    new Verification(
                            verify.result(),
                            verify.notPossibleBecause(),
                            draft.act().actor(),
                            draft.at())));
        }
    }

    private static void announce(Draft draft, Announce announce) {
        String to = draft.need("to", announce.to());
        if (!draft.isRefused()) {
            draft.emit(new ChangeEvent.Announced(
                    draft.change().id(),
                    draft.at(),
                    new Announcement(to, draft.at(), draft.act().actor())));
        }
    }
}
