package dev.itsm.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What one writes oneself: day by day, window by window. */
final class DayWalk {
    private final Hours hours;

    DayWalk(Hours hours) {
        this.hours = hours;
    }

    Duration elapsed(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        LocalDate last = end.atZone(hours.zone()).toLocalDate();
        for (LocalDate day = start.atZone(hours.zone()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (Hours.isWorkday(day.getDayOfWeek())) {
                for (Hours.Window window : hours.windows()) {
                    Instant opens = later(start, instant(day, window.opens()));
                    Instant closes = earlier(end, instant(day, window.closes()));
                    if (opens.isBefore(closes)) {
                        sum = sum.plus(Duration.between(opens, closes));
                    }
                }
            }
        }
        return sum;
    }

    Instant add(Instant start, Duration amount) {
        Duration left = amount;
        for (LocalDate day = start.atZone(hours.zone()).toLocalDate(); ; day = day.plusDays(1)) {
            if (Hours.isWorkday(day.getDayOfWeek())) {
                for (Hours.Window window : hours.windows()) {
                    Instant opens = later(start, instant(day, window.opens()));
                    Instant closes = instant(day, window.closes());
                    if (opens.isBefore(closes)) {
                        Duration length = Duration.between(opens, closes);
                        if (left.compareTo(length) <= 0) {
                            return opens.plus(left);
                        }
                        left = left.minus(length);
                    }
                }
            }
        }
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(hours.zone()).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
