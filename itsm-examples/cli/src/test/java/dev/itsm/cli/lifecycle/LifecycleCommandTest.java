package dev.itsm.cli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.lifecycle.StateGraph;
import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class LifecycleCommandTest {
    private static final String SOUND = """
            {"name": "ticket", "initial": "new", "note": "left alone",
             "states": [{"id": "new", "required": ["title"]}, {"id": "In Progress"}, {"id": "done", "terminal": true}],
             "transitions": [{"from": "new", "to": "In Progress", "on": "start"},
                             {"from": "In Progress", "to": "In Progress", "on": "note <&> \\"quoted\\""},
                             {"from": "In Progress", "to": "new", "on": "back", "guards": ["G"]},
                             {"from": "In Progress", "to": "done", "on": "finish", "guards": []}]}""";

    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new LifecycleCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("lifecycle.json"), text).toString();
    }

    @Test
    void aSoundLifecycleHasNoFindings() throws IOException {
        assertThat(run("lint", file(SOUND), "--json")).isEqualTo(new Outcome(0, "{\"findings\":[]}\n", ""));
        assertThat(run("lint", file("\uFEFF" + SOUND))).isEqualTo(new Outcome(0, "0 findings\n", ""));
    }

    @Test
    void aFindingOfSeverityErrorIsExitCodeOne() throws IOException {
        String faulty = SOUND.replace("\"to\": \"done\"", "\"to\": \"*\"");
        Outcome outcome = run("lint", file(faulty), "--json");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(JsonMapper.shared()
                        .readTree(outcome.out())
                        .get("findings")
                        .valueStream()
                        .map(finding -> finding.get("code").stringValue() + " "
                                + finding.get("state").stringValue() + " "
                                + finding.get("severity").stringValue()))
                .containsExactly(
                        "UNREACHABLE_STATE done ERROR",
                        "NO_WAY_TO_END new ERROR",
                        "NO_WAY_TO_END In Progress ERROR",
                        "UNKNOWN_STATE * ERROR");
        assertThat(run("lint", file(faulty)).out())
                .contains("ERROR UNKNOWN_STATE: * is named")
                .endsWith("4 findings\n");
    }

    @Test
    void aWarningIsNoError() throws IOException {
        String ordered = SOUND.replace("\"back\"", "\"finish\"");
        Outcome outcome = run("lint", file(ordered), "--json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("AMBIGUOUS_TRIGGER").contains("WARNING");
    }

    @Test
    void rolesAreRead() throws IOException {
        String change = """
                {"name": "c", "initial": "a", "states": [{"id": "a"}, {"id": "ok", "role": "APPROVED"},
                  {"id": "do", "role": "IMPLEMENTING", "terminal": true}],
                 "transitions": [{"from": "a", "to": "ok", "on": "approve"}, {"from": "ok", "to": "do", "on": "go"},
                                 {"from": "a", "to": "do", "on": "slip"}]}""";
        assertThat(run("lint", file(change), "--json").out()).contains("\"code\":\"APPROVAL_BYPASS\",\"state\":\"do\"");
        assertThat(run("lint", file(change.replace("\"a\", \"to\": \"do\"", "\"do\", \"to\": \"do\"")), "--json")
                        .out())
                .isEqualTo("{\"findings\":[]}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "not JSON",
                "{\"name\": \"x\"",
                "{} {}",
                "{\"initial\": \"a\", \"initial\": \"b\", \"states\": [], \"transitions\": []}",
                "{\"states\": [{\"id\": \"a\"}], \"transitions\": []}",
                "{\"initial\": 7, \"states\": [{\"id\": \"a\"}], \"transitions\": []}",
                "{\"initial\": \"\", \"states\": [{\"id\": \"a\"}], \"transitions\": []}",
                "{\"initial\": \"a\", \"states\": [], \"transitions\": []}",
                "{\"initial\": \"a\", \"states\": {}, \"transitions\": []}",
                "{\"initial\": \"a\", \"states\": [{\"id\": \"a\"}]}",
                "{\"initial\": \"a\", \"states\": [\"a\"], \"transitions\": []}",
                "{\"initial\": \"a\", \"states\": [{\"id\": \"a\"}, {\"id\": \"a\"}], \"transitions\": []}",
                "{\"initial\": \"a\", \"states\": [{\"id\": \"a\", \"terminal\": \"yes\"}], \"transitions\": []}",
                "{\"initial\": \"a\", \"states\": [{\"id\": \"a\", \"role\": \"KING\"}], \"transitions\": []}",
                "{\"initial\": \"a\", \"states\": [{\"id\": \"a\", \"required\": [1]}], \"transitions\": []}",
                "{\"initial\": \"a\", \"states\": [{\"id\": \"a\"}], \"transitions\": [{\"from\": \"a\", \"to\": \"a\"}]}",
                "{\"initial\": \"a\", \"states\": [{\"id\": \"a\"}], \"transitions\": [{\"from\": \"a\\u0000\", \"to\": \"a\", \"on\": \"x\"}]}",
            })
    void aFileThatCannotBeUsedIsToldInTwoLines(String text) throws IOException {
        Outcome outcome = run("lint", file(text), "--json");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(2);
        assertThat(outcome.err())
                .startsWith(folder.resolve("lifecycle.json").toString())
                .contains("\nMaybe ");
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        assertThat(run("lint", file("[".repeat(200_000)))).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err().lines()).hasSize(2);
        });
    }

    @Test
    void filesThatAreNotThereOrCutOff() throws IOException {
        Path cut = folder.resolve("cut.json.gz");
        Files.write(cut, new byte[] {0x1f, (byte) 0x8b, 8, 0, 'g'});
        for (String source : List.of("nothing.json", folder.toString(), cut.toString(), "a\0b")) {
            Outcome outcome = run("show", source);
            assertThat(outcome.code()).as(source).isEqualTo(2);
            assertThat(outcome.err()).contains("\nMaybe ");
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
            out.write(SOUND.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("lint", cut.toString()).code()).isZero();
    }

    @Test
    void whatIsShownAsJsonIsALifecycleFile() throws IOException {
        String shown = run("show", file(SOUND), "--json").out();
        assertThat(run("show", file(shown), "--json").out()).isEqualTo(shown).contains("\"required\":[\"title\"]");
        assertThat(run("show", file(SOUND)).out()).isEqualTo("""
                ticket, starting in new

                new
                  requires title
                  start → In Progress

                In Progress
                  note <&> "quoted" → In Progress
                  back [G] → new
                  finish → done

                done, terminal
                """);
    }

    @Test
    void diagramsAreDrawnInEachForm() throws Exception {
        assertThat(run("diagram", file(SOUND), "--format", "mermaid").out()).startsWith("stateDiagram-v2\n");
        assertThat(run("diagram", file(SOUND), "--format", "dot").out()).startsWith("digraph \"ticket\" {\n");
        Document svg = parse(run("diagram", file(SOUND), "--format", "svg").out());
        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("text").getLength())
                .as("three states, three labels on a line and one on two")
                .isEqualTo(8);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("ticket");
        assertThat(run("diagram", file(SOUND), "--format", "png").code()).isEqualTo(2);
        assertThat(run("diagram", file(SOUND)).code()).isEqualTo(2);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void flowsAreDrawnIntoThePicture() throws Exception {
        StateId a = StateId.of("a");
        StateId b = StateId.of("b");
        StateGraph graph = new StateGraph(
                "g",
                a,
                List.of(new Node(a, "OPEN", null, false, List.of()), new Node(b, "b", null, true, List.of())),
                List.of(new Edge(a, Trigger.of("go"), b, List.of())));
        String svg = StatePicture.svg(
                graph,
                List.of(
                        new StatePicture.Flow(a, b, 1234),
                        new StatePicture.Flow(b, a, 5),
                        new StatePicture.Flow(a, StateId.of("c"), 1)));
        parse(svg);
        assertThat(svg).contains(">1,234×<").contains(">5×<").contains(">c<").contains("stroke-dasharray");
        assertThat(svg.split("not allowed", -1)).hasSize(3);
    }

    @Test
    void aPictureOfTooManyStatesIsRefused() throws IOException {
        List<String> states = new ArrayList<>();
        for (int i = 0; i <= StatePicture.MOST_STATES; i++) {
            states.add("{\"id\": \"s" + i + "\", \"terminal\": true}");
        }
        String many = "{\"initial\": \"s0\", \"states\": " + states + ", \"transitions\": []}";
        Outcome outcome = run("diagram", file(many), "--format", "svg");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("301 states").contains("--format dot");
        assertThat(run("lint", file(many)).code()).isEqualTo(1);
    }

    @Test
    void everyShippedLifecycleIsSoundAndCanBeDrawn() throws Exception {
        Outcome list = run("list", "--json");
        assertThat(JsonMapper.shared().readTree(list.out()).get("lifecycles").size())
                .isEqualTo((int) run("list").out().lines().count());
        for (StateGraph graph : ShippedLifecycles.all()) {
            assertThat(run("lint", graph.name()).out()).isEqualTo("0 findings\n");
            assertThat(run("show", graph.name()).out()).startsWith(graph.name());
            parse(run("diagram", graph.name(), "--format", "svg").out());
        }
    }

    @Test
    void withoutSayingWhatItTellsWhatThereIs() {
        assertThat(run()).satisfies(outcome -> {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("list, show, diagram or lint");
        });
        assertThat(run("--help").out()).contains("itsm lifecycle lint my-tool.json");
    }
}
