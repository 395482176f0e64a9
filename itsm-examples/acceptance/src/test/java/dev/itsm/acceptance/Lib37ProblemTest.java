package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.change.ChangeCommand;
import dev.itsm.change.ChangePolicy;
import dev.itsm.change.ChangeRules;
import dev.itsm.change.Work;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.Fixes;
import dev.itsm.desk.KnownErrorDesk;
import dev.itsm.desk.ProblemDesk;
import dev.itsm.field.Attributes;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleHolding;
import dev.itsm.party.RoleName;
import dev.itsm.priority.Level;
import dev.itsm.problem.Analysis;
import dev.itsm.problem.Problem;
import dev.itsm.problem.ProblemChecks;
import dev.itsm.problem.ProblemCommand;
import dev.itsm.problem.ProblemPhase;
import dev.itsm.problem.ProblemProcess;
import dev.itsm.problem.ProblemRepository;
import dev.itsm.problem.Surroundings.Fix;
import dev.itsm.problem.knownerror.KnownErrorCommand;
import dev.itsm.problem.knownerror.KnownErrorProcess;
import dev.itsm.problem.knownerror.KnownErrorRepository;
import dev.itsm.problem.knownerror.Symptoms;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.time.Period;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** LIB-37: a problem from its recording to its end, with its cause, its evidence, and the change that fixes it. */
class Lib37ProblemTest {
    private static final By ANA = By.person("ana");
    private static final By OWNER = By.person("olga");
    private static final RoleName SERVICE_OWNER = RoleName.of("SERVICE_OWNER");
    private static final ProblemId ID = ProblemId.of("PRB-1");
    private static final ChangeId CHANGE = ChangeId.of("CHG-1");
    private static final KnownErrorId KNOWN = KnownErrorId.of("KE-1");
    private static final ChangePolicy POLICY = ChangeHouse.policy("2026", Set.of("service components"));

    private final ChangeHouse house = new ChangeHouse();
    private final Fixes fixes = Fixes.in(house.changes, ChangeRules.under(InForce.always("2026", POLICY)));
    private final KnownErrorRepository known = KnownErrorRepository.inMemory();
    private final ProblemDesk desk = ProblemDesk.builder(ProblemProcess.standard())
            .repository(ProblemRepository.inMemory())
            .knownErrors(known)
            .changes(fixes)
            .directory(Directory.of(
                    List.of(),
                    List.of(RoleHolding.of(PersonId.of("olga"), SERVICE_OWNER, Period.from(ChangeHouse.MONDAY_NINE))),
                    List.of()))
            .time(() -> house.now)
            .build();

    private Problem tell(By by, ProblemCommand... commands) {
        for (ProblemCommand command : commands) {
            desk.handle(ID, command, by).orThrow();
        }
        return desk.find(ID).orElseThrow().state();
    }

