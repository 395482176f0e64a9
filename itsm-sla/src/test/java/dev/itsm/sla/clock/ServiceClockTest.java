package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.ClockFact.classified;
import static dev.itsm.sla.clock.ClockFact.paused;
import static dev.itsm.sla.clock.ClockFact.reopened;
import static dev.itsm.sla.clock.ClockFact.resumed;
import static dev.itsm.sla.clock.ClockFact.retargeted;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static dev.itsm.sla.clock.Wall.FRI;
import static dev.itsm.sla.clock.Wall.MON;
import static dev.itsm.sla.clock.Wall.OFFICE;
import static dev.itsm.sla.clock.Wall.TUE;
import static dev.itsm.sla.clock.Wall.WED;
import static dev.itsm.sla.target.PauseReason.REQUESTER;
import static dev.itsm.sla.target.PauseReason.SCHEDULED;
import static dev.itsm.sla.target.PauseReason.SUPPLIER;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.RecalculationPolicy;
import dev.itsm.sla.target.ReopenPolicy;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetTime.FixedInstant;
import dev.itsm.sla.target.TargetTime.WorkingDays;
import dev.itsm.time.Period;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A week in the office, Monday to Friday 09:00 to 18:00: Monday is 23 November 2026. */
class ServiceClockTest {
    private static final ResolvedTarget EIGHT_HOURS =
            Target.resolution().within(ofHours(8)).in(OFFICE);
    private static final ServiceClock CLOCK = ServiceClock.of(EIGHT_HOURS);
    private static final ServiceClock STARTED = CLOCK.with(started(MON.at("16:00")));

