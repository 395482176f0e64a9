package dev.itsm.acceptance;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.Target;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIB-22, the clock's side: eight hours are eight hours on a day of 23 hours and on one of 25. */
class Lib22DueAcrossClockChangesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:00, 2026-03-29T07:00+02:00",
        "2026-10-24T22:00, 2026-10-25T05:00+01:00",
    })
    void isDueEightHoursLater(LocalDateTime start, OffsetDateTime due) {
        ServiceClock clock = ServiceClock.of(
                        Target.resolution().within(ofHours(8)).in(WorkingCalendar.always(BERLIN)))
                .with(ClockFact.started(start.atZone(BERLIN).toInstant()));
        assertThat(clock.at(due.toInstant()).due()).contains(due.toInstant());
        assertThat(clock.at(due.toInstant()).isBreached()).isFalse();
    }
}
