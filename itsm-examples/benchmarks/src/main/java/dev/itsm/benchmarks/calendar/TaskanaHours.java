package dev.itsm.benchmarks.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pro.taskana.common.api.LocalTimeInterval;
import pro.taskana.common.api.WorkingTimeCalculator;
import pro.taskana.common.internal.workingtime.HolidaySchedule;
import pro.taskana.common.internal.workingtime.WorkingTimeCalculatorImpl;

/** Taskana's working time calculator. */
final class TaskanaHours {
    private final WorkingTimeCalculator calculator;

    TaskanaHours(Hours hours) {
        Map<DayOfWeek, Set<LocalTimeInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            Set<LocalTimeInterval> intervals = new HashSet<>();
            if (Hours.isWorkday(day)) {
                hours.windows()
                        .forEach(window -> intervals.add(new LocalTimeInterval(window.opens(), window.closes())));
            }
            week.put(day, intervals);
        }
        calculator = new WorkingTimeCalculatorImpl(new HolidaySchedule(false, false), week, hours.zone());
    }

    Duration elapsed(Instant start, Instant end) {
        return calculator.workingTimeBetween(start, end);
    }

    Instant add(Instant start, Duration amount) {
        return calculator.addWorkingTime(start, amount);
    }
}
