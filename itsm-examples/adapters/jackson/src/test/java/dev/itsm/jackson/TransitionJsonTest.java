package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.Electorate;
import dev.itsm.approval.Holder;
import dev.itsm.criterion.Criterion;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.lifecycle.Walk.Given;
import dev.itsm.party.Act;
import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.task.Task;
import dev.itsm.task.TaskGraph;
import dev.itsm.transition.Design;
import dev.itsm.transition.HandOver;
import dev.itsm.transition.HandOver.Subject;
import dev.itsm.transition.HandOver.Treatment;
import dev.itsm.transition.ServiceTransition;
import dev.itsm.transition.TraceMatrix;
import dev.itsm.transition.TraceMatrix.Coverage;
import dev.itsm.transition.TraceMatrix.DesignItem;
import dev.itsm.transition.TraceMatrix.Requirement;
import dev.itsm.transition.TraceMatrix.TestCase;
import dev.itsm.transition.TransitionCommand;
import dev.itsm.transition.TransitionKind;
import dev.itsm.transition.TransitionNames;
import dev.itsm.transition.TransitionPhase;
import dev.itsm.transition.TransitionPlan;
import dev.itsm.transition.TransitionPolicy;
import dev.itsm.transition.TransitionProcess;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionJsonTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00.000000001Z");
    private static final Criterion LOST = Criterion.exactly("lost", "lost orders", "0.00", "");

    @Test
    void aTransitionIsTheSameAfterJsonFromItsProposalToItsReport() {
        TransitionPlan plan = TransitionPlan.of(TaskGraph.of(Task.of("move", "Move it", Duration.ofHours(8))))
                .on(START)
                .handingOver(
                        HandOver.transferring("orders", Subject.DATA, "Orders", "us"),
                        HandOver.of("manual", Subject.DOCUMENTS, "Manual", Treatment.NONE),
                        HandOver.of("articles", Subject.KNOWLEDGE, "Articles", Treatment.NONE),
                        HandOver.of("servers", Subject.COMPONENTS, "Servers", Treatment.NONE));
        for (TransitionPlan.Part part : TransitionPlan.Part.values()) {
            plan = plan.saying(part, "see the annex");
        }
        Design design = Design.of(new TraceMatrix(
                List.of(new Requirement("whole", "It loses nothing")),
                List.of(new DesignItem("log", "A log", Set.of("whole"))),
                List.of(new TestCase("crash", "Pull the plug", Set.of("log"), null)),
                List.of(new Coverage("lost", Set.of("whole")))));
        for (Design.Element element : Design.Element.values()) {
            design = design.saying(element, "as it is");
        }
        List<TransitionCommand> commands = List.of(
                TransitionCommand.Propose.of(TransitionKind.TRANSFER_IN, ServiceId.of("shop"), "The shop"),
                new TransitionCommand.SetPlan(plan, List.of(LOST), List.of(LOST)),
                new TransitionCommand.EndPlanning(),
                new TransitionCommand.SetDesign(design),
                new TransitionCommand.EndDesign(),
                new TransitionCommand.EndBuild(),
                new TransitionCommand.RecordTest("crash", true),
                new TransitionCommand.Measure("lost", new BigDecimal("1E+2"), "count"),
                new TransitionCommand.Concede("lost", Set.of(TeamId.of("sales"))),
                new TransitionCommand.HandOverDone("orders", "they are here"),
                new TransitionCommand.Accept(),
                new TransitionCommand.DecideGate(TransitionPhase.DEPLOYED, true),
                new TransitionCommand.Deploy(),
                new TransitionCommand.MeasureOutcome("lost", new BigDecimal("0.000"), "count"),
                new TransitionCommand.Report("nothing was lost"));
        List<Given<TransitionCommand>> life = new ArrayList<>();
        for (TransitionCommand command : commands) {
            Instant at = START.plusSeconds(60L * life.size());
            life.add(new Given<>(command, Act.by(PersonId.of("max"), at).because("so")));
        }
        TransitionProcess process = TransitionProcess.of(TransitionPolicy.of(Holder.person("max"), Duration.ofDays(90))
                .gate(TransitionPhase.DEPLOYED, Holder.person("max")));
        ServiceTransition last = LifeInJson.check(
                ServiceTransition.class,
                process.decider(ServiceTransitionId.of("TRN-1"), Electorate.of(Directory.EMPTY)),
                life);
        assertThat(last.phase()).isEqualTo(TransitionPhase.REVIEWED);
    }

    @Test
    void everyEventIsStoredUnderTheNameThatTheDeskUses() {
        TransitionNames.events()
                .forEach((type, name) -> assertThat(StandardTypes.all().forms)
                        .containsEntry(new StoredForm(name.name(), name.version()), type));
    }
}
