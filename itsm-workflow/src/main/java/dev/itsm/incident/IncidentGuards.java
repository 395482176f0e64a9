package dev.itsm.incident;

import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.practice.Gates;
import dev.itsm.rule.Rule;
import java.util.List;
import java.util.Map;

/**
 * What every incident process guarantees, whatever its states: the rules on the borders of the phases. Those that
 * ISO/IEC 20000-1:2018 asks for cite its clause; the others are policies.
 */
final class IncidentGuards {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.1");

    private static final Rule<IncidentAttempt> SERVICE_NAMED = Rule.<IncidentAttempt>present(
                    "INC-01",
                    "a closed incident must name the service that was hit",
                    attempt -> attempt.incident().links().service())
            .under(CLAUSE);

    private static final Rule<IncidentAttempt> CLASSIFIED = Rule.<IncidentAttempt>present(
                    "INC-02",
                    "a resolved or closed incident must have a category",
                    attempt -> attempt.incident().classification().category())
            .under(CLAUSE);

    private static final Rule<IncidentAttempt> PRIORITIZED = Rule.<IncidentAttempt>present(
                    "INC-03",
                    "an incident that is dealt with must have a priority that follows from impact and urgency",
                    attempt -> attempt.incident().classification().rankings())
            .under(CLAUSE);

    private static final Rule<IncidentAttempt> RESOLUTION_GIVEN = Rule.<IncidentAttempt>of(
                    "INC-05",
                    "a resolved incident must have a resolution with its code and cause",
                    attempt -> attempt.isOffer() || attempt.resolution() != null)
            .under(CLAUSE);

    private static final Rule<IncidentAttempt> RESOLVED_BEFORE = Rule.<IncidentAttempt>present(
                    "INC-05",
                    "a closed incident must have a resolution",
                    attempt -> attempt.incident().outcome().resolution())
            .under(CLAUSE);

    private static final Rule<IncidentAttempt> REASON_GIVEN = Rule.<IncidentAttempt>of(
                    "INC-05",
                    "an incident that is cancelled instead of resolved must say why",
                    attempt -> attempt.isOffer()
                            || (attempt.reason() != null && !attempt.reason().isBlank()))
            .under(CLAUSE);

    private static final Rule<IncidentAttempt> ACTION_RECORDED = Rule.<IncidentAttempt>of(
                    "INC-06",
                    "a closed incident must show what was done",
                    attempt -> IncidentChecks.showsAction(attempt.incident()))
            .under(CLAUSE);

    private static final Rule<IncidentAttempt> MAJOR_DECIDED = Rule.of(
            "INC-07",
            "a proposal to treat it as a major incident must be decided before the incident is closed",
            attempt -> attempt.incident().major().standing() != MajorIncident.Standing.PROPOSED);

    private static final Rule<IncidentAttempt> MAJOR_REVIEWED = Rule.of(
            "INC-09",
            "a major incident must be reviewed before it is closed",
            attempt -> !attempt.incident().major().isMajor()
                    || attempt.incident().major().standing() == MajorIncident.Standing.REVIEWED);

    private static final Rule<IncidentAttempt> NOT_MAJOR = Rule.of(
            "MAJOR_CANCELLED",
            "a major incident must not be cancelled",
            attempt -> !attempt.incident().major().isMajor());

    private static final Rule<IncidentAttempt> RESOLVER_IS_NOT_MANAGER = Rule.of(
            "MAJOR_MANAGER_RESOLVES",
            "the manager of a major incident must not be the one who resolves it",
            attempt -> attempt.isOffer()
                    || !attempt.incident().major().isMajor()
                    || !attempt.act().actor().equals(attempt.incident().major().manager()));

    private static final Rule<IncidentAttempt> HOLD_REASON_GIVEN = Rule.of(
            "HOLD_REASON",
            "an incident that is on hold must say why",
            attempt -> attempt.isOffer() || attempt.hold() != null);

    private static final Rule<IncidentAttempt> WITHIN_REOPEN_WINDOW = Rule.of(
            "REOPEN_WINDOW",
            "a closed incident can be reopened for a while only",
            attempt -> attempt.process()
                    .reopening()
                    .isOpen(attempt.incident(), attempt.act().at()));

    private static final Map<IncidentPhase, List<Rule<IncidentAttempt>>> ENTERING = Map.of(
            IncidentPhase.OPEN, List.of(PRIORITIZED),
            IncidentPhase.ON_HOLD, List.of(PRIORITIZED, HOLD_REASON_GIVEN),
            IncidentPhase.RESOLVED, List.of(CLASSIFIED, PRIORITIZED, RESOLUTION_GIVEN, RESOLVER_IS_NOT_MANAGER),
            IncidentPhase.CLOSED,
                    List.of(
                            SERVICE_NAMED,
                            CLASSIFIED,
                            PRIORITIZED,
                            RESOLVED_BEFORE,
                            ACTION_RECORDED,
                            MAJOR_DECIDED,
                            MAJOR_REVIEWED),
            IncidentPhase.CANCELLED, List.of(REASON_GIVEN, NOT_MAJOR));

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("INC-01", "name the service first"),
            Map.entry("INC-02", "classify it first"),
            Map.entry("INC-03", "rank it by impact and urgency first"),
            Map.entry("INC-05", "resolve it first"),
            Map.entry("INC-06", "write down what was done first"),
            Map.entry("INC-07", "accept or reject the proposal first"),
            Map.entry("INC-09", "review it first"),
            Map.entry("MAJOR_CANCELLED", "demote it first, or resolve it"),
            Map.entry("MAJOR_MANAGER_RESOLVES", "let the resolver say so"),
            Map.entry("HOLD_REASON", "give one of the process's hold reasons"),
            Map.entry("REOPEN_WINDOW", "report a follow-up incident linked to it"));

    static final Gates<IncidentPhase, IncidentAttempt> GATES = new Gates<>(ENTERING, ADVICE);

    private IncidentGuards() {}

    /** Adds the guards to a lifecycle, where nothing can take them back. */
    static void on(LifecycleBuilder<IncidentPhase, IncidentAttempt> lifecycle) {
        GATES.on(lifecycle);
        lifecycle.leaving(IncidentPhase.CLOSED, WITHIN_REOPEN_WINDOW);
    }
}
