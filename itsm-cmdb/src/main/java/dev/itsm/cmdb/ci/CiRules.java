package dev.itsm.cmdb.ci;

import static dev.itsm.sms.conformity.Judgement.conforms;
import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.unknown;
import static dev.itsm.sms.conformity.Judgement.violates;

import dev.itsm.cmdb.ci.CiEvidence.Cover;
import dev.itsm.cmdb.ci.CiHistory.Alteration;
import dev.itsm.id.ServiceId;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What configuration items, and assets among them, are held to (ISO/IEC 20000-1:2018, 8.2.5 and 8.2.6), imported ones included.
 * An alteration is judged by the process that was in force when it was made; where none was, it cannot be told.
 */
public final class CiRules {
    private final InForce<CiProcess> processes;
    private final Duration grace;
    private final Predicate<ServiceId> critical;

    private CiRules(InForce<CiProcess> processes, Duration grace, Predicate<ServiceId> critical) {
        this.processes = processes;
        this.grace = grace;
        this.critical = critical;
    }

    /** Returns the rules under those processes; alterations lie within the work on a change, and no service is critical. */
    public static CiRules under(InForce<CiProcess> processes) {
        return new CiRules(processes, Duration.ZERO, service -> false);
    }

    /** Returns these rules with a time after the work on a change in which what it altered may still be recorded. */
    public CiRules grace(Duration after) {
        return new CiRules(processes, after, critical);
    }

    /** Returns these rules with services of top criticality: one violation there weighs as several elsewhere. */
    public CiRules critical(Predicate<ServiceId> services) {
        return new CiRules(processes, grace, services);
    }

    /** Returns the pack. */
    public ConformityPack pack() {
        return ConformityPack.of(
                "ci",
                "1",
                List.of(
                        check("CFG-01", this::complete),
                        check("CFG-03", this::alteredUnderChanges),
                        check("AST-01", this::lookedAfter)));
    }

