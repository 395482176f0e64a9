package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.event.DomainEvent;
import dev.itsm.lifecycle.Walk.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a record's life through JSON, state by state and event by event. */
final class LifeInJson {
    private static final ItsmJson JSON = ItsmJson.standard();

    private LifeInJson() {}

    /** Gives the commands one by one, holds every state and event to what JSON makes of it, and returns the last state. */
    static <S, C, E extends DomainEvent> S check(Class<S> type, Decider<S, C, E> decider, List<Given<C>> life) {
        @Nullable S state = null;
        @Nullable S replayed = null;
        for (Given<C> given : life) {
            Decision<S, E> decision = decider.decide(state, given.command(), given.act());
            state = decision.orThrow();
            assertThat(JSON.read(type, JSON.write(state))).isEqualTo(state);
            for (E event : ((Decision.Accepted<S, E>) decision).events()) {
                DomainEvent read = JSON.events()
                        .read(JSON.events().nameOf(event), JSON.events().write(event));
                assertThat(read).isEqualTo(event);
                @SuppressWarnings("unchecked") // it is equal to one
                E same = (E) read;
                replayed = decider.evolve(replayed, same);
            }
            assertThat(replayed).isEqualTo(state);
        }
        return state;
    }
}
