package dev.itsm.cli.lifecycle;

import dev.itsm.cli.InputFault;
import dev.itsm.lifecycle.Finding;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code itsm lifecycle}: lists, shows, draws and checks lifecycles, the library's own and those of files. */
@Command(
        name = "lifecycle",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, draws and checks lifecycles: the library's own by name, others from files.",
        footer = {
            "",
            "A lifecycle file:",
            "  {\"name\": \"ticket\", \"initial\": \"new\",",
            "   \"states\": [{\"id\": \"new\", \"required\": [\"title\"]}, {\"id\": \"done\", \"terminal\": true}],",
            "   \"transitions\": [{\"from\": \"new\", \"to\": \"done\", \"on\": \"finish\", \"guards\": [\"PAID\"]}]}",
            "A state may carry \"role\": \"APPROVED\" or \"IMPLEMENTING\".",
            "",
            "Examples:",
            "  itsm lifecycle show incident",
            "  itsm lifecycle diagram incident --format svg > incident.svg",
            "  itsm lifecycle lint my-tool.json --json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:lint found an error", "2:the arguments or the file cannot be used"})
public final class LifecycleCommand implements Runnable {
    /** What a diagram can be written as. */
    enum Format {
        mermaid,
        dot,
        svg
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(commandLine(), "Say what to do: list, show, diagram or lint.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints the names of the library's lifecycles.",
            footer = {"", "Example:", "  itsm lifecycle list"})
    int list(@Option(names = "--json", description = "Prints JSON.") boolean json) {
        List<StateGraph> graphs = ShippedLifecycles.all();
        if (json) {
            ArrayNode names = JsonNodeFactory.instance.arrayNode();
            graphs.forEach(graph -> names.add(graph.name()));
            out().println(JsonNodeFactory.instance.objectNode().set("lifecycles", names));
        } else {
            graphs.forEach(graph -> out().printf(
                            "%-12s %2d states, %2d transitions%n",
                            graph.name(),
                            graph.states().size(),
                            graph.transitions().size()));
        }
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints the states and transitions of a lifecycle.",
            footer = {"", "Example:", "  itsm lifecycle show incident"})
    int show(
            @Parameters(paramLabel = "FILE|NAME", description = "A lifecycle file, or a name of the list.")
                    String source,
            @Option(names = "--json", description = "Prints it in the form of a lifecycle file.") boolean json) {
        return answering(() -> {
            StateGraph graph = graph(source);
            if (json) {
                out().println(json(graph));
            } else {
                show(graph);
            }
            return 0;
        });
    }

    private void show(StateGraph graph) {
        out().println(graph.name() + ", starting in " + graph.initial());
        for (Node node : graph.states()) {
            out().println();
            out().println(node.id()
                    + (node.phase() == null ? "" : " (phase " + node.phase() + ")")
                    + (node.terminal() ? ", terminal" : ""));
            if (!node.requires().isEmpty()) {
                out().println("  requires " + String.join(", ", node.requires()));
            }
            for (Edge edge : graph.transitions()) {
                if (edge.from().equals(node.id())) {
                    out().println("  " + edge.label() + " → " + edge.to());
                }
            }
        }
    }

    @Command(
            name = "diagram",
            mixinStandardHelpOptions = true,
            description = "Draws a lifecycle.",
            footer = {"", "Example:", "  itsm lifecycle diagram incident --format svg > incident.svg"})
    int diagram(
            @Parameters(paramLabel = "FILE|NAME", description = "A lifecycle file, or a name of the list.")
                    String source,
            @Option(names = "--format", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
                    Format format) {
        return answering(() -> {
            StateGraph graph = graph(source);
            out().print(
                            switch (format) {
                                case mermaid -> graph.mermaid();
                                case dot -> graph.dot();
                                case svg -> svg(source, graph);
                            });
            out().flush();
            return 0;
        });
    }

    private static String svg(String source, StateGraph graph) {
        if (graph.allStates().size() > StatePicture.MOST_STATES) {
            throw new InputFault(
                    source,
                    "has " + graph.allStates().size() + " states, and a picture can show " + StatePicture.MOST_STATES,
                    "Graphviz can draw it: use --format dot.");
        }
        return StatePicture.svg(graph, List.of());
    }

    @Command(
            name = "lint",
            mixinStandardHelpOptions = true,
            description = "Finds what is wrong with the shape of a lifecycle.",
            footer = {"", "Example:", "  itsm lifecycle lint my-tool.json --json"},
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:no error was found", "1:an error was found", "2:the file cannot be used"})
    int lint(
            @Parameters(paramLabel = "FILE|NAME", description = "A lifecycle file, or a name of the list.")
                    String source,
            @Option(names = "--json", description = "Prints JSON.") boolean json) {
        return answering(() -> {
            List<Finding> findings = graph(source).lint();
            if (json) {
                out().println(json(findings));
            } else {
                findings.forEach(finding -> out().println(finding));
                out().println(findings.size() + (findings.size() == 1 ? " finding" : " findings"));
            }
            return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
        });
    }

    private static ObjectNode json(List<Finding> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("findings");
        for (Finding finding : findings) {
            list.addObject()
                    .put("code", finding.code().name())
                    .put("state", finding.state().key())
                    .put("severity", finding.severity().name())
                    .put("says", finding.says());
        }
        return root;
    }

    private static ObjectNode json(StateGraph graph) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("name", graph.name())
                .put("initial", graph.initial().key());
        ArrayNode states = root.putArray("states");
        for (Node node : graph.states()) {
            ObjectNode state = states.addObject().put("id", node.id().key()).put("terminal", node.terminal());
            if (node.phase() != null) {
                state.put("phase", node.phase());
            }
            if (node.role() != null) {
                state.put("role", node.role().name());
            }
            node.requires().forEach(state.putArray("required")::add);
        }
        ArrayNode transitions = root.putArray("transitions");
        for (Edge edge : graph.transitions()) {
            ObjectNode transition = transitions
                    .addObject()
                    .put("from", edge.from().key())
                    .put("to", edge.to().key())
                    .put("on", edge.on().name());
            edge.guards().forEach(transition.putArray("guards")::add);
        }
        return root;
    }

    private static StateGraph graph(String source) {
        return ShippedLifecycles.find(source).orElseGet(() -> {
            try {
                return LifecycleFile.read(Path.of(source));
            } catch (InvalidPathException e) {
                throw new InputFault(InputFault.show(source), "is no path", "it holds a character that none can have.");
            }
        });
    }

    private int answering(Supplier<Integer> answer) {
        try {
            return answer.get();
        } catch (InputFault e) {
            commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("The command must be run by picocli.\nMaybe it was called directly.");
        }
        return spec.commandLine();
    }
}
