package dev.itsm.incident;

import static dev.itsm.sms.conformity.Judgement.conforms;
import static dev.itsm.sms.conformity.Judgement.outside;
import static dev.itsm.sms.conformity.Judgement.unknown;
import static dev.itsm.sms.conformity.Judgement.violates;

import dev.itsm.assignment.DueEscalation;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.IncidentEvidence.Aspect;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.ConformityPack;
import dev.itsm.sms.conformity.Fault;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.sms.standard.ClauseCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What incidents are held to (ISO/IEC 20000-1:2018, 8.6.1), imported ones included. An incident is judged by the process that
 * was in force when the act happened; where none was, what needs one cannot be told. The guards of the standard lifecycle
 * ask for the same, so that incidents that were recorded here can break only what time, or another tool, breaks.
 */
public final class IncidentRules {
    private final InForce<IncidentProcess> processes;
    private final Duration staleAfter;
    private final Predicate<ServiceId> critical;

    private IncidentRules(InForce<IncidentProcess> processes, Duration staleAfter, Predicate<ServiceId> critical) {
        this.processes = processes;
        this.staleAfter = staleAfter;
        this.critical = critical;
    }

    /** Returns the rules under those processes; an incident in work is stale after 30 days, and no service is critical. */
    public static IncidentRules under(InForce<IncidentProcess> processes) {
        return new IncidentRules(processes, Duration.ofDays(30), service -> false);
    }

    /** Returns these rules with another time for which an incident in work may go without anything being recorded. */
    public IncidentRules staleAfter(Duration limit) {
        return new IncidentRules(processes, limit, critical);
    }

    /** Returns these rules with services of top criticality: one violation there weighs as several elsewhere. */
    public IncidentRules critical(Predicate<ServiceId> services) {
        return new IncidentRules(processes, staleAfter, services);
    }

    /** Returns the pack. */
    public ConformityPack pack() {
        return ConformityPack.of(
                "incident",
                "1",
                List.of(
                        check("INC-01", this::recordComplete),
                        check("INC-02", this::classified),
                        check("INC-03", this::prioritized),
                        check("INC-04", this::escalated),
                        check("INC-05", this::resolvedBeforeClosed),
                        check("INC-06", this::actionRecorded),
                        check("INC-07", this::handledAsMajor),
                        check("INC-08", this::managementInformed),
                        check("INC-09", this::majorReviewed),
                        check("INC-11", this::possibleTimeline),
                        check("INC-12", this::notStale),
                        check("PRB-03", this::majorExplained)));
    }

    private static Check check(String code, BiFunction<IncidentEvidence, Instant, Judgement> judge) {
        return new RecordCheck<>(ClauseCatalogue.iso20000().rule(code), IncidentEvidence.TYPE, judge);
    }

    private Judgement recordComplete(IncidentEvidence incident, Instant asOf) {
        if (!incident.hasEnded()) {
            return conforms();
        }
        return told(
                incident,
                Aspect.SERVICE,
                "links.service",
                () -> Judgement.of(
                        incident.links().service() != null,
                        fault(incident, "links.service", incident.endedAt(), "it ended without naming a service")));
    }

    private Judgement classified(IncidentEvidence incident, Instant asOf) {
        if (!incident.hasEnded()) {
            return outside();
        }
        return told(
                incident,
                Aspect.CATEGORY,
                "classification.category",
                () -> Judgement.of(
                        incident.classification().category() != null,
                        fault(incident, "classification.category", incident.endedAt(), "it has no category")));
    }

    private Judgement prioritized(IncidentEvidence incident, Instant asOf) {
        if (incident.phase() == IncidentPhase.NEW || incident.phase() == IncidentPhase.CANCELLED) {
            return outside();
        }
        String field = "classification.rankings";
        return told(incident, Aspect.RANKING, field, () -> {
            Optional<Classification.Ranking> ranking = incident.classification().ranking();
            if (ranking.isEmpty()) {
                return violates(fault(incident, field, incident.course().latest(), "it has no priority"));
            }
            Instant at = ranking.get().recordedAt();
            return under(
                    at,
                    field,
                    process -> Judgement.of(
                            followsFrom(process, ranking.get()),
                            fault(incident, field, at, "impact and urgency do not explain its priority")));
        });
    }

