package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.Holder;
import dev.itsm.change.ChangeCommand.RequestApproval;
import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.baseline.BaselineRepository;
import dev.itsm.cmdb.baseline.Scope;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.criterion.Criterion;
import dev.itsm.decision.Decision.Refused;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.desk.ReleaseDesk;
import dev.itsm.field.Attributes;
import dev.itsm.id.BaselineId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ReleaseId;
import dev.itsm.id.Revision;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.incident.Links;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.release.Content;
import dev.itsm.release.Content.Stage;
import dev.itsm.release.Release;
import dev.itsm.release.ReleaseCommand;
import dev.itsm.release.ReleaseCommand.Accept;
import dev.itsm.release.ReleaseCommand.Assess;
import dev.itsm.release.ReleaseCommand.Concede;
import dev.itsm.release.ReleaseCommand.Deploy;
import dev.itsm.release.ReleaseCommand.Finish;
import dev.itsm.release.ReleaseCommand.Measure;
import dev.itsm.release.ReleaseCommand.Plan;
import dev.itsm.release.ReleaseCommand.RecordBuild;
import dev.itsm.release.ReleaseCommand.RecordTest;
import dev.itsm.release.ReleaseCommand.Verify;
import dev.itsm.release.ReleaseIndicators;
import dev.itsm.release.ReleasePolicy;
import dev.itsm.release.ReleaseProcess;
import dev.itsm.release.ReleaseRepository;
import dev.itsm.release.ReleaseType;
import dev.itsm.release.Review.Verdict;
import dev.itsm.sms.kpi.Ratio;
import dev.itsm.time.Deadline;
import dev.itsm.time.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** LIB-18, releases: acceptance, baseline before deployment, deployment by stages, watch period, incidents that it brought. */
class Lib18ReleaseTest {
    private static final ReleaseId ID = ReleaseId.of("REL-1");
    private static final ChangeId CHANGE = ChangeId.of("CHG-1");
    private static final CiId APP = CiId.of("app");
    private static final ReleasePolicy POLICY = ReleasePolicy.of(
            Holder.person("max"),
            ReleaseType.planned("regular", "monthly", "by the handbook", Duration.ofDays(14), Duration.ofDays(7)),
            ReleaseType.emergency("at once", Duration.ofDays(14), Duration.ofDays(7)));
    private static final Content CONTENT = Content.NONE
            .carryingOut(CHANGE)
            .deployedOn(Stage.of("one", "One server", APP), Stage.of("all", "The rest", APP, ChangeHouse.DB))
            .takenBackBy("install the version before");
    private static final Criterion P95 = Criterion.atMost("p95", "response time, 95th percentile", "800", "ms");

    private final ChangeHouse house = new ChangeHouse();
    private final BaselineRepository baselines = BaselineRepository.inMemory();
    private final IncidentRepository incidents = IncidentRepository.inMemory();

    private ReleaseDesk desk(ReleasePolicy policy) {
        return ReleaseDesk.builder(ReleaseProcess.of(policy))
                .changes(house.changes, house.process)
                .baselines(baselines)
                .incidents(incidents)
                .repository(ReleaseRepository.inMemory())
                .time(() -> house.now)
                .build();
    }

    private Release tell(ReleaseDesk desk, String person, ReleaseCommand... commands) {
        for (ReleaseCommand command : commands) {
            desk.handle(ID, command, By.person(person).because("because")).orThrow();
        }
        return desk.find(ID).orElseThrow().state();
    }

    private static List<Refusal> refusals(ReleaseDesk desk, ReleaseCommand command) {
        return ((Refused<?, ?>) desk.handle(ID, command, By.person("ana"))).reasons();
    }

    private void accepted(ReleaseDesk desk) {
        house.scheduled(CHANGE, ChangeHouse.disk(1, 2));
        tell(desk, "ana", Plan.of("App 4.2", "regular", CONTENT, P95), new RecordBuild("4.2.0", true, ""));
        tell(desk, "ana", new RecordTest("checkout", true, ""), new Measure("p95", new BigDecimal("800"), ""));
        tell(desk, "max", new Accept());
    }

    private void takeBaseline(String name, CiId... cis) {
        house.now = house.now.plusSeconds(60);
        List<Ci> items = Stream.of(cis).map(this::item).toList();
        Act act = Act.by(PersonId.of("ana"), house.now);
        Baseline taken = Baseline.take(BaselineId.of(name), name, Scope.of(Set.of(cis)), act, items, List.of());
        baselines.save(taken.id(), Revision.NONE, taken, List.of());
    }

    private Ci item(CiId id) {
        return CiProcess.standard()
                .decider(id, Surroundings.none())
                .decide(
                        null,
                        new CiCommand.Register("computer", id.key(), Attributes.NONE),
                        Act.by(PersonId.of("ana"), house.now))
                .orThrow();
    }

