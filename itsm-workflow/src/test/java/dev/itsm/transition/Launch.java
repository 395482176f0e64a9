package dev.itsm.transition;

import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.criterion.Criterion;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.task.Task;
import dev.itsm.task.TaskGraph;
import dev.itsm.transition.Design.Element;
import dev.itsm.transition.HandOver.Subject;
import dev.itsm.transition.HandOver.Treatment;
import dev.itsm.transition.TraceMatrix.Coverage;
import dev.itsm.transition.TraceMatrix.DesignItem;
import dev.itsm.transition.TraceMatrix.Requirement;
import dev.itsm.transition.TraceMatrix.TestCase;
import dev.itsm.transition.TransitionCommand.Concede;
import dev.itsm.transition.TransitionCommand.DecideGate;
import dev.itsm.transition.TransitionCommand.Measure;
import dev.itsm.transition.TransitionCommand.MeasureOutcome;
import dev.itsm.transition.TransitionCommand.RecordTest;
import dev.itsm.transition.TransitionCommand.SetDesign;
import dev.itsm.transition.TransitionCommand.SetPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A shop that is launched, closed down or handed on, and the people who do it. */
final class Launch {
    static final ServiceTransitionId ID = ServiceTransitionId.of("TRN-1");
    static final ServiceId SHOP = ServiceId.of("shop");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final PersonId ANA = PersonId.of("ana");
    static final PersonId BOSS = PersonId.of("boss");
    static final Electorate EVERYBODY = Electorate.of(Directory.EMPTY);

    static final TransitionProcess PROCESS =
            TransitionProcess.of(TransitionPolicy.of(Holder.person("boss"), Duration.ofDays(90))
                    .gate(TransitionPhase.DEPLOYED, Holder.person("boss")));

    static final Criterion P95 = Criterion.atMost("p95", "response time, 95th percentile", "800", "ms");
    static final Criterion ORDERS = Criterion.atLeast("orders", "orders a day", "1000", "");

    private Launch() {}

    static SetPlan plan() {
        return new SetPlan(planned(), List.of(P95), List.of(ORDERS));
    }

    static TransitionPlan planned() {
        TransitionPlan plan = TransitionPlan.of(TaskGraph.of(Task.of("move", "Move the data", Duration.ofHours(8))));
        for (TransitionPlan.Part part : TransitionPlan.Part.values()) {
            plan = plan.saying(part, "see the annex");
        }
        return plan.on(START.plus(Duration.ofDays(30)))
                .handingOver(
                        HandOver.transferring("orders", Subject.DATA, "Orders", "archive"),
                        HandOver.of("manual", Subject.DOCUMENTS, "The manual", Treatment.NONE),
                        HandOver.of("articles", Subject.KNOWLEDGE, "Articles", Treatment.NONE),
                        HandOver.of("servers", Subject.COMPONENTS, "Servers", Treatment.NONE));
    }

    static SetDesign design() {
        return new SetDesign(designed(matrix()));
    }

    static Design designed(TraceMatrix matrix) {
        Design design = Design.of(matrix);
        for (Element element : Element.values()) {
            design = design.saying(element, "not relevant, because nothing changes");
        }
        return design;
    }

    /** Its test claims to have passed already, which nobody may say of a design. */
    static TraceMatrix matrix() {
        return new TraceMatrix(
                List.of(new Requirement("fast", "It answers quickly")),
                List.of(new DesignItem("cache", "A cache", Set.of("fast"))),
                List.of(new TestCase("load", "A load test", Set.of("cache"), true)),
                List.of(new Coverage("p95", Set.of("fast"))));
    }

    static RecordTest test(boolean passed) {
        return new RecordTest("load", passed);
    }

    static Measure measure(String value) {
        return new Measure("p95", new BigDecimal(value), "load test");
    }

    static MeasureOutcome outcome(String value) {
        return new MeasureOutcome("orders", new BigDecimal(value), "count");
    }

    static Concede concede() {
        return new Concede("p95", Set.of(TeamId.of("sales")));
    }

    static DecideGate gate(boolean open) {
        return new DecideGate(TransitionPhase.DEPLOYED, open);
    }
}
