package dev.itsm.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.quartz.impl.calendar.DailyCalendar;
import org.quartz.impl.calendar.WeeklyCalendar;

/**
 * Quartz's calendars tell which time is included; business time is walked from one included stretch to the next. A stretch
 * includes its closing time.
 */
final class QuartzHours {
    private final DailyCalendar calendar;

    QuartzHours(Hours hours) {
        TimeZone zone = TimeZone.getTimeZone(hours.zone());
        WeeklyCalendar weekdays = new WeeklyCalendar();
        weekdays.setTimeZone(zone);
        Hours.Window window = hours.windows().get(0);
        calendar = new DailyCalendar(
                weekdays, window.opens().toString(), window.closes().toString());
        calendar.setTimeZone(zone);
        calendar.setInvertTimeRange(true);
    }

    Duration elapsed(Instant start, Instant end) {
        long until = end.toEpochMilli();
        long sum = 0;
        long at = included(start.toEpochMilli());
        while (at < until) {
            long closes = Math.min(until, closing(at));
            sum += closes - at;
            at = included(closes + 1);
        }
        return Duration.ofMillis(sum);
    }

    Instant add(Instant start, Duration amount) {
        long left = amount.toMillis();
        long at = included(start.toEpochMilli());
        while (left > closing(at) - at) {
            left -= closing(at) - at;
            at = included(closing(at) + 1);
        }
        return Instant.ofEpochMilli(at + left);
    }

    private long included(long at) {
        return calendar.isTimeIncluded(at) ? at : calendar.getNextIncludedTime(at);
    }

    private long closing(long at) {
        return calendar.getTimeRangeEndingTimeInMillis(at);
    }
}
