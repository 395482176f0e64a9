package dev.itsm.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import net.time4j.Weekday;
import net.time4j.range.ClockInterval;
import net.time4j.range.DayPartitionBuilder;
import net.time4j.range.DayPartitionRule;
import net.time4j.range.MomentInterval;
import net.time4j.range.TimestampInterval;
import net.time4j.tz.TZID;
import net.time4j.tz.Timezone;

/** Time4J cuts an interval into the partitions of its days; their lengths are added up. */
final class Time4jHours {
    private final Hours hours;
    private final TZID zone;
    private final DayPartitionRule rule;

    Time4jHours(Hours hours) {
        this.hours = hours;
        this.zone = Timezone.of(hours.zone().getId()).getID();
        DayPartitionBuilder builder = new DayPartitionBuilder();
        for (Hours.Window window : hours.windows()) {
            builder.addWeekdayRule(
                    Weekday.MONDAY, Weekday.FRIDAY, ClockInterval.between(window.opens(), window.closes()));
        }
        this.rule = builder.build();
    }

    Duration elapsed(Instant start, Instant end) {
        return TimestampInterval.between(
                        LocalDateTime.ofInstant(start, hours.zone()), LocalDateTime.ofInstant(end, hours.zone()))
                .streamPartitioned(rule)
                .map(part -> part.inTimezone(zone))
                .map(Time4jHours::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration length(MomentInterval part) {
        return Duration.between(part.getStartAsInstant(), part.getEndAsInstant());
    }
}
