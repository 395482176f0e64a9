package dev.itsm.lifecycle;

import dev.itsm.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A way from a state to a state. Of several on one trigger, the first whose guards all hold is taken.
 *
 * @param from where it starts
 * @param on what takes it
 * @param to where it leads, which may be where it starts
 * @param guards what must hold for it; what is unknown refuses
 */
public record Transition<T>(StateId from, Trigger on, StateId to, List<Rule<T>> guards) {
    public Transition {
        guards = List.copyOf(guards);
    }

    /** Returns the same transition with this guard as well. */
    public Transition<T> guardedBy(Rule<? super T> guard) {
        List<Rule<T>> all = new ArrayList<>(guards);
        all.add(Rule.narrow(guard));
        return new Transition<>(from, on, to, all);
    }
}
