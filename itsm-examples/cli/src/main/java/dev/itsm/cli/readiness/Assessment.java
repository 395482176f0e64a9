package dev.itsm.cli.readiness;

import dev.itsm.change.Change;
import dev.itsm.change.ChangeIndicators;
import dev.itsm.change.ChangeRules;
import dev.itsm.id.RecordId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentEvidence;
import dev.itsm.incident.IncidentIndicators;
import dev.itsm.incident.IncidentRules;
import dev.itsm.sms.conformity.Conformity;
import dev.itsm.sms.conformity.ConformityReport;
import dev.itsm.sms.conformity.Evaluation;
import dev.itsm.sms.conformity.Gap;
import dev.itsm.sms.conformity.GapPolicy;
import dev.itsm.sms.kpi.Figure;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Tally;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An organization's records, held against the standard and counted, one by one. */
final class Assessment {
    private static final Duration YEAR = Duration.ofDays(365);

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
     */
    record Result(
            Organization organization,
            Period period,
            ConformityReport report,
            List<Gap> gaps,
            Map<String, Duration> workload,
            List<Measured> figures) {}

    private final Organization organization;
    private final Period period;
    private final Evaluation evaluation;
    private final List<Tally<IncidentEvidence>> incidents;
    private final List<Tally<Change>> changes;
    private final Map<String, String> titles = new HashMap<>();

    Assessment(Organization organization, Instant asOf) {
        this.organization = organization;
        evaluation = conformity(organization).evaluation(asOf);
        period = Period.of(asOf.minus(YEAR), asOf);
        incidents = tallies(IncidentIndicators.over(period, organization.incidents()));
        changes = tallies(ChangeIndicators.over(period, organization.changes()));
    }

    private static Conformity conformity(Organization organization) {
        return Conformity.builder(organization.catalogue())
                .pack(IncidentRules.under(organization.incidents())
                        .critical(organization.critical()::contains)
                        .pack())
                .pack(ChangeRules.under(organization.changes())
                        .critical(organization.critical()::contains)
                        .pack())
                .build();
    }

    private <T> List<Tally<T>> tallies(List<Indicator<T>> indicators) {
        indicators.forEach(indicator -> titles.put(indicator.id(), indicator.title()));
        return indicators.stream().map(Indicator::tally).toList();
    }

    /** Takes a record. */
    void add(Object stored) {
        if (stored instanceof Incident incident) {
            add(IncidentEvidence.of(incident));
        } else if (stored instanceof Change change) {
            evaluation.add(change);
            changes.forEach(tally -> tally.add(change));
        }
    }

    /** Takes what is told of an incident. */
    void add(IncidentEvidence incident) {
        evaluation.add(incident);
        incidents.forEach(tally -> tally.add(incident));
    }

    Result result() {
        ConformityReport report = evaluation.report();
        List<Gap> gaps = new GapPolicy(GapPolicy.STANDARD.effort(), organization::owner).rank(report);
        List<Measured> figures = Stream.concat(incidents.stream(), changes.stream())
                .map(Tally::figure)
                .map(figure -> new Measured(titles.getOrDefault(figure.indicator(), ""), figure))
                .toList();
        return new Result(organization, period, report, gaps, GapPolicy.workload(gaps), figures);
    }

    /** Returns how a stored record is cited. */
    static RecordId idOf(Object stored) {
        return stored instanceof Incident incident ? incident.id() : ((Change) stored).id();
    }
}
