package dev.itsm.benchmarks.calendar;

import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The hours that are measured: the same windows from Monday to Friday, eight hours a day.
 *
 * @param windows opening and closing times, in order
 */
record Hours(ZoneId zone, List<Window> windows) {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    record Window(LocalTime opens, LocalTime closes) {
        static Window of(String opens, String closes) {
            return new Window(LocalTime.parse(opens), LocalTime.parse(closes));
        }
    }

    static Hours oneWindow(ZoneId zone) {
        return new Hours(zone, List.of(Window.of("09:00", "17:00")));
    }

    static Hours fourWindows(ZoneId zone) {
        return new Hours(
                zone,
                List.of(
                        Window.of("08:00", "10:00"),
                        Window.of("10:15", "12:15"),
                        Window.of("13:00", "15:00"),
                        Window.of("15:15", "17:15")));
    }

    static boolean isWorkday(DayOfWeek day) {
        return day.getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    WorkingCalendar calendar() {
        Schedule.Builder schedule = Schedule.in(zone);
        for (Window window : windows) {
            schedule.shift(
                    DayOfWeek.MONDAY,
                    DayOfWeek.FRIDAY,
                    window.opens().toString(),
                    window.closes().toString());
        }
        return schedule.calendar();
    }
}
