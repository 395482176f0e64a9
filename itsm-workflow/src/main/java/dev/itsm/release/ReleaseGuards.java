package dev.itsm.release;

import dev.itsm.approval.Duty;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.practice.Gates;
import dev.itsm.release.ReleasePolicy.Baselining;
import dev.itsm.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every process of releases guarantees, whatever its states: the rules on the borders of the phases. Those that
 * ISO/IEC 20000-1:2018 asks for cite its clause; the others are policies.
 */
final class ReleaseGuards {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.5.3");

    static final Rule<ReleaseAttempt> STAGED = Rule.of(
            "NO_STAGES",
            "a release must say where it is deployed",
            attempt -> !attempt.release().content().stages().isEmpty());

    static final Rule<ReleaseAttempt> REVERSIBLE =
            Rule.of("NO_BACK_OUT_PLAN", "a release must say how it is taken back", attempt -> {
                String backOut = attempt.release().content().backOut();
                return backOut != null && !backOut.isBlank();
            });

    static final Rule<ReleaseAttempt> CHANGING = Rule.<ReleaseAttempt>of(
                    "REL-04",
                    "a release must carry out changes",
                    attempt -> !attempt.release().content().changes().isEmpty())
            .under(CLAUSE);

    static final Rule<ReleaseAttempt> TESTED =
            Rule.of("UNTESTED", "the build must have passed its tests, each when it was last run", attempt -> {
                Build build = attempt.release().readiness().build().orElse(null);
                return build != null
                        && build.failed().isEmpty()
                        && (!build.tests().isEmpty()
                                || attempt.release().intake().type().emergency());
            });

    static final Rule<ReleaseAttempt> SETTLED = Rule.<ReleaseAttempt>of(
                    "REL-02",
                    "a release must have criteria that are met, or decided on by the organization and the interested parties",
                    attempt -> !attempt.release()
                                    .readiness()
                                    .acceptance()
                                    .criteria()
                                    .isEmpty()
                            && attempt.release().readiness().acceptance().isSettled())
            .under(CLAUSE);

    static final Rule<ReleaseAttempt> ENTITLED = Rule.of(
            "NO_AUTHORITY",
            "only whoever the policy names may approve a release",
            attempt -> attempt.surroundings()
                    .electorate()
                    .entitles(attempt.act(), attempt.process().policy().accepting()));

    static final Rule<ReleaseAttempt> APART = Rule.of(
            "DUTIES",
            "nobody may approve a release who must not do that as well",
            attempt -> apart(attempt).isEmpty());

    static final Rule<ReleaseAttempt> AUTHORISED = Rule.<ReleaseAttempt>of(
                    "REL-04",
                    "each change of a release must be authorised at this instant",
                    attempt -> attempt.withheld().isEmpty())
            .under(CLAUSE);

    static final Rule<ReleaseAttempt> BASELINED = Rule.<ReleaseAttempt>of(
                    "REL-03",
                    "a baseline of each affected item must be taken between the approval and the deployment",
                    attempt -> attempt.process().policy().baselines() == Baselining.LENIENT
                            || attempt.withoutBaseline().isEmpty())
            .under(CLAUSE);

    static final Rule<ReleaseAttempt> VERIFIED = Rule.of(
            "UNVERIFIED", "each stage of a release must be deployed, and found to do what it should", attempt -> {
                Deployment deployment = attempt.release().deployment();
                return deployment != null
                        && deployment.runs().stream().allMatch(Deployment.StageRun::isVerified)
                        && attempt.release()
                                .content()
                                .next(deployment.runs().stream().map(Deployment.StageRun::stage))
                                .isEmpty();
            });

    static final Rule<ReleaseAttempt> WATCHED = Rule.<ReleaseAttempt>of(
                    "REL-05",
                    "what came of a release is known when it is no longer watched",
                    attempt -> attempt.release()
                            .watchEnd()
                            .filter(end -> !attempt.act().at().isBefore(end))
                            .isPresent())
            .under(CLAUSE);

    static final Gates<ReleasePhase, ReleaseAttempt> GATES = new Gates<>(
            Map.of(
                    ReleasePhase.ACCEPTED,
                    List.of(CHANGING, STAGED, REVERSIBLE, TESTED, SETTLED, ENTITLED, APART),
                    ReleasePhase.DEPLOYING,
                    List.of(CHANGING, TESTED, SETTLED, AUTHORISED, BASELINED),
                    ReleasePhase.DEPLOYED,
                    List.of(VERIFIED),
                    ReleasePhase.REVIEWED,
                    List.of(WATCHED)),
            Map.of(
                    "NO_STAGES", "plan the stages",
                    "NO_BACK_OUT_PLAN", "plan how, if only by what must be remedied instead",
                    "UNTESTED", "test it, or build it anew",
                    "NO_AUTHORITY", "ask whoever may",
                    "UNVERIFIED", "deploy the rest and look at it, or take it back",
                    "REL-05", "wait for the end of the watch"));

    private ReleaseGuards() {}

    static List<Refusal> apart(ReleaseAttempt attempt) {
        return attempt.process()
                .duties()
                .check(Duty.APPROVE, attempt.act(), attempt.release().duties(), List.of())
                .refusals();
    }

    /** Returns what stands behind the refusals: which criterion, change, item, test or person. */
    static List<Refusal> details(List<Refusal> refusals, ReleaseAttempt attempt) {
        Set<String> codes = refusals.stream().map(Refusal::code).collect(Collectors.toSet());
        List<Refusal> details = new ArrayList<>();
        if (codes.contains(SETTLED.code())) {
            details.addAll(attempt.release().readiness().acceptance().objections(SETTLED.code(), CLAUSE));
        }
        if (codes.contains(AUTHORISED.code())) {
            details.addAll(attempt.withheld());
        }
        if (codes.contains(BASELINED.code())) {
            attempt.withoutBaseline().forEach(ci -> details.add(missing(ci.toString())));
        }
        if (codes.contains(TESTED.code())) {
            attempt.release().readiness().build().map(Build::failed).orElse(List.of()).stream()
                    .map(test ->
                            Refusal.of(TESTED.code(), "test '" + test + "'", "it did not pass when it was last run"))
                    .forEach(details::add);
        }
        if (codes.contains(APART.code())) {
            details.addAll(apart(attempt));
        }
        return details;
    }

    private static Refusal missing(String ci) {
        return Refusal.of(BASELINED.code(), ci, "no baseline of it was taken since the approval")
                .under(CLAUSE)
                .advise("take one");
    }
}
