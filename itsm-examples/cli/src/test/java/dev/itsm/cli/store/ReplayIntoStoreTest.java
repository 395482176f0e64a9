package dev.itsm.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.cli.Itsm;
import dev.itsm.event.Envelope;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentEvent;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replayed log is in a database afterwards, as incidents whose states are the folds of their histories. */
class ReplayIntoStoreTest {
    private static final String LOG = """
            number,sys_updated_at,incident_state,priority,impact,urgency,assignment_group,assigned_to,category,cmdb_ci,reopen_count,reassignment_count
            A,1/4/2024 08:00,New,3 - Moderate,2 - Medium,2 - Medium,?,?,?,?,0,0
            A,1/4/2024 09:00,Active,3 - Moderate,2 - Medium,2 - Medium,Net,ana,Network,r1,0,0
            A,1/4/2024 10:00,Awaiting User Info,1 - Critical,1 - High,1 - High,Net,ana,Network,r1,0,0
            A,1/4/2024 11:00,Resolved,1 - Critical,1 - High,1 - High,Net,bo,Network,r1,0,0
            A,2/4/2024 11:00,On Hold,1 - Critical,1 - High,1 - High,Net,bo,Network,r1,0,0
            A,3/4/2024 11:00,Closed,1 - Critical,1 - High,1 - High,Net,bo,Network,r1,0,0
            B,1/4/2024 12:00,Active,4 - Low,3 - Low,3 - Low,?,?,?,?,0,0
            B,1/4/2024 13:00,Cancelled,4 - Low,3 - Low,3 - Low,?,?,?,?,0,0
            B,1/4/2024 14:00,Active,4 - Low,3 - Low,3 - Low,?,?,?,?,0,0
            C,1/4/2024 12:00,Odd,4 - Low,3 - Low,3 - Low,?,?,?,?,0,0
            C,1/4/2024 11:00,Closed,4 - Low,3 - Low,3 - Low,?,?,?,?,0,0
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String url() {
        return "jdbc:h2:" + folder.resolve("tickets");
    }

    private int itsm(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Itsm.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void replay(String log, String... more) throws IOException {
        String file = Files.writeString(folder.resolve("log.csv"), log).toString();
        List<String> given = List.of("replay", file, "--mapping", "servicenow-incidents", "--json", "--store", url());
        assertThat(itsm(Stream.concat(given.stream(), Stream.of(more)).toArray(String[]::new)))
                .as(err.toString())
                .isZero();
    }

    private OpenStore open(String tenant) {
        return OpenStore.at(url(), new Properties(), tenant);
    }

    /** Returns the incident, having held it against its history. */
    private static Incident incident(OpenStore open, String key) {
        IncidentId id = IncidentId.of(key);
        Incident folded = null;
        try (Stream<Envelope> history = open.store().journal().history(id)) {
            for (Envelope envelope : history.toList()) {
                IncidentEvent event = (IncidentEvent) open.json().events().read(envelope.type(), envelope.payload());
                folded = event.applyTo(folded);
            }
        }
        Versioned<Incident> stored =
                IncidentRepository.in(open.store()).find(id).orElseThrow();
        assertThat(stored.state()).isEqualTo(folded);
        return stored.state();
    }

    @Test
    void the_tickets_are_kept_with_their_histories() throws IOException {
        replay(LOG);
        assertThat(out.toString()).startsWith("{\"cases\":3,");
        assertThat(err.toString()).contains("3 tickets were kept in jdbc:h2:");
        try (OpenStore open = open("itsm")) {
            Incident a = incident(open, "A");
            assertThat(a.phase()).isEqualTo(IncidentPhase.CLOSED);
            assertThat(a.holds()).hasSize(2);
            assertThat(a.holds().get(0).reason()).isEqualTo("REQUESTER");
            assertThat(a.outcome().reopenCount()).isEqualTo(1);
            assertThat(a.classification().rankings()).hasSize(2);
            assertThat(a.outcome().resolutions())
                    .extracting(resolution -> resolution.by().key())
                    .containsExactly("bo", "bo");
            assertThat(a.routing().assignments()).hasSize(1);
            assertThat(a.links().cis()).extracting("key").containsExactly("r1");
            assertThat(incident(open, "B").phase()).isEqualTo(IncidentPhase.CANCELLED);
            assertThat(incident(open, "B").attributes().values()).containsEntry("log-status", "Active");
            assertThat(incident(open, "C").phase()).isEqualTo(IncidentPhase.CLOSED);
            assertThat(open.store().journal().verify().faults()).isEmpty();
        }
    }

    @Test
    void a_replay_that_was_cut_off_is_just_started_again() throws IOException {
        String[] lines = LOG.split("(?<=\n)");
        String began = String.join("", List.of(lines).subList(0, 4));
        replay(began);
        replay(LOG);
        assertThat(err.toString()).contains("2 tickets were kept in", "1 were continued, 0 were there already");
        replay(LOG);
        assertThat(err.toString()).contains("0 tickets were kept in", "0 were continued, 3 were there already");
        List<Envelope> inTwo;
        try (OpenStore open = open("itsm")) {
            assertThat(IncidentRepository.in(open.store())
                            .find(IncidentId.of("A"))
                            .orElseThrow()
                            .revision())
                    .isEqualTo(Revision.of(2));
            inTwo = open.store().journal().history(IncidentId.of("A")).toList();
            incident(open, "A");
        }
        replay(LOG, "--tenant", "at once");
        try (OpenStore open = open("at once")) {
            assertThat(inTwo)
                    .extracting(Envelope::payload)
                    .isEqualTo(open.store()
                            .journal()
                            .history(IncidentId.of("A"))
                            .map(Envelope::payload)
                            .toList());
        }
    }

    @Test
    void the_ticket_of_another_log_is_not_mixed_with_it() throws IOException {
        replay(LOG);
        String file = Files.writeString(folder.resolve("log.csv"), LOG.replace("10:00,Awaiting", "10:01,Awaiting"))
                .toString();
        String[] again = {"replay", file, "--mapping", "servicenow-incidents", "--store", url()};
        assertThat(itsm(again)).isEqualTo(2);
        assertThat(err.toString()).contains("has incident:A already, with another history", "\nMaybe ");
        replay(LOG, "--lenient");
        assertThat(err.toString()).contains("3 were there already");
    }

    @Test
    void many_tickets_are_all_there() {
        assertThat(itsm("replay", "--sample", "--tickets", "501", "--store", url()))
                .isZero();
        try (OpenStore open = open("itsm");
                Stream<Versioned<Incident>> all = IncidentRepository.in(open.store()).stream(PageRequest.all())) {
            assertThat(all.count()).isEqualTo(501);
        }
    }

    @Test
    void readiness_is_judged_by_what_is_kept() throws IOException {
        replay(LOG);
        Path report = folder.resolve("report");
        assertThat(itsm("readiness", "--store", url(), "--as-of", "2024-04-10T00:00:00Z", "--out", report.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("as of 2024-04-10T00:00:00Z").contains("Records: {incident=3}");
        assertThat(report.resolve("index.html")).exists();
        Path acme = folder.resolve("acme");
        assertThat(itsm("readiness", "--sample", acme.toString())).isZero();
        assertThat(itsm("readiness", acme.toString(), "--store", url())).isZero();
        assertThat(out.toString()).contains("Riverside Utilities IT").contains("incident:INC-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:mysql://localhost/x?password=geheim         | jdbc:mysql://localhost/x: is neither",
                "jdbc:postgresql://u:geheim@localhost:1/x?password=geheim | jdbc:postgresql://localhost:1/x: names a user",
                "jdbc:postgresql://localhost:1/x?password=geheim | jdbc:postgresql://localhost:1/x: cannot be used",
                "jdbc:h2:nowhere;PASSWORDX=geheim                 | jdbc:h2:nowhere: cannot be used",
                "tickets                                          | tickets: is neither",
            })
    void an_address_that_is_of_no_use_is_named_without_its_secrets(String address, String message) {
        assertThat(itsm("readiness", "--store", address)).isEqualTo(2);
        assertThat(err.toString()).contains("--store " + message, "\nMaybe ").doesNotContain("geheim");
    }

    @Test
    void user_and_password_come_from_the_environment_or_a_file() throws IOException {
        Map<String, String> environment = Map.of("ITSM_STORE_USER", "ana", "ITSM_STORE_PASSWORD", "one");
        Path file = Files.writeString(folder.resolve("db.properties"), "password = other\nssl = true\n");
        Properties settings = StoreOptions.settings(environment, file);
        assertThat(settings)
                .containsEntry("user", "ana")
                .containsEntry("password", "other")
                .containsEntry("ssl", "true");
        OpenStore.at(url(), StoreOptions.settings(environment, null), "itsm").close();
        Path wrong = Files.writeString(folder.resolve("wrong.properties"), "user=ana\npassword=geheim\n");
        assertThat(itsm("readiness", "--store", url(), "--store-properties", wrong.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Wrong user name or password").doesNotContain("geheim");
        Path right = Files.writeString(folder.resolve("right.properties"), "user=ana\npassword=one\n");
        assertThat(itsm("readiness", "--store", url(), "--store-properties", right.toString()))
                .isZero();
        assertThat(itsm("readiness", "--store", url(), "--store-properties", "nowhere"))
                .isEqualTo(2);
    }
}
