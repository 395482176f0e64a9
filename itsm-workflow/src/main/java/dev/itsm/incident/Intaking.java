package dev.itsm.incident;

import dev.itsm.decision.Decision;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Objections;
import dev.itsm.priority.Impact;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityDecision;
import dev.itsm.priority.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an incident comes to be. */
final class Intaking {
    private Intaking() {}

    static Decision<Incident, IncidentEvent> decide(IncidentProcess process, IncidentId id, Report report, Act act) {
        Objections objections = new Objections(id, process.gates()::advised);
        String summary = objections.need("summary", report.summary());
        Classification classification = classification(process, report, act, objections);
        Circumstances known = report.circumstances();
        objections.addAll(process.fields().faults(id, known.attributes()));
        if (summary == null || objections.any()) {
            return Decision.refused(objections.list());
        }
        IncidentEvent.Reported reported = new IncidentEvent.Reported(
                id,
                act.at(),
                process.lifecycle().initial(),
                intake(summary, known, act),
                classification,
                new Links(known.service(), known.cis(), links(id, known)),
                known.attributes());
        Incident incident = reported.applyTo(null);
        objections.addAll(process.lifecycle().missing(incident.state(), IncidentAttempt.bare(process, incident, act)));
        if (objections.any()) {
            return Decision.refused(objections.list());
        }
        Draft draft = new Draft(process, Family.NONE, reported, incident, act);
        MajorCommands.checkCriteria(draft);
        draft.tell(known.requester(), "incident-reported", "we have taken it up as " + id + ": " + summary);
        return draft.decision();
    }

    private static Intake intake(String summary, Circumstances known, Act act) {
        PersonId requester = known.requester();
        return new Intake(
                summary,
                known.description(),
                act.at(),
                act.actor(),
                requester,
                requester == null ? Set.of() : Set.of(requester),
                known.customer(),
                known.channel());
    }

    private static Classification classification(
            IncidentProcess process, Report report, Act act, Objections objections) {
        Impact impact = report.impact();
        Urgency urgency = report.urgency();
        List<Classification.Ranking> rankings = new ArrayList<>();
        if (impact != null || urgency != null) {
            Classification.Ranking ranking = rank(process, impact, urgency, act.at(), objections);
            if (ranking != null) {
                rankings.add(ranking);
            }
        }
        return new Classification(report.circumstances().potential(), null, rankings, null);
    }

    /** Returns the first ranking of an incident; null, with reasons why not, if there can be none. */
    static Classification.@Nullable Ranking rank(
            IncidentProcess process,
            @Nullable Impact impact,
            @Nullable Urgency urgency,
            Instant at,
            Objections objections) {
        Impact known = objections.need("impact", impact);
        Urgency needed = objections.need("urgency", urgency);
        if (known == null || needed == null) {
            return null;
        }
        Priority priority = objections.needPriority(known, needed, process.matrix());
        return priority == null
                ? null
                : new Classification.Ranking(known, needed, PriorityDecision.of(priority), at, at);
    }

    private static Set<Link> links(IncidentId id, Circumstances known) {
        return known.origins().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(origin -> new Link(origin.getKey(), id, origin.getValue()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
