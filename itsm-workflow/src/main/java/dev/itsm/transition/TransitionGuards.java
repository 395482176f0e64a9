package dev.itsm.transition;

import dev.itsm.criterion.Criterion;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.practice.Gates;
import dev.itsm.rule.Rule;
import dev.itsm.transition.TraceMatrix.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every process of transitions guarantees, whatever its states: the rules on the borders of the phases. Those that
 * ISO/IEC 20000-1:2018 asks for cite its clause; the others are policies.
 */
final class TransitionGuards {
    private static final ClauseRef PLANNING = ClauseRef.iso20000("8.5.2.1");
    private static final ClauseRef DESIGN = ClauseRef.iso20000("8.5.2.2");
    private static final ClauseRef GOING_LIVE = ClauseRef.iso20000("8.5.2.3");

    private static final Map<String, ClauseRef> CLAUSES = Map.of(
            "SDT-01", PLANNING, "SDT-02", PLANNING, "SDT-03", DESIGN, "SDT-04", GOING_LIVE, "SDT-05", GOING_LIVE);

    static final Rule<TransitionAttempt> PLANNED = Rule.<TransitionAttempt>of(
                    "SDT-01",
                    "the plan of a transition must say everything that it has to",
                    attempt -> unplanned(attempt.transition()).isEmpty())
            .under(PLANNING);

    static final Rule<TransitionAttempt> HANDLED = Rule.<TransitionAttempt>of(
                    "SDT-02",
                    "a removal or transfer must have a date, and say what becomes of data, documents, knowledge and components",
                    attempt -> unhandled(attempt.transition()).isEmpty())
            .under(PLANNING);

    static final Rule<TransitionAttempt> DESIGNED = Rule.<TransitionAttempt>of(
                    "SDT-03",
                    "a design must say something of each element, and cover each requirement",
                    attempt -> undesigned(attempt.transition()).isEmpty())
            .under(DESIGN);

    static final Rule<TransitionAttempt> BUILT = Rule.of(
            "NOT_BUILT",
            "what is neither removed nor transferred to others must be designed and built before it is accepted",
            attempt -> attempt.kind().isEnding() || attempt.transition().phase() == TransitionPhase.BUILT);

    static final Rule<TransitionAttempt> PROVED = Rule.of(
            "UNPROVED",
            "each requirement must be tested and accepted by a criterion, and every test pass",
            attempt -> unproved(attempt.transition()).isEmpty());

    static final Rule<TransitionAttempt> ACCEPTED = Rule.<TransitionAttempt>of(
                    "SDT-04",
                    "the criteria must be met, or decided on by the organization and the interested parties",
                    attempt -> attempt.transition().acceptance().isSettled())
            .under(GOING_LIVE);

    static final Rule<TransitionAttempt> HANDED_OVER = Rule.of(
            "HAND_OVER_OPEN",
            "what is to be handed over must be",
            attempt -> attempt.transition().plan().open().isEmpty());

    static final Rule<TransitionAttempt> MEASURED = Rule.<TransitionAttempt>of(
                    "SDT-05",
                    "every intended outcome must be measured before it is reported what came of it",
                    attempt -> attempt.transition().outcome().intended().isMeasured())
            .under(GOING_LIVE);

    /** Returns the rule that whoever the policy names opened the gate before the phase. */
    static Rule<TransitionAttempt> gate(TransitionPhase before) {
        return Rule.of(
                "GATE_CLOSED",
                "the gate before " + before + " must be open",
                attempt -> !attempt.process().policy().gates().containsKey(before)
                        || attempt.transition()
                                .decision(before)
                                .filter(GateDecision::open)
                                .isPresent());
    }

