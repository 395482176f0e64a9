package dev.itsm.sla.calendar;

import dev.itsm.sla.calendar.ScheduleFinding.Code;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Reads a schedule for what may not be meant. */
final class ScheduleLint {
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final List<ScheduleFinding> findings = new ArrayList<>();

    private ScheduleLint() {}

    static List<ScheduleFinding> of(Schedule schedule) {
        ScheduleLint lint = new ScheduleLint();
        schedule.rotas()
                .forEach(rota -> rota.weeks()
                        .forEach(week -> week.shifts().forEach((day, shifts) -> lint.shifts(day.toString(), shifts))));
        schedule.hours().forEach((date, shifts) -> {
            lint.shifts(date.toString(), shifts);
            if (schedule.holidays().containsKey(date) && !shifts.isEmpty()) {
                lint.add(
                        Code.HOURS_ON_HOLIDAY,
                        date + " has hours of its own and is a holiday, which wins: leave one out");
            }
        });
        if (schedule.hours().values().stream().allMatch(List::isEmpty)
                && schedule.rotas().stream()
                        .flatMap(rota -> rota.weeks().stream())
                        .allMatch(Week::isEmpty)) {
            lint.add(Code.NO_WORKING_TIME, "no day has a shift, so nothing is ever due: all hours are Week.ALL_HOURS");
        }
        return List.copyOf(lint.findings);
    }

    private void shifts(String day, List<Shift> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            Shift shift = inOrder.get(i);
            if (!shift.closes().isBefore(LAST_MINUTE)) {
                add(Code.CLOSES_BEFORE_MIDNIGHT, shift + " on " + day + " leaves out the end of the day: write 24:00");
            }
            if (i > 0 && shift.opensNano() < inOrder.get(i - 1).closesNano()) {
                add(Code.OVERLAPPING_SHIFTS, inOrder.get(i - 1) + " and " + shift + " on " + day + " overlap");
            }
        }
    }

    private void add(Code code, String says) {
        ScheduleFinding finding = new ScheduleFinding(code, says);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