    /** An incident that the release caused. */
    private void report(String key, Instant at) {
        IncidentDesk desk = IncidentDesk.builder(IncidentProcess.standard())
                .repository(incidents)
                .time(() -> at)
                .build();
        IncidentId incident = IncidentId.of(key);
        desk.handle(incident, new IncidentCommand.Report("Wrong colour", Level.LOW, Level.LOW), By.person("ana"))
                .orThrow();
        desk.handle(incident, new IncidentCommand.LinkTo(Links.CAUSED_BY, ID), By.person("ana"))
                .orThrow();
    }

    @Test
    void aDeploymentWithoutBaselineIsRefusedOrRecorded() {
        ReleaseDesk strict = desk(POLICY);
        accepted(strict);
        takeBaseline("of the application alone", APP);
        assertThat(refusals(strict, new Deploy()))
                .filteredOn(reason -> reason.subject().equals("ci:db"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("REL-03");
                    assertThat(reason.clause()).isEqualTo(ClauseRef.iso20000("8.5.3"));
                });
        takeBaseline("before 4.2", APP, ChangeHouse.DB);
        assertThat(tell(strict, "ana", new Deploy()).deployment().withoutBaseline())
                .isEmpty();
    }

    @Test
    void aLenientPolicyDeploysAndSaysWhatIsMissing() {
        ReleaseDesk lenient = desk(POLICY.lenient());
        accepted(lenient);
        assertThat(tell(lenient, "ana", new Deploy()).deployment().withoutBaseline())
                .containsExactlyInAnyOrder(APP, ChangeHouse.DB);
    }

    @Test
    void nothingIsDeployedWithoutTheChangeOrWithUnmetCriteriaUnlessThatWasDecided() {
        ReleaseDesk desk = desk(POLICY);
        house.assessed(CHANGE, ChangeHouse.disk(1, 2));
        tell(desk, "ana", Plan.of("App 4.2", "regular", CONTENT, P95), new RecordBuild("4.2.0", true, ""));
        tell(desk, "ana", new RecordTest("checkout", true, ""), new Measure("p95", new BigDecimal("801"), ""));
        assertThat(refusals(desk, new Accept()))
                .extracting(Refusal::code, Refusal::subject)
                .map(Object::toString)
                .contains("(\"REL-02\", \"criterion 'p95'\")");
        tell(desk, "max", new Concede("p95", Set.of(TeamId.of("sales"))), new Accept());
        takeBaseline("before 4.2", APP, ChangeHouse.DB);
        assertThat(refusals(desk, new Deploy())).extracting(Refusal::code).contains("REL-04", "NOT_APPROVED");
        house.tell(CHANGE, "ana", new RequestApproval());
        house.vote(CHANGE, "cho");
        house.vote(CHANGE, "dee");
        Release deploying = tell(desk, "ana", new Deploy());
        assertThat(deploying.deployment().last().permits())
                .singleElement()
                .satisfies(permit -> assertThat(permit.grantedAt()).isEqualTo(house.now));
    }

    @Test
    void afterTheWatchTwoIncidentsCountForTheRelease() {
        ReleaseDesk desk = desk(POLICY);
        accepted(desk);
        takeBaseline("before 4.2", APP, ChangeHouse.DB);
        tell(desk, "ana", new Deploy(), new Verify("one", true, "it works"));
        tell(desk, "ana", new Deploy(), new Verify("all", true, "it works"));
        Instant deployed = house.now;
        tell(desk, "ana", new Finish());
        Instant end = deployed.plus(Duration.ofDays(14));
        assertThat(desk.deadlines(ID)).containsExactly(new Deadline(ID, "analysis", end.plus(Duration.ofDays(7))));
        assertThat(refusals(desk, new Assess(Verdict.SUCCESS, "it works")))
                .extracting(Refusal::code)
                .containsExactly("REL-05");
        house.now = end;
        report("INC-0", deployed.minusSeconds(3600));
        report("INC-1", deployed.plusSeconds(60));
        report("INC-2", end.minusSeconds(60));
        report("INC-3", end);
        desk.earlyIncidents(ID).forEach(link -> tell(desk, "ana", link.command()));
        assertThat(desk.earlyIncidents(ID)).isEmpty();
        Release reviewed = tell(desk, "ana", new Assess(Verdict.SUCCESS, "two users saw a wrong colour"));
        assertThat(reviewed.review().incidents()).isEqualTo(2);
        Period day = Period.of(end, end.plus(Duration.ofDays(1)));
        assertThat(ReleaseIndicators.incidentsPerRelease(Stream.of(reviewed), day))
                .contains(Ratio.of(2, 1));
        assertThat(ReleaseIndicators.over(day).get(0).over(Stream.of(reviewed)).value())
                .contains(Ratio.of(1, 1));
        assertThat(desk.deadlines(ID)).isEmpty();
    }
}
