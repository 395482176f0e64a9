package dev.itsm.acceptance;

import static dev.itsm.priority.Level.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision.Refused;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand.OverridePriority;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.party.PersonId;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityDecision;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** LIB-33, priority from impact and urgency, and the override with its reason. */
class Lib33PriorityTest {
    private static final IncidentId ID = IncidentId.of("INC-1");
    private static final By ANA = By.person("ana");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final IncidentDesk desk = IncidentDesk.builder(IncidentProcess.standard())
            .repository(IncidentRepository.inMemory())
            .time(InstantSource.fixed(NOW))
            .build();

    @Test
    void givenHighByHighIsP1WhenSetToP3WithoutReasonThenRefusedWithReasonAcceptedAndKept() {
        Incident reported =
                desk.handle(ID, new Report("Mail is down", HIGH, HIGH), ANA).orThrow();
        assertThat(reported.priorityAt(NOW)).contains(Priority.P1);

        var refused = (Refused<?, ?>) desk.handle(ID, new OverridePriority(Priority.P3, ""), ANA);
        assertThat(refused.reasons()).extracting(Refusal::code).containsExactly("INC-03");
        assertThat(desk.find(ID).orElseThrow().state()).isEqualTo(reported);

        Incident decided = desk.handle(ID, new OverridePriority(Priority.P3, "a single mailbox"), ANA)
                .orThrow();
        PriorityDecision decision =
                decided.classification().ranking().orElseThrow().decision();
        assertThat(decided.priorityAt(NOW)).contains(Priority.P3);
        assertThat(decision.computed()).isEqualTo(Priority.P1);
        assertThat(decision.override()).satisfies(override -> {
            assertThat(override.reason()).isEqualTo("a single mailbox");
            assertThat(override.by()).isEqualTo(PersonId.of("ana"));
            assertThat(override.at()).isEqualTo(NOW);
        });
        assertThat(desk.checks(ID))
                .filteredOn(it -> it.verdict().code().equals("INC-03"))
                .allMatch(it -> it.verdict().holds());
    }
}
