package dev.itsm.lifecycle;

import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import java.util.HashSet;
import java.util.Set;

/** Writes a shape in the DOT language of Graphviz. */
final class Dot {
    private Dot() {}

    static String of(StateGraph graph) {
        StringBuilder text = new StringBuilder();
        text.append("digraph ").append(quote(graph.name())).append(" {\n");
        text.append("    rankdir=LR;\n    node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
        text.append("    edge [fontname=\"sans-serif\", fontsize=10];\n");
        Set<StateId> declared = new HashSet<>();
        for (Node node : graph.states()) {
            declared.add(node.id());
            text.append("    ").append(quote(node.id().key()));
            text.append(node.terminal() ? " [peripheries=2];\n" : ";\n");
        }
        for (StateId state : graph.allStates()) {
            if (!declared.contains(state)) {
                text.append("    ").append(quote(state.key())).append(" [style=dashed];\n");
            }
        }
        // A name that no state can have, because names are not blank.
        text.append("    \" \" [shape=point, width=0.15];\n    \" \" -> ");
        text.append(quote(graph.initial().key())).append(";\n");
        for (Edge edge : graph.transitions()) {
            text.append("    ")
                    .append(quote(edge.from().key()))
                    .append(" -> ")
                    .append(quote(edge.to().key()));
            text.append(" [label=").append(quote(edge.label())).append("];\n");
        }
        return text.append("}\n").toString();
    }

    private static String quote(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
