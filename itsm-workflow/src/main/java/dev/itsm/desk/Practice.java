package dev.itsm.desk;

import dev.itsm.decision.Decider;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.EventName;
import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a desk has to know of a practice to run it.
 *
 * @param versions the version of the policy that decides at an instant, filed with every event
 * @param deciders which decider decides on a command
 * @param commandNames the stable names of the commands
 * @param eventNames the stable names of the events, in the form in which they are written now
 * @param <I> the identities of the records
 * @param <S> their states
 * @param <C> the commands
 * @param <E> the events
 */
public record Practice<I extends RecordId, S, C, E extends DomainEvent>(
        Function<Instant, String> versions,
        Deciders<I, S, C, E> deciders,
        Function<? super C, String> commandNames,
        Map<Class<? extends E>, EventName> eventNames) {
    public Practice {
        eventNames = Map.copyOf(eventNames);
    }

    /** Creates a practice with one version of its policy. */
    public Practice(
            String version,
            Deciders<I, S, C, E> deciders,
            Function<? super C, String> commandNames,
            Map<Class<? extends E>, EventName> eventNames) {
        this(instant -> version, deciders, commandNames, eventNames);
    }

    /** Returns the version of the policy that is in force at the instant. */
    String versionAt(Instant instant) {
        return versions.apply(instant);
    }

    /** Returns the command's stable name. */
    String nameOf(C command) {
        return commandNames.apply(command);
    }

    /**
     * Finds the decider for one command: a constant one, or one that knows what the decision has to know of other records.
     * It may read repositories; it runs in the unit of work of the command.
     */
    @FunctionalInterface
    public interface Deciders<I extends RecordId, S, C, E extends DomainEvent> {
        /**
         * Returns the decider.
         *
         * @param id the record that the command is for
         * @param state its state; empty if it does not exist yet
         */
        Decider<S, C, E> find(I id, Optional<S> state, C command);
    }
}
