package dev.itsm.change;

import dev.itsm.change.SeverityPolicy.Severity;
import dev.itsm.change.schedule.Conflict;
import dev.itsm.change.schedule.Evaluation;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.practice.Gates;
import dev.itsm.rule.Rule;
import dev.itsm.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every change process guarantees, whatever its states: the rules on the borders of the phases. Those that
 * ISO/IEC 20000-1:2018 asks for cite its clause; the others are policies.
 */
final class ChangeGuards {
    private static final ClauseRef ACTIVITIES = ClauseRef.iso20000("8.5.1.3");

    static final Rule<ChangeAttempt> NEEDS_NO_ASSESSMENT = Rule.of(
            "NOT_ASSESSED",
            "a normal change must be assessed before it is approved",
            attempt ->
                    attempt.change().is(ChangePath.STANDARD) || attempt.change().is(ChangePath.EMERGENCY));

    static final Rule<ChangeAttempt> IS_EMERGENCY = Rule.of(
            "NOT_SCHEDULED",
            "a change that is no emergency must be scheduled before it is carried out",
            attempt -> attempt.change().is(ChangePath.EMERGENCY));

    static final Rule<ChangeAttempt> CLASSIFIED = Rule.<ChangeAttempt>of(
                    "CHG-02",
                    "a change must be classified by a category of the policy",
                    attempt -> attempt.change().classification() != null
                            && attempt.policy()
                                    .category(attempt.change().classification().category())
                                    .isPresent())
            .under(ClauseRef.iso20000("8.5.1.2"));

    static final Rule<ChangeAttempt> AUTHORISED = Rule.<ChangeAttempt>of(
                    "CHG-03",
                    "a change must be authorised at this instant and as it is now",
                    attempt -> attempt.clearance().isCleared())
            .under(ACTIVITIES);

    static final Rule<ChangeAttempt> CONSIDERED = Rule.<ChangeAttempt>of(
                    "CHG-04",
                    "risk, benefit, feasibility, finances and impact must be considered before a decision",
                    attempt -> !attempt.change().is(ChangePath.NORMAL)
                            || (attempt.change().assessment() != null
                                    && attempt.change().assessment().missing().isEmpty()))
            .under(ACTIVITIES);

    static final Rule<ChangeAttempt> TESTED = Rule.<ChangeAttempt>of(
                    "CHG-07",
                    "a change must be tested before it is deployed, or it must be said why it cannot be",
                    attempt -> attempt.change().work().verification() != null)
            .under(ACTIVITIES);

    static final Rule<ChangeAttempt> REVERSIBLE = Rule.<ChangeAttempt>of(
                    "CHG-08",
                    "there must be a plan to reverse the change, or to remedy it",
                    attempt -> isText(attempt.change().content().backOutPlan())
                            || isText(attempt.change().content().remedyPlan()))
            .under(ACTIVITIES);

    static final Rule<ChangeAttempt> ANNOUNCED = Rule.<ChangeAttempt>of(
                    "CHG-12",
                    "interested parties must be told before a change is deployed",
                    attempt -> attempt.change().is(ChangePath.EMERGENCY)
                            || !attempt.change().planning().announcements().isEmpty())
            .under(ACTIVITIES);

    static final Rule<ChangeAttempt> ROUTED = Rule.<ChangeAttempt>of(
                    "CHG-14",
                    "a change of major impact must take the way of service design and transition",
                    attempt -> !attempt.policy().isMajor(attempt.change())
                            || (attempt.change().classification() != null
                                    && attempt.change().classification().route()
                                            == Classification.Route.SERVICE_DESIGN_AND_TRANSITION))
            .under(ClauseRef.iso20000("8.5.1.2"));

    static final Rule<ChangeAttempt> EVALUATED = Rule.of(
            "STALE_EVALUATION",
            "it must have been looked for conflicts in the schedule as it is now",
            ChangeGuards::isEvaluationFresh);

    static final Rule<ChangeAttempt> FREE_OF_CONFLICT = Rule.of(
            "CHG-15",
            "conflicts that bar the change must be resolved, or passed over by somebody who may",
            attempt -> barring(attempt.change(), attempt.policy()).isEmpty());

    static final Rule<ChangeAttempt> IN_WINDOW = Rule.of(
            "CHG-15",
            "a change must start in its window",
            attempt -> attempt.isOffer() || attempt.change().is(ChangePath.EMERGENCY) || isInWindow(attempt));