    @Test
    void showsNothingBeforeItsStart() {
        ClockReading reading = STARTED.at(MON.at("15:59"));
        assertThat(reading.runState()).isEqualTo(RunState.NOT_STARTED);
        assertThat(reading.due()).isEmpty();
        assertThat(reading.remaining()).isEmpty();
        assertThat(reading.startedAt()).isEmpty();
        assertThat(reading.elapsed()).isZero();
        assertThat(reading.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(reading.explain().segments()).isEmpty();
    }

    @Test
    void countsWorkingTime() {
        ClockReading reading = STARTED.at(TUE.at("10:00"));
        assertThat(reading.runState()).isEqualTo(RunState.RUNNING);
        assertThat(reading.elapsed()).isEqualTo(ofHours(3));
        assertThat(reading.remaining()).contains(ofHours(5));
        assertThat(reading.due()).contains(TUE.at("15:00"));
        assertThat(reading.isBreached()).isFalse();
    }

    @Test
    void isBreachedFromTheFirstNanosecondAfterDue() {
        assertThat(STARTED.at(TUE.at("15:00")).isBreached()).isFalse();
        ClockReading late = STARTED.at(TUE.at("15:00").plusNanos(1));
        assertThat(late.isBreached()).isTrue();
        assertThat(late.breachedAt()).contains(TUE.at("15:00"));
        assertThat(late.runState()).isEqualTo(RunState.RUNNING);
        assertThat(late.outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void isMetWhenStoppedExactlyAtDue() {
        ClockReading reading = STARTED.with(stopped(TUE.at("15:00"))).at(FRI.at("12:00"));
        assertThat(reading.runState()).isEqualTo(RunState.STOPPED);
        assertThat(reading.outcome()).isEqualTo(Outcome.MET);
        assertThat(reading.elapsed()).isEqualTo(ofHours(8));
        assertThat(reading.stoppedAt()).contains(TUE.at("15:00"));
    }

    @Test
    void isLateWhenTheLimitWasUsedUpByClosingTimeAndItStoppedAfterIt() {
        ServiceClock twoHours = ServiceClock.of(
                        Target.resolution().within(ofHours(2)).in(OFFICE))
                .with(started(MON.at("16:00")))
                .with(stopped(MON.at("20:00")));
        ClockReading reading = twoHours.at(TUE.at("09:00"));
        assertThat(reading.elapsed()).isEqualTo(ofHours(2));
        assertThat(reading.due()).contains(MON.at("18:00"));
        assertThat(reading.outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void leavesPausedWorkingTimeOut() {
        ServiceClock clock = STARTED.with(paused(REQUESTER, MON.at("17:00"))).with(resumed(TUE.at("10:00")));
        assertThat(clock.at(TUE.at("11:00")).due()).contains(TUE.at("17:00"));
        assertThat(clock.at(TUE.at("11:00")).paused()).isEqualTo(ofHours(2));
    }

    @Test
    void creditsNothingForAPauseOutsideHours() {
        ServiceClock clock = STARTED.with(paused(REQUESTER, MON.at("20:00"))).with(resumed(TUE.at("04:00")));
        assertThat(clock.at(TUE.at("11:00")).due()).contains(TUE.at("15:00"));
        assertThat(clock.at(TUE.at("11:00")).paused()).isZero();
    }

    @Test
    void hasNoDueWhilePaused() {
        ClockReading reading = STARTED.with(paused(REQUESTER, MON.at("17:00"))).at(WED.at("12:00"));
        assertThat(reading.runState()).isEqualTo(RunState.PAUSED);
        assertThat(reading.due()).isEmpty();
        assertThat(reading.isBreached()).isFalse();
        assertThat(reading.elapsed()).isEqualTo(ofHours(1));
        assertThat(reading.remaining()).contains(ofHours(7));
    }

    @Test
    void keepsItsDueWhenThePauseComesLater() {
        ClockReading reading = STARTED.with(paused(REQUESTER, TUE.at("16:00"))).at(WED.at("12:00"));
        assertThat(reading.runState()).isEqualTo(RunState.PAUSED);
        assertThat(reading.due()).contains(TUE.at("15:00"));
        assertThat(reading.isBreached()).isTrue();
    }

    @Test
    void countsOverlappingPausesOnce() {
        ServiceClock clock = STARTED.with(paused(REQUESTER, MON.at("16:30")))
                .with(paused(SCHEDULED, MON.at("17:00")))
                .with(resumed(REQUESTER, MON.at("17:15")))
                .with(resumed(SCHEDULED, MON.at("17:30")));
        ClockReading reading = clock.at(MON.at("18:00"));
        assertThat(reading.elapsed()).isEqualTo(ofHours(1));
        assertThat(reading.paused()).isEqualTo(ofHours(1));
        assertThat(reading.pauses()).containsExactly(Period.of(MON.at("16:30"), MON.at("17:30")));
    }

    @Test
    void runsOnWhileASupplierIsWaitedFor() {
        ClockReading reading = STARTED.with(paused(SUPPLIER, MON.at("16:30"))).at(MON.at("17:30"));
        assertThat(reading.runState()).isEqualTo(RunState.RUNNING);
        assertThat(reading.elapsed()).isEqualTo(ofMinutes(90));
        assertThat(reading.pauses()).isEmpty();
    }

    @Test
    void heedsAPauseThatBeganBeforeTheStart() {
        ServiceClock clock = CLOCK.with(paused(REQUESTER, MON.at("08:00")))
                .with(started(MON.at("16:00")))
                .with(resumed(MON.at("17:00")));
        assertThat(clock.at(MON.at("18:00")).elapsed()).isEqualTo(ofHours(1));
    }

    @Test
    void takesFactsInAnyOrder() {
        ServiceClock clock = CLOCK.with(stopped(TUE.at("12:00")))
                .with(resumed(TUE.at("10:00")))
                .with(started(MON.at("16:00")))
                .with(paused(REQUESTER, MON.at("17:00")));
        assertThat(clock.at(TUE.at("12:00")).elapsed()).isEqualTo(ofHours(3));
        assertThat(clock).isEqualTo(ServiceClock.of(EIGHT_HOURS, clock.facts()));
    }

    @Test
    void leavesOutWhatWasNotRecordedYet() {
        ServiceClock clock = STARTED.with(stopped(TUE.at("12:00")).recorded(WED.at("09:00")));
        assertThat(clock.at(TUE.at("17:00")).isStopped()).isTrue();
        assertThat(clock.asRecorded(TUE.at("17:00")).at(TUE.at("17:00")).isBreached())
                .isTrue();
    }

    @Test
    void isToldFromOthersByEachSpanAndEachCycle() {
        ServiceClock clock = ServiceClock.of(Target.resolution()
                        .within(ofHours(8))
                        .reopening(ReopenPolicy.NEW_CYCLE)
                        .in(OFFICE))
                .with(started(MON.at("09:00")));
        ClockReading reading = reopenedAfter(clock, REQUESTER, "11:00", "12:00");
        assertThat(reading)
                .isEqualTo(reopenedAfter(clock, REQUESTER, "11:00", "12:00"))
                .hasSameHashCodeAs(reopenedAfter(clock, REQUESTER, "11:00", "12:00"))
                .isNotEqualTo(reopenedAfter(clock, SCHEDULED, "11:00", "12:00"))
                .isNotEqualTo(reopenedAfter(clock, REQUESTER, "11:01", "12:00"))
                .isNotEqualTo(reopenedAfter(clock, REQUESTER, "11:00", "12:01"))
                .isNotEqualTo(clock.with(reopened(TUE.at("09:00"))).at(TUE.at("10:00")));
    }

    private static ClockReading reopenedAfter(ServiceClock clock, PauseReason reason, String until, String stop) {
        return clock.with(paused(reason, MON.at("10:00")))
                .with(resumed(MON.at(until)))
                .with(stopped(MON.at(stop)))
                .with(reopened(TUE.at("09:00")))
                .at(TUE.at("10:00"));
    }

    @Test
    void measuresWithoutAPromise() {
        ClockReading reading = ServiceClock.of(
                        Target.resolution().within("P1", ofHours(1)).in(OFFICE))
                .with(started(MON.at("10:00")))
                .with(classified("P5", MON.at("10:00")))
                .with(stopped(MON.at("17:00")))
                .at(TUE.at("09:00"));
        assertThat(reading.elapsed()).isEqualTo(ofHours(7));
        assertThat(reading.due()).isEmpty();
        assertThat(reading.remaining()).isEmpty();
        assertThat(reading.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Nested
    class Reopened {
        private final ServiceClock done = STARTED.with(stopped(MON.at("17:00")));

        private ServiceClock under(ReopenPolicy policy) {
            ResolvedTarget target =
                    Target.resolution().within(ofHours(2)).reopening(policy).in(OFFICE);
            return ServiceClock.of(target, done.with(reopened(TUE.at("12:00"))).facts());
        }

        @Test
        void goesOnWithWhatItHadConsumed() {
            ClockReading reading = under(ReopenPolicy.RESUME).at(TUE.at("12:30"));
            assertThat(reading.runState()).isEqualTo(RunState.RUNNING);
            assertThat(reading.elapsed()).isEqualTo(ofMinutes(90));
            assertThat(reading.due()).contains(TUE.at("13:00"));
            assertThat(reading.firstStoppedAt()).contains(MON.at("17:00"));
            assertThat(reading.stoppedAt()).isEmpty();
        }

        @Test
        void countsTheGapWhenItContinues() {
            ClockReading reading = under(ReopenPolicy.CONTINUE).at(TUE.at("12:30"));
            assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(330));
            assertThat(reading.due()).contains(MON.at("18:00"));
            assertThat(reading.isBreached()).isTrue();
        }

        @Test
        void staysStoppedWhenTheFirstStopCounts() {
            ClockReading reading = under(ReopenPolicy.STOP_AT_FIRST).at(TUE.at("12:30"));
            assertThat(reading.outcome()).isEqualTo(Outcome.MET);
            assertThat(reading.elapsed()).isEqualTo(ofHours(1));
        }

        @Test
        void startsANewCycleAndKeepsTheResultOfTheFirst() {
            ServiceClock clock = under(ReopenPolicy.NEW_CYCLE);
            ClockReading reading = clock.at(TUE.at("12:30"));
            assertThat(reading.elapsed()).isEqualTo(ofMinutes(30));
            assertThat(reading.due()).contains(TUE.at("14:00"));
            assertThat(clock.cyclesAt(TUE.at("12:30")))
                    .extracting(ClockReading::outcome)
                    .containsExactly(Outcome.MET, Outcome.UNDECIDED);
        }

        @Test
        void staysBreached() {
            ServiceClock clock = ServiceClock.of(
                            Target.resolution().within(ofMinutes(30)).in(OFFICE))
                    .with(started(MON.at("16:00")))
                    .with(stopped(MON.at("17:00")))
                    .with(reopened(TUE.at("12:00")));
            assertThat(clock.at(TUE.at("12:00")).breachedAt()).contains(MON.at("16:30"));
        }

        @Test
        void doesNotReArmAResponse() {
            ServiceClock clock = ServiceClock.of(
                            Target.response().within(ofHours(1)).in(OFFICE))
                    .with(started(MON.at("10:00")))
                    .with(ClockFact.responded(MON.at("10:30")))
                    .with(stopped(MON.at("11:00")))
                    .with(reopened(MON.at("12:00")));
            assertThat(clock.at(TUE.at("12:00")).outcome()).isEqualTo(Outcome.MET);
            assertThat(clock.at(TUE.at("12:00")).stoppedAt()).contains(MON.at("10:30"));
        }
    }

    @Nested
    class Recalculated {
        private ServiceClock changing(RecalculationPolicy policy, String from, String to) {
            ResolvedTarget target = Target.resolution()
                    .within("P1", ofHours(1))
                    .within("P2", ofHours(4))
                    .recalculating(policy)
                    .in(OFFICE);
            return ServiceClock.of(target)
                    .with(started(MON.at("09:00")))
                    .with(classified(from, MON.at("09:00")))
                    .with(classified(to, MON.at("11:00")));
        }

        @Test
        void retroactivelyAsIfTheNewLimitHadHeldAllAlong() {
            ClockReading reading =
                    changing(RecalculationPolicy.RETROACTIVE, "P2", "P1").at(MON.at("11:00"));
            assertThat(reading.due()).contains(MON.at("10:00"));
            assertThat(reading.isBreached()).isTrue();
        }

        @Test
        void retroactivelyTakingABreachBack() {
            ServiceClock clock = changing(RecalculationPolicy.RETROACTIVE, "P1", "P2");
            assertThat(clock.at(MON.at("10:59")).isBreached()).isTrue();
            assertThat(clock.at(MON.at("11:00")).isBreached()).isFalse();
            assertThat(clock.at(MON.at("11:00")).due()).contains(MON.at("13:00"));
        }

        @Test
        void prospectivelyAsANewCycle() {
            ServiceClock clock = changing(RecalculationPolicy.PROSPECTIVE, "P1", "P2");
            assertThat(clock.at(MON.at("12:00")).due()).contains(MON.at("15:00"));
            assertThat(clock.at(MON.at("12:00")).elapsed()).isEqualTo(ofHours(1));
            assertThat(clock.cyclesAt(MON.at("12:00")))
                    .extracting(ClockReading::isBreached)
                    .containsExactly(true, false);
        }

        @Test
        void strictlyByTheEarlierDue() {
            assertThat(changing(RecalculationPolicy.STRICTEST, "P1", "P2")
                            .at(MON.at("12:00"))
                            .due())
                    .contains(MON.at("10:00"));
            assertThat(changing(RecalculationPolicy.STRICTEST, "P2", "P1")
                            .at(MON.at("12:00"))
                            .due())
                    .contains(MON.at("10:00"));
        }

        @Test
        void notByAChangeAfterTheStop() {
            ServiceClock clock = changing(RecalculationPolicy.RETROACTIVE, "P2", "P2")
                    .with(stopped(MON.at("12:00")))
                    .with(classified("P1", MON.at("13:00")));
            assertThat(clock.at(MON.at("14:00")).outcome()).isEqualTo(Outcome.MET);
            assertThat(clock.with(reopened(MON.at("15:00"))).at(MON.at("15:00")).due())
                    .contains(MON.at("10:00"));
        }

        @Test
        void byAnotherVersionWithAnotherPausePolicy() {
            Target second = Target.resolution().within(ofHours(8)).version("2").pausing(PausePolicy.on(SUPPLIER));
            ServiceClock clock = STARTED.with(paused(SUPPLIER, MON.at("17:00")))
                    .with(resumed(TUE.at("10:00")))
                    .with(retargeted(second.in(OFFICE), TUE.at("11:00")));
            assertThat(clock.at(TUE.at("10:30")).due()).contains(TUE.at("15:00"));
            assertThat(clock.at(TUE.at("11:00")).due()).contains(TUE.at("17:00"));
            assertThat(clock.at(TUE.at("11:00")).targetVersion()).isEqualTo("2");
        }
    }

    @Test
    void neverMovesAFixedInstant() {
        ServiceClock clock = ServiceClock.of(Target.resolution()
                        .within(new FixedInstant(TUE.at("12:00")))
                        .in(OFFICE))
                .with(started(MON.at("16:00")))
                .with(paused(REQUESTER, MON.at("17:00")));
        assertThat(clock.at(TUE.at("10:00")).due()).contains(TUE.at("12:00"));
        assertThat(clock.at(TUE.at("10:00")).remaining()).contains(ofHours(2));
        assertThat(clock.at(TUE.at("12:01")).isBreached()).isTrue();
    }

    @Test
    void addsPausedWorkingTimeToWorkingDays() {
        ServiceClock clock = ServiceClock.of(
                        Target.resolution().within(new WorkingDays(1, true)).in(OFFICE))
                .with(started(MON.at("16:00")))
                .with(paused(REQUESTER, MON.at("17:00")))
                .with(resumed(TUE.at("10:00")));
        assertThat(STARTED.at(MON.at("16:00")).due()).contains(TUE.at("15:00"));
        assertThat(clock.at(TUE.at("10:00")).due()).contains(WED.at("11:00"));
        assertThat(clock.at(MON.at("16:30")).due()).contains(TUE.at("18:00"));
    }

    @Test
    void endsWithTheReasonWhenItIsCancelled() {
        ServiceClock clock = STARTED.with(ClockFact.cancelled("withdrawn", MON.at("17:00")));
        ClockReading reading = clock.at(FRI.at("12:00"));
        assertThat(reading.runState()).isEqualTo(RunState.CANCELLED);
        assertThat(reading.elapsed()).isEqualTo(ofHours(1));
        assertThat(reading.due()).isEmpty();
        assertThat(reading.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(clock.with(retargeted(EIGHT_HOURS, TUE.at("09:00")))
                        .at(TUE.at("10:00"))
                        .elapsed())
                .isEqualTo(ofHours(3));
    }
}
