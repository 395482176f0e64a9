package dev.itsm.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.approval.Choice;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.Stay;
import dev.itsm.party.Act;
import dev.itsm.request.RequestCommand.Close;
import dev.itsm.request.RequestCommand.Fulfil;
import dev.itsm.request.RequestCommand.RequestApproval;
import dev.itsm.request.RequestCommand.StartFulfilment;
import dev.itsm.scheme.CodeScheme;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.task.TaskPlan;
import dev.itsm.testkit.RuleTable;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RequestRulesTest {
    private static final Instant NOW = Orders.START.plus(Duration.ofDays(1));
    private static final CodeScheme CATEGORIES = CodeScheme.named("kinds", "1")
            .code("hardware", Locale.ENGLISH, "Hardware")
            .build();
    private static final RequestProcess PROCESS = RequestProcess.standard().toBuilder()
            .categories(CATEGORIES)
            .item(Orders.LAPTOP)
            .build();

    private static ServiceRequest tell(RequestCommand... commands) {
        Instant at = Orders.START;
        @Nullable ServiceRequest request = null;
        for (RequestCommand command : commands) {
            at = at.plusSeconds(60);
            var person = command instanceof RequestCommand.InRound ? Orders.BOSS : Orders.ANA;
            request = PROCESS.decider(Orders.ID, Orders.EVERYBODY)
                    .decide(request, command, Act.by(person, at).because("so"))
                    .orThrow();
        }
        assertThat(request).isNotNull();
        return request;
    }

    private static ServiceRequest closed() {
        return tell(
                Orders.laptop(),
                new RequestApproval(),
                Orders.vote(Choice.YES),
                new StartFulfilment(),
                Orders.complete("order"),
                Orders.complete("train"),
                new Fulfil("handed over"),
                new Close());
    }

    private static ServiceRequest withoutFulfilment(ServiceRequest request) {
        List<Stay<RequestPhase>> stays = request.progress().stays().stream()
                .filter(stay -> stay.phase() != RequestPhase.FULFILLED)
                .toList();
        return request.with(new Progress<>(stays));
    }

    private static RequestRules under(RequestProcess process) {
        return RequestRules.under(InForce.from(Orders.START, "requests-2026", process));
    }

    /** The process, with instructions that came only the day after. */
    private static RequestProcess late() {
        CatalogueItem item = CatalogueItem.of(
                "laptop",
                "A laptop",
                Orders.LAPTOP.service(),
                "hardware",
                Orders.TASKS,
                new Instruction("how", "see wiki", Set.of(), Period.from(NOW)));
        return RequestProcess.standard().toBuilder()
                .categories(CATEGORIES)
                .item(item)
                .build();
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        ServiceRequest odd = closed().with(
                        new Classification("odd", closed().classification().priority(), NOW, null));
        ServiceRequest idle = closed().with(closed().fulfilment().with(TaskPlan.of(Orders.TASKS)));
        RuleTable table = RuleTable.of(under(PROCESS).pack(), NOW);
        table.conforming("SRQ-01", closed())
                .violating("SRQ-01", "classifications", odd)
                .violating("SRQ-01", "progress", withoutFulfilment(closed()))
                .unknownIn(RequestRules.under(InForce.nothing()).pack(), "SRQ-01", closed())
                .outside("SRQ-01", tell(Orders.laptop()))
                .conforming("SRQ-02", closed())
                .violatingIn(under(late()).pack(), "SRQ-02", "order.item", closed())
                .unknownIn(RequestRules.under(InForce.nothing()).pack(), "SRQ-02", closed())
                .unknownIn(under(RequestProcess.standard()).pack(), "SRQ-02", closed())
                .outside("SRQ-02", tell(Orders.laptop()))
                .conforming("SRQ-03", closed())
                .violating("SRQ-03", "fulfilment.plan", idle)
                .outside("SRQ-03", tell(Orders.laptop()))
                .alwaysTold("SRQ-03");
        return table.tests();
    }

    @Test
    void timeToFulfilIsMeasuredWithoutTheWaitForApproval() {
        var all = RequestIndicators.over(Period.of(Orders.START, NOW));
        ServiceRequest rejected = tell(Orders.laptop(), new RequestApproval(), Orders.vote(Choice.NO));
        assertThat(all.get(0).over(Stream.of(closed())).mean()).contains(Duration.ofMinutes(5));
        assertThat(all.get(1).over(Stream.of(closed())).mean()).contains(Duration.ofMinutes(1));
        assertThat(all.get(0).over(Stream.of(rejected)).toString())
                .isEqualTo("SRQ-CYCLE: no value (n = 0), left out: 1 rejected or cancelled");
        assertThat(all.get(0).over(Stream.of(tell(Orders.laptop()))).toString())
                .isEqualTo("SRQ-CYCLE: no value (n = 0)");
    }
}
