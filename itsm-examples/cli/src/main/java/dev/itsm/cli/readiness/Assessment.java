package dev.itsm.cli.readiness;

import dev.itsm.change.Change;
import dev.itsm.change.ChangeIndicators;
import dev.itsm.change.ChangeRules;
import dev.itsm.cli.BadRecords;
import dev.itsm.cmdb.asset.AssetRules;
import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.audit.AuditRules;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.CiRules;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.desk.Fixes;
import dev.itsm.desk.IncidentClocks;
import dev.itsm.desk.JointRules;
import dev.itsm.id.ChangeId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.RecordId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentEvidence;
import dev.itsm.incident.IncidentIndicators;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRules;
import dev.itsm.party.Directory;
import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemEvidence;
import dev.itsm.problem.ProblemIndicators;
import dev.itsm.problem.ProblemRules;
import dev.itsm.problem.Surroundings;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.problem.knownerror.KnownErrorRules;
import dev.itsm.release.Release;
import dev.itsm.release.ReleaseIndicators;
import dev.itsm.release.ReleaseRules;
import dev.itsm.request.RequestIndicators;
import dev.itsm.request.RequestRules;
import dev.itsm.request.ServiceRequest;
import dev.itsm.sla.clock.ClockIndicators;
import dev.itsm.sla.clock.ClockRules;
import dev.itsm.sla.clock.RecordedClock;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.Evaluation;
import dev.itsm.sms.conformity.Gap;
import dev.itsm.sms.conformity.GapPolicy;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.TrailRules;
import dev.itsm.sms.kpi.Figure;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.OnePassTally;
import dev.itsm.time.Period;
import dev.itsm.transition.ServiceTransition;
import dev.itsm.transition.TransitionRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An organization's records, held against the standard and counted, one by one. Problems are held back until what they refer to
 * is known; of all other records nothing is kept but what the report shows, and when incidents came.
 */
final class Assessment {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int CITED = 1000;

    /**
     * A figure with the title of its indicator.
     *
     * @param title what is measured
     */
    record Measured(String title, Figure figure) {}

    /**
     * What an assessment comes to.
     *
     * @param organization whose records they are
     * @param period over which the indicators are
     * @param report what the records show
     * @param gaps what is to be done, the most urgent first
     * @param workload the work of each owner
     * @param figures the indicators
     * @param log what a log that took part shows and cannot, in words; empty if none did
     */
    record Result(
            Organization organization,
            Period period,
            ConformityReport report,
            List<Gap> gaps,
            Map<String, Duration> workload,
            List<Measured> figures,
            String log) {
        /** Returns how many records of each kind took part: not what was made of them to be judged. */
        Map<String, Long> records() {
            Map<String, Long> kept = new TreeMap<>(report.seen());
            kept.keySet().removeAll(Set.of("condition of an item", "journal", "service clock"));
            return kept;
        }
    }

    /** The indicators of one kind of record. */
    private record Gauges<T>(List<Indicator<T>> indicators, List<OnePassTally<T>> counts) {
        static <T> Gauges<T> of(List<Indicator<T>> indicators) {
            return new Gauges<>(
                    indicators,
                    indicators.stream()
                            .map(indicator -> indicator.onePass(CITED))
                            .toList());
        }

        void add(T record) {
            counts.forEach(count -> count.add(record));
        }

        Stream<Measured> figures() {
            return indicators.stream()
                    .map(indicator -> new Measured(
                            indicator.title(),
                            counts.get(indicators.indexOf(indicator)).figure()));
        }
    }

    private final Organization organization;
    private final Policies policies;
    private final Instant asOf;
    private final Period period;
    private final ChangeRules changeRules;
    private final Evaluation evaluation;
    private final Gauges<IncidentEvidence> incidents;
    private final Gauges<RecordedClock> promises;
    private final Gauges<Change> changes;
    private final Gauges<Problem> problems;
    private final Gauges<KnownError> knownErrors = Gauges.of(List.of(KnownErrorRules.withWorkaround()));
    private final Gauges<ServiceRequest> requests;
    private final Gauges<Release> releases;
    private final List<Problem> open = new ArrayList<>();
    private final Items items = new Items();
    private final Map<KnownErrorId, Boolean> workarounds = new HashMap<>();
    private final Map<ChangeId, Fix> fixes = new HashMap<>();
    private final Map<IncidentProcess, IncidentClocks> clocks = new HashMap<>();
    private String log = "";

    Assessment(Organization organization, Instant asOf) {
        this.organization = organization;
        this.policies = organization.policies();
        this.asOf = asOf;
        changeRules = ChangeRules.under(policies.changes()).critical(organization.critical()::contains);
        evaluation = conformity().evaluation(asOf);
        period = Period.of(asOf.minus(YEAR), asOf);
        incidents = Gauges.of(IncidentIndicators.over(period, policies.incidents()));
        promises = Gauges.of(ClockIndicators.over(period));
        changes = Gauges.of(ChangeIndicators.over(period, policies.changes()));
        problems = Gauges.of(ProblemIndicators.over(period, policies.problems()));
        requests = Gauges.of(RequestIndicators.over(period));
        releases = Gauges.of(ReleaseIndicators.over(period));
    }

