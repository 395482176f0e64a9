package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decider;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.event.DomainEvent;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The story of one record, told as a test: given what happened, when somebody gives a command, then this follows. Time stands
 * still until the story says that it passes. Every command is also held to the laws of a decider: the accepted state is the
 * fold of its events, and the same command gets the same answer.
 *
 * <pre>{@code
 * Scenario.of(decider)
 *     .at("2026-03-02T09:00:00Z")
 *     .by("ana")
 *     .given(reported)
 *     .when(new Close()).thenRefused("NO_SUCH_TRANSITION")
 *     .passes(Duration.ofHours(2))
 *     .when(new Resolve("restarted")).thenAccepted(incident -> assertThat(incident.phase()).isEqualTo(RESOLVED));
 * }</pre>
 *
 * @param <S> the record's state
 * @param <C> its commands
 * @param <E> its events
 */
public final class Scenario<S, C, E extends DomainEvent> {
    private final Decider<S, C, E> decider;
    private final List<E> history = new ArrayList<>();
    private @Nullable S state;
    private Instant now = Instant.EPOCH;
    private PersonId actor = PersonId.of("somebody");

    private Scenario(Decider<S, C, E> decider) {
        this.decider = decider;
    }

    /** Starts a story of a record that does not exist yet. */
    public static <S, C, E extends DomainEvent> Scenario<S, C, E> of(Decider<S, C, E> decider) {
        return new Scenario<>(decider);
    }

    /** Sets the time, as ISO-8601. */
    public Scenario<S, C, E> at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Lets time pass. */
    public Scenario<S, C, E> passes(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Says who acts from here on. */
    public Scenario<S, C, E> by(String person) {
        actor = PersonId.of(person);
        return this;
    }

    /** Says what has happened so far. */
    @SafeVarargs
    public final Scenario<S, C, E> given(E... events) {
        for (E event : events) {
            history.add(event);
            state = decider.evolve(state, event);
        }
        return this;
    }

    /** Gives a command. */
    public Answered when(C command) {
        Act act = Act.by(actor, now);
        Decision<S, E> decision = decider.decide(state, command, act);
        assertThat(decider.decide(state, command, act))
                .as("the same command again")
                .isEqualTo(decision);
        return new Answered(decision);
    }

    /** Returns every event so far, given and accepted. */
    public List<E> history() {
        return List.copyOf(history);
    }

    /** Returns the time of the story. */
    public Instant now() {
        return now;
    }

    /** The answer to a command, to be told what it should be. */
    public final class Answered {
        private final Decision<S, E> decision;

        private Answered(Decision<S, E> decision) {
            this.decision = decision;
        }

        /** The command must have been accepted; the story goes on from its state. */
        public Scenario<S, C, E> thenAccepted() {
            return thenAccepted(next -> {});
        }

        /** The command must have been accepted, and its state pass the check. */
        public Scenario<S, C, E> thenAccepted(Consumer<? super S> check) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            Decision.Accepted<S, E> accepted = (Decision.Accepted<S, E>) decision;
            given(accepted.events());
            assertThat(state).as("the fold of the events").isEqualTo(accepted.state());
            check.accept(accepted.state());
            return Scenario.this;
        }

        /** The command must have been accepted with exactly these events. */
        @SafeVarargs
        public final Scenario<S, C, E> then(E... events) {
            List<E> expected = new ArrayList<>();
            for (E event : events) {
                expected.add(event);
            }
            thenAccepted();
            assertThat(((Decision.Accepted<S, E>) decision).events()).isEqualTo(expected);
            return Scenario.this;
        }

        /** The command must have been accepted and proposed something of that kind. */
        public Scenario<S, C, E> thenProposed(Predicate<Object> proposal) {
            thenAccepted();
            assertThat(((Decision.Accepted<S, E>) decision).proposals()).anyMatch(proposal);
            return Scenario.this;
        }

        /** The command must have been refused for exactly these reasons, in any order. */
        public Scenario<S, C, E> thenRefused(String... codes) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            assertThat(((Decision.Refused<S, E>) decision).reasons())
                    .extracting(Refusal::code)
                    .containsExactlyInAnyOrder(codes);
            return Scenario.this;
        }

        private void given(List<E> events) {
            for (E event : events) {
                history.add(event);
                state = decider.evolve(state, event);
            }
        }
    }
}