    /** The matrix is asked again only where it knows the pair: what an older one decided is not judged by a newer one. */
    private static boolean followsFrom(IncidentProcess process, Classification.Ranking ranking) {
        return !process.matrix().covers(ranking.impact(), ranking.urgency())
                || ranking.decision().override() != null
                || process.matrix().priority(ranking.impact(), ranking.urgency())
                        == ranking.decision().computed();
    }

    private Judgement escalated(IncidentEvidence incident, Instant asOf) {
        String field = "routing.escalations";
        List<DueEscalation> open = incident.escalations();
        if (open == null) {
            return under(
                    incident.course().openedAt(),
                    field,
                    process -> unknown(fault(
                            incident,
                            field,
                            null,
                            process.escalation().rules().isEmpty()
                                    ? "no rule says when incidents are escalated"
                                    : "its clocks are not known")));
        }
        Optional<DueEscalation> first = open.stream().min(Comparator.comparing(DueEscalation::dueAt));
        if (first.isEmpty()) {
            return conforms();
        }
        Instant due = first.get().dueAt();
        Fault fault = fault(
                incident,
                field,
                due,
                "it was not escalated: " + first.get().rule().says());
        return first.get().isDueAt(asOf) ? violates(fault) : conforms().until(due.minusNanos(1));
    }

    private Judgement resolvedBeforeClosed(IncidentEvidence incident, Instant asOf) {
        if (incident.phase() != IncidentPhase.CLOSED) {
            return outside();
        }
        String field = "outcome.resolutions";
        return told(incident, Aspect.RESOLUTION, field, () -> {
            Optional<Resolution> resolution = incident.outcome().resolution();
            if (resolution.isEmpty()) {
                return violates(fault(incident, field, incident.course().closedAt(), "it was closed unresolved"));
            }
            Instant at = resolution.get().at();
            return under(
                    at,
                    field,
                    process -> Judgement.of(
                            process.closureCodes()
                                    .find(resolution.get().code().code())
                                    .isPresent(),
                            fault(incident, field, at, "its closure code is none that was laid down")));
        });
    }

    private Judgement actionRecorded(IncidentEvidence incident, Instant asOf) {
        if (incident.phase() != IncidentPhase.CLOSED) {
            return outside();
        }
        return told(
                incident,
                Aspect.ACTIONS,
                "log",
                () -> Judgement.of(
                        incident.course().acted(),
                        fault(incident, "log", incident.course().closedAt(), "it does not show what was done")));
    }

    /** Whether an ended incident met the criteria is asked too: that it is over excuses nobody. */
    private Judgement handledAsMajor(IncidentEvidence incident, Instant asOf) {
        if (incident.phase() == IncidentPhase.CANCELLED
                || incident.links().parent().isPresent()) {
            return outside();
        }
        String field = "major";
        Incident recorded = incident.incident();
        if (recorded == null || incident.untold().contains(Aspect.MAJOR)) {
            return unknown(fault(incident, field, null, "the source does not tell " + Aspect.MAJOR.says()));
        }
        if (incident.major().isDecided()) {
            return conforms();
        }
        Instant latest = incident.course().latest();
        return under(latest, field, process -> {
            if (process.major().criteria().isEmpty()) {
                return unknown(fault(incident, field, null, "no criteria say what a major incident is"));
            }
            IncidentAt at = new IncidentAt(recorded, process, latest);
            return process.major().criteria().stream()
                    .filter(criterion -> criterion.rule().check(at).holds())
                    .findFirst()
                    .map(met -> violates(fault(incident, field, latest, "undecided, though " + met.businessImpact())))
                    .orElse(outside());
        });
    }

