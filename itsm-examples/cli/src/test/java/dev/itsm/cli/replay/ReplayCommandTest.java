package dev.itsm.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cli.Itsm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the command makes of small logs whose figures can be counted by hand. */
class ReplayCommandTest {
    private static final String MAPPING = """
            {"practice": "incident",
             "columns": {"case": "number", "time": "updated", "status": "state", "substatus": "why", "priority": "prio",
                         "group": "team", "reopenCount": "reopened", "reassignmentCount": "moved"},
             "timeFormat": "d/M/yyyy HH:mm", "zone": "Europe/Berlin", "nullValues": ["", "?"],
             "states": {"New": {"state": "NEW"}, "Active": {"state": "IN_PROGRESS"}, "Wait": {"state": "ON_HOLD"},
                        "Wait/User": {"state": "ON_HOLD", "reason": "REQUESTER"}, "Done": {"state": "RESOLVED"},
                        "Shut": {"state": "CLOSED"}, "*": {"state": "UNKNOWN"}}}
            """;
    private static final String POLICY = """
            {"calendars": {"all": {"always": true},
                           "office": {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "17:00"]], "TUE": [["09:00", "17:00"]]}}},
             "targets": [{"name": "resolution", "stop": ["RESOLVED"], "pause": ["ON_HOLD/REQUESTER"],
                          "calendar": {"1": "all", "2": "office"}, "by": "priority", "limits": {"1": "PT2H", "2": "PT8H"},
                          "reopen": "STOP_AT_FIRST"}]}
            """;
    private static final String LOG = """
            number;updated;state;why;prio;team;reopened;moved;number
            A;1/4/2024 08:00;New;?;1;?;0;0;not this one
            A;1/4/2024 09:00;Active;?;1;T1;0;1;x
            A;1/4/2024 10:00;Wait;User;1;T1;0;1;x
            A;1/4/2024 15:00;Active;?;1;T2;0;2;x
            A;1/4/2024 16:00;Done;?;1;T1;0;3;x
            A;2/4/2024 09:00;Active;?;1;T1;1;3;x
            A;2/4/2024 10:00;Shut;?;1;T1;1;3;x
            B;1/4/2024 12:00;New;?;2;T1;0;0;x
            B;2/4/2024 13:00;-100;?;2;T1;0;0;x
            B;2/4/2024 13:01;Done;?;2;T1;0;5;x
            C;30/4/2024 12:00;New;?;2;T1;0;0;x
            C;30/4/2024 11:00;Active;?;2;T1;0;0;x
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void countsWhatTheLogHas() throws IOException {
        JsonNode figures = replay(LOG, POLICY);
        assertThat(figures.get("cases").asLong()).isEqualTo(3);
        assertThat(figures.get("events").asLong()).isEqualTo(12);
        assertThat(figures.get("spanSeconds").asLong()).isEqualTo(26 * 3600 + 25 * 3600 + 60);
        assertThat(figures.get("neverCompleted").asLong()).isEqualTo(1);
        assertThat(figures.get("reopens").get("fromResolved").asLong()).isEqualTo(1);
        assertThat(figures.get("reopens").get("fromClosed").asLong()).isZero();
        assertThat(figures.get("handoffs").get("count").asLong()).isEqualTo(2);
        assertThat(figures.get("handoffs").get("returns").asLong()).isEqualTo(1);
        assertThat(figures.get("counters").get("reopenCountAgrees").asLong()).isEqualTo(3);
        assertThat(figures.get("counters").get("reassignmentCountAgrees").asLong())
                .isEqualTo(2);
        assertThat(figures.get("bad").get("backwards").asLong()).isEqualTo(1);
        assertThat(figures.get("statusMatrix").get("Active").propertyNames()).containsExactly("Done", "Shut", "Wait");
    }

    @Test
    void runsTheClocksInTheCalendarOfTheirPriority() throws IOException {
        JsonNode clock = replay(LOG, POLICY).get("clocks").get(0);
        assertThat(clock.get("stopped").asLong()).isEqualTo(2);
        assertThat(clock.get("running").asLong()).isEqualTo(1);
        assertThat(clock.get("elapsedSeconds").asLong()).isEqualTo(3 * 3600 + 5 * 3600 + 4 * 3600 + 60);
        assertThat(clock.get("pausedSeconds").asLong()).isEqualTo(5 * 3600);
        assertThat(clock.get("pausedCases").asLong()).isEqualTo(1);
        assertThat(clock.get("late").asLong()).isEqualTo(2);
        assertThat(clock.get("lateBy").propertyNames()).containsExactly("1", "2");
    }

    @Test
    void readsTheSameFromACompressedFile() throws IOException {
        String plain = replay(LOG, POLICY).toString();
        Path packed = folder.resolve("log.csv.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(LOG.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(replay(packed, POLICY)).hasToString(plain);
    }

    @Test
    void takesEventsInTheOrderOfTheirTimesIfAsked() throws IOException {
        assertThat(replay(LOG, POLICY, "--order", "time")
                        .get("bad")
                        .get("backwards")
                        .asLong())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/4/2024 08:00;New      | yesterday;New       | line 2 | 'updated' is 'yesterday'",
                "1/4/2024 08:00;New      | 31/3/2024 02:30;New | line 2 | skip that time",
                "A;1/4/2024 08:00;New    | ?;1/4/2024 08:00;New | line 2 | 'number' is missing",
                "A;1/4/2024 09:00;Active | A;1/4/2024          | line 3 | has 8 fields",
            })
    void refusesABadRecordByNameOrSkipsAndCountsIt(String good, String broken, String where, String message)
            throws IOException {
        Path log = file("log.csv", LOG.replace(good, broken));
        assertThat(run(log, POLICY)).isEqualTo(2);
        assertThat(err.toString()).contains(log.toString(), where, message).contains("\nMaybe ");
        assertThat(out.toString()).isEmpty();
        JsonNode lenient = replay(log, POLICY, "--lenient");
        assertThat(lenient.get("bad").get("records").asLong()).isEqualTo(1);
        assertThat(lenient.get("events").asLong()).isEqualTo(11);
    }

    /** Four tickets about mail that end with the same team on three days are one cluster; the fifth comes too late for it. */
    @Test
    void findsWhatComesAgainInAnyOrderWithTheTicketsThatShowIt() throws IOException {
        List<String> tickets = List.of(
                "A;1/4/2024 08:00;New;mail;\nA;1/4/2024 09:00;Done;mail;net\n",
                "B;1/4/2024 10:00;New;mail;desk\nB;1/4/2024 11:00;Done;mail;net\n",
                "C;9/4/2024 08:00;New;mail;net\n",
                "D;30/4/2024 08:00;New;print;desk\nD;30/4/2024 09:00;Done;mail;net\n",
                "E;30/5/2024 10:00;New;mail;net\n",
                "F;2/4/2024 08:00;New;mail;desk\n",
                "G;2/4/2024 08:00;New;;net\n");
        JsonNode found = recurrence(tickets);
        assertThat(found.get("groupBy")).hasToString("[\"service\",\"group\"]");
        assertThat(found.get("tickets").asLong()).isEqualTo(6);
        assertThat(found.get("unknown").asLong()).isEqualTo(1);
        assertThat(found.get("clusters").asLong()).isEqualTo(1);
        assertThat(found.get("evidence").asLong()).isEqualTo(4);
        JsonNode largest = found.get("largest").get(0);
        assertThat(largest.get("key").asString()).isEqualTo("service=mail;group=net@2024-04-01T06:00:00Z");
        assertThat(largest.get("evidence")).hasToString("[\"A\",\"B\",\"C\",\"D\"]");
        assertThat(largest.get("occasions").asLong()).isEqualTo(3);
        for (int seed = 0; seed < 5; seed++) {
            List<String> shuffled = new ArrayList<>(tickets);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(recurrence(shuffled)).isEqualTo(found);
        }
    }

    private JsonNode recurrence(List<String> tickets) throws IOException {
        Path log = file("again.csv", "number;updated;state;product;team\n" + String.join("", tickets));
        Path mapping = file("again.json", """
                {"practice": "incident",
                 "columns": {"case": "number", "time": "updated", "status": "state", "service": "product", "group": "team"},
                 "timeFormat": "d/M/yyyy HH:mm", "zone": "Europe/Berlin", "nullValues": [""],
                 "states": {"New": {"state": "NEW"}, "Done": {"state": "RESOLVED"}}}
                """);
        assertThat(run("replay", log.toString(), "--mapping", mapping.toString(), "--json"))
                .as(err.toString())
                .isZero();
        return json().get("recurrence");
    }

    @Test
    void suggestsAMappingWhereNoneIsGivenAndReplaysWithIt() throws IOException {
        Path log = file("export.csv", """
                Ticket_ID;Updated_At;State;Hold Reason;Priority;Assignment Group;Reopen_Count
                7;31/12/2024 23:59;New;;1;Desk;0
                7;1/1/2025 00:10;Work in Progress;;1;Desk;0
                7;1/1/2025 00:20;Pending;Customer;1;Desk;0
                7;1/1/2025 00:30;Pending;Spare part;1;Desk;0
                7;1/1/2025 02:30;Solved;;1;Net;0
                7;9/1/2025 02:30;Closed - no feedback;;1;Net;0
                8;9/1/2025 02:30;Mystery;;1;Net;0
                """);
        assertThat(run("replay", log.toString(), "--json")).as(err.toString()).isZero();
        assertThat(json().get("neverCompleted").asLong()).isEqualTo(1);
        assertThat(json().get("counters").get("reopenCountAgrees").asLong()).isEqualTo(2);
        String said = err.toString();
        JsonNode mapping = new ObjectMapper().readTree(said.substring(said.indexOf('{')));
        assertThat(mapping.get("timeFormat").asString()).isEqualTo("d/M/yyyy HH:mm");
        assertThat(mapping.get("zone").asString()).isEqualTo("UTC");
        assertThat(mapping.get("states"))
                .hasToString("{\"Closed - no feedback\":{\"state\":\"CLOSED\"},\"Mystery\":{\"state\":\"UNKNOWN\"},"
                        + "\"New\":{\"state\":\"NEW\"},\"Pending/Customer\":{\"state\":\"ON_HOLD\",\"reason\":\"REQUESTER\"},"
                        + "\"Pending/Spare part\":{\"state\":\"ON_HOLD\",\"reason\":\"SPARE_PART\"},"
                        + "\"Solved\":{\"state\":\"RESOLVED\"},\"Work in Progress\":{\"state\":\"IN_PROGRESS\"},"
                        + "\"*\":{\"state\":\"UNKNOWN\"}}");
    }

    @Test
    void saysWhatIsMissingWhereItCannotSuggestAMapping() throws IOException {
        Path log = file("list.csv", "name,colour\na,red\n");
        assertThat(run("replay", log.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("looks like 'case'", "name, colour", "\nMaybe ");
    }

    @Test
    void replaysTheSample() {
        assertThat(run("replay", "--sample", "--tickets", "400", "--json")).isZero();
        JsonNode figures = json();
        assertThat(figures.get("cases").asLong()).isEqualTo(400);
        assertThat(figures.get("bad").get("records").asLong()).isZero();
        assertThat(figures.get("clocks")
                        .valueStream()
                        .map(clock -> clock.get("name").asString()))
                .containsExactly("response", "resolution");
        assertThat(figures.get("clocks").get(1).get("late").asLong()).isPositive();
    }

    private JsonNode replay(String log, String policy, String... more) throws IOException {
        return replay(file("log.csv", log), policy, more);
    }

    private JsonNode replay(Path log, String policy, String... more) throws IOException {
        assertThat(run(log, policy, more)).as(err.toString()).isZero();
        return json();
    }

    private JsonNode json() {
        return new ObjectMapper().readTree(out.toString());
    }

    private int run(Path log, String policy, String... more) throws IOException {
        String[] given = {
            "replay", log.toString(),
            "--mapping", file("mapping.json", MAPPING).toString(),
            "--policy", file("policy.json", policy).toString(),
            "--json"
        };
        String[] all = java.util.Arrays.copyOf(given, given.length + more.length);
        System.arraycopy(more, 0, all, given.length, more.length);
        return run(all);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Itsm.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
