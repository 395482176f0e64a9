package dev.itsm.lifecycle;

import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a shape as a Mermaid state diagram. */
final class Mermaid {
    private Mermaid() {}

    static String of(StateGraph graph) {
        Map<StateId, String> names = new LinkedHashMap<>();
        graph.allStates().forEach(state -> names.put(state, "s" + names.size()));
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        names.forEach((state, name) -> text.append("    state \"")
                .append(escape(state.key()))
                .append("\" as ")
                .append(name)
                .append('\n'));
        text.append("    [*] --> ").append(names.get(graph.initial())).append('\n');
        for (Edge edge : graph.transitions()) {
            text.append("    ").append(names.get(edge.from())).append(" --> ").append(names.get(edge.to()));
            text.append(" : ").append(escape(edge.label())).append('\n');
        }
        for (Node node : graph.states()) {
            if (node.terminal()) {
                text.append("    ").append(names.get(node.id())).append(" --> [*]\n");
            }
        }
        return text.toString();
    }

    /** Mermaid reads some characters as its own, and takes them as text when they are written as entities. */
    private static String escape(String label) {
        StringBuilder text = new StringBuilder();
        label.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " _-.,()/[]+*'!?".indexOf(c) >= 0) {
                text.appendCodePoint(c);
            } else {
                text.append('#').append(c).append(';');
            }
        });
        return text.toString();
    }
}
