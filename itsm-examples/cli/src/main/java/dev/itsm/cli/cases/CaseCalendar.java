package dev.itsm.cli.cases;

import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.Shift;
import dev.itsm.sla.calendar.Week;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The calendar of a case. */
final class CaseCalendar {
    private CaseCalendar() {}

    /**
     * Returns the calendar that the case describes.
     *
     * @throws CaseFault if it cannot be read
     * @throws IllegalArgumentException if it can be read and is refused, such as a shift that closes when it opens
     */
    static WorkingCalendar of(Case of) {
        Schedule.Builder schedule = Schedule.in(of.zone()).week(week(of));
        for (JsonNode holiday : of.items("holidays")) {
            schedule.holiday(of.parsed("holidays", holiday, LocalDate::parse), "");
        }
        Map<LocalDate, List<Shift>> hours = new TreeMap<>();
        for (JsonNode exception : of.items("exceptions")) {
            add(of, exception, hours, schedule);
        }
        hours.forEach(schedule::hours);
        return schedule.calendar();
    }

    private static Week week(Case of) {
        Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);
        JsonNode week = of.json().path("week");
        if (!week.isObject()) {
            throw of.fault("week", week, "must be an object of days", "there are no hours: write {}.");
        }
        week.properties().forEach(day -> shifts.put(day(of, day.getKey()), shifts(of, "week", day.getValue())));
        return new Week(shifts);
    }

    private static DayOfWeek day(Case of, String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(name.toUpperCase(Locale.ROOT)) && name.length() >= 3) {
                return day;
            }
        }
        throw of.fault("week", of.json().get("week"), "must name days, not '" + name + "'", "MON to SUN are meant.");
    }

    private static List<Shift> shifts(Case of, String field, JsonNode rows) {
        List<Shift> shifts = new ArrayList<>();
        for (JsonNode row : rows) {
            shifts.add(
                    Shift.of(of.parsed(field, row.get(0), text -> text), of.parsed(field, row.get(1), text -> text)));
        }
        return shifts;
    }

    /** Several exceptions of one date add up. */
    private static void add(Case of, JsonNode exception, Map<LocalDate, List<Shift>> hours, Schedule.Builder schedule) {
        JsonNode remove = exception.get("remove");
        if (remove != null) {
            schedule.remove(
                    of.parsed("exceptions", remove.get(0), Instant::parse),
                    of.parsed("exceptions", remove.get(1), Instant::parse));
        } else {
            hours.computeIfAbsent(
                            of.parsed("exceptions", exception.get("date"), LocalDate::parse), date -> new ArrayList<>())
                    .addAll(shifts(of, "exceptions", exception.path("hours")));
        }
    }
}
