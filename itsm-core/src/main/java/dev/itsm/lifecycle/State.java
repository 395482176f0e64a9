package dev.itsm.lifecycle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A state of a lifecycle.
 *
 * @param id its name
 * @param phase what it means to the practice
 * @param terminal whether a record may rest in it for good; it may still have a way out, as a closed record that is reopened
 * @param requires the names of the fields that a record must have to come into it, in order
 */
public record State<P extends Enum<P>>(StateId id, P phase, boolean terminal, List<String> requires) {
    public State {
        requires = List.copyOf(requires);
    }

    /** Returns a state that is not terminal and requires nothing. */
    public static <P extends Enum<P>> State<P> of(StateId id, P phase) {
        return new State<>(id, phase, false, List.of());
    }

    /** Returns the same state as a terminal one. */
    public State<P> asTerminal() {
        return new State<>(id, phase, true, requires);
    }

    /** Returns the same state, requiring these fields as well. */
    public State<P> requiring(String... fields) {
        Set<String> all = new LinkedHashSet<>(requires);
        all.addAll(List.of(fields));
        return new State<>(id, phase, terminal, List.copyOf(all));
    }
}
