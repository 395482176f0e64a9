package dev.itsm.release;

import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.owed;
import static dev.itsm.sms.conformity.Judgement.violates;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.release.Deployment.StageRun;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.EvidenceType;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.LaidDown;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What releases are held to (ISO/IEC 20000-1:2018, 8.5.3), imported ones included. What was recorded is not believed but
 * derived anew, as of the deployment.
 */
public final class ReleaseRules {
    /** How releases are cited. */
    public static final EvidenceType<Release> TYPE = new EvidenceType<>("release", Release.class, Release::id);

    private ReleaseRules() {}

    /** Returns the pack. */
    public static ConformityPack pack() {
        return ConformityPack.of(
                "release",
                "1",
                List.of(
                        check("REL-02", ReleaseRules::approved),
                        check("REL-03", ReleaseRules::baselined),
                        check("REL-04", ReleaseRules::traced),
                        check("REL-05", ReleaseRules::analysed)));
    }

    /** Returns the pack, together with the rule that the types of releases are laid down. */
    public static ConformityPack pack(InForce<ReleasePolicy> policies) {
        List<Check> all = new ArrayList<>();
        all.add(LaidDown.check(
                ClauseCatalogue.iso20000().rule("REL-01"),
                policies,
                policy -> policy.gaps().stream()
                        .map(gap -> gap.subject() + ": " + gap.says())
                        .toList()));
        all.addAll(pack().checks());
        return ConformityPack.of("release", "1", all);
    }

    private static Check check(String code, BiFunction<Release, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), TYPE, judge);
    }

    private static Judgement approved(Release release, Instant asOf) {
        Deployment deployment = release.deployment();
        if (deployment == null) {
            return outside();
        }
        Readiness.Approval approval = release.readiness().approval();
        if (approval == null || approval.at().isAfter(deployment.startedAt())) {
            return violates(fault("readiness.approval", deployment.startedAt(), "it was not approved before"));
        }
        boolean settled = !release.readiness().acceptance().criteria().isEmpty()
                && release.readiness().acceptance().isSettled();
        return Judgement.of(
                settled,
                fault(
                        "readiness.acceptance",
                        deployment.startedAt(),
                        "its criteria were neither all met nor decided on"));
    }

    private static Judgement baselined(Release release, Instant asOf) {
        Deployment deployment = release.deployment();
        Readiness.Approval approval = release.readiness().approval();
        if (deployment == null) {
            return outside();
        }
        Set<CiId> missing = new HashSet<>(release.content().cis());
        deployment.baselines().stream()
                .filter(taken -> approval != null
                        && !taken.takenAt().isBefore(approval.at())
                        && !taken.takenAt().isAfter(deployment.startedAt()))
                .forEach(taken -> missing.removeAll(taken.cis()));
        String names = missing.stream()
                .sorted(Comparator.comparing(CiId::key))
                .map(CiId::toString)
                .collect(Collectors.joining(", "));
        return Judgement.of(
                missing.isEmpty(),
                fault("deployment.baselines", deployment.startedAt(), "no baseline was taken before of " + names));
    }

    private static Judgement traced(Release release, Instant asOf) {
        Deployment deployment = release.deployment();
        if (deployment == null) {
            return outside();
        }
        Set<ChangeId> changes = release.content().changes();
        if (changes.isEmpty()) {
            return violates(fault("content.changes", deployment.startedAt(), "it carries out no change"));
        }
        return deployment.runs().stream()
                .filter(run -> !isPermitted(run, changes))
                .findFirst()
                .map(run -> violates(fault(
                        "deployment.runs",
                        run.at(),
                        "the stage '" + run.stage() + "' was deployed before each change was authorised")))
                .orElse(Judgement.conforms());
    }

    private static boolean isPermitted(StageRun run, Set<ChangeId> changes) {
        Set<ChangeId> permitted = run.permits().stream()
                .filter(permit -> !permit.grantedAt().isAfter(run.at()))
                .map(Permit::change)
                .collect(Collectors.toSet());
        return permitted.containsAll(changes);
    }

    private static Judgement analysed(Release release, Instant asOf) {
        Instant end = release.watchEnd().orElse(null);
        if (end == null) {
            return outside();
        }
        Instant due = end.plus(release.intake().type().analyseWithin());
        Review review = release.review();
        return owed(
                review == null ? null : review.at(),
                due,
                asOf,
                fault("review", due, "what came of it was not analysed in time"));
    }

    private static Fault fault(String field, Instant at, String says) {
        return Fault.of(field, at, "", says);
    }
}