    private List<String> refusals(By by, ProblemCommand command) {
        return desk.handle(ID, command, by) instanceof Decision.Refused<?, ?> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    private List<String> found() {
        return ProblemChecks.pack().check(desk.look(ID)).stream()
                .filter(judgement -> !judgement.verdict().holds())
                .map(judgement -> judgement.verdict().code())
                .toList();
    }

    private void understand() {
        tell(
                ANA,
                ProblemCommand.RaiseProblem.of("Mail stops every Monday"),
                new ProblemCommand.Classify("mail", Level.HIGH, Level.HIGH),
                new ProblemCommand.Investigate(),
                new ProblemCommand.AnswerWhy("the disk is full"),
                new ProblemCommand.AnswerWhy("nobody deletes the logs"),
                new ProblemCommand.AddEvidence("log", "no space left on device", null),
                new ProblemCommand.IdentifyCause(Analysis.Method.FIVE_WHYS, "logs are kept for ever", null));
    }

    @Test
    void itGoesThroughTheStatesOfTheCapabilityWithMethodCauseAndEvidence() {
        List<ProblemPhase> phases = new ArrayList<>();
        understand();
        Problem problem = tell(ANA, new ProblemCommand.ApplyFix("logs rotate", true), new ProblemCommand.Close());
        problem.progress().stays().forEach(stay -> phases.add(stay.phase()));
        assertThat(phases)
                .containsExactly(
                        ProblemPhase.NEW,
                        ProblemPhase.CLASSIFIED,
                        ProblemPhase.INVESTIGATING,
                        ProblemPhase.CAUSE_KNOWN,
                        ProblemPhase.RESOLVED,
                        ProblemPhase.CLOSED);
        assertThat(problem.analysis().root()).isNotNull();
        assertThat(problem.analysis().root().method()).isEqualTo(Analysis.Method.FIVE_WHYS);
        assertThat(problem.analysis().evidence()).hasSize(1);
    }

    @Test
    void givenTheCauseKnownAndTheFixOpenWhenClosedWithoutAKnownErrorThenRefusedAndPrb06() {
        understand();
        assertThat(found()).containsExactly("PRB-06");
        ProblemCommand accept =
                new ProblemCommand.AcceptRisk(SERVICE_OWNER, "replaced next year", house.now.plus(Duration.ofDays(90)));
        assertThat(refusals(ANA, new ProblemCommand.Close())).isNotEmpty();
        assertThat(refusals(OWNER, accept)).containsExactly("PRB-06");

        KnownErrorDesk errors = KnownErrorDesk.builder(KnownErrorProcess.standard())
                .repository(known)
                .time(() -> house.now)
                .build();
        Symptoms symptoms = new Symptoms(null, Set.of(CiId.of("mail-1")), "mail");
        errors.handle(
                        KNOWN,
                        new KnownErrorCommand.Draw("Mail stops", symptoms, ID, null, "delete logs", Attributes.NONE),
                        ANA)
                .orThrow();
        tell(ANA, new ProblemCommand.DocumentBy(KNOWN));
        assertThat(found()).isEmpty();
        assertThat(tell(OWNER, accept, new ProblemCommand.Close()).phase()).isEqualTo(ProblemPhase.CLOSED);
    }

    @Test
    void aFixByAChangeIsOneWhenThatWasPermittedAndSuccessful() {
        ProblemCommand fix = new ProblemCommand.ApplyFix("a larger disk", false);
        understand();
        tell(ANA, new ProblemCommand.FixBy(CHANGE));
        assertThat(refusals(ANA, fix)).containsExactly("PRB-07");
        house.scheduled(CHANGE, ChangeHouse.disk(10, 12));
        assertThat(fixes.of(Set.of(CHANGE))).isEqualTo(Map.of(CHANGE, Fix.PENDING));
        assertThat(refusals(ANA, fix)).containsExactly("PRB-07");

        house.now = house.state(CHANGE).content().window().startInclusive();
        house.tell(CHANGE, "ben", new ChangeCommand.Implement(), new ChangeCommand.CompleteStep(0));
        assertThat(fixes.of(Set.of(CHANGE))).isEqualTo(Map.of(CHANGE, Fix.PENDING));
        house.tell(CHANGE, "ben", new ChangeCommand.Finish(Work.Outcome.SUCCESSFUL, "done"));
        assertThat(fixes.of(Set.of(CHANGE))).isEqualTo(Map.of(CHANGE, Fix.SUCCESSFUL));
        tell(ANA, fix);

        house.tell(CHANGE, "dir", new ChangeCommand.ReviewEffect(false, "still full", List.of("look again"), false));
        assertThat(fixes.of(Set.of(CHANGE))).isEqualTo(Map.of(CHANGE, Fix.UNSUCCESSFUL));
        assertThat(refusals(ANA, new ProblemCommand.Close())).containsExactly("PRB-07");
        assertThat(found()).containsExactly("PRB-07");
    }

    @Test
    void whatBecameOfAChangeIsToldOnlyAsFarAsItIsKnown() {
        house.scheduled(CHANGE, ChangeHouse.disk(10, 12));
        house.now = house.state(CHANGE).content().window().startInclusive();
        house.tell(
                CHANGE,
                "ben",
                new ChangeCommand.Implement(),
                new ChangeCommand.CompleteStep(0),
                new ChangeCommand.Finish(Work.Outcome.FAILED, "too small"));
        ChangeId given = ChangeId.of("CHG-2");
        house.assessed(given, ChangeHouse.disk(14, 15));
        house.tell(given, "ana", new ChangeCommand.Cancel());
        Set<ChangeId> asked = Set.of(CHANGE, given, ChangeId.of("CHG-404"));
        assertThat(fixes.of(asked)).isEqualTo(Map.of(CHANGE, Fix.UNSUCCESSFUL, given, Fix.UNSUCCESSFUL));

        ChangePolicy later = ChangeHouse.policy("2027", Set.of());
        Fixes unknowing = Fixes.in(
                house.changes, ChangeRules.under(InForce.from(house.now.plus(Duration.ofDays(1)), "2027", later)));
        assertThat(unknowing.of(asked)).isEqualTo(Map.of(given, Fix.UNSUCCESSFUL));
    }
}
