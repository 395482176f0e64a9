package dev.itsm.sla.clock;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The wall calendar that the tests read: the week of Monday 23 November 2026, in Berlin. */
enum Wall {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN;

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final WorkingCalendar OFFICE =
            WorkingCalendar.weekly(ZONE, DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "18:00");

    Instant at(String time) {
        return LocalDate.of(2026, 11, 23 + ordinal())
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }
}
