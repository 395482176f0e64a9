package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.ClockFact.classified;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static dev.itsm.sla.clock.Wall.MON;
import static dev.itsm.sla.clock.Wall.OFFICE;
import static dev.itsm.sla.clock.Wall.TUE;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.clock.BreachLedger.BreachRecorded;
import dev.itsm.sla.clock.BreachLedger.BreachSuperseded;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreachLedgerTest {
    private static final ResolvedTarget TARGET = Target.resolution()
            .within("P1", ofHours(1))
            .within("P3", ofHours(8))
            .in(OFFICE);
    private static final ServiceClock URGENT =
            ServiceClock.of(TARGET).with(classified("P1", MON.at("09:00"))).with(started(MON.at("09:00")));
    private static final BreachRecorded BREACH = new BreachRecorded(1, "1", MON.at("10:00"), MON.at("10:00"));

    @Test
    void isEmptyWhileNothingIsBreached() {
        assertThat(BreachLedger.of(URGENT, MON.at("10:00")).entries()).isEmpty();
    }

    @Test
    void recordsABreachAtTheInstantThatWasMissed() {
        assertThat(BreachLedger.of(URGENT, MON.at("12:00")).entries()).containsExactly(BREACH);
    }

    @Test
    void supersedesABreachAndKeepsIt() {
        ClockFact lower = classified("P3", MON.at("09:30")).recorded(MON.at("11:00"));
        BreachLedger ledger = BreachLedger.of(URGENT.with(lower), MON.at("12:00"));
        assertThat(ledger.entries())
                .containsExactly(BREACH, new BreachSuperseded(BREACH, MON.at("11:00"), List.of(lower)));
        assertThat(ledger.standingAt(MON.at("10:59"))).containsExactly(BREACH);
        assertThat(ledger.standingAt(MON.at("11:00"))).isEmpty();
        assertThat(((BreachSuperseded) ledger.entries().get(1)).reason())
                .contains("P3")
                .contains(MON.at("09:30").toString());
    }

    @Test
    void recordsABreachThatBecomesKnownLaterWhenItBecomesKnown() {
        ServiceClock clock = ServiceClock.of(TARGET)
                .with(classified("P3", MON.at("09:00")))
                .with(started(MON.at("09:00")))
                .with(classified("P1", MON.at("09:00"))
                        .recorded(MON.at("14:00"))
                        .numbered(1));
        assertThat(BreachLedger.of(clock, MON.at("15:00")).entries())
                .containsExactly(new BreachRecorded(1, "1", MON.at("10:00"), MON.at("14:00")));
        assertThat(clock.restated(MON.at("13:00")).isNewlyBreached()).isTrue();
        assertThat(clock.restated(MON.at("14:00")).isNone()).isTrue();
    }

    @Test
    void supersedesABreachWhenTheStopTurnsOutToHaveBeenInTime() {
        ServiceClock clock = URGENT.with(stopped(MON.at("09:50")).recorded(TUE.at("09:00")));
        BreachLedger ledger = BreachLedger.of(clock, TUE.at("12:00"));
        assertThat(ledger.standingAt(MON.at("18:00"))).containsExactly(BREACH);
        assertThat(ledger.standingAt(TUE.at("12:00"))).isEmpty();
    }
}
