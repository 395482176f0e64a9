package dev.itsm.incident;

import static dev.itsm.sms.kpi.Indicator.Better.HIGHER;
import static dev.itsm.sms.kpi.Indicator.Better.LOWER;

import dev.itsm.assignment.Assignment;
import dev.itsm.id.ChangeId;
import dev.itsm.id.ClauseRef;
import dev.itsm.incident.IncidentEvidence.Aspect;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of incidents over a period; an incident belongs to it by the instant that each indicator states. Cancelled
 * incidents, duplicates among them, are left out and counted.
 */
public final class IncidentIndicators {
    private static final ClauseRef INCIDENTS = ClauseRef.iso20000("8.6.1");
    private static final ClauseRef CHANGES = ClauseRef.iso20000("8.5.1");
    private static final ClauseRef PROBLEMS = ClauseRef.iso20000("8.6.3");

    private final Period period;
    private final InForce<IncidentProcess> processes;

    private IncidentIndicators(Period period, InForce<IncidentProcess> processes) {
        this.period = period;
        this.processes = processes;
    }

    /**
     * Returns the indicators.
     *
     * @param processes what limits held when
     */
    public static List<Indicator<IncidentEvidence>> over(Period period, InForce<IncidentProcess> processes) {
        IncidentIndicators all = new IncidentIndicators(period, processes);
        return List.of(
                mean("INC-MTTR", "Mean time to resolve, around the clock, to the last resolution", all::timeToResolve),
                mean("INC-MTTA", "Mean time until somebody took it", all::timeToAcknowledge),
                mean("INC-AGE", "Mean age of the incidents that are open at the end", all::age),
                Indicator.count(
                        "INC-BACKLOG",
                        INCIDENTS,
                        "Incidents that are open at the end",
                        LOWER,
                        IncidentEvidence::id,
                        all::backlog),
                ratio("INC-FLOW", "Incidents resolved for each that was opened", HIGHER, all::flow),
                ratio("INC-REASSIGN", "Times that a resolved incident went to another team", LOWER, all::reassigned),
                share("INC-REOPEN", INCIDENTS, "Resolved incidents that were reopened", LOWER, all::reopened),
                share("INC-MAJ", INCIDENTS, "Incidents that were major ones", LOWER, all::major),
                share("INC-MAJREV", INCIDENTS, "Major incidents reviewed in time", HIGHER, all::reviewedInTime),
                share("CHG-INC", CHANGES, "Incidents that a change brought about", LOWER, all::causedByChange),
                share("PRB-LINK", PROBLEMS, "Incidents explained by a problem or known error", HIGHER, all::explained));
    }

    private static Indicator<IncidentEvidence> mean(String id, String title, Function<IncidentEvidence, Part> rule) {
        return Indicator.mean(id, INCIDENTS, title, LOWER, IncidentEvidence::id, rule);
    }

    private static Indicator<IncidentEvidence> share(
            String id, ClauseRef clause, String title, Indicator.Better better, Function<IncidentEvidence, Part> rule) {
        return Indicator.share(id, clause, title, better, IncidentEvidence::id, rule);
    }

    private static Indicator<IncidentEvidence> ratio(
            String id, String title, Indicator.Better better, Function<IncidentEvidence, Part> rule) {
        return Indicator.ratio(id, INCIDENTS, title, better, IncidentEvidence::id, rule);
    }

    private boolean holds(@Nullable Instant instant) {
        return instant != null && period.contains(instant);
    }

    private Part resolvedIn(IncidentEvidence incident, Function<Instant, Part> rule) {
        Instant resolved = incident.course().resolvedAt();
        if (incident.phase() == IncidentPhase.CANCELLED
                && holds(incident.course().latest())) {
            return Part.excluded("cancelled");
        }
        return resolved != null && holds(resolved) ? rule.apply(resolved) : Part.outside();
    }

    private Part timeToResolve(IncidentEvidence incident) {
        return resolvedIn(
                incident,
                resolved -> Part.measured(Duration.between(incident.course().openedAt(), resolved)));
    }

