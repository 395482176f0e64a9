package dev.itsm.cli.replay;

import dev.itsm.cli.InputFault;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.problem.ProblemProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A practice whose tickets can be replayed.
 *
 * @param name its name in mappings
 * @param lifecycle what judges the steps of its tickets
 */
public record Practice(String name, StateGraph lifecycle) {
    static Practice of(JsonObject mapping) {
        String name = mapping.requiredText("practice");
        return switch (name) {
            case "incident" ->
                new Practice(name, IncidentProcess.standard().lifecycle().graph());
            case "problem" ->
                new Practice(name, ProblemProcess.standard().lifecycle().graph());
            default ->
                throw mapping.fault(
                        "practice",
                        "is " + InputFault.show(name) + ", not incident or problem",
                        "it is another practice's log.");
        };
    }

    /** Returns the names of its states, and the one for what is none of them. */
    List<String> states() {
        List<String> states = new ArrayList<>();
        lifecycle.states().forEach(state -> states.add(state.id().key()));
        states.add(Mapping.MappedState.UNKNOWN);
        return states;
    }

    /** Returns its steps, each as {@code FROM>TO}. */
    public Set<String> steps() {
        Set<String> steps = new HashSet<>();
        lifecycle.transitions().forEach(t -> steps.add(t.from().key() + ">" + t.to().key()));
        return steps;
    }
}
