package dev.itsm.cli.collisions;

import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where instants lie from left to right, and which of them are named: round times of UTC, no closer than their names are wide. */
final class TimeScale {
    /** A named instant; its date is blank where it is the same as that of the one before. */
    record Tick(double x, String date, String time) {}

    /** How far apart ticks may be. */
    private enum Step {
        MINUTE(ChronoUnit.MINUTES, 1),
        FIVE_MINUTES(ChronoUnit.MINUTES, 5),
        QUARTER(ChronoUnit.MINUTES, 15),
        HOUR(ChronoUnit.HOURS, 1),
        THREE_HOURS(ChronoUnit.HOURS, 3),
        SIX_HOURS(ChronoUnit.HOURS, 6),
        HALF_DAY(ChronoUnit.HOURS, 12),
        DAY(ChronoUnit.DAYS, 1),
        TWO_DAYS(ChronoUnit.DAYS, 2),
        WEEK(ChronoUnit.DAYS, 7),
        MONTH(ChronoUnit.MONTHS, 1),
        QUARTER_YEAR(ChronoUnit.MONTHS, 3),
        YEAR(ChronoUnit.MONTHS, 12),
        DECADE(ChronoUnit.MONTHS, 120);

        private final ChronoUnit unit;
        private final int amount;

        Step(ChronoUnit unit, int amount) {
            this.unit = unit;
            this.amount = amount;
        }

        double seconds() {
            return (double) amount * unit.getDuration().toSeconds();
        }

        /** Returns the last round time that is not after the instant; weeks start on Mondays. */
        OffsetDateTime floor(Instant instant) {
            OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
            if (unit == ChronoUnit.MONTHS) {
                int months = time.getYear() * 12 + time.getMonthValue() - 1;
                OffsetDateTime first = time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
                return first.minusMonths(Math.floorMod(months, amount));
            }
            long seconds = (long) seconds();
            long monday = amount == 7 ? Duration.ofDays(4).toSeconds() : 0; // 1970-01-05
            long since = Math.floorMod(instant.getEpochSecond() - monday, seconds);
            return time.truncatedTo(ChronoUnit.SECONDS).minusSeconds(since);
        }
    }

    private static final double TICK_WIDTH = 86;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Instant start;
    private final double seconds;
    private final double left;
    private final double width;

    TimeScale(Period shown, double left, double width) {
        this.start = shown.startInclusive();
        this.seconds = Math.max(1, seconds(shown.duration().orElse(Duration.ofDays(1))));
        this.left = left;
        this.width = width;
    }

    private static double seconds(Duration duration) {
        return duration.toSeconds() + duration.toNanosPart() / 1e9;
    }

    /** Returns where the instant lies; outside of what is shown, at its edge. */
    double x(Instant instant) {
        double since = seconds(Duration.between(start, instant));
        return left + width * Math.max(0, Math.min(1, since / seconds));
    }

    List<Tick> ticks() {
        Step step = Step.DECADE;
        for (Step finer : Step.values()) {
            if (width * finer.seconds() / seconds >= TICK_WIDTH) {
                step = finer;
                break;
            }
        }
        Instant end = start.plusSeconds((long) seconds);
        List<Tick> ticks = new ArrayList<>();
        String shownDate = "";
        for (OffsetDateTime at = step.floor(start);
                !at.toInstant().isAfter(end);
                at = at.plus(step.amount, step.unit)) {
            if (!at.toInstant().isBefore(start)) {
                String date = DATE.format(at);
                boolean whole = step.compareTo(Step.DAY) >= 0;
                ticks.add(
                        new Tick(x(at.toInstant()), date.equals(shownDate) ? "" : date, whole ? "" : TIME.format(at)));
                shownDate = date;
            }
        }
        return ticks;
    }
}
