package dev.itsm.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.event.Envelope;
import dev.itsm.event.Position;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** LIB-79: equal clocks and inputs give equal results, and nothing is remembered outside of what was handed in. */
class Lib79EmbeddableTest {
    private static final ItsmJson JSON = ItsmJson.standard();

    @Provide
    Arbitrary<List<IncidentCommand>> commands() {
        return Arbitraries.<IncidentCommand>of(
                        new Report("Mail is down", Level.HIGH, Level.MEDIUM),
                        new Assign(TeamId.of("messaging")),
                        new Classify("mail"),
                        new IncidentCommand.StartWork(),
                        new Resolve("fixed", "full disk", "logs deleted"),
                        new IncidentCommand.Reopen("not yet"),
                        new Close())
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 50)
    void two_runs_with_one_clock_and_one_input_are_equal(@ForAll("commands") List<IncidentCommand> commands) {
        assertThat(trail(commands)).isEqualTo(trail(commands));
    }

    private static List<Envelope> trail(List<IncidentCommand> commands) {
        AtomicLong ticks = new AtomicLong();
        IncidentRepository incidents = IncidentRepository.inMemory();
        IncidentDesk desk = IncidentDesk.builder(IncidentProcess.standard())
                .repository(incidents)
                .codec(JSON.events())
                .time(() -> Instant.EPOCH.plusSeconds(ticks.incrementAndGet()))
                .build();
        commands.forEach(command -> desk.handle(IncidentId.of("INC-1"), command, By.person("ana")));
        return incidents.journal().after(Position.START, 1_000).envelopes();
    }

    @Example
    void there_is_no_static_state() {
        noFields()
                .that()
                .areStatic()
                .should()
                .notBeFinal()
                .because("what is remembered is in values that are handed in")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "dev.itsm.id",
                                "dev.itsm.time",
                                "dev.itsm.event",
                                "dev.itsm.store",
                                "dev.itsm.rule",
                                "dev.itsm.lifecycle",
                                "dev.itsm.approval",
                                "dev.itsm.sla",
                                "dev.itsm.incident",
                                "dev.itsm.change",
                                "dev.itsm.desk"));
    }
}
