package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.ClockFact.classified;
import static dev.itsm.sla.clock.ClockFact.paused;
import static dev.itsm.sla.clock.ClockFact.reopened;
import static dev.itsm.sla.clock.ClockFact.resumed;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static dev.itsm.sla.clock.Wall.FRI;
import static dev.itsm.sla.clock.Wall.MON;
import static dev.itsm.sla.clock.Wall.OFFICE;
import static dev.itsm.sla.clock.Wall.THU;
import static dev.itsm.sla.clock.Wall.TUE;
import static dev.itsm.sla.clock.Wall.WED;
import static dev.itsm.sla.clock.Wall.ZONE;
import static dev.itsm.sla.target.PauseReason.REQUESTER;
import static dev.itsm.sla.target.PauseReason.SUPPLIER;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.priority.Priority;
import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.Segment.Kind;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetTime.FixedInstant;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    private static final Target TARGET = Target.resolution().within(Priority.P2, ofHours(4));

    @Test
    void tellsAWholeHistoryInWordsThatAddUp() {
        ClockReading reading = ServiceClock.of(TARGET.in(OFFICE))
                .with(classified(Priority.P2, MON.at("16:00")))
                .with(started(MON.at("16:00")))
                .with(paused(REQUESTER, MON.at("17:00")))
                .with(resumed(TUE.at("09:30")))
                .with(paused(SUPPLIER, TUE.at("10:00")))
                .with(stopped(TUE.at("11:00")))
                .with(reopened(WED.at("10:00")))
                .with(stopped(WED.at("12:00").plusSeconds(1)))
                .at(FRI.at("09:00"));
        assertThat(reading.explain()).hasToString("""
                        resolution: 4 h of working time for P2 (version 1)
                          started 2026-11-23 16:00:00, due 2026-11-25 11:30:00, stopped 2026-11-25 12:00:01, late by 30 min 1 s (Europe/Berlin)
                          2026-11-23 16:00:00 to 2026-11-23 17:00:00  counted 1 h
                          2026-11-23 17:00:00 to 2026-11-24 09:30:00  paused 16 h 30 min (1 h 30 min of it working time): waiting for REQUESTER (rule: resolution pauses on REQUESTER)
                          2026-11-24 09:30:00 to 2026-11-24 10:00:00  counted 30 min
                          2026-11-24 10:00:00 to 2026-11-24 11:00:00  counted 1 h: waiting for SUPPLIER (no rule pauses on it)
                          2026-11-24 11:00:00 to 2026-11-25 10:00:00  stopped 23 h (8 h of it working time): until it was reopened
                          2026-11-25 10:00:00 to 2026-11-25 12:00:01  counted 2 h 1 s
                          counted 4 h 30 min 1 s + paused 16 h 30 min + stopped 23 h = 44 h 1 s; of the time allowed, 30 min 1 s too much""");
    }

    @Test
    void namesHolidays() {
        WorkingCalendar calendar = Schedule.in(ZONE)
                .shift(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "18:00")
                .holiday(LocalDate.of(2026, 11, 25), "Founders' Day")
                .calendar();
        Explanation explanation = ServiceClock.of(TARGET.in(calendar))
                .with(started(TUE.at("17:00")))
                .at(THU.at("10:00"))
                .explain();
        assertThat(explanation.segments())
                .containsExactly(
                        new Segment(TUE.at("17:00"), TUE.at("18:00"), Kind.COUNTED, ofHours(1), ""),
                        new Segment(TUE.at("18:00"), WED.at("00:00"), Kind.OUTSIDE_HOURS, Duration.ZERO, ""),
                        new Segment(WED.at("00:00"), THU.at("00:00"), Kind.HOLIDAY, Duration.ZERO, "Founders' Day"),
                        new Segment(THU.at("00:00"), THU.at("09:00"), Kind.OUTSIDE_HOURS, Duration.ZERO, ""),
                        new Segment(THU.at("09:00"), THU.at("10:00"), Kind.COUNTED, ofHours(1), ""));
        assertThat(explanation.toString())
                .contains("holiday 24 h: Founders' Day")
                .contains("nothing was promised")
                .contains("measured only")
                .endsWith("counted 2 h + outside hours 15 h + holiday 24 h = 41 h");
    }

    @Test
    void saysSoBeforeTheStart() {
        assertThat(ServiceClock.of(TARGET.in(OFFICE)).at(MON.at("09:00")).explain())
                .hasToString("resolution: nothing was promised\n"
                        + "  not started at 2026-11-23 09:00:00, measured only (Europe/Berlin)");
    }

    @Test
    void readsAnAgreedInstantByTheWallClock() {
        Target agreed = Target.resolution().within(new FixedInstant(WED.at("12:00")));
        assertThat(ServiceClock.of(agreed.in(OFFICE))
                        .with(started(MON.at("09:00")))
                        .at(MON.at("10:00"))
                        .explain()
                        .toString())
                .startsWith("resolution: by 2026-11-25 12:00:00 (version 1)")
                .contains("running at 2026-11-23 10:00:00, not decided")
                .endsWith("; of the time allowed, 20 h left");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT59.5S, 59.5 s",
        "PT1H, 1 h",
        "PT1H0.000000001S, 1 h 0.000000001 s",
        "PT25H1M1S, 25 h 1 min 1 s",
        "PT-90M, -1 h 30 min"
    })
    void writesDurations(Duration duration, String words) {
        assertThat(ExplanationText.words(duration)).isEqualTo(words);
    }
}
