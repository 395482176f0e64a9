package dev.itsm.cmdb.ci;

import dev.itsm.id.ClauseRef;
import dev.itsm.lifecycle.Lifecycle;
import dev.itsm.lifecycle.LifecycleBuilder;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import java.util.List;

/**
 * The states and triggers of the standard lifecycle of items. An organization adds its own in
 * {@link CiProcess.Builder#lifecycle}, for all classes or for one and its descendants; what each phase guarantees stays.
 */
public final class CiLifecycle {
    public static final StateId PLANNED = StateId.of("PLANNED");
    public static final StateId ORDERED = StateId.of("ORDERED");
    public static final StateId BUILD = StateId.of("BUILD");
    public static final StateId IN_STOCK = StateId.of("IN_STOCK");
    public static final StateId TEST = StateId.of("TEST");
    public static final StateId PRODUCTION = StateId.of("PRODUCTION");
    public static final StateId MAINTENANCE = StateId.of("MAINTENANCE");
    public static final StateId REPAIR = StateId.of("REPAIR");
    public static final StateId RETIRED = StateId.of("RETIRED");
    public static final StateId DISPOSED = StateId.of("DISPOSED");

    public static final Trigger ORDER = Trigger.of("order");
    public static final Trigger START_BUILD = Trigger.of("build");
    public static final Trigger STOCK = Trigger.of("stock");
    public static final Trigger START_TEST = Trigger.of("test");
    public static final Trigger DEPLOY = Trigger.of("deploy");
    public static final Trigger MAINTAIN = Trigger.of("maintain");
    public static final Trigger START_REPAIR = Trigger.of("repair");
    public static final Trigger RETURN = Trigger.of("return");
    public static final Trigger WITHDRAW = Trigger.of("withdraw");
    public static final Trigger RETIRE = Trigger.of("retire");
    public static final Trigger DISPOSE = Trigger.of("dispose");

    private CiLifecycle() {}

    /** Returns the standard lifecycle: what an organization starts from. */
    static LifecycleBuilder<CiPhase, CiAttempt> standard() {
        LifecycleBuilder<CiPhase, CiAttempt> lifecycle = Lifecycle.<CiPhase, CiAttempt>builder("ci", "1")
                .under(ClauseRef.iso20000("8.2.6"))
                .naming(attempt -> attempt.ci().id().toString())
                .state(State.of(PLANNED, CiPhase.PLANNED))
                .state(State.of(ORDERED, CiPhase.ACQUISITION))
                .state(State.of(BUILD, CiPhase.ACQUISITION))
                .state(State.of(IN_STOCK, CiPhase.IN_STOCK))
                .state(State.of(TEST, CiPhase.TEST))
                .state(State.of(PRODUCTION, CiPhase.PRODUCTION))
                .state(State.of(MAINTENANCE, CiPhase.MAINTENANCE))
                .state(State.of(REPAIR, CiPhase.MAINTENANCE))
                .state(State.of(RETIRED, CiPhase.RETIRED).asTerminal())
                .state(State.of(DISPOSED, CiPhase.DISPOSED).asTerminal())
                .initial(PLANNED)
                .transition(PLANNED, ORDER, ORDERED)
                .transition(PLANNED, START_BUILD, BUILD)
                .transition(ORDERED, STOCK, IN_STOCK)
                .transition(BUILD, STOCK, IN_STOCK)
                .transition(BUILD, START_TEST, TEST)
                .transition(IN_STOCK, START_TEST, TEST)
                .transition(TEST, STOCK, IN_STOCK)
                .transition(TEST, DEPLOY, PRODUCTION)
                .transition(PRODUCTION, MAINTAIN, MAINTENANCE)
                .transition(PRODUCTION, START_REPAIR, REPAIR)
                .transition(MAINTENANCE, RETURN, PRODUCTION)
                .transition(REPAIR, RETURN, PRODUCTION)
                .transition(PRODUCTION, WITHDRAW, IN_STOCK)
                .transition(REPAIR, WITHDRAW, IN_STOCK)
                .transition(RETIRED, STOCK, IN_STOCK)
                .transition(RETIRED, DISPOSE, DISPOSED);
        for (StateId state : List.of(PLANNED, ORDERED, BUILD, IN_STOCK, TEST, PRODUCTION, MAINTENANCE, REPAIR)) {
            lifecycle.transition(state, RETIRE, RETIRED);
        }
        CiGuards.on(lifecycle);
        return lifecycle;
    }
}
