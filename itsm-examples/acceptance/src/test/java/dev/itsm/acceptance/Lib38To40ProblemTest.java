package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.decision.Decision;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.desk.KnownErrorDesk;
import dev.itsm.desk.ProblemDesk;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.incident.Links;
import dev.itsm.priority.Level;
import dev.itsm.problem.Analysis;
import dev.itsm.problem.ForIncident;
import dev.itsm.problem.ProblemChecks;
import dev.itsm.problem.ProblemCommand;
import dev.itsm.problem.ProblemProcess;
import dev.itsm.problem.ProblemRepository;
import dev.itsm.problem.knownerror.KnownErrorCommand;
import dev.itsm.problem.knownerror.KnownErrorProcess;
import dev.itsm.problem.knownerror.KnownErrorRepository;
import dev.itsm.problem.knownerror.Symptoms;
import dev.itsm.problem.recurrence.Cluster;
import dev.itsm.problem.recurrence.RecurrencePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** LIB-38, LIB-39 and LIB-40: what recurs, what is known that helps, and whether a fix was one. */
class Lib38To40ProblemTest {
    private static final By ANA = By.person("ana");
    private static final RecurrencePolicy POLICY =
            RecurrencePolicy.of(3, Duration.ofDays(30), "service", "category", "ci");

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final IncidentRepository incidents = IncidentRepository.inMemory();
    private final KnownErrorRepository known = KnownErrorRepository.inMemory();
    private final IncidentDesk incidentDesk = IncidentDesk.builder(IncidentProcess.standard())
            .repository(incidents)
            .time(() -> now)
            .build();
    private final ProblemDesk desk = ProblemDesk.builder(ProblemProcess.standard())
            .repository(ProblemRepository.inMemory())
            .incidents(incidents)
            .knownErrors(known)
            .time(() -> now)
            .build();

    private IncidentId incident(String key) {
        now = now.plusSeconds(60);
        IncidentId id = IncidentId.of(key);
        for (IncidentCommand command : List.of(
                new IncidentCommand.Report("Mail is down", Level.HIGH, Level.HIGH),
                new IncidentCommand.ChangeScope(ServiceId.of("mail"), Set.of(CiId.of("app-7"))),
                new IncidentCommand.Classify("mail"))) {
            incidentDesk.handle(id, command, ANA).orThrow();
        }
        return id;
    }

    @Test
    void lib38_threeSimilarIncidentsAreOneClusterAndPrb02UntilTheyHaveAProblem() {
        incident("INC-1");
        incident("INC-2");
        assertThat(desk.clusters(POLICY)).isEmpty();
        incident("INC-3");
        Cluster cluster = desk.clusters(POLICY).get(0);
        assertThat(desk.clusters(POLICY)).hasSize(1);
        assertThat(cluster.size()).isEqualTo(3);
        assertThat(isHandled(cluster)).isFalse();

        desk.candidates(POLICY).forEach(raise -> {
            ProblemId id = (ProblemId) raise.target();
            var decision = desk.handle(id, raise.command(), ANA);
            var accepted = (Decision.Accepted<?, ?>) decision;
            accepted.proposals()
                    .forEach(proposal -> incidentDesk
                            .handle(
                                    (IncidentId) proposal.target(),
                                    ProblemDesk.command((ForIncident) proposal, "fixed"),
                                    ANA)
                            .orThrow());
        });
        assertThat(isHandled(cluster)).isTrue();
        assertThat(desk.candidates(POLICY)).isEmpty();
    }

    private boolean isHandled(Cluster cluster) {
        return ProblemChecks.recurrenceHandled(
                        ticket -> incidents.find(IncidentId.of(ticket)).orElseThrow().state().links().links().stream()
                                .anyMatch(link -> link.kind().equals(Links.INVESTIGATED_BY)),
                        group -> false)
                .check(cluster)
                .holds();
    }

    @Test
    void lib39_anIncidentOnTheSameItemAndOfTheSameCategoryGetsTheWorkaround() {
        KnownErrorDesk errors = KnownErrorDesk.builder(KnownErrorProcess.standard())
                .repository(known)
                .time(() -> now)
                .build();
        KnownErrorId id = KnownErrorId.of("KE-1");
        Symptoms symptoms = new Symptoms(null, Set.of(CiId.of("app-7")), "mail");
        errors.handle(
                        id,
                        new KnownErrorCommand.Draw("Mail stops", symptoms, null, null, "restart it", Attributes.NONE),
                        ANA)
                .orThrow();
        IncidentId incident = incident("INC-1");
        assertThat(desk.matches(incident)).isEmpty();
        errors.handle(id, new KnownErrorCommand.Publish(Set.of("service-desk")), ANA)
                .orThrow();
        assertThat(desk.matches(incident)).singleElement().satisfies(match -> {
            assertThat(match.knownError()).isEqualTo(id);
            assertThat(match.workaround()).isEqualTo("restart it");
        });
        incident("INC-2");
        incidentDesk
                .handle(IncidentId.of("INC-2"), new IncidentCommand.Classify("print"), ANA)
                .orThrow();
        assertThat(desk.openCases(id))
                .singleElement()
                .satisfies(match -> assertThat(match.target()).isEqualTo(incident));
        incidentDesk
                .handle(incident, new IncidentCommand.Cancel("reported twice"), ANA)
                .orThrow();
        assertThat(desk.openCases(id)).isEmpty();
        assertThat(desk.openCases(KnownErrorId.of("KE-404"))).isEmpty();
    }

    @Test
    void lib40_theWatchOverAFixIsHalfOpen() {
        ProblemId id = ProblemId.of("PRB-1");
        for (ProblemCommand command : List.of(
                ProblemCommand.RaiseProblem.of("Mail stops"),
                new ProblemCommand.Classify("mail", Level.HIGH, Level.HIGH),
                new ProblemCommand.Investigate(),
                new ProblemCommand.AnswerWhy("the disk is full"),
                new ProblemCommand.AddEvidence("log", "no space left", null),
                new ProblemCommand.IdentifyCause(Analysis.Method.FIVE_WHYS, "nobody watches the disk", null),
                new ProblemCommand.ApplyFix("logs rotate", true))) {
            desk.handle(id, command, ANA).orThrow();
        }
        Instant end = Instant.parse("2026-05-30T08:00:00Z");
        now = end.plusSeconds(60);
        IncidentId again = IncidentId.of("INC-9");
        assertThat(desk.handle(id, new ProblemCommand.ReportRecurrence(again, end), ANA)
                        .isAccepted())
                .isFalse();
        assertThat(found(id)).doesNotContain("PRB-09");
        desk.handle(id, new ProblemCommand.ReportRecurrence(again, end.minusSeconds(1)), ANA)
                .orThrow();
        assertThat(found(id)).contains("PRB-09");
    }

    private List<String> found(ProblemId id) {
        return ProblemChecks.pack().check(desk.look(id)).stream()
                .filter(judgement -> !judgement.verdict().holds())
                .map(judgement -> judgement.verdict().code())
                .toList();
    }
}
