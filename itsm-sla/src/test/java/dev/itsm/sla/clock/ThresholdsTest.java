package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.ClockFact.paused;
import static dev.itsm.sla.clock.ClockFact.reopened;
import static dev.itsm.sla.clock.ClockFact.resumed;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static dev.itsm.sla.clock.Wall.FRI;
import static dev.itsm.sla.clock.Wall.MON;
import static dev.itsm.sla.clock.Wall.OFFICE;
import static dev.itsm.sla.clock.Wall.TUE;
import static dev.itsm.sla.clock.Wall.WED;
import static dev.itsm.sla.target.PauseReason.REQUESTER;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.itsm.sla.clock.Thresholds.Evaluation;
import dev.itsm.sla.clock.Thresholds.Firing;
import dev.itsm.sla.target.ReopenPolicy;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetTime.WorkingDays;
import dev.itsm.sla.target.Threshold;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private static final ResolvedTarget FOUR_HOURS =
            Target.resolution().within(ofHours(4)).in(OFFICE);
    private static final ServiceClock CLOCK = ServiceClock.of(FOUR_HOURS).with(started(MON.at("10:00")));
    private static final Thresholds HALF = Thresholds.of(Threshold.percent(50));

    @Test
    void isDueAtExactlyHalfOfTheAllowedTime() {
        assertThat(HALF.evaluate(CLOCK, MON.at("12:00").minusNanos(1)))
                .extracting(Evaluation::fired, evaluation -> evaluation.nextAt().orElseThrow())
                .containsExactly(List.of(), MON.at("12:00"));
        Evaluation at = HALF.evaluate(CLOCK, MON.at("12:00"));
        assertThat(at.fired()).extracting(Firing::at).containsExactly(MON.at("12:00"));
        assertThat(at.fired().get(0).threshold()).isEqualTo(Threshold.percent(50));
        assertThat(at.next()).isNull();
    }

    @Test
    void staysSilentInAPauseAndTakesItUpAfterIt() {
        ServiceClock pausing = CLOCK.with(paused(REQUESTER, MON.at("11:00")));
        assertThat(HALF.evaluate(pausing, FRI.at("12:00"))).isEqualTo(new Evaluation(List.of(), null));
        assertThat(HALF.evaluate(pausing.with(resumed(TUE.at("10:00"))), TUE.at("10:00"))
                        .nextAt())
                .contains(TUE.at("11:00"));
    }

    @Test
    void staysSilentBeforeTheStartAndAfterTheStop() {
        assertThat(HALF.evaluate(CLOCK, MON.at("09:00")).nextAt()).isEmpty();
        ServiceClock stopped = CLOCK.with(stopped(MON.at("12:00")));
        assertThat(HALF.evaluate(stopped, FRI.at("12:00")).fired()).isEmpty();
        ServiceClock again = stopped.with(reopened(TUE.at("12:00")));
        assertThat(HALF.evaluate(again, TUE.at("12:00")).fired())
                .extracting(Firing::at)
                .containsExactly(TUE.at("12:00"));
    }

    @Test
    void knowsTheFiringsOfEachCycleApart() {
        ResolvedTarget target = Target.resolution()
                .within(ofHours(4))
                .reopening(ReopenPolicy.NEW_CYCLE)
                .in(OFFICE);
        ServiceClock clock = ServiceClock.of(target)
                .with(started(MON.at("10:00")))
                .with(stopped(MON.at("13:00")))
                .with(reopened(WED.at("10:00")));
        assertThat(HALF.evaluate(clock, FRI.at("12:00")).fired())
                .extracting(firing -> firing.key().cycle(), Firing::at)
                .containsExactly(tuple(1, MON.at("12:00")), tuple(2, WED.at("12:00")));
    }

    @Test
    void countsBeyondTheDueInstant() {
        Thresholds beyond = Thresholds.of(
                Threshold.percent(150), Threshold.offset(ofHours(3)), Threshold.dayOffset(1), Threshold.percent(100));
        assertThat(beyond.evaluate(CLOCK, FRI.at("12:00")).fired())
                .extracting(Firing::threshold, Firing::at)
                .containsExactly(
                        tuple(Threshold.percent(100), MON.at("14:00")),
                        tuple(Threshold.percent(150), MON.at("16:00")),
                        tuple(Threshold.offset(ofHours(3)), MON.at("17:00")),
                        tuple(Threshold.dayOffset(1), TUE.at("14:00")));
    }

    @Test
    void takesItsShareOfTheWorkingTimeThatDaysComeTo() {
        ServiceClock clock = ServiceClock.of(
                        Target.resolution().within(new WorkingDays(1, true)).in(OFFICE))
                .with(started(MON.at("12:00")));
        // Six hours of Monday and nine of Tuesday.
        assertThat(HALF.evaluate(clock, FRI.at("12:00")).fired())
                .extracting(Firing::at)
                .containsExactly(TUE.at("10:30"));
    }

    @Test
    void neverFiresWithoutAPromise() {
        ServiceClock clock = ServiceClock.of(Target.resolution().in(OFFICE)).with(started(MON.at("12:00")));
        Thresholds all = Thresholds.of(Threshold.percent(50), Threshold.offset(ofHours(-1)));
        assertThat(all.evaluate(clock, FRI.at("12:00"))).isEqualTo(new Evaluation(List.of(), null));
    }

    @Test
    void saysItsThresholdsInWords() {
        assertThat(Threshold.percent(75)).hasToString("75 %");
        assertThat(new Threshold.Percent(130).of(ofHours(Long.MAX_VALUE / 3_600)))
                .isEqualTo(ofSeconds(Long.MAX_VALUE));
        assertThat(Threshold.offset(ofHours(-1))).hasToString("due PT-1H");
        assertThat(Threshold.offset(ofHours(1))).hasToString("due +PT1H");
        assertThat(Threshold.dayOffset(-2)).hasToString("due -2 working days");
        assertThat(Threshold.dayOffset(2)).hasToString("due +2 working days");
    }
}
