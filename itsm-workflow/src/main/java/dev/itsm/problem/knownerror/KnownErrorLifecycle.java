package dev.itsm.problem.knownerror;

import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.practice.Gates;
import dev.itsm.practice.PhaseBorders;
import dev.itsm.rule.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The states and triggers of the standard lifecycle of known errors, and what it guarantees. */
public final class KnownErrorLifecycle {
    public static final StateId DRAFT = StateId.of("DRAFT");
    public static final StateId PUBLISHED = StateId.of("PUBLISHED");
    public static final StateId SUPERSEDED = StateId.of("SUPERSEDED");
    public static final StateId RETIRED = StateId.of("RETIRED");

    public static final Trigger PUBLISH = Trigger.of("publish");
    public static final Trigger SUPERSEDE = Trigger.of("supersede");
    public static final Trigger RETIRE = Trigger.of("retire");

    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.6.3");
    private static final Set<KnownErrorPhase> ACTIVE = EnumSet.of(KnownErrorPhase.DRAFT, KnownErrorPhase.PUBLISHED);

    private static final Rule<KnownErrorAttempt> USEFUL = Rule.<KnownErrorAttempt>of(
                    "NOT_USEFUL",
                    "what is published must say why it is so or what helps, and on what it shows",
                    attempt -> attempt.knownError().description().isUseful())
            .under(CLAUSE);

    static final Gates<KnownErrorPhase, KnownErrorAttempt> GATES = new Gates<>(
            Map.of(KnownErrorPhase.PUBLISHED, List.of(USEFUL)),
            Map.of("NOT_USEFUL", "add the cause or a workaround, and the service or item"));

    /** Who may come into which phase: the commands of these triggers bring what a known error must have there. */
    static final PhaseBorders<KnownErrorPhase> BORDERS = PhaseBorders.startingIn(KnownErrorPhase.DRAFT)
            .border(PUBLISH, EnumSet.of(KnownErrorPhase.DRAFT), KnownErrorPhase.PUBLISHED)
            .border(SUPERSEDE, EnumSet.of(KnownErrorPhase.PUBLISHED), KnownErrorPhase.SUPERSEDED)
            .border(RETIRE, ACTIVE, KnownErrorPhase.RETIRED)
            .build();

    private KnownErrorLifecycle() {}

    /** Returns the standard lifecycle. */
    static LifecycleBuilder<KnownErrorPhase, KnownErrorAttempt> standard() {
        LifecycleBuilder<KnownErrorPhase, KnownErrorAttempt> lifecycle =
                Lifecycle.<KnownErrorPhase, KnownErrorAttempt>builder("known-error", "1")
                        .under(CLAUSE)
                        .naming(attempt -> attempt.knownError().id().toString())
                        .state(State.of(DRAFT, KnownErrorPhase.DRAFT))
                        .state(State.of(PUBLISHED, KnownErrorPhase.PUBLISHED))
                        .state(State.of(SUPERSEDED, KnownErrorPhase.SUPERSEDED).asTerminal())
                        .state(State.of(RETIRED, KnownErrorPhase.RETIRED).asTerminal())
                        .initial(DRAFT)
                        .transition(DRAFT, PUBLISH, PUBLISHED)
                        .transition(PUBLISHED, SUPERSEDE, SUPERSEDED)
                        .transition(DRAFT, RETIRE, RETIRED)
                        .transition(PUBLISHED, RETIRE, RETIRED);
        GATES.on(lifecycle);
        return lifecycle;
    }
}
