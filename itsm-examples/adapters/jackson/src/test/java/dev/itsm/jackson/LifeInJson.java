package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.event.DomainEvent;
import dev.itsm.lifecycle.Walk.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends a record's life through JSON, state by state and event by event. */
final class LifeInJson<S, C, E extends DomainEvent> {
    private static final ItsmJson JSON = ItsmJson.standard();

    private final Class<S> type;
    private final Decider<S, C, E> decider;
    private @Nullable S state;
    private @Nullable S replayed;

    LifeInJson(Class<S> type, Decider<S, C, E> decider) {
        this.type = type;
        this.decider = decider;
    }

    /** Gives the commands one by one, holds every state and event to what JSON makes of it, and returns the last state. */
    static <S, C, E extends DomainEvent> S check(Class<S> type, Decider<S, C, E> decider, List<Given<C>> life) {
        LifeInJson<S, C, E> told = new LifeInJson<>(type, decider);
        life.forEach(given -> assertThat(told.accepts(given)).as("%s", given).isTrue());
        assertThat(told.state).isNotNull();
        return told.state;
    }

    /** Like {@link #check}, but passes over commands that are refused; null if all were. */
    static <S, C, E extends DomainEvent> @Nullable S checkWhatIsAccepted(
            Class<S> type, Decider<S, C, E> decider, List<Given<C>> life) {
        LifeInJson<S, C, E> told = new LifeInJson<>(type, decider);
        life.forEach(told::accepts);
        return told.state;
    }

    /** Gives a command; if it is accepted, holds the state and the events to what JSON makes of them. */
    boolean accepts(Given<C> given) {
        if (!(decider.decide(state, given.command(), given.act()) instanceof Decision.Accepted<S, E> accepted)) {
            return false;
        }
        state = accepted.state();
        assertThat(JSON.read(type, JSON.write(state))).isEqualTo(state);
        for (E event : accepted.events()) {
            DomainEvent read = JSON.events()
                    .read(JSON.events().nameOf(event), JSON.events().write(event));
            assertThat(read).isEqualTo(event);
            @SuppressWarnings("unchecked") // it is equal to one
            E same = (E) read;
            replayed = decider.evolve(replayed, same);
        }
        assertThat(replayed).isEqualTo(state);
        return true;
    }
}