    private Part timeToAcknowledge(IncidentEvidence incident) {
        Instant taken = incident.course().assignedAt();
        if (taken == null) {
            return incident.hasEnded() && holds(incident.course().openedAt())
                    ? Part.excluded("never taken")
                    : Part.outside();
        }
        return holds(taken) ? Part.measured(Duration.between(incident.course().openedAt(), taken)) : Part.outside();
    }

    /** What it would have been at the end of the period, as far as its last resolution tells. */
    private boolean isOpenAtTheEnd(IncidentEvidence incident) {
        Instant end = period.endExclusive();
        Instant resolved = incident.course().resolvedAt();
        return end != null
                && incident.phase() != IncidentPhase.CANCELLED
                && incident.course().openedAt().isBefore(end)
                && (resolved == null || !resolved.isBefore(end));
    }

    private Part age(IncidentEvidence incident) {
        Instant end = period.endExclusive();
        return end != null && isOpenAtTheEnd(incident)
                ? Part.measured(Duration.between(incident.course().openedAt(), end))
                : Part.outside();
    }

    private Part backlog(IncidentEvidence incident) {
        return isOpenAtTheEnd(incident) ? Part.counted(true) : Part.outside();
    }

    private Part flow(IncidentEvidence incident) {
        boolean opened = holds(incident.course().openedAt());
        boolean resolved = holds(incident.course().resolvedAt());
        if (incident.phase() == IncidentPhase.CANCELLED) {
            return opened ? Part.excluded("cancelled") : Part.outside();
        }
        return opened || resolved ? Part.weighed(resolved ? 1 : 0, opened ? 1 : 0) : Part.outside();
    }

    /** The first assignment is none, and neither is one to another person of the same team. */
    private Part reassigned(IncidentEvidence incident) {
        return resolvedIn(incident, resolved -> {
            Incident recorded = incident.incident();
            if (recorded == null) {
                return Part.excluded("not told");
            }
            List<Assignment> all = recorded.routing().assignments();
            long changes = IntStream.range(1, all.size())
                    .filter(i -> !all.get(i).team().equals(all.get(i - 1).team()))
                    .count();
            return Part.weighed(changes, 1);
        });
    }

    private Part causedByChange(IncidentEvidence incident) {
        if (!holds(incident.course().openedAt())) {
            return Part.outside();
        }
        if (incident.phase() == IncidentPhase.CANCELLED) {
            return Part.excluded("cancelled");
        }
        return incident.untold().contains(Aspect.LINKS)
                ? Part.excluded("not told")
                : Part.counted(incident.links()
                        .first(Links.CAUSED_BY)
                        .filter(ChangeId.class::isInstance)
                        .isPresent());
    }

    private Part reopened(IncidentEvidence incident) {
        boolean resolvedInPeriod = incident.outcome().resolutions().stream().anyMatch(one -> holds(one.at()));
        if (!resolvedInPeriod && !holds(incident.course().resolvedAt())) {
            return Part.outside();
        }
        return Part.counted(incident.outcome().reopenCount() > 0);
    }

    private Part major(IncidentEvidence incident) {
        if (!holds(incident.course().openedAt())) {
            return Part.outside();
        }
        if (incident.phase() == IncidentPhase.CANCELLED) {
            return Part.excluded("cancelled");
        }
        return incident.untold().contains(Aspect.MAJOR)
                ? Part.excluded("not told")
                : Part.counted(incident.major().isMajor());
    }

    private Part reviewedInTime(IncidentEvidence incident) {
        Instant resolved = incident.major().resolvedAt();
        if (!incident.major().isMajor() || resolved == null) {
            return Part.outside();
        }
        MajorIncident.Review review = incident.major().review();
        return processes
                .at(resolved)
                .map(version -> resolved.plus(version.policy().major().reviewWithin()))
                .map(due ->
                        holds(due) ? Part.counted(review != null && !review.at().isAfter(due)) : Part.outside())
                .orElse(Part.excluded("no limit in force"));
    }

    private Part explained(IncidentEvidence incident) {
        return resolvedIn(
                incident,
                resolved -> incident.untold().contains(Aspect.LINKS)
                        ? Part.excluded("not told")
                        : Part.counted(incident.links()
                                        .first(Links.INVESTIGATED_BY)
                                        .isPresent()
                                || incident.links().first(Links.EXPLAINED_BY).isPresent()));
    }
}
