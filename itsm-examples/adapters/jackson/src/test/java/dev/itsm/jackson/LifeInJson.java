package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.event.DomainEvent;
import dev.itsm.lifecycle.Walk.Given;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends a record's life through JSON, state by state and event by event. */
final class LifeInJson<S, C, E extends DomainEvent> {
    private static final ItsmJson JSON = ItsmJson.standard();

    private final Class<S> type;
    private final Decider<S, C, E> decider;
    private @Nullable S replayed;

    private LifeInJson(Class<S> type, Decider<S, C, E> decider) {
        this.type = type;
        this.decider = decider;
    }

    /** Gives the commands one by one, holds every state and event to what JSON makes of it, and returns the last state. */
    static <S, C, E extends DomainEvent> S check(Class<S> type, Decider<S, C, E> decider, List<Given<C>> life) {
        return new LifeInJson<>(type, decider).live(life, Decision::orThrow);
    }

    /** Like {@link #check}, but passes over commands that are refused; null if all were. */
    static <S, C, E extends DomainEvent> @Nullable S checkWhatIsAccepted(
            Class<S> type, Decider<S, C, E> decider, List<Given<C>> life) {
        return new LifeInJson<>(type, decider).live(life, decision -> {});
    }

    private @Nullable S live(List<Given<C>> life, Consumer<Decision<S, E>> each) {
        @Nullable S state = null;
        for (Given<C> given : life) {
            Decision<S, E> decision = decider.decide(state, given.command(), given.act());
            each.accept(decision);
            if (decision instanceof Decision.Accepted<S, E> accepted) {
                state = accepted.state();
                assertThat(JSON.read(type, JSON.write(state))).isEqualTo(state);
                accepted.events().forEach(this::replay);
                assertThat(replayed).isEqualTo(state);
            }
        }
        return state;
    }

    private void replay(E event) {
        DomainEvent read =
                JSON.events().read(JSON.events().nameOf(event), JSON.events().write(event));
        assertThat(read).isEqualTo(event);
        @SuppressWarnings("unchecked") // it is equal to one
        E same = (E) read;
        replayed = decider.evolve(replayed, same);
    }
}
