package dev.itsm.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cli.Itsm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One ticket, explained. */
class ExplainCommandTest {
    private static final int TICKETS = 80;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Property(tries = 25)
    void accountsForEverySecondOfEveryClock(@ForAll @IntRange(min = 1, max = TICKETS) int number) {
        assertThat(explain("--sample", "--tickets", "" + TICKETS, "--case", String.format("HW-%05d", number), "--json"))
                .as(err.toString())
                .isZero();
        for (JsonNode clock : new ObjectMapper().readTree(out.toString()).get("clocks")) {
            Instant at = Instant.parse(clock.get("started").asString());
            BigDecimal counted = BigDecimal.ZERO;
            for (JsonNode segment : clock.get("segments")) {
                assertThat(segment.get("from").asString()).isEqualTo(at.toString());
                Instant until = Instant.parse(segment.get("to").asString());
                BigDecimal seconds = segment.get("seconds").decimalValue();
                assertThat(seconds)
                        .isEqualByComparingTo(
                                BigDecimal.valueOf(Duration.between(at, until).toMillis(), 3));
                counted = segment.get("kind").asString().equals("COUNTED") ? counted.add(seconds) : counted;
                at = until;
            }
            JsonNode end = clock.get("stopped").isNull() ? clock.get("asOf") : clock.get("stopped");
            assertThat(at).isEqualTo(Instant.parse(end.asString()));
            assertThat(counted).isEqualByComparingTo(clock.get("elapsedSeconds").decimalValue());
        }
    }

    @Test
    void saysInWordsWhyATicketIsLate(@TempDir Path folder) throws IOException {
        Path mapping = Files.writeString(folder.resolve("mapping.json"), """
                {"practice": "incident", "columns": {"case": "id", "time": "at", "status": "state", "priority": "prio", "group": "team"},
                 "states": {"New": {"state": "NEW"}, "Work": {"state": "IN_PROGRESS"},
                            "Wait": {"state": "ON_HOLD", "reason": "REQUESTER"}, "Done": {"state": "RESOLVED"}}}
                """);
        Path policy = Files.writeString(folder.resolve("policy.json"), """
                {"calendars": {"office": {"zone": "Europe/Berlin", "week": {"MON": [["09:00", "17:00"]], "TUE": [["09:00", "17:00"]]}}},
                 "targets": [{"name": "resolution", "stop": ["RESOLVED"], "pause": ["ON_HOLD/REQUESTER"], "calendar": "office",
                              "by": "priority", "limits": {"1": "PT2H"}}]}
                """);
        Path log = Files.writeString(folder.resolve("log.csv"), """
                id,at,state,prio,team
                7,2024-04-08T12:00:00Z,New,1,Desk
                7,2024-04-08T13:30:00Z,Work,1,Mail
                7,2024-04-08T14:00:00Z,Wait,1,Mail
                7,2024-04-08T14:45:00Z,Work,1,Mail
                7,2024-04-09T07:00:30Z,Done,1,Mail
                """);
        assertThat(explain(
                        log.toString(), "--mapping", mapping.toString(), "--policy", policy.toString(), "--case", "7"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("2024-04-08 14:00:00  New")
                .contains("late by 17 h 30 s")
                .contains("waiting for REQUESTER")
                .contains(
                        "Late: 2 h 15 min 30 s counted, 15 min 30 s more than the 2 h allowed. They are 1 h 30 min New, Desk"
                                + " + 45 min 30 s In progress, Mail = 2 h 15 min 30 s. Not counted: 16 h outside hours, 45 min paused.");
    }

    @Test
    void refusesATicketThatIsNotThere() {
        assertThat(explain("--sample", "--tickets", "5", "--case", "HW-1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--case 'HW-1': is none of the 5 tickets in the sample")
                .contains("Maybe")
                .contains("HW-0000");
        assertThat(out.toString()).isEmpty();
    }

    private int explain(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 1];
        all[0] = "explain";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Itsm.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
