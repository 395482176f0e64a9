package dev.itsm.cli.collisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CollisionsCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CollisionsCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private JsonNode json(String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        JsonNode root = JSON.readTree(out.toString());
        out.getBuffer().setLength(0);
        return root;
    }

    private static List<String> collisions(JsonNode root) {
        return StreamSupport.stream(root.get("collisions").spliterator(), false)
                .map(one -> Stream.of("kind", "a", "b", "ci", "from", "to")
                        .map(one::get)
                        .map(value -> value.isNull() ? "-" : value.asString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void aScheduleWithFlawsIsJudgedRowByRow() throws IOException {
        String changes = file("changes.csv", """
                \uFEFF"change";ci;start;end;end
                C2;db;2026-03-02T11:00:00+01:00;2026-03-02T13:00:00+01:00;ignored
                C1;db;2026-03-02T09:00:00Z;2026-03-02T11:00:00Z;ignored
                C1;db;2026-03-02T09:00:00Z;2026-03-02T11:00:00Z;ignored
                C1;db;2026-03-02T10:30:00Z;2026-03-02T11:30:00Z;ignored
                C3;db;2026-03-02T12:00:00Z;2026-03-02T13:00:00Z;touches
                C4;db;2026-03-02T10:00:00Z;2026-03-02T10:00:00Z;covers nothing
                C5;db;2026-03-02T10:00:00Z;2026-03-02T09:00:00Z;ends before it starts
                C6;db;;;
                C7;db;2026-03-02T10:00:00Z;;
                C1;"web;1";2026-03-02 09:00+0000;2026-03-02T10:00:00.5Z;
                C2;"web;1";2026-03-02T09:59:59Z;2026-03-02T12:00:00Z;
                """);
        JsonNode root = json(changes, "--json");
        assertThat(root.get("pairs").asInt()).isEqualTo(2);
        assertThat(root.get("cis").asInt()).isEqualTo(2);
        assertThat(root.get("changePairs").asInt()).isEqualTo(1);
        assertThat(collisions(root))
                .containsExactly(
                        "SAME_CI C1 C2 db 2026-03-02T10:00:00Z 2026-03-02T11:30:00Z",
                        "SAME_CI C1 C2 web;1 2026-03-02T09:59:59Z 2026-03-02T10:00:00.500Z",
                        "NOT_EVALUABLE C5 - db - -",
                        "NOT_EVALUABLE C6 - db - -",
                        "NOT_EVALUABLE C7 - db - -");
        assertThat(root.get("notEvaluable").asInt()).isEqualTo(3);
        assertThat(StreamSupport.stream(root.get("collisions").spliterator(), false)
                        .skip(2)
                        .map(row -> row.get("line").asInt() + " "
                                + row.get("detail").asString()))
                .containsExactly("8 it ends before it starts", "9 there is no start", "10 there is no end");
    }

    @Test
    void theSameScheduleCompressedSaysTheSameInWords() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    "change,ci,start,end\nA,x,2026-03-02T09:00Z,2026-03-02T11:00Z\nB,x,2026-03-02T10:00Z,2026-03-02T12:00Z\nC,x,,\n"
                            .getBytes(UTF_8));
        }
        assertThat(run(file("changes.csv.gz", bytes.toByteArray()))).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "1 collisions on 1 configuration items, between 1 pairs of changes",
                        "SAME_CI  A: the same configuration item (x) as B, [2026-03-02T10:00:00Z, 2026-03-02T11:00:00Z)",
                        "NOT_EVALUABLE  line 4, C, x: there is no start");
    }

    @Test
    void relationsAndWindowsAddTheirKindsAndLeaveTheCountsOfSameItems() throws IOException {
        String changes = file("changes.csv", """
                change,ci,start,end
                A,app,2026-03-02T09:00:00Z,2026-03-02T11:00:00Z
                B,db1,2026-03-02T10:00:00Z,2026-03-02T12:00:00Z
                C,db2,2026-03-02T11:30:00Z,2026-03-02T13:00:00Z
                """);
        String relations =
                file("rel.csv", "from,to,type,group,k\nweb,app,runs_on,,\napp,db1,uses,db,1\napp,db2,uses,db,1\n");
        String windows = file(
                "win.csv",
                "kind,scope,start,end\nBLACKOUT,*,2026-03-02T12:30:00Z,2026-03-03T00:00:00Z\n"
                        + "maintenance,db1,2026-03-02T10:00:00Z,2026-03-02T11:00:00Z\n");
        JsonNode root = json(changes, "--relations", relations, "--windows", windows, "--json");
        assertThat(root.get("pairs").asInt()).isZero();
        assertThat(collisions(root))
                .containsExactly(
                        "RELATED_CI A B app 2026-03-02T10:00:00Z 2026-03-02T11:00:00Z",
                        "REDUNDANCY_GROUP B C db1 2026-03-02T11:30:00Z 2026-03-02T12:00:00Z",
                        "OUTSIDE_MAINTENANCE B - db1 2026-03-02T11:00:00Z 2026-03-02T12:00:00Z",
                        "BLACKOUT C - db2 2026-03-02T12:30:00Z 2026-03-02T13:00:00Z");
        JsonNode related = root.get("collisions").get(0);
        assertThat(related.get("distance").asInt()).isEqualTo(1);
        assertThat(related.get("path").toString()).isEqualTo("[\"app\",\"db1\"]");
        assertThat(root.get("collisions").get(1).get("detail").asString()).isEqualTo("1 of the 2 in 'db' of app");
    }

    @Test
    void distanceLimitsWhatIsRelated() throws IOException {
        String changes = file(
                "changes.csv",
                "change,ci,start,end\nA,web,2026-03-02T09:00Z,2026-03-02T11:00Z\nB,db,2026-03-02T09:00Z,2026-03-02T11:00Z\n");
        String relations = file("rel.csv", "from,to,type\nweb,app,uses\napp,db,uses\n");
        assertThat(json(changes, "--relations", relations, "--json")
                        .get("collisions")
                        .size())
                .isEqualTo(1);
        assertThat(json(changes, "--relations", relations, "--json", "--distance", "1")
                        .get("collisions")
                        .size())
                .isZero();
    }

    @Test
    void randomSchedulesEqualAScanOfEveryTwoRows() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<int[]> rows = new ArrayList<>();
            StringBuilder csv = new StringBuilder("change,ci,start,end\n");
            for (int i = 0; i < 400; i++) {
                int start = random.nextInt(600);
                int[] row = {random.nextInt(80), random.nextInt(30), start, start + random.nextInt(40) - 3};
                rows.add(row);
                csv.append("C%d,ci%d,%s,%s\n".formatted(row[0], row[1], minute(row[2]), minute(row[3])));
            }
            Set<String> pairs = new TreeSet<>();
            Set<Integer> items = new HashSet<>();
            Set<String> changePairs = new HashSet<>();
            for (int[] a : rows) {
                for (int[] b : rows) {
                    boolean overlap = a[2] < b[3] && b[2] < a[3] && a[2] < a[3] && b[2] < b[3];
                    if (a[1] == b[1] && ("C" + a[0]).compareTo("C" + b[0]) < 0 && overlap) {
                        pairs.add("C" + a[0] + " C" + b[0] + " ci" + a[1]);
                        items.add(a[1]);
                        changePairs.add(a[0] + " " + b[0]);
                    }
                }
            }
            JsonNode root = json(file("random.csv", csv.toString()), "--json");
            assertThat(root.get("pairs").asInt()).isEqualTo(pairs.size());
            assertThat(root.get("cis").asInt()).isEqualTo(items.size());
            assertThat(root.get("changePairs").asInt()).isEqualTo(changePairs.size());
            Set<String> found = new TreeSet<>();
            collisions(root).stream()
                    .filter(one -> one.startsWith("SAME_CI "))
                    .map(one -> one.split(" ", -1))
                    .forEach(one -> found.add(one[1] + " " + one[2] + " " + one[3]));
            assertThat(found).isEqualTo(pairs);
        }
    }

    private static String minute(int minute) {
        return Instant.parse("2026-03-02T00:00:00Z")
                .plusSeconds(60L * minute)
                .atOffset(ZoneOffset.ofHours(minute % 3))
                .toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "no offset | change,ci,start,end~A,x,2026-03-02T09:00:00,2026-03-02T10:00:00Z | line 2: the start '2026-03-02T09:00:00' is not a time",
                "no time | change,ci,start,end~A,x,yesterday,2026-03-02T10:00:00Z | line 2: the start 'yesterday'",
                "no column | change,ci,start~A,x,2026-03-02T09:00:00Z | has no column 'end'",
                "no header | A,x,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z | has no column 'change'",
                "empty | - | is empty"
            })
    void badInputIsToldInOneLineWithAMaybe(String name, String text, String says) throws IOException {
        String content = text == null ? "" : text.replace("~", "\n");
        assertThat(run(file("bad.csv", content))).as(name).isEqualTo(2);
        assertThat(err.toString()).contains("bad.csv").contains(says).contains("\nMaybe ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void filesThatAreNoTextAreToldToo() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        for (String path : List.of(
                file("noise.csv", noise),
                file("cut.csv.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3}),
                folder.toString(),
                folder.resolve("missing.csv").toString())) {
            assertThat(run(path)).isEqualTo(2);
            assertThat(err.toString()).contains(path).contains("\nMaybe ");
            err.getBuffer().setLength(0);
        }
    }

    @Test
    void lenientlyBadRowsAreSkippedAndCounted() throws IOException {
        String changes = file(
                "changes.csv",
                "change,ci,start,end\nA,x,soon,later\nA,x,2026-03-02T09:00Z,2026-03-02T11:00Z\nB,x,2026-03-02T10:00Z,2026-03-02T12:00Z\n");
        JsonNode root = json(changes, "--json", "--lenient");
        assertThat(root.get("pairs").asInt()).isEqualTo(1);
        assertThat(root.get("bad").get("records").asInt()).isEqualTo(1);
        assertThat(run(changes, "--json")).isEqualTo(2);
    }

    @Test
    void badRelationsAndWindowsAreToldToo() throws IOException {
        String changes = file("changes.csv", "change,ci,start,end\n");
        assertThat(run(changes, "--relations", file("r.csv", "from,to,type,group,k\na,b,uses,g,3\n")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("r.csv")
                .contains("needs 3 of its 1 members")
                .contains("\nMaybe ");
        assertThat(run(changes, "--relations", file("s.csv", "from,to,type,group,k\na,b,uses,g,one\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("s.csv, line 2: the k 'one'");
        assertThat(run(changes, "--relations", file("t.csv", "from,to,type,group,k\na,b,uses,g,1\na,c,uses,g,2\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("t.csv, line 3: the k '2' differs");
        assertThat(run(
                        changes,
                        "--windows",
                        file("w.csv", "kind,scope,start,end\nPARTY,*,2026-03-02T09:00Z,2026-03-02T11:00Z\n")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("w.csv, line 2: the kind 'PARTY'");
        assertThat(run(changes, "--distance", "0")).isEqualTo(2);
    }

    @Test
    void theScheduleIsWrittenAsCalendarAndPictureBesideTheAnswer() throws Exception {
        String changes = file("changes.csv", """
                change,ci,start,end
                <C&1>,"db ""1"" & <x>",2026-03-02T09:00:00Z,2026-03-02T11:00:00Z
                <C&1>,web,2026-03-02T09:00:00Z,2026-03-02T11:00:00Z
                C2,"db ""1"" & <x>",2026-03-02T10:00:00Z,2026-03-02T12:00:00Z
                C3,lone,2026-03-09T10:00:00Z,2026-03-09T12:00:00Z
                C4,db,,
                """);
        String windows = file("windows.csv", """
                kind,scope,start,end
                BLACKOUT,web,2026-03-02T10:30:00Z,2026-03-02T12:00:00Z
                MAINTENANCE,*,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z
                """);
        Path calendar = folder.resolve("schedule.ics");
        Path picture = folder.resolve("schedule.svg");
        JsonNode root = json(
                changes, "--windows", windows, "--json", "--ics", calendar.toString(), "--svg", picture.toString());
        assertThat(root.get("pairs").asInt()).isEqualTo(1);
        assertThat(Files.readString(calendar))
                .contains("UID:change:<C&1>\r\n", "UID:change:C3\r\n", "BEGIN:VTODO\r\nUID:change:C4\r\n")
                .contains("CATEGORIES:CHANGE,CONFLICT", "CATEGORIES:BLACKOUT", "DTSTART:20260302T090000Z");
        List<String> texts = texts(picture);
        assertThat(texts).contains("db \"1\" & <x>", "web", "<C&1>", "C2", "1 conflict", "lone");
        assertThat(texts).anyMatch(text -> text.startsWith("1 row could not be judged"));
        assertThat(texts)
                .as("the title of the mark says what it is")
                .anyMatch(text -> text.contains("a blackout (web)"));
        assertThat(Files.readString(picture)).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void aPictureOfManyItemsShowsThoseWithTheMostConflictsAndSaysSo() throws Exception {
        StringBuilder rows = new StringBuilder("change,ci,start,end\n");
        for (int item = 0; item < 60; item++) {
            for (int change = 0; change <= item % 10 + 1; change++) {
                rows.append("c")
                        .append(item)
                        .append('-')
                        .append(change)
                        .append(",item")
                        .append(item)
                        .append(",2026-03-02T10:00:00Z,2026-03-02T12:00:00Z\n");
            }
        }
        Path picture = folder.resolve("schedule.svg");
        assertThat(run(file("changes.csv", rows.toString()), "--svg", picture.toString()))
                .isZero();
        List<String> texts = texts(picture);
        assertThat(texts.stream().filter(text -> text.matches("item\\d+")).distinct())
                .hasSize(40)
                .contains("item59");
        assertThat(texts).contains("55 conflicts").contains("20 more items have conflicts and are not shown.");
    }

    @Test
    void aScheduleWithoutConflictsOrWithoutChangesIsDrawnToo() throws Exception {
        Path picture = folder.resolve("schedule.svg");
        String one = "change,ci,start,end\nA,x,2026-03-02T09:00Z,2026-03-02T11:00Z\n";
        assertThat(run(file("one.csv", one), "--svg", picture.toString())).isZero();
        assertThat(texts(picture)).contains("A", "x", "No conflicts were found.");
        assertThat(run(file("none.csv", "change,ci,start,end\n"), "--svg", picture.toString()))
                .isZero();
        assertThat(texts(picture)).contains("No change has a window.");
        assertThat(run(
                        file("one.csv", one),
                        "--ics",
                        folder.resolve("no/such/folder.ics").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("folder.ics: cannot be written").contains("\nMaybe ");
    }

    /** The texts of a picture, as an XML parser of the platform reads them. */
    private static List<String> texts(Path picture) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = parsers.newDocumentBuilder().parse(picture.toFile());
        List<String> texts = new ArrayList<>();
        for (String tag : List.of("text", "title")) {
            NodeList found = document.getElementsByTagName(tag);
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
        }
        return texts;
    }
}
