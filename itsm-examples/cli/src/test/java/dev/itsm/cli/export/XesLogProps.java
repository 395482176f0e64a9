package dev.itsm.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cli.Itsm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The log that a replay writes says the same as the one that it read. */
class XesLogProps {
    private static final String MAPPING = """
            {"practice": "incident",
             "columns": {"case": "case", "time": "at", "status": "state", "substatus": "why", "priority": "prio", "group": "team",
                         "reopenCount": "reopened"},
             "nullValues": ["?"],
             "states": {"New": {"state": "NEW"}, "Work": {"state": "IN_PROGRESS"}, "Wait": {"state": "ON_HOLD"},
                        "Wait/User": {"state": "ON_HOLD", "reason": "REQUESTER"}, "Done": {"state": "RESOLVED"},
                        "Shut": {"state": "CLOSED"}, "*": {"state": "UNKNOWN"}}}
            """;
    private static final String POLICY = """
            {"calendars": {"office": {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "17:00"]], "THU": [["22:00", "06:00"]]}}},
             "targets": [{"name": "a <clock>", "stop": ["RESOLVED"], "pause": ["ON_HOLD/REQUESTER"], "calendar": "office", "by": "priority",
                          "limits": {"1": "PT2H", "\\"&": "PT8H"}, "reopen": "NEW_CYCLE"}]}
            """;

    private record Line(
            String ticket, long second, String state, String why, String priority, String team, String reopened) {}

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "=C", " <d>&\"'"),
                        Arbitraries.longs().between(0, 2_000_000),
                        Arbitraries.of("New", "Work", "Wait", "Done", "Shut", "-100", "a/b"),
                        Arbitraries.of("?", "?", "User", "two\nlines", "tab\tbed"),
                        Arbitraries.of("1", "\"\"&", "?"),
                        Arbitraries.of("T1", "T2", "Team € 漢", "?", ""),
                        Arbitraries.of("0", "1", "?"))
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 60)
    void isReadAsTheSameFigures(@ForAll("lines") List<Line> lines) throws IOException {
        Path folder = Files.createTempDirectory("xes");
        try {
            Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
            Path policy = Files.writeString(folder.resolve("policy.json"), POLICY);
            Path log = Files.writeString(folder.resolve("log.csv"), csv(lines));
            Path out = folder.resolve("out");
            String figures = replay(log, mapping, policy, "--out", out.toString());
            assertThat(replay(out.resolve("log.xes"), out.resolve("mapping.json"), policy))
                    .isEqualTo(figures);
        } finally {
            delete(folder);
        }
    }

    private static String csv(List<Line> lines) {
        StringBuilder csv = new StringBuilder("case,at,state,why,prio,team,reopened\n");
        for (Line line : lines) {
            csv.append('"').append(line.ticket().replace("\"", "\"\"")).append("\",");
            csv.append(Instant.parse("2024-04-01T00:00:00Z").plusMillis(line.second() * 1001))
                    .append(',');
            csv.append(line.state())
                    .append(",\"")
                    .append(line.why())
                    .append("\",\"")
                    .append(line.priority())
                    .append("\",\"");
            csv.append(line.team()).append("\",").append(line.reopened()).append('\n');
        }
        return csv.toString();
    }

    private static String replay(Path log, Path mapping, Path policy, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = new String[7 + more.length];
        System.arraycopy(
                new String[] {
                    "replay", log.toString(), "--mapping", mapping.toString(), "--policy", policy.toString(), "--json"
                },
                0,
                arguments,
                0,
                7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        assertThat(Itsm.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    private static void delete(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>(java.util.Comparator.reverseOrder());
        try (var walk = Files.walk(folder)) {
            walk.forEach(file -> files.put(file.toString(), file));
        }
        for (Path file : files.values()) {
            Files.delete(file);
        }
    }
}
