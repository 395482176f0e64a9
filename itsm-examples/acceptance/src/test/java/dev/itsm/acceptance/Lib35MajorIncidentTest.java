package dev.itsm.acceptance;

import static dev.itsm.priority.Level.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision.Refused;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.IncidentAt;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.RecordOutage;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resolve;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.incident.MajorIncident.Standing;
import dev.itsm.incident.MajorIncidentCommand.AcceptMajor;
import dev.itsm.incident.MajorIncidentCommand.CheckMajorCriteria;
import dev.itsm.incident.MajorIncidentCommand.InformManagement;
import dev.itsm.incident.MajorIncidentCommand.ReviewMajor;
import dev.itsm.incident.MajorIncidentPolicy;
import dev.itsm.incident.MajorIncidentPolicy.Criterion;
import dev.itsm.party.PersonId;
import dev.itsm.rule.Rule;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** LIB-35, major incidents: executable criteria, manager, notice to top management, review. */
class Lib35MajorIncidentTest {
    private static final IncidentId ID = IncidentId.of("INC-1");
    private static final By ANA = By.person("ana");
    private static final Instant DOWN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Set<ServiceId> CRITICAL = Set.of(ServiceId.of("mail"));

    private static final Rule<IncidentAt> CRITICAL_SERVICE_DOWN_FOR_30_MINUTES = Rule.of(
            "MAJOR-1",
            "a critical service has been down for more than 30 minutes",
            at -> CRITICAL.contains(at.incident().links().service())
                    && lasts(at.incident().classification().outage(), at.asOf()));

    private static boolean lasts(Period outage, Instant asOf) {
        return outage != null
                && outage.isOpenEnded()
                && asOf.isAfter(outage.startInclusive().plus(Duration.ofMinutes(30)));
    }

    private static final IncidentProcess PROCESS = IncidentProcess.standard().toBuilder()
            .major(MajorIncidentPolicy.standard()
                    .meeting(List.of(new Criterion(CRITICAL_SERVICE_DOWN_FOR_30_MINUTES, "nobody can work"))))
            .build();

    private Instant now = DOWN;

    private final IncidentDesk desk = IncidentDesk.builder(PROCESS)
            .repository(IncidentRepository.inMemory())
            .time(() -> now)
            .build();

    private void tell(IncidentCommand... commands) {
        for (IncidentCommand command : commands) {
            desk.handle(ID, command, ANA).orThrow();
        }
    }

    private List<String> found() {
        return desk.checks(ID).stream()
                .filter(judgement -> !judgement.verdict().holds())
                .map(judgement -> judgement.verdict().code())
                .toList();
    }

    private Standing standing() {
        return desk.find(ID).orElseThrow().state().major().standing();
    }

    private void mailIsDown() {
        tell(
                new Report("Mail is down", HIGH, HIGH, Circumstances.UNKNOWN.hitting(ServiceId.of("mail"))),
                new RecordOutage(Period.from(DOWN)),
                new Classify("mail"));
    }

    @Test
    void whenTheOutagePasses30MinutesAndTheFlagIsFalseThenInc07() {
        mailIsDown();
        now = DOWN.plus(Duration.ofMinutes(30));
        assertThat(found()).doesNotContain("INC-07");
        tell(new CheckMajorCriteria());
        assertThat(standing()).isEqualTo(Standing.NONE);
        now = now.plusSeconds(1);
        assertThat(found()).contains("INC-07");
        tell(new CheckMajorCriteria());
        assertThat(standing()).isEqualTo(Standing.PROPOSED);
        tell(new AcceptMajor(PersonId.of("eve"), "the criterion is met"));
        assertThat(found()).doesNotContain("INC-07", "INC-08");
        now = now.plus(Duration.ofMinutes(31));
        assertThat(found()).contains("INC-08");
        tell(new InformManagement(PersonId.of("cio")));
        assertThat(found()).doesNotContain("INC-08");
    }

    @Test
    void closingWithoutReviewIsRefusedAndAReviewMissingAfterTheLimitIsInc09() {
        mailIsDown();
        now = DOWN.plus(Duration.ofMinutes(31));
        tell(new CheckMajorCriteria(), new AcceptMajor(PersonId.of("eve"), "the criterion is met"));
        tell(new Resolve("fixed", "full disk", "logs deleted"));
        Instant resolved = now;
        var refused = (Refused<?, ?>) desk.handle(ID, new Close(), ANA);
        assertThat(refused.reasons()).extracting(Refusal::code).containsExactly("INC-09");

        now = resolved.plus(PROCESS.major().reviewWithin());
        assertThat(found()).doesNotContain("INC-09");
        now = now.plusSeconds(1);
        assertThat(found()).contains("INC-09");
        assertThat(desk.find(ID).orElseThrow().state().phase()).isEqualTo(IncidentPhase.RESOLVED);

        tell(new ReviewMajor("nobody watched the disk", List.of("watch it")), new Close());
        assertThat(found()).doesNotContain("INC-09");
        assertThat(desk.find(ID).orElseThrow().state().phase()).isEqualTo(IncidentPhase.CLOSED);
    }
}
