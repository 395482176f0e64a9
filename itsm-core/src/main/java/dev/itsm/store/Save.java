package dev.itsm.store;

import dev.itsm.event.Envelope;
import dev.itsm.id.RecordId;
import dev.itsm.id.Revision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A save that is asked for together with others; the components are the arguments of {@link Repository#save}.
 *
 * @param id the record
 * @param expected the revision that the state was decided on; {@link Revision#NONE} for a new record
 * @param next the record's next state
 * @param events the envelopes of what happened, all of the revision after {@code expected}; may be empty
 * @param <I> the identities of the records
 * @param <T> the states of the records; immutable
 */
public record Save<I extends RecordId, T>(I id, Revision expected, T next, List<Envelope> events) {
    public Save {
        events = List.copyOf(events);
        Revision revision = expected.next();
        events.forEach(event -> event.requireAbout(id, revision));
    }

    /** Returns the state as it is once it is stored. */
    public Versioned<T> versioned() {
        return new Versioned<>(next, expected.next());
    }

    /**
     * What every repository asks of saves that are to be one step.
     *
     * @throws IllegalArgumentException if two are of one record
     */
    public static void requireDistinct(List<? extends Save<?, ?>> saves) {
        Set<String> keys = new HashSet<>();
        for (Save<?, ?> save : saves) {
            if (!keys.add(save.id().key())) {
                throw new IllegalArgumentException(
                        "Two saves of one step are of the record " + save.id()
                                + ".\nMaybe both are wanted, one after the other: then make them two steps, or save the last state.");
            }
        }
    }
}
