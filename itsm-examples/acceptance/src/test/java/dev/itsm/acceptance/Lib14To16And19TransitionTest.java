package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.Holder;
import dev.itsm.criterion.Acceptance.Standing;
import dev.itsm.criterion.Concession;
import dev.itsm.criterion.Criterion;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.desk.By;
import dev.itsm.desk.TransitionDesk;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.party.TeamId;
import dev.itsm.task.Task;
import dev.itsm.task.TaskGraph;
import dev.itsm.time.Deadline;
import dev.itsm.transition.ChangeService;
import dev.itsm.transition.Design;
import dev.itsm.transition.HandOver;
import dev.itsm.transition.HandOver.Subject;
import dev.itsm.transition.HandOver.Treatment;
import dev.itsm.transition.ServiceTransition;
import dev.itsm.transition.ServiceTransitionRepository;
import dev.itsm.transition.TraceMatrix;
import dev.itsm.transition.TraceMatrix.Coverage;
import dev.itsm.transition.TraceMatrix.DesignItem;
import dev.itsm.transition.TraceMatrix.Requirement;
import dev.itsm.transition.TraceMatrix.TestCase;
import dev.itsm.transition.TransitionCommand;
import dev.itsm.transition.TransitionCommand.Accept;
import dev.itsm.transition.TransitionCommand.Concede;
import dev.itsm.transition.TransitionCommand.Deploy;
import dev.itsm.transition.TransitionCommand.EndBuild;
import dev.itsm.transition.TransitionCommand.EndDesign;
import dev.itsm.transition.TransitionCommand.EndPlanning;
import dev.itsm.transition.TransitionCommand.HandOverDone;
import dev.itsm.transition.TransitionCommand.Measure;
import dev.itsm.transition.TransitionCommand.MeasureOutcome;
import dev.itsm.transition.TransitionCommand.Propose;
import dev.itsm.transition.TransitionCommand.RecordTest;
import dev.itsm.transition.TransitionCommand.Report;
import dev.itsm.transition.TransitionCommand.SetDesign;
import dev.itsm.transition.TransitionCommand.SetPlan;
import dev.itsm.transition.TransitionKind;
import dev.itsm.transition.TransitionPhase;
import dev.itsm.transition.TransitionPlan;
import dev.itsm.transition.TransitionPolicy;
import dev.itsm.transition.TransitionProcess;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** LIB-14, 15, 16 and 19: services come, change, go and change hands through gates, with their traces and their outcome. */
class Lib14To16And19TransitionTest {
    private static final ServiceTransitionId ID = ServiceTransitionId.of("TRN-1");
    private static final ServiceId SHOP = ServiceId.of("shop");
    private static final Criterion OUTCOME = Criterion.atMost("p95", "response time, 95th percentile", "800", "ms");
    private static final List<Criterion> FIVE = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> Criterion.atLeast("c" + i, "share of requests answered in region " + i, "99.5", "%"))
            .toList();

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final TransitionDesk desk = TransitionDesk.builder(
                    TransitionProcess.of(TransitionPolicy.of(Holder.person("max"), Duration.ofDays(90))))
            .repository(ServiceTransitionRepository.inMemory())
            .time(() -> now)
            .build();

    private Decision<ServiceTransition, ?> give(TransitionCommand command) {
        now = now.plusSeconds(60);
        return desk.handle(ID, command, By.person("max").because("because"));
    }

    private ServiceTransition tell(TransitionCommand... commands) {
        for (TransitionCommand command : commands) {
            give(command).orThrow();
        }
        return desk.find(ID).orElseThrow().state();
    }

    private List<Refusal> refusals(TransitionCommand command) {
        return ((Decision.Refused<?, ?>) give(command)).reasons();
    }

    private static TransitionPlan plan() {
        TransitionPlan plan = TransitionPlan.of(TaskGraph.of(Task.of("launch", "Launch it", Duration.ofHours(8))));
        for (TransitionPlan.Part part : TransitionPlan.Part.values()) {
            plan = plan.saying(part, "see the annex");
        }
        return plan;
    }

    /** Ten requirements, of which so many are designed for, and all of those tested and accepted. */
    private static Design design(int designed) {
        List<Requirement> required = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new Requirement("R" + i, "It does " + i))
                .toList();
        List<DesignItem> items = IntStream.rangeClosed(1, designed)
                .mapToObj(i -> new DesignItem("D" + i, "Part " + i, Set.of("R" + i)))
                .toList();
        List<TestCase> tests = items.stream()
                .map(item -> new TestCase("T-" + item.key(), "Try it", Set.of(item.key()), null))
                .toList();
        List<Coverage> coverages = required.stream()
                .map(Requirement::key)
                .map(key -> new Coverage("c" + (Integer.parseInt(key.substring(1)) % 5 + 1), Set.of(key)))
                .collect(Collectors.toMap(
                        Coverage::criterion,
                        cover -> cover,
                        (one, other) -> new Coverage(one.criterion(), union(one.requirements(), other.requirements()))))
                .values()
                .stream()
                .toList();
        Design design = Design.of(new TraceMatrix(required, items, tests, coverages));
        for (Design.Element element : Design.Element.values()) {
            design = design.saying(element, "as it is");
        }
        return design;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void built() {
        tell(
                Propose.of(TransitionKind.NEW_SERVICE, SHOP, "A shop"),
                new SetPlan(plan(), FIVE, List.of(OUTCOME)),
                new EndPlanning(),
                new SetDesign(design(10)),
                new EndDesign(),
                new EndBuild());
        for (int i = 1; i <= 10; i++) {
            tell(new RecordTest("T-D" + i, true));
        }
        for (int i = 1; i <= 4; i++) {
            tell(new Measure("c" + i, new BigDecimal("99.5"), "pilot"));
        }
    }

    @Test
    void lib14TheTenthRequirementWithoutADesignIsListedAndFailsSdt03() {
        assertThat(design(9).matrix().undesigned()).extracting(Requirement::key).containsExactly("R10");
        tell(
                Propose.of(TransitionKind.NEW_SERVICE, SHOP, "A shop"),
                new SetPlan(plan(), FIVE, List.of(OUTCOME)),
                new EndPlanning(),
                new SetDesign(design(9)));
        assertThat(refusals(new EndDesign()))
                .filteredOn(reason -> reason.subject().equals("requirement 'R10'"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("SDT-03");
                    assertThat(reason.clause()).isEqualTo(ClauseRef.iso20000("8.5.2.2"));
                });
        tell(new SetDesign(design(10)), new EndDesign());
    }

    @Test
    void lib15AServiceGoesLiveWithAnUnmetCriterionOnlyIfThatWasDecided() {
        built();
        tell(new Measure("c5", new BigDecimal("99.4"), "pilot"));
        assertThat(refusals(new Deploy()))
                .filteredOn(reason -> reason.subject().equals("criterion 'c5'"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.code()).isEqualTo("SDT-04"));
        ServiceTransition deployed = tell(new Concede("c5", Set.of(TeamId.of("sales"))), new Deploy());
        assertThat(deployed.phase()).isEqualTo(TransitionPhase.DEPLOYED);
        assertThat(deployed.acceptance().lines().get(4).concession())
                .extracting(Concession::by, Concession::parties, Concession::reason)
                .map(Object::toString)
                .containsExactly("person:max", "[team:sales]", "because");
    }

    @Test
    void lib16WhatWasIntendedIsHeldAgainstWhatWasMeasured() {
        built();
        tell(new Measure("c5", new BigDecimal("100"), "pilot"), new Deploy());
        assertThat(desk.deadlines(ID)).containsExactly(new Deadline(ID, "report", now.plus(Duration.ofDays(90))));
        assertThat(refusals(new Report("well"))).extracting(Refusal::code).containsExactly("SDT-05");
        assertThat(standing("790")).isEqualTo(Standing.MET);
        assertThat(standing("801")).isEqualTo(Standing.NOT_MET);
        assertThat(standing("800")).isEqualTo(Standing.MET);
        ServiceTransition reviewed = tell(new Report("as fast as it should be"));
        assertThat(reviewed.outcome().report().achieved()).isEqualTo(1);
        assertThat(reviewed.outcome().report().intended()).isEqualTo(1);
        assertThat(desk.deadlines(ID)).isEmpty();
    }

    private Standing standing(String measured) {
        return tell(new MeasureOutcome("p95", new BigDecimal(measured), "week 1"))
                .outcome()
                .intended()
                .lines()
                .get(0)
                .standing();
    }

    @Test
    void lib19ARemovalSaysWhatBecomesOfDataAndClosesTheEntryInTheCatalogue() {
        HandOver documents = HandOver.transferring("manual", Subject.DOCUMENTS, "The manual", "archive");
        HandOver knowledge = HandOver.of("articles", Subject.KNOWLEDGE, "Articles", Treatment.NONE);
        HandOver components = HandOver.of("servers", Subject.COMPONENTS, "Servers", Treatment.REUSE);
        HandOver data = HandOver.of("orders", Subject.DATA, "Orders", Treatment.DELETE);
        TransitionPlan end = plan().on(now.plus(Duration.ofDays(30)));
        List<Criterion> none = List.of(Criterion.exactly("users", "users left", "0", ""));
        tell(Propose.of(TransitionKind.REMOVAL, SHOP, "The end of the shop"));
        tell(new SetPlan(end.handingOver(documents, knowledge, components), none, none));
        assertThat(refusals(new EndPlanning()))
                .extracting(Refusal::code, Refusal::subject)
                .map(Object::toString)
                .containsExactly("(\"SDT-02\", \"service-transition:TRN-1\")", "(\"SDT-02\", \"data\")");
        tell(new SetPlan(end.handingOver(documents, knowledge, components, data), none, none), new EndPlanning());
        tell(new Measure("users", BigDecimal.ZERO, "log"), new Accept());
        assertThat(refusals(new Deploy()))
                .extracting(Refusal::subject)
                .containsExactly("service-transition:TRN-1", "manual", "servers", "orders");
        for (String line : List.of("manual", "servers", "orders")) {
            tell(new HandOverDone(line, "done"));
        }
        assertThat(((Decision.Accepted<?, ?>) give(new Deploy())).proposals())
                .map(Object.class::cast)
                .containsExactly(new ChangeService(SHOP, TransitionKind.REMOVAL, now, ID));
    }
}
