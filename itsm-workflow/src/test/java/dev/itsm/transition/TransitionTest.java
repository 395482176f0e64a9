package dev.itsm.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.Holder;
import dev.itsm.criterion.Acceptance;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Proposal;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.Link;
import dev.itsm.id.ReleaseId;
import dev.itsm.lifecycle.Offer;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.sms.conformity.Check;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.conformity.Judgement;
import dev.itsm.sms.conformity.RecordCheck;
import dev.itsm.transition.HandOver.Subject;
import dev.itsm.transition.TraceMatrix.Coverage;
import dev.itsm.transition.TraceMatrix.DesignItem;
import dev.itsm.transition.TraceMatrix.Requirement;
import dev.itsm.transition.TraceMatrix.Row;
import dev.itsm.transition.TraceMatrix.TestCase;
import dev.itsm.transition.TransitionCommand.Accept;
import dev.itsm.transition.TransitionCommand.ChangeFields;
import dev.itsm.transition.TransitionCommand.Concede;
import dev.itsm.transition.TransitionCommand.DecideGate;
import dev.itsm.transition.TransitionCommand.Deploy;
import dev.itsm.transition.TransitionCommand.EndBuild;
import dev.itsm.transition.TransitionCommand.EndDesign;
import dev.itsm.transition.TransitionCommand.EndPlanning;
import dev.itsm.transition.TransitionCommand.Fire;
import dev.itsm.transition.TransitionCommand.HandOverDone;
import dev.itsm.transition.TransitionCommand.Propose;
import dev.itsm.transition.TransitionCommand.Reject;
import dev.itsm.transition.TransitionCommand.Relate;
import dev.itsm.transition.TransitionCommand.Report;
import dev.itsm.transition.TransitionCommand.SetDesign;
import dev.itsm.transition.TransitionCommand.SetPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class TransitionTest {
    private TransitionProcess process = Launch.PROCESS;
    private Instant now = Launch.START;
    private @Nullable ServiceTransition transition;
    private List<Proposal> proposals = List.of();

    private Decision<ServiceTransition, TransitionEvent> give(PersonId person, TransitionCommand command) {
        now = now.plusSeconds(60);
        return process.decider(Launch.ID, Launch.EVERYBODY)
                .decide(transition, command, Act.by(person, now).because("so"));
    }

    private ServiceTransition tell(TransitionCommand... commands) {
        for (TransitionCommand command : commands) {
            boolean decides = command instanceof DecideGate || command instanceof Concede;
            var decision = give(decides ? Launch.BOSS : Launch.ANA, command);
            transition = decision.orThrow();
            proposals = ((Decision.Accepted<ServiceTransition, TransitionEvent>) decision).proposals();
        }
        return transition;
    }

    private List<Refusal> reasons(TransitionCommand command) {
        return ((Decision.Refused<ServiceTransition, TransitionEvent>) give(Launch.ANA, command)).reasons();
    }

    private List<String> codes(TransitionCommand command) {
        return reasons(command).stream().map(Refusal::code).toList();
    }

    private List<String> subjects(TransitionCommand command, String code) {
        return reasons(command).stream()
                .filter(reason -> reason.code().equals(code))
                .map(Refusal::subject)
                .toList();
    }

    private void built(TransitionKind kind) {
        tell(Propose.of(kind, Launch.SHOP, "The shop"), Launch.plan(), new EndPlanning());
        tell(Launch.design(), new EndDesign(), new EndBuild());
    }

    @Example
    void whatAPlanAndADesignDoNotSayIsNamed() {
        tell(Propose.of(TransitionKind.TRANSFER_IN, Launch.SHOP, "The shop"));
        assertThat(subjects(new EndPlanning(), "SDT-01"))
                .containsExactly(
                        "service-transition:TRN-1",
                        "authorities",
                        "resources",
                        "dependencies",
                        "testing",
                        "impact",
                        "activities",
                        "acceptance criteria",
                        "measurable outcomes");
        assertThat(subjects(new EndPlanning(), "SDT-02"))
                .containsExactly("service-transition:TRN-1", "date", "data", "documents", "knowledge", "components");
        tell(Launch.plan(), new EndPlanning());
        assertThat(subjects(new EndDesign(), "SDT-03")).hasSize(9).contains("agreements", "management system");
        TraceMatrix undesigned = new TraceMatrix(
                List.of(new Requirement("fast", "It answers quickly")), List.of(), List.of(), List.of());
        tell(new SetDesign(Launch.designed(undesigned)));
        assertThat(subjects(new EndDesign(), "SDT-03"))
                .containsExactly("service-transition:TRN-1", "requirement 'fast'");
    }

    /** Requirement i is designed for if the i-th flag says so: the matrix finds those, and only those, that are not. */
    @Property(tries = 100)
    void aMatrixListsWhatIsNotTracedInAnyStep(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> depths) {
        List<Integer> all = IntStream.range(0, depths.size()).boxed().toList();
        TraceMatrix matrix = new TraceMatrix(
                all.stream().map(i -> new Requirement("r" + i, "it")).toList(),
                all.stream()
                        .filter(i -> depths.get(i) >= 1)
                        .map(i -> new DesignItem("d" + i, "it", Set.of("r" + i)))
                        .toList(),
                all.stream()
                        .filter(i -> depths.get(i) >= 2)
                        .map(i -> new TestCase("t" + i, "it", Set.of("d" + i), null))
                        .toList(),
                all.stream()
                        .filter(i -> depths.get(i) >= 3)
                        .map(i -> new Coverage("c" + i, Set.of("r" + i)))
                        .toList());
        assertThat(matrix.undesigned())
                .extracting(Requirement::key)
                .isEqualTo(all.stream()
                        .filter(i -> depths.get(i) < 1)
                        .map(i -> "r" + i)
                        .toList());
        Set<String> criteria = Set.of("c0", "c1", "c2", "c3");
        assertThat(matrix.unproved(criteria))
                .extracting(Requirement::key)
                .isEqualTo(all.stream()
                        .filter(i -> depths.get(i) < 3 || i > 3)
                        .map(i -> "r" + i)
                        .toList());
        for (Row row : matrix.rows()) {
            String i = row.requirement().key().substring(1);
            int depth = depths.get(Integer.parseInt(i));
            assertThat(row.designs()).isEqualTo(depth >= 1 ? List.of("d" + i) : List.of());
            assertThat(row.tests()).isEqualTo(depth >= 2 ? List.of("t" + i) : List.of());
            assertThat(row.criteria()).isEqualTo(depth >= 3 ? List.of("c" + i) : List.of());
        }
    }

    @Example
    void aMatrixThatRefersToNothingIsNotMade() {
        assertThatThrownBy(() -> new TraceMatrix(
                        List.of(new Requirement("a", "it"), new Requirement("a", "it")),
                        List.of(new DesignItem("d", "it", Set.of("b"))),
                        List.of(new TestCase("t", "it", Set.of("e"), null)),
                        List.of(new Coverage("c", Set.of("f")))))
                .hasMessage(
                        "The trace matrix cannot be put together: 'a' is there twice; 'd' refers to 'b', which is not"
                                + " there; 't' refers to 'e', which is not there; 'c' refers to 'f', which is not there.\n"
                                + "Maybe a key was renamed in one place only.");
    }

    @Example
    void aDesignDoesNotComeTestedAndANewOneLosesWhatWasMeasured() {
        built(TransitionKind.NEW_SERVICE);
        assertThat(subjects(new Accept(), "UNPROVED")).containsExactly("service-transition:TRN-1", "test 'load'");
        tell(Launch.test(true), Launch.measure("790"), new Accept());
        tell(Launch.design());
        assertThat(transition.phase()).isEqualTo(TransitionPhase.PLANNED);
        assertThat(transition.acceptance().measurements()).isEmpty();
        assertThat(codes(Launch.test(true))).containsExactly("WRONG_PHASE");
        assertThat(codes(new Accept())).contains("NOT_BUILT");
        tell(new EndDesign(), new EndBuild(), Launch.test(true), Launch.measure("790"), new Accept(), Launch.plan());
        assertThat(transition.phase()).isEqualTo(TransitionPhase.PROPOSED);
        assertThat(transition.design().matrix().openTests()).containsExactly("load");
    }

    @Example
    void aGateIsOpenedByWhoeverMayAndForThisTimeOnly() {
        built(TransitionKind.CHANGED_SERVICE);
        tell(Launch.test(true), Launch.measure("790"), Launch.gate(true), new HandOverDone("orders", "there they are"));
        assertThat(codes(new Deploy())).containsExactly("GATE_CLOSED");
        tell(new Accept());
        assertThat(codes(Launch.gate(true))).containsExactly("NO_AUTHORITY");
        assertThat(codes(new DecideGate(TransitionPhase.BUILT, true))).containsExactly("NO_GATE", "WRONG_PHASE");
        tell(Launch.gate(true), Launch.gate(false));
        assertThat(codes(new Deploy())).containsExactly("GATE_CLOSED");
        tell(Launch.gate(true), new Deploy());
        assertThat(proposals)
                .containsExactly(new ChangeService(Launch.SHOP, TransitionKind.CHANGED_SERVICE, now, Launch.ID));
        assertThat(transition.reportDue(process.policy())).contains(now.plus(Duration.ofDays(90)));
        assertThat(codes(new Report("well"))).containsExactly("SDT-05");
        tell(Launch.outcome("1000"), new Report("well"));
        assertThat(transition.outcome().report()).isEqualTo(new Outcome.Report(1, 1, "well", Launch.ANA, now));
        assertThat(transition.reportDue(process.policy())).isEmpty();
    }

    @Example
    void whatIsRemovedIsNeitherDesignedNorBuiltButHandedOver() {
        tell(Propose.of(TransitionKind.REMOVAL, Launch.SHOP, "The end"), Launch.plan(), new EndPlanning());
        tell(Launch.measure("0"), new Accept(), Launch.gate(true));
        assertThat(subjects(new Deploy(), "HAND_OVER_OPEN")).containsExactly("service-transition:TRN-1", "orders");
        assertThat(codes(new HandOverDone("manual", "read"))).containsExactly("NO_SUCH_LINE");
        tell(new HandOverDone("orders", "archived"), new Deploy());
        assertThat(proposals)
                .singleElement()
                .satisfies(proposal -> assertThat(((ChangeService) proposal).says())
                        .isEqualTo("retire service:shop as of " + now + " and close its entry in the catalogue"));
    }

    /** Of an imported transition nobody knows how it went: each rule finds its own fault, and no other. */
    @Example
    void whatWentLivePastTheGatesIsFound() {
        built(TransitionKind.TRANSFER_IN);
        tell(Launch.test(true), Launch.measure("790"), new HandOverDone("orders", "there they are"), new Accept());
        ServiceTransition live = tell(Launch.gate(true), new Deploy());
        TransitionPolicy policy = process.policy();
        assertThat(faults(live, policy, now)).isEmpty();
        assertThat(faults(live.with(TransitionPlan.NONE), policy, now)).containsExactly("SDT-01", "SDT-02");
        assertThat(faults(live.with(Launch.planned().handingOver()), policy, now))
                .containsExactly("SDT-02");
        assertThat(faults(live.with(Launch.designed(TraceMatrix.EMPTY)), policy, now))
                .containsExactly("SDT-03");
        assertThat(faults(live.with(Acceptance.of(List.of(Launch.P95))), policy, now))
                .containsExactly("SDT-04");
        Instant due = live.reportDue(policy).orElseThrow();
        assertThat(faults(live, policy, due)).isEmpty();
        assertThat(faults(live, policy, due.plusNanos(1))).containsExactly("SDT-05");
    }

    /** Returns the codes of the rules that the transition violates. */
    static List<String> faults(ServiceTransition subject, TransitionPolicy policy, Instant asOf) {
        return TransitionRules.under(InForce.always("1", policy)).pack().checks().stream()
                .filter(check -> judge((RecordCheck<?>) check, subject, asOf) == Judgement.Standing.VIOLATES)
                .map(Check::code)
                .toList();
    }

    @SuppressWarnings("unchecked") // the pack judges transitions
    private static Judgement.Standing judge(RecordCheck<?> check, ServiceTransition subject, Instant asOf) {
        return ((RecordCheck<ServiceTransition>) check)
                .judge()
                .apply(subject, asOf)
                .standing();
    }

    @Example
    void anOrganizationAddsStatesAndFieldsButNoWayPastTheGates() {
        StateId piloting = StateId.of("PILOTING");
        FieldKey<Integer> users = FieldKey.integer("users");
        process = Launch.PROCESS.toBuilder()
                .named("acme", "7")
                .policy(TransitionPolicy.of(Holder.person("boss"), Duration.ofDays(30)))
                .lifecycle(states -> states.state(State.of(piloting, TransitionPhase.BUILT))
                        .transition(TransitionLifecycle.in(TransitionPhase.BUILT), Trigger.of("pilot"), piloting)
                        .transition(
                                piloting, TransitionLifecycle.ACCEPT, TransitionLifecycle.in(TransitionPhase.ACCEPTED)))
                .require(piloting, users)
                .build();
        built(TransitionKind.NEW_SERVICE);
        assertThat(codes(new Fire(Trigger.of("pilot")))).containsExactly("REQUIRED_FIELD");
        assertThat(codes(new Fire(TransitionLifecycle.ACCEPT))).containsExactly("RESERVED_TRIGGER");
        tell(new ChangeFields(Attributes.of(users, 3), Set.of()), new Fire(Trigger.of("pilot")));
        assertThat(process.offers(transition, Act.by(Launch.ANA, now)))
                .extracting(Offer::on)
                .containsExactly(TransitionLifecycle.ACCEPT);
        assertThatThrownBy(() -> Launch.PROCESS.toBuilder()
                        .lifecycle(states -> states.transition(
                                TransitionLifecycle.in(TransitionPhase.ACCEPTED),
                                Trigger.of("just-do-it"),
                                TransitionLifecycle.in(TransitionPhase.REVIEWED)))
                        .build())
                .hasMessageContaining("'just-do-it'");
    }

    @Example
    void whatCannotBelongToATransitionIsNotMade() {
        assertThat(codes(Propose.of(TransitionKind.REMOVAL, Launch.SHOP, " "))).containsExactly("REQUIRED_FIELD");
        assertThat(codes(new Reject())).containsExactly("NO_SUCH_TRANSITION");
        ServiceTransition proposed = tell(Propose.of(TransitionKind.REMOVAL, Launch.SHOP, "The end"));
        Link link = new Link("deployed-by", Launch.ID, ReleaseId.of("REL-1"));
        assertThat(tell(new Relate(link), new Relate(link)).links()).containsExactly(link);
        assertThatThrownBy(() -> proposed.with(proposed.progress()
                        .to(TransitionLifecycle.in(TransitionPhase.REVIEWED), TransitionPhase.REVIEWED, now)))
                .hasMessageContaining("TRN-1 in phase REVIEWED must have a report");
        HandOver line = HandOver.of("orders", Subject.DATA, "Orders", HandOver.Treatment.DELETE);
        assertThatThrownBy(() -> TransitionPlan.NONE.handingOver(line, line)).hasMessageContaining("is there twice");
        assertThatThrownBy(() -> HandOver.of("orders", Subject.DATA, "Orders", HandOver.Treatment.TRANSFER))
                .hasMessageContaining("whoever gets it");
        assertThatThrownBy(() -> TransitionPolicy.of(Holder.person("boss"), Duration.ZERO))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new GateDecision(TransitionPhase.BUILT, true, Launch.BOSS, now, " "))
                .hasMessageContaining("must have a reason");
        tell(new Reject());
        assertThat(transition.phase()).isEqualTo(TransitionPhase.REJECTED);
        assertThat(codes(new SetPlan(TransitionPlan.NONE, List.of(), List.of())))
                .containsExactly("WRONG_PHASE");
    }
}
