package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.ClockFact.paused;
import static dev.itsm.sla.clock.ClockFact.responded;
import static dev.itsm.sla.clock.ClockFact.resumed;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static dev.itsm.sla.clock.Wall.MON;
import static dev.itsm.sla.clock.Wall.OFFICE;
import static dev.itsm.sla.clock.Wall.TUE;
import static dev.itsm.sla.clock.Wall.WED;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.itsm.id.IncidentId;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.RecalculationPolicy;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.time.Deadline;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceClocksTest {
    private static final ResolvedTarget RESPONSE =
            Target.response().within(ofHours(1)).in(OFFICE);
    private static final ResolvedTarget RESOLUTION =
            Target.resolution().within(ofHours(8)).in(OFFICE);
    private static final ServiceClocks CLOCKS =
            ServiceClocks.of(RESOLUTION, RESPONSE).with(started(MON.at("09:00")));
    private static final IncidentId ID = IncidentId.of("INC-1");

    @Test
    void tellsAllClocksOfAFactAndEachMakesOfItWhatItsTargetSays() {
        ServiceClocks clocks = CLOCKS.with(paused(PauseReason.REQUESTER, MON.at("09:30")));
        assertThat(clocks.at(MON.at("09:45")))
                .extracting(ClockReading::runState)
                .containsExactly(RunState.PAUSED, RunState.RUNNING);
        assertThat(clocks.clocks()).hasSize(2);
        assertThat(clocks.clock(TargetName.UPDATE)).isEmpty();
    }

    @Test
    void listsWhatTheRunningClocksAreDueForByTime() {
        assertThat(CLOCKS.deadlines(ID, MON.at("09:00")))
                .containsExactly(
                        new Deadline(ID, "response", MON.at("10:00")), new Deadline(ID, "resolution", MON.at("17:00")));
        ServiceClocks answered = CLOCKS.with(responded(MON.at("09:10")));
        assertThat(answered.deadlines(ID, MON.at("09:10"))).hasSize(1);
        assertThat(answered.with(stopped(MON.at("10:00"))).nextDue(MON.at("11:00")))
                .isEmpty();
        assertThat(CLOCKS.nextDue(MON.at("09:00")).orElseThrow().target()).isEqualTo(TargetName.RESPONSE);
    }

    @Test
    void cannotHaveTwoClocksOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceClocks.of(RESPONSE, RESPONSE))
                .withMessageContaining("response");
    }

    @Test
    void foldsANewPromiseOverTheHistoryOrFromTheMoveOnAsItsPolicySays() {
        ServiceClocks clocks = ServiceClocks.of(RESPONSE)
                .with(List.of(
                        started(MON.at("09:00")),
                        paused(PauseReason.REQUESTER, MON.at("10:00")),
                        resumed(MON.at("12:00"))));
        ServiceClocks moved = clocks.movedTo(List.of(RESOLUTION), "moved", MON.at("13:00"));
        assertThat(moved.clock(TargetName.RESOLUTION)
                        .orElseThrow()
                        .at(MON.at("13:00"))
                        .due())
                .contains(TUE.at("10:00"));
        ResolvedTarget prospective = Target.resolution()
                .within(ofHours(8))
                .recalculating(RecalculationPolicy.PROSPECTIVE)
                .in(OFFICE);
        ServiceClocks fromNow = clocks.movedTo(List.of(prospective), "moved", MON.at("13:00"));
        assertThat(fromNow.clock(TargetName.RESOLUTION)
                        .orElseThrow()
                        .at(MON.at("13:00"))
                        .due())
                .contains(TUE.at("12:00"));
    }

    @Test
    void revivesAClockWhoseTargetComesBack() {
        ServiceClocks back = CLOCKS.movedTo(List.of(RESPONSE), "to bronze", MON.at("10:00"))
                .movedTo(List.of(RESPONSE, RESOLUTION), "to gold", MON.at("11:00"));
        assertThat(back.clock(TargetName.RESOLUTION).orElseThrow().at(MON.at("11:00")))
                .extracting(ClockReading::runState, ClockReading::elapsed)
                .containsExactly(RunState.RUNNING, ofHours(2));
    }

    @Test
    void isComparedByValue() {
        ServiceClocks again = ServiceClocks.of(RESOLUTION, RESPONSE).with(started(MON.at("09:00")));
        assertThat(again).isEqualTo(CLOCKS).hasSameHashCodeAs(CLOCKS);
        assertThat(again.with(stopped(WED.at("09:00")))).isNotEqualTo(CLOCKS);
        assertThat(again.toString()).contains("resolution").contains("Started");
    }
}
