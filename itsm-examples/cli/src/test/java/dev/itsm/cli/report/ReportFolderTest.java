package dev.itsm.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cli.Itsm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What {@code itsm replay --out} leaves in its folder. */
class ReportFolderTest {
    private static final String MAPPING = """
            {"practice": "incident",
             "columns": {"case": "ticket", "time": "at", "status": "state", "priority": "prio", "group": "team", "service": "service"},
             "nullValues": [""],
             "states": {"New": {"state": "NEW"}, "Work": {"state": "IN_PROGRESS"}, "Wait": {"state": "ON_HOLD", "reason": "REQUESTER"},
                        "Done": {"state": "RESOLVED"}, "*": {"state": "UNKNOWN"}}}
            """;
    private static final String POLICY = """
            {"calendars": {"office": {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "17:00"]], "TUE": [["09:00", "17:00"]]}}},
             "targets": [{"name": "resolution", "stop": ["RESOLVED"], "pause": ["ON_HOLD"], "calendar": "office", "by": "priority",
                          "limits": {"1": "PT2H", "a/b~c": "PT8H"}, "reopen": "STOP_AT_FIRST"}]}
            """;
    private static final String HOSTILE = """
            ticket;at;state;prio;team;service
            <script>alert(1)</script>;2024-04-01T08:00:00Z;New;1;"<img src=x onerror=alert(2)>";a & b
            <script>alert(1)</script>;2024-04-01T14:00:00Z;Wait;1;</td></table>;a & b
            <script>alert(1)</script>;2024-04-02T09:00:00Z;Work;1;"<img src=x onerror=alert(2)>";a & b
            <script>alert(1)</script>;2024-04-02T12:00:00Z;Done;1;"<img src=x onerror=alert(2)>";a & b
            <script>alert(1)</script>;2024-04-03T12:00:00Z;Work;1;"quote "" ' and \u0001 control";a & b
            =1+1;2024-04-01T08:00:00Z;New;a/b~c;T1;]]>
            =1+1;2024-04-02T14:00:00Z;Done;a/b~c;;]]>
            C;2024-04-03T08:00:00Z;-100;;;
            C;2024-04-02T08:00:00Z;<b>;;;
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsTheFiguresOfItsJsonOnAPageThatIsWellFormed() throws Exception {
        assertFiguresAgree(replay("--sample", "--tickets", "400"));
        assertThat(out.toString()).contains("The report is in " + report().resolve("report.html"));
    }

    @Test
    void showsTheSameFiguresOfALogWithEverySortOfFlaw() throws Exception {
        assertFiguresAgree(replay(files(HOSTILE)));
    }

    private void assertFiguresAgree(int exit) throws Exception {
        assertThat(exit).as(err.toString()).isZero();
        JsonNode figures = new ObjectMapper().readTree(read("report.json"));
        List<Element> shown = elements(page(), "data");
        assertThat(shown).hasSizeGreaterThan(15);
        for (Element figure : shown) {
            String pointer = figure.getAttribute("data-figure");
            assertThat(figures.at(pointer).isNumber()).as(pointer).isTrue();
            assertThat(new BigDecimal(figure.getAttribute("value")))
                    .as(pointer)
                    .isEqualTo(figures.at(pointer).decimalValue());
            assertThat(figure.getTextContent().replace(",", "")).as(pointer).isEqualTo(figure.getAttribute("value"));
        }
    }

    @Test
    void writesWhatJsonPrints() throws IOException {
        assertThat(replay("--sample", "--tickets", "50", "--json")).isZero();
        assertThat(out.toString().strip()).isEqualTo(read("report.json"));
        assertThat(err.toString()).contains("The report is in ");
    }

    @Test
    void letsNothingInALogBecomeMarkup() throws Exception {
        assertThat(replay(files(HOSTILE))).as(err.toString()).isZero();
        Document page = page();
        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "img")).isEmpty();
        assertThat(elements(page, "b").stream().map(Element::getTextContent)).doesNotContain("");
        assertThat(page.getDocumentElement().getTextContent())
                .contains("<script>alert(1)</script>: 7 h more than allowed");
    }

    /** Those to the tickets that the page explains included: the sample has some among what comes again. */
    @Test
    void everyLinkLeadsToAPlaceOnThePage() throws Exception {
        replay("--sample", "--tickets", "400");
        Document page = page();
        Set<String> places = elements(page, "*").stream()
                .map(element -> "#" + element.getAttribute("id"))
                .collect(Collectors.toSet());
        List<String> links = elements(page, "a").stream()
                .map(element -> element.getAttribute("href"))
                .filter(link -> link.startsWith("#"))
                .toList();
        assertThat(links).anyMatch(link -> link.startsWith("#ticket-"));
        assertThat(places).containsAll(links);
    }

    @Test
    void loadsNothing() throws Exception {
        replay("--sample", "--tickets", "60");
        NodeList all = page().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getAttribute("src")).isEmpty();
            assertThat(element.getAttribute("href")).matches("(#.*)?");
        }
        assertThat(read("report.html")).doesNotContain("http://www.w3.org/1999/xlink", "@import");
    }

    @Test
    void namesEveryPictureTableAndFrame() throws Exception {
        replay("--sample", "--tickets", "300");
        Document page = page();
        List<Element> pictures = elements(page, "svg").stream()
                .filter(svg -> svg.getAttribute("role").equals("img"))
                .toList();
        assertThat(pictures).hasSizeGreaterThan(10);
        pictures.forEach(
                svg -> assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                        .isNotBlank());
        elements(page, "table")
                .forEach(table -> assertThat(
                                table.getElementsByTagName("caption").item(0).getTextContent())
                        .isNotBlank());
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "section").stream().map(section -> section.getAttribute("id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void writesARowForEachClockThatNoSpreadsheetCalculates() throws IOException {
        replay(files(HOSTILE));
        assertThat(read("clocks.csv").lines())
                .containsExactly(
                        "case,target,started,stopped,elapsed,paused,due,late",
                        "<script>alert(1)</script>,resolution,2024-04-01T08:00:00Z,2024-04-02T12:00:00Z,32400,10800,"
                                + "2024-04-01T10:00:00Z,true",
                        "'=1+1,resolution,2024-04-01T08:00:00Z,2024-04-02T14:00:00Z,50400,0,2024-04-02T08:00:00Z,true",
                        "C,resolution,2024-04-03T08:00:00Z,,0,0,,");
    }

    @Test
    void replacesAnEarlierReportAndNothingElse() throws IOException {
        assertThat(replay("--sample", "--tickets", "20")).isZero();
        assertThat(replay("--sample", "--tickets", "30")).isZero();
        assertThat(new ObjectMapper().readTree(read("report.json")).get("cases").asInt())
                .isEqualTo(30);
        Files.writeString(report().resolve("thesis.txt"), "years of work");
        assertThat(replay("--sample", "--tickets", "20")).isEqualTo(2);
        assertThat(err.toString()).contains("holds 'thesis.txt'").contains("Maybe");
        assertThat(report().resolve("thesis.txt")).hasContent("years of work");
        assertThat(siblings()).containsExactly("report");
    }

    @Test
    void leavesNothingBehindWhenTheLogIsBroken() throws IOException {
        String[] files = files(HOSTILE + "D;yesterday;New;1;T1;\n");
        assertThat(replay(files)).isEqualTo(2);
        assertThat(siblings()).containsExactly("log.csv", "mapping.json", "policy.json");
    }

    private int replay(String... arguments) {
        String[] all = Stream.of(Stream.of("replay"), Stream.of(arguments), Stream.of("--out", report().toString()))
                .flatMap(some -> some)
                .toArray(String[]::new);
        return Itsm.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String[] files(String log) throws IOException {
        Files.writeString(folder.resolve("log.csv"), log);
        Files.writeString(folder.resolve("mapping.json"), MAPPING);
        Files.writeString(folder.resolve("policy.json"), POLICY);
        return new String[] {
            folder.resolve("log.csv").toString(),
            "--mapping",
            folder.resolve("mapping.json").toString(),
            "--policy",
            folder.resolve("policy.json").toString()
        };
    }

    private Path report() {
        return folder.resolve("report");
    }

    private String read(String name) throws IOException {
        return Files.readString(report().resolve(name));
    }

    private List<String> siblings() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Document page() throws Exception {
        String html = read("report.html");
        assertThat(html.toLowerCase(Locale.ROOT)).startsWith("<!doctype html>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.substring(html.indexOf('\n')))));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