    private Judgement managementInformed(IncidentEvidence incident, Instant asOf) {
        Instant accepted = incident.major().acceptedAt();
        MajorIncident.Notice notice = incident.major().notice();
        return duty(
                incident,
                asOf,
                "major.notice",
                accepted,
                notice == null ? null : notice.at(),
                MajorIncidentPolicy::noticeWithin,
                "top management was not informed in time");
    }

    private Judgement majorReviewed(IncidentEvidence incident, Instant asOf) {
        boolean ended = incident.major().standing() == MajorIncident.Standing.RESOLVED
                || incident.major().standing() == MajorIncident.Standing.REVIEWED;
        MajorIncident.Review review = incident.major().review();
        return duty(
                incident,
                asOf,
                "major.review",
                ended ? incident.major().resolvedAt() : null,
                review == null ? null : review.at(),
                MajorIncidentPolicy::reviewWithin,
                "it was not reviewed in time");
    }

    private Judgement duty(
            IncidentEvidence incident,
            Instant asOf,
            String field,
            @Nullable Instant start,
            @Nullable Instant done,
            Function<MajorIncidentPolicy, Duration> limit,
            String says) {
        if (incident.untold().contains(Aspect.MAJOR)) {
            return unknown(fault(incident, field, null, "the source does not tell " + Aspect.MAJOR.says()));
        }
        if (start == null || !incident.major().isMajor()) {
            return outside();
        }
        return under(start, field, process -> {
            Instant due = start.plus(limit.apply(process.major()));
            return Judgement.owed(done, due, asOf, fault(incident, field, due, says));
        });
    }

    private Judgement possibleTimeline(IncidentEvidence incident, Instant asOf) {
        String field = "progress";
        Instant latest = incident.course().latest();
        if (!incident.course().isPossible()) {
            return violates(fault(incident, field, latest, "things happened to it in an impossible order"));
        }
        return latest.isAfter(asOf)
                ? violates(fault(incident, field, latest, "something on it lies in the future"))
                        .until(latest.minusNanos(1))
                : conforms();
    }

    private Judgement notStale(IncidentEvidence incident, Instant asOf) {
        if (!incident.phase().isActive()) {
            return outside();
        }
        Instant last = incident.course().latest().plus(staleAfter);
        return asOf.isAfter(last)
                ? violates(fault(incident, "log", last, "nothing was recorded on it for " + staleAfter))
                : conforms().until(last);
    }

    private Judgement majorExplained(IncidentEvidence incident, Instant asOf) {
        if (!incident.major().isMajor() || !incident.hasEnded()) {
            return outside();
        }
        return told(
                incident,
                Aspect.LINKS,
                "links",
                () -> Judgement.of(
                        incident.links().first(Links.INVESTIGATED_BY).isPresent()
                                || incident.links().first(Links.EXPLAINED_BY).isPresent(),
                        fault(incident, "links", incident.endedAt(), "no problem looks for its cause")));
    }

    private interface Asked {
        Judgement judge();
    }

    private Judgement told(IncidentEvidence incident, Aspect aspect, String field, Asked rule) {
        return incident.untold().contains(aspect)
                ? unknown(fault(incident, field, null, "the source does not tell " + aspect.says()))
                : rule.judge();
    }

    private Judgement under(Instant at, String field, Function<IncidentProcess, Judgement> rule) {
        return processes
                .at(at)
                .map(version -> rule.apply(version.policy()))
                .orElseGet(() -> unknown(Fault.of(field, at, "", "no process for incidents was in force")));
    }

    private Fault fault(IncidentEvidence incident, String field, @Nullable Instant at, String says) {
        String policy =
                at == null ? "" : processes.at(at).map(InForce.Version::name).orElse("");
        ServiceId service = incident.links().service();
        return Fault.of(field, at, policy, says)
                .weighing(
                        service != null && critical.test(service)
                                ? Fault.Weight.CRITICAL_SERVICE
                                : Fault.Weight.ORDINARY);
    }
}