    private Conformity conformity() {
        return Conformity.builder(organization.catalogue())
                .pack(TrailRules.pack())
                .pack(IncidentRules.under(policies.incidents())
                        .critical(organization.critical()::contains)
                        .pack())
                .pack(JointRules.pack(policies.recurrence(), policies.declined()::contains))
                .pack(ProblemRules.under(policies.problems())
                        .reviewedEvery(policies.reviews())
                        .critical(organization.critical()::contains)
                        .pack())
                .pack(ClockRules.pack(policies.clocks()))
                .pack(KnownErrorRules.pack(policies.validity()))
                .pack(RequestRules.under(policies.requests())
                        .critical(organization.critical()::contains)
                        .pack())
                .pack(changeRules.pack())
                .pack(CiRules.under(policies.items().processes())
                        .grace(policies.items().grace())
                        .critical(organization.critical()::contains)
                        .pack())
                .pack(AuditRules.pack(policies.items().verification(), CiClasses.standard()))
                .pack(AssetRules.pack().without("AST-01"))
                .pack(ReleaseRules.pack(policies.releases()))
                .pack(TransitionRules.under(policies.transitions()).pack())
                .build();
    }

    /** Takes every record of a folder. */
    void addAll(Records records, BadRecords bad) {
        records.forEach(bad, record -> {
            if (!items.take(record)) {
                add(record.state());
            }
            if (!record.history().isEmpty()) {
                evaluation.add(new TrailRules.Trail(idOf(record.state()), record.history()));
            }
        });
        Set<ChangeId> wanted = new HashSet<>();
        open.forEach(problem -> wanted.addAll(problem.scope().fixes()));
        wanted.addAll(items.changes());
        if (!wanted.isEmpty()) {
            records.forEach(BadRecords.skip(), record -> {
                if (record.state() instanceof Change change && wanted.contains(change.id())) {
                    items.take(change);
                    Fixes.became(change, changeRules).ifPresent(fix -> fixes.put(change.id(), fix));
                }
            });
        }
    }

    /** Takes the incidents of a log. */
    void addAll(LoggedIncidents logged) {
        logged.forEach(this::add);
        log = logged.says();
    }

    private void add(Object stored) {
        if (stored instanceof Incident incident) {
            addIncident(incident);
        } else if (stored instanceof Change change) {
            evaluation.add(change);
            changes.add(change);
        } else if (stored instanceof Problem problem) {
            open.add(problem);
            problems.add(problem);
        } else if (stored instanceof KnownError known) {
            evaluation.add(known);
            knownErrors.add(known);
            workarounds.put(known.id(), known.description().hasWorkaround());
        } else if (stored instanceof ServiceRequest request) {
            evaluation.add(request);
            requests.add(request);
        } else if (stored instanceof Release release) {
            evaluation.add(release);
            releases.add(release);
        } else {
            evaluation.add(stored);
        }
    }

    /** Takes what is told of an incident. */
    void add(IncidentEvidence incident) {
        evaluation.add(incident);
        incidents.add(incident);
    }

    /** With the clocks that were promised when it was opened, where it is known how to read them. */
    private void addIncident(Incident incident) {
        Instant opened = incident.intake().openedAt();
        List<ResolvedTarget> promised = policies.resolution().at(opened).stream()
                .map(InForce.Version::policy)
                .toList();
        Optional<IncidentClocks> reader = policies.incidents()
                .at(opened)
                .map(version -> clocks.computeIfAbsent(version.policy(), IncidentClocks::of));
        add(reader.map(known -> known.evidence(incident, promised, asOf))
                .orElseGet(() -> IncidentEvidence.of(incident)));
        reader.ifPresent(known -> promised.forEach(target -> {
            RecordedClock clock = new RecordedClock(incident.id(), known.clock(incident, target));
            evaluation.add(clock);
            promises.add(clock);
        }));
    }

    Result result() {
        Surroundings around = new Surroundings(fixes, workarounds, Set.of(), Set.of(), Directory.EMPTY);
        for (Problem problem : open) {
            evaluation.add(new ProblemEvidence(problem, around));
        }
        items.forEach(
                policies.items()
                        .processes()
                        .at(asOf)
                        .map(InForce.Version::policy)
                        .orElse(CiProcess.standard()),
                asOf,
                evaluation::add);
        ConformityReport report = evaluation.report();
        List<Gap> gaps = new GapPolicy(GapPolicy.STANDARD.effort(), organization::owner).rank(report);
        List<Measured> figures = Stream.of(incidents, promises, problems, knownErrors, requests, changes, releases)
                .flatMap(Gauges::figures)
                .toList();
        return new Result(organization, period, report, gaps, GapPolicy.workload(gaps), figures, log);
    }

    /** Returns how a stored record is cited. */
    static RecordId idOf(Object stored) {
        if (stored instanceof Incident incident) {
            return incident.id();
        } else if (stored instanceof Change change) {
            return change.id();
        } else if (stored instanceof Problem problem) {
            return problem.id();
        } else if (stored instanceof KnownError known) {
            return known.id();
        } else if (stored instanceof ServiceRequest request) {
            return request.id();
        } else if (stored instanceof Release release) {
            return release.id();
        }
        return stored instanceof ServiceTransition transition ? transition.id() : idOfItem(stored);
    }

    private static RecordId idOfItem(Object stored) {
        if (stored instanceof Ci ci) {
            return ci.id();
        } else if (stored instanceof Relation relation) {
            return relation.id();
        } else if (stored instanceof ConfigurationAudit audit) {
            return audit.id();
        }
        return stored instanceof Entitlement.Use use ? use.entitlement() : ((Entitlement) stored).id();
    }
}
