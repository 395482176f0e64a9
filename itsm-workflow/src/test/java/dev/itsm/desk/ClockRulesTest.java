package dev.itsm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.IncidentId;
import dev.itsm.priority.Priority;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ClockIndicators;
import dev.itsm.sla.clock.ClockRules;
import dev.itsm.sla.clock.ClockRules.Bookkeeping;
import dev.itsm.sla.clock.RecordedClock;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sms.conformity.InForce;
import dev.itsm.sms.kpi.Figure;
import dev.itsm.testkit.RuleTable;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClockRulesTest {
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(1));
    private static final ResolvedTarget EIGHT_HOURS =
            Target.resolution().within(Priority.P1, Duration.ofHours(8)).in(WorkingCalendar.always());
    private static final InForce<Bookkeeping> KEPT =
            InForce.always("clocks-2026", new Bookkeeping(Duration.ofMinutes(5), Set.of(PauseReason.REQUESTER.code())));

    private static RecordedClock clock(int number, ClockFact... facts) {
        ServiceClock clock = ServiceClock.of(EIGHT_HOURS).with(ClockFact.started(START));
        for (ClockFact fact : facts) {
            clock = clock.with(fact);
        }
        return new RecordedClock(IncidentId.of("INC-" + number), clock);
    }

    private static ClockFact ranked(Priority priority) {
        return ClockFact.classified(priority, START);
    }

    private static ClockFact stopped(Duration after) {
        return ClockFact.of(new ClockFact.Stopped(), START.plus(after));
    }

    private static ClockFact recordedLate(Duration late) {
        Instant at = START.plus(Duration.ofHours(1));
        return new ClockFact(at, at.plus(late), 0, new ClockFact.Stopped());
    }

    @TestFactory
    Stream<DynamicTest> eachRule() {
        RecordedClock good = clock(1, ranked(Priority.P1), stopped(Duration.ofHours(2)));
        return RuleTable.of(ClockRules.pack(KEPT), NOW)
                .conforming("SLA-05", good)
                .violating("SLA-05", "target.limits", clock(1, ranked(Priority.P4)))
                .outside("SLA-05", clock(1))
                .outside("SLA-05", new RecordedClock(IncidentId.of("INC-1"), ServiceClock.of(EIGHT_HOURS)))
                .conforming("SLA-06", good)
                .conforming("SLA-06", clock(1, ranked(Priority.P1), recordedLate(Duration.ofMinutes(5))))
                .violating("SLA-06", "facts", clock(1, ranked(Priority.P1), recordedLate(Duration.ofSeconds(301))))
                .violating(
                        "SLA-06",
                        "facts",
                        clock(1, ranked(Priority.P1), ClockFact.paused(PauseReason.SUPPLIER, START.plusSeconds(60))))
                .unknownIn(ClockRules.pack(InForce.nothing()), "SLA-06", good)
                .alwaysTold("SLA-05")
                .tests();
    }

    /** Ten clocks stopped, nine of them in time; two more were due and are open: 9 of 10, and 9 of 12. */
    @Test
    void whatIsLeftOpenCountsOnlyWhereWhatWasDueIsCounted() {
        List<RecordedClock> clocks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clocks.add(clock(i, ranked(Priority.P1), stopped(Duration.ofHours(i == 9 ? 9 : 8))));
        }
        clocks.add(clock(10, ranked(Priority.P1)));
        clocks.add(clock(11, ranked(Priority.P1)));
        clocks.add(
                clock(12, ranked(Priority.P1), ClockFact.of(new ClockFact.Cancelled("moved"), START.plusSeconds(9))));
        clocks.add(clock(13, ranked(Priority.P1), ClockFact.paused(PauseReason.REQUESTER, START.plusSeconds(9))));
        assertThat(figure("SLA-COMP", clocks)).hasToString("SLA-COMP: 90.00 % (n = 10)");
        assertThat(figure("SLA-COMPDUE", clocks)).hasToString("SLA-COMPDUE: 75.00 % (n = 12), left out: 1 paused");
        assertThat(figure("SLA-BREACH", clocks)).hasToString("SLA-BREACH: 2 (n = 3)");
        assertThat(figure("SLA-COMP", List.of())).hasToString("SLA-COMP: no value (n = 0)");
    }

    private static @Nullable Figure figure(String id, List<RecordedClock> clocks) {
        return ClockIndicators.over(Period.of(START, NOW)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> one.over(clocks.stream()))
                .orElse(null);
    }
}
