package dev.itsm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramTest {
    private static final StateGraph NASTY = new StateGraph(
            "a \"b\" \\",
            StateId.of("New; \"x\""),
            List.of(
                    new Node(StateId.of("New; \"x\""), null, null, false, List.of()),
                    new Node(StateId.of("<Done>"), null, null, true, List.of())),
            List.of(
                    new Edge(StateId.of("New; \"x\""), Trigger.of("a: b\\"), StateId.of("<Done>"), List.of("G1", "G2")),
                    new Edge(StateId.of("<Done>"), Trigger.of("go"), StateId.of("*"), List.of())));

    @Test
    void mermaidTakesEveryNameAsText() {
        assertThat(NASTY.mermaid()).isEqualTo("""
                stateDiagram-v2
                    state "New#59; #34;x#34;" as s0
                    state "#60;Done#62;" as s1
                    state "*" as s2
                    [*] --> s0
                    s0 --> s1 : a#58; b#92; [G1, G2]
                    s1 --> s2 : go
                    s1 --> [*]
                """);
    }

    @Test
    void dotTakesEveryNameAsText() {
        assertThat(NASTY.dot()).isEqualTo("""
                digraph "a \\"b\\" \\\\" {
                    rankdir=LR;
                    node [shape=box, style=rounded, fontname="sans-serif"];
                    edge [fontname="sans-serif", fontsize=10];
                    "New; \\"x\\"";
                    "<Done>" [peripheries=2];
                    "*" [style=dashed];
                    " " [shape=point, width=0.15];
                    " " -> "New; \\"x\\"";
                    "New; \\"x\\"" -> "<Done>" [label="a: b\\\\ [G1, G2]"];
                    "<Done>" -> "*" [label="go"];
                }
                """);
    }
}
