package dev.itsm.cmdb.ci;

import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.rule.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every process for items guarantees, whatever their classes and states: the rules on the borders of the phases. Those
 * that ISO/IEC 20000-1:2018 asks for cite its clause; the others are policies.
 */
final class CiGuards {
    static final ClauseRef CONFIGURATION = ClauseRef.iso20000("8.2.6");

    private static final Rule<CiAttempt> AUTHORISED = Rule.<CiAttempt>of(
                    "CFG-03",
                    "an item comes into service and out of it only under an authorised change that covers it and is"
                            + " being carried out",
                    attempt -> attempt.isOffer() || attempt.isAuthorised())
            .under(CONFIGURATION);

    private static final Rule<CiAttempt> ALTERED_UNDER_A_CHANGE = Rule.<CiAttempt>of(
                    "CFG-03",
                    "an item in service is altered only under an authorised change that covers it and is being carried"
                            + " out",
                    CiAttempt::isAuthorised)
            .under(CONFIGURATION);

    private static final Rule<CiAttempt> COMPLETE = Rule.<CiAttempt>of(
                    "CFG-01",
                    "an item in production must have a description, and relations unless it stands alone",
                    attempt -> isComplete(
                            attempt.ci(),
                            attempt.surroundings().isRelated(attempt.ci().id())))
            .under(CONFIGURATION);

    private static final Rule<CiAttempt> FILLED_IN = Rule.<CiAttempt>of(
                    "CFG-01",
                    "an item in production must have the attributes that its class requires",
                    attempt -> attempt.process().missing(attempt.ci()).isEmpty())
            .under(CONFIGURATION);

    private static final Rule<CiAttempt> ITSELF = Rule.of(
            "DUPLICATE",
            "an item that is a duplicate of another does not come into production",
            attempt -> attempt.ci().duplication() == null);

    private static final Rule<CiAttempt> NOTHING_DEPENDS_ON_IT = Rule.<CiAttempt>of(
                    "CFG-07",
                    "no live item may depend on an item that is retired",
                    attempt -> attempt.surroundings()
                            .liveDependants(attempt.ci().id())
                            .isEmpty())
            .under(CONFIGURATION);

    private static final Rule<CiAttempt> NO_OPEN_INCIDENT = Rule.of(
            "OPEN_INCIDENTS",
            "no incident may be open on an item that is retired",
            attempt -> attempt.surroundings().openIncidents(attempt.ci().id()).isEmpty());

    private static final Rule<CiAttempt> ERASED = Rule.of(
            "NOT_ERASED",
            "what an item stores must be erased before it is disposed of, where that is required",
            attempt -> attempt.ci().sanitisation().isSettled());

    private static final Map<String, String> ADVICE = Map.of(
            "CFG-01", "describe it, relate it or say that it stands alone, and fill in what its class requires",
            "CFG-03", "name a change that is authorised, covers the item and is being carried out",
            "CFG-07", "move or retire what depends on it first",
            "CFG-08", "ask for the role that may write configuration records",
            "DUPLICATE", "deploy the item that it is a duplicate of",
            "OPEN_INCIDENTS", "resolve the incidents first",
            "NOT_ERASED", "record the erasure first");

    private CiGuards() {}

    /** Adds the guards to a lifecycle, where nothing can take them back. */
    static void on(LifecycleBuilder<CiPhase, CiAttempt> lifecycle) {
        lifecycle
                .entering(CiPhase.PRODUCTION, AUTHORISED, COMPLETE, FILLED_IN, ITSELF)
                .leaving(CiPhase.PRODUCTION, AUTHORISED)
                .leaving(CiPhase.MAINTENANCE, AUTHORISED)
                .entering(CiPhase.RETIRED, NOTHING_DEPENDS_ON_IT, NO_OPEN_INCIDENT)
                .entering(CiPhase.DISPOSED, ERASED);
    }

    static boolean isComplete(Ci ci, boolean isRelated) {
        return !ci.designation().description().isBlank()
                && (isRelated || ci.designation().standalone());
    }

    /** Returns why an item cannot start in production as things are. */
    static List<Refusal> againstStart(CiAttempt attempt) {
        return against(attempt, List.of(AUTHORISED, COMPLETE, FILLED_IN));
    }

    /** Returns why the attributes of an item in service cannot be altered as things are. */
    static List<Refusal> againstAlteration(CiAttempt attempt) {
        return against(attempt, List.of(ALTERED_UNDER_A_CHANGE));
    }

    /** Returns why an item cannot cease to be live as things are. */
    static List<Refusal> againstEnd(CiAttempt attempt) {
        return against(attempt, List.of(NOTHING_DEPENDS_ON_IT, NO_OPEN_INCIDENT));
    }

    private static List<Refusal> against(CiAttempt attempt, List<Rule<CiAttempt>> rules) {
        return rules.stream()
                .flatMap(rule ->
                        Refusal.of(rule.check(attempt), attempt.ci().id().toString()).stream())
                .toList();
    }

    /** Returns the refusal with what to do about it, where it says nothing about that itself. */
    static Refusal advised(Refusal refusal) {
        @Nullable String advice = ADVICE.get(refusal.code());
        return refusal.advice() != null || advice == null ? refusal : refusal.advise(advice);
    }
}
