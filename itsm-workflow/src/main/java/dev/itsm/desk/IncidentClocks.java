package dev.itsm.desk;

import dev.itsm.assignment.Assignment;
import dev.itsm.assignment.EscalationRule;
import dev.itsm.incident.Classification.Ranking;
import dev.itsm.incident.HoldReason;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentEvidence;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.lifecycle.Stay;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityOverride;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.TargetKey;
import dev.itsm.sla.target.TargetName;
import dev.itsm.store.Column;
import dev.itsm.worklog.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads off an incident what happened to its clocks. Phases count, never states, so that an organization's own states pause,
 * stop and resume clocks without saying so.
 */
public final class IncidentClocks {
    private final IncidentProcess process;

    private IncidentClocks(IncidentProcess process) {
        this.process = process;
    }

    public static IncidentClocks of(IncidentProcess process) {
        return new IncidentClocks(process);
    }

    /** Returns the clock of a target for the incident. */
    public ServiceClock clock(Incident incident, ResolvedTarget target) {
        return ServiceClock.of(target, facts(incident));
    }

    /**
     * Returns the column of when the target is due if nothing more happens: for an index of what is due next. It is empty
     * while the clock is paused, and once it has stopped.
     */
    public Column<Incident, Instant> dueColumn(String name, ResolvedTarget target) {
        return Column.instant(name, incident -> dueOf(incident, target));
    }

    private @Nullable Instant dueOf(Incident incident, ResolvedTarget target) {
        List<ClockFact> facts = facts(incident);
        Instant last = facts.stream()
                .map(ClockFact::effectiveAt)
                .max(Instant::compareTo)
                .orElse(incident.intake().openedAt());
        var reading = ServiceClock.of(target, facts).at(last);
        return reading.isRunning() ? reading.due().orElse(null) : null;
    }

    /**
     * Returns all that is known of an incident, with the escalations that its clocks ask for and that were not made.
     *
     * @param targets what was promised; where a rule of the process counts on another target, nothing is known of escalations
     * @param asOf the instant as of which the clocks are read
     */
    public IncidentEvidence evidence(Incident incident, Collection<ResolvedTarget> targets, Instant asOf) {
        Map<TargetName, ResolvedTarget> byName =
                targets.stream().collect(Collectors.toMap(ResolvedTarget::name, target -> target));
        List<EscalationRule> rules = process.escalation().rules();
        boolean told = !rules.isEmpty() && rules.stream().allMatch(rule -> byName.containsKey(rule.target()));
        return told
                ? IncidentEvidence.of(
                        incident, process.escalation().open(clocks(incident, byName), incident.routing(), asOf))
                : IncidentEvidence.of(incident);
    }

    private Function<TargetName, @Nullable ServiceClock> clocks(
            Incident incident, Map<TargetName, ResolvedTarget> targets) {
        List<ClockFact> facts = facts(incident);
        return name -> ServiceClock.of(Objects.requireNonNull(targets.get(name)), facts);
    }

    /** Returns everything that happened to the incident's clocks. */
    public List<ClockFact> facts(Incident incident) {
        List<ClockFact> facts = new ArrayList<>();
        facts.add(ClockFact.started(incident.intake().openedAt()));
        addRankings(incident.classification().rankings(), facts);
        incident.routing().assignments().stream()
                .filter(assignment -> assignment.person() != null)
                .findFirst()
                .map(Assignment::since)
                .ifPresent(at -> facts.add(ClockFact.acknowledged(at)));
        incident.log().notes().forEach(note -> addNote(note, facts));
        addMoves(incident, facts);
        List<ClockFact> numbered = new ArrayList<>(facts.size());
        for (ClockFact fact : facts) {
            numbered.add(fact.numbered(numbered.size()));
        }
        return List.copyOf(numbered);
    }

    /**
     * A ranking that was recorded later counts from its instant on, whatever had been recorded before for a later instant:
     * so it is stated again at each of those.
     */
    private static void addRankings(List<Ranking> rankings, List<ClockFact> facts) {
        for (int i = 0; i < rankings.size(); i++) {
            Ranking ranking = rankings.get(i);
            addRanking(ranking, ranking.since(), facts);
            for (Ranking earlier : rankings.subList(0, i)) {
                if (earlier.since().isAfter(ranking.since())) {
                    addRanking(ranking, earlier.since(), facts);
                }
            }
            addExpiry(ranking, i + 1 < rankings.size() ? rankings.get(i + 1) : null, facts);
        }
    }

    private static void addRanking(Ranking ranking, Instant since, List<ClockFact> facts) {
        addKey(ranking.decision().effectiveAt(since), since, ranking.recordedAt(), facts);
    }

    private static void addExpiry(Ranking ranking, @Nullable Ranking next, List<ClockFact> facts) {
        PriorityOverride override = ranking.decision().override();
        Instant expires = override == null ? null : override.expiresExclusive();
        if (expires != null && (next == null || next.since().isAfter(expires))) {
            addKey(ranking.decision().computed(), expires, ranking.recordedAt(), facts);
        }
    }

    private static void addKey(Priority priority, Instant at, Instant recordedAt, List<ClockFact> facts) {
        ClockFact.Classified classified = new ClockFact.Classified(TargetKey.of(priority));
        facts.add(ClockFact.of(classified, at).recorded(recordedAt));
    }

    private static void addNote(Note note, List<ClockFact> facts) {
        switch (note.kind()) {
            case RESPONSE -> facts.add(ClockFact.responded(note.at()));
            case REQUESTER -> facts.add(ClockFact.requesterContacted(note.at()));
            case WORK, AUTOMATIC -> {}
        }
    }

    private void addMoves(Incident incident, List<ClockFact> facts) {
        int holds = 0;
        IncidentPhase before = IncidentPhase.NEW;
        for (Stay<IncidentPhase> stay : incident.progress().stays()) {
            IncidentPhase now = stay.phase();
            if (now != before) {
                if (before == IncidentPhase.ON_HOLD) {
                    facts.add(ClockFact.resumed(stay.since()));
                }
                addEntry(incident, stay, before, holds, facts);
                holds += now == IncidentPhase.ON_HOLD ? 1 : 0;
            }
            before = now;
        }
    }

    private void addEntry(
            Incident incident, Stay<IncidentPhase> stay, IncidentPhase before, int holds, List<ClockFact> facts) {
        Instant at = stay.since();
        switch (stay.phase()) {
            case ON_HOLD ->
                facts.add(ClockFact.paused(pause(incident.holds().get(holds).reason()), at));
            case RESOLVED -> facts.add(ClockFact.stopped(at));
            case CANCELLED ->
                facts.add(ClockFact.cancelled(String.valueOf(incident.outcome().cancelledBecause()), at));
            case NEW, OPEN -> {
                if (before == IncidentPhase.RESOLVED || before == IncidentPhase.CLOSED) {
                    facts.add(ClockFact.reopened(at));
                }
            }
            case CLOSED -> {}
        }
    }

    private PauseReason pause(String reason) {
        return process.holdReason(reason).map(HoldReason::pause).orElseGet(() -> PauseReason.of(reason));
    }
}