    private static Check check(String code, BiFunction<CiEvidence, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), CiEvidence.TYPE, judge);
    }

    private Judgement complete(CiEvidence evidence, Instant asOf) {
        Ci ci = evidence.ci();
        if (!ci.isLive()) {
            return outside();
        }
        Instant at = ci.alteredAt();
        if (ci.designation().description().isBlank()) {
            return violates(fault(ci, "designation.description", at, "it is not described"));
        }
        Optional<CiProcess> process = processes.at(at).map(InForce.Version::policy);
        if (process.isEmpty()) {
            return unknown(fault(ci, "ciClass", at, "no process for items was in force"));
        }
        if (process.get().classes().find(ci.ciClass()).isEmpty()) {
            return violates(fault(ci, "ciClass", at, "its class is none that was laid down"));
        }
        List<String> missing = ci.phase().isInService() ? process.get().missing(ci) : List.of();
        return missing.isEmpty()
                ? connected(evidence)
                : violates(fault(ci, "attributes", at, "it is in service without " + String.join(", ", missing)));
    }

    private Judgement connected(CiEvidence evidence) {
        Ci ci = evidence.ci();
        if (ci.designation().standalone()) {
            return conforms();
        }
        String field = "relations";
        return evidence.related() == null
                ? unknown(fault(ci, field, null, "whether it has relations is not known"))
                : Judgement.of(
                        evidence.related(),
                        fault(ci, field, ci.alteredAt(), "it has no relation, and is not said to stand alone"));
    }

    /** An item that was never in service, or never altered there, is not asked for changes. */
    private Judgement alteredUnderChanges(CiEvidence evidence, Instant asOf) {
        Ci ci = evidence.ci();
        if (evidence.history() == null) {
            return ci.progress().stays().stream().anyMatch(stay -> stay.phase().isInService())
                    ? unknown(fault(ci, "history", null, "what was altered on it is not known"))
                    : outside();
        }
        List<Fault> wrong = new ArrayList<>();
        List<Fault> missing = new ArrayList<>();
        boolean asked = false;
        for (CiHistory.Step step : evidence.history().steps()) {
            Alteration alteration = step.alteration();
            Boolean controlled = isControlled(step);
            if (controlled == null) {
                missing.add(fault(ci, alteration.what(), alteration.at(), "no process for items was in force"));
            } else if (controlled) {
                asked = true;
                uncovered(evidence, alteration, wrong, missing);
            }
        }
        if (!wrong.isEmpty()) {
            return violates(wrong.toArray(Fault[]::new));
        }
        if (!missing.isEmpty()) {
            return unknown(missing.toArray(Fault[]::new));
        }
        return asked ? conforms() : outside();
    }

    /** Returns whether the alteration is one that takes a change; null if that cannot be told. */
    private @Nullable Boolean isControlled(CiHistory.Step step) {
        Alteration alteration = step.alteration();
        if (alteration.what().equals(Alteration.STATE)) {
            return step.before().phase() == CiPhase.PRODUCTION || step.after().phase() == CiPhase.PRODUCTION;
        }
        if (alteration.kind() == CiHistory.Kind.CORRECTED
                || !step.before().phase().isInService()) {
            return false;
        }
        return processes
                .at(alteration.at())
                .map(version -> version.policy()
                        .classes()
                        .attributes(step.before().ciClass())
                        .get(alteration.what()))
                .map(CiAttribute::controlled)
                .orElse(processes.at(alteration.at()).isEmpty() ? null : true);
    }

    private void uncovered(CiEvidence evidence, Alteration alteration, List<Fault> wrong, List<Fault> missing) {
        Ci ci = evidence.ci();
        String what = alteration.what();
        Instant at = alteration.at();
        if (alteration.change() == null) {
            wrong.add(fault(ci, what, at, "it was altered, and no change is named"));
            return;
        }
        Cover cover = evidence.covers().get(alteration.change());
        if (cover == null) {
            missing.add(fault(ci, what, at, "the change that is named is not known: " + alteration.change()));
        } else if (!covers(cover, alteration)) {
            wrong.add(fault(
                    ci, what, at, "it was altered without cover of the change that is named: " + alteration.change()));
        }
    }

    private boolean covers(Cover cover, Alteration alteration) {
        Instant at = alteration.at();
        if (!cover.items().contains(alteration.ci())
                || cover.permittedAt() == null
                || cover.permittedAt().isAfter(at)
                || cover.carriedOut() == null
                || at.isBefore(cover.carriedOut().startInclusive())) {
            return false;
        }
        Instant end = cover.carriedOut().endExclusive();
        return end == null || !at.isAfter(end.plus(grace));
    }

    private Judgement lookedAfter(CiEvidence evidence, Instant asOf) {
        Ci ci = evidence.ci();
        if (!ci.isLive() || !ci.phase().isInService()) {
            return outside();
        }
        Fault[] faults = Stream.of(
                        missing(ci, ci.stewardship().owner() != null, "stewardship.owner", "nobody owns it"),
                        missing(
                                ci,
                                !ci.stewardship().services().isEmpty(),
                                "stewardship.services",
                                "it is in use for no service"))
                .flatMap(Optional::stream)
                .toArray(Fault[]::new);
        return faults.length == 0 ? conforms() : violates(faults);
    }

    private Optional<Fault> missing(Ci ci, boolean there, String field, String says) {
        return there ? Optional.empty() : Optional.of(fault(ci, field, ci.alteredAt(), says));
    }

    private Fault fault(Ci ci, String field, @Nullable Instant at, String says) {
        String policy = Stream.ofNullable(at)
                .flatMap(instant -> processes.at(instant).stream())
                .map(InForce.Version::name)
                .findFirst()
                .orElse("");
        boolean hits = ci.stewardship().services().stream().anyMatch(critical);
        return Fault.of(field, at, policy, says).weighing(hits ? Fault.Weight.CRITICAL_SERVICE : Fault.Weight.ORDINARY);
    }
}