    static final Rule<ChangeAttempt> PLAN_DONE = Rule.of(
            "STEPS_OPEN",
            "every step of the plan must be done",
            attempt -> attempt.change().work().finish() == null
                    || attempt.change().work().finish().outcome() != Work.Outcome.SUCCESSFUL
                    || attempt.change().work().stepsDone().size()
                            == attempt.change().content().plan().size());

    static final Rule<ChangeAttempt> INVESTIGATED = Rule.<ChangeAttempt>of(
                    "CHG-09",
                    "an unsuccessful change must be investigated, and the actions agreed",
                    attempt -> !attempt.change().work().isUnsuccessful()
                            || attempt.change().work().investigation() != null)
            .under(ACTIVITIES);

    static final Rule<ChangeAttempt> REVIEWED = Rule.<ChangeAttempt>of(
                    "CHG-10",
                    "a change must be reviewed for its effect before it is closed",
                    attempt -> attempt.isOffer() || attempt.change().work().review() != null)
            .under(ACTIVITIES);

    static final Rule<ChangeAttempt> APPROVED_AFTERWARDS = Rule.of(
            "CHG-11",
            "an emergency change must be approved afterwards, or what follows from the refusal decided",
            attempt -> !attempt.change().is(ChangePath.EMERGENCY)
                    || Retrospective.isSettled(
                            attempt.change(), attempt.policy(), attempt.act().at()));

    private static final Map<ChangePhase, List<Rule<ChangeAttempt>>> ENTERING = Map.of(
            ChangePhase.CLASSIFIED, List.of(CLASSIFIED),
            ChangePhase.ASSESSED, List.of(CLASSIFIED, CONSIDERED),
            ChangePhase.APPROVED, List.of(CLASSIFIED, AUTHORISED, CONSIDERED, REVERSIBLE, ROUTED),
            ChangePhase.SCHEDULED, List.of(AUTHORISED, EVALUATED, FREE_OF_CONFLICT),
            ChangePhase.IMPLEMENTING,
                    List.of(
                            CLASSIFIED,
                            AUTHORISED,
                            CONSIDERED,
                            TESTED,
                            REVERSIBLE,
                            ANNOUNCED,
                            IN_WINDOW,
                            EVALUATED.when(IS_EMERGENCY).named("STALE_EVALUATION", EVALUATED.says()),
                            FREE_OF_CONFLICT),
            ChangePhase.IMPLEMENTED, List.of(PLAN_DONE),
            ChangePhase.REVIEWED, List.of(REVIEWED),
            ChangePhase.CLOSED, List.of(INVESTIGATED, REVIEWED, APPROVED_AFTERWARDS));

    static final Gates<ChangePhase, ChangeAttempt> GATES = new Gates<>(ENTERING, Map.of());

    private ChangeGuards() {}

    /** Returns what must be known before anybody is asked for approval. */
    static List<Refusal> beforeApproval(ChangeAttempt attempt) {
        return Stream.of(CLASSIFIED, CONSIDERED, REVERSIBLE, ROUTED)
                .flatMap(rule ->
                        Refusal.of(rule.check(attempt), attempt.change().id().toString()).stream())
                .toList();
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isEvaluationFresh(ChangeAttempt attempt) {
        Evaluation evaluation = attempt.change().planning().evaluation();
        return evaluation != null
                && !evaluation.isStale(
                        attempt.calendar().versionFor(attempt.change().planned()));
    }

    private static boolean isInWindow(ChangeAttempt attempt) {
        Period window = attempt.change().content().window();
        return window != null && window.contains(attempt.act().at());
    }

    /** Returns the conflicts that bar the change and that nobody passed over. */
    static List<Conflict> barring(Change change, ChangePolicy policy) {
        Evaluation evaluation = change.planning().evaluation();
        Classification classification = change.classification();
        if (evaluation == null || classification == null) {
            return List.of();
        }
        return evaluation.conflicts().stream()
                .filter(conflict -> policy.severity().weigh(classification.path(), conflict.kind()) == Severity.BLOCK)
                .filter(conflict -> change.planning().overrides().stream()
                        .noneMatch(passed -> passed.conflict().equals(conflict)))
                .toList();
    }
}