    static final Gates<TransitionPhase, TransitionAttempt> GATES = new Gates<>(
            Map.of(
                    TransitionPhase.PLANNED, List.of(PLANNED, HANDLED, gate(TransitionPhase.PLANNED)),
                    TransitionPhase.DESIGNED, List.of(DESIGNED, gate(TransitionPhase.DESIGNED)),
                    TransitionPhase.BUILT, List.of(gate(TransitionPhase.BUILT)),
                    TransitionPhase.ACCEPTED, List.of(BUILT, PROVED, ACCEPTED, gate(TransitionPhase.ACCEPTED)),
                    TransitionPhase.DEPLOYED, List.of(PROVED, ACCEPTED, HANDED_OVER, gate(TransitionPhase.DEPLOYED)),
                    TransitionPhase.REVIEWED, List.of(MEASURED, gate(TransitionPhase.REVIEWED))),
            Map.of(
                    "GATE_CLOSED", "ask whoever may open it",
                    "HAND_OVER_OPEN", "hand it over, and say so",
                    "NOT_BUILT", "design and build it",
                    "SDT-01", "say it, or why it is not relevant",
                    "SDT-02", "say what becomes of it",
                    "SDT-03", "say it, or why it is not relevant",
                    "UNPROVED", "complete the trace matrix, and record the tests",
                    "SDT-05", "measure them"));

    private TransitionGuards() {}

    /** Returns what a plan must say and does not, in words. */
    static List<String> unplanned(ServiceTransition transition) {
        List<String> missing = new ArrayList<>();
        transition.plan().missing().forEach(part -> missing.add(words(part)));
        if (transition.plan().activities().tasks().isEmpty()) {
            missing.add("activities");
        }
        if (transition.acceptance().criteria().isEmpty()) {
            missing.add("acceptance criteria");
        }
        if (transition.outcome().intended().criteria().isEmpty()) {
            missing.add("measurable outcomes");
        }
        return missing;
    }

    /** Returns for what becomes of which kinds of things a removal or transfer has no plan, in words; and whether for when. */
    static List<String> unhandled(ServiceTransition transition) {
        List<String> missing = new ArrayList<>();
        if (transition.scope().kind().isHandOver()) {
            if (transition.plan().date() == null) {
                missing.add("date");
            }
            transition.plan().unhandled().forEach(subject -> missing.add(words(subject)));
        }
        return missing;
    }

    /** Returns what a design must cover and does not, in words; nothing of what is not designed at all. */
    static List<String> undesigned(ServiceTransition transition) {
        List<String> missing = new ArrayList<>();
        if (!transition.scope().kind().isEnding()) {
            Design design = transition.design();
            design.missing().forEach(element -> missing.add(words(element)));
            if (design.matrix().requirements().isEmpty()) {
                missing.add("requirements");
            }
            missing.addAll(named(design.matrix().undesigned()));
        }
        return missing;
    }

    /** Returns which requirements and tests still stand between a service and its acceptance, in words. */
    private static List<String> unproved(ServiceTransition transition) {
        List<String> open = new ArrayList<>();
        if (!transition.scope().kind().isEnding()) {
            Set<String> criteria = transition.acceptance().criteria().stream()
                    .map(Criterion::key)
                    .collect(Collectors.toSet());
            TraceMatrix matrix = transition.design().matrix();
            open.addAll(named(matrix.unproved(criteria)));
            matrix.openTests().forEach(test -> open.add("test '" + test + "'"));
        }
        return open;
    }

    private static List<String> named(List<Requirement> requirements) {
        return requirements.stream()
                .map(required -> "requirement '" + required.key() + "'")
                .toList();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns what stands behind the refusals: which part, requirement, test, line or criterion. */
    static List<Refusal> details(List<Refusal> refusals, ServiceTransition transition) {
        Set<String> codes = refusals.stream().map(Refusal::code).collect(Collectors.toSet());
        return Stream.of(
                        details(PLANNED, unplanned(transition), "the plan says nothing of it"),
                        details(HANDLED, unhandled(transition), "the plan says nothing of it"),
                        details(DESIGNED, undesigned(transition), "the design does not cover it"),
                        details(PROVED, unproved(transition), "it is not proved by tests and criteria"),
                        details(HANDED_OVER, transition.plan().open(), "it is not handed over"),
                        transition.acceptance().objections(ACCEPTED.code(), GOING_LIVE))
                .flatMap(List::stream)
                .filter(detail -> codes.contains(detail.code()))
                .toList();
    }

    private static List<Refusal> details(Rule<TransitionAttempt> rule, List<String> subjects, String says) {
        ClauseRef clause = CLAUSES.get(rule.code());
        return subjects.stream()
                .map(subject -> Refusal.of(rule.code(), subject, says))
                .map(refusal -> clause == null ? refusal : refusal.under(clause))
                .toList();
    }
}
