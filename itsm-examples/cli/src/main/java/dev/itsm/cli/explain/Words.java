package dev.itsm.cli.explain;

import dev.itsm.cli.replay.Mapping.MappedState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How figures are said to people: with units, and as exact as is of use. */
public final class Words {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MANY_HOURS = 100;
    private static final int MANY_DAYS = 20;

    private Words() {}

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns "1 ticket" or "2 tickets". */
    public static String count(long number, String one, String more) {
        return count(number) + " " + (number == 1 ? one : more);
    }

    /** Returns a share with one decimal, which says 0 and 100 only of none and all; a dash if there is no whole. */
    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        long tenths = Math.round(1000.0 * part / whole);
        if (part > 0 && tenths == 0) {
            return "< 0.1 %";
        }
        if (part < whole && tenths == 1000) {
            return "> 99.9 %";
        }
        return tenths % 10 == 0 ? tenths / 10 + " %" : String.format(Locale.ROOT, "%.1f %%", tenths / 10.0);
    }

    /** Returns hours, minutes and seconds as far as there are any, a fraction of a second only if there is one. */
    public static String exact(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toHours() != 0) {
            parts.add(count(duration.toHours()) + " h");
        }
        if (duration.toMinutesPart() != 0) {
            parts.add(duration.toMinutesPart() + " min");
        }
        if (parts.isEmpty() || duration.toSecondsPart() != 0 || duration.toNanosPart() != 0) {
            parts.add(duration.toSecondsPart() + fraction(duration.toNanosPart()) + " s");
        }
        return String.join(" ", parts);
    }

    private static String fraction(int nanos) {
        return nanos == 0 ? "" : String.format(Locale.ROOT, ".%09d", nanos).replaceAll("0+$", "");
    }

    /** Returns working time by its two largest units; never in days, because nobody agrees on how long a working day is. */
    public static String hours(Duration duration) {
        long seconds = rounded(duration);
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < MANY_HOURS * 60
                ? pair(minutes / 60, "h", minutes % 60, "min")
                : count((minutes + 30) / 60) + " h";
    }

    /** Returns time by the wall clock by its two largest units, days among them. */
    public static String days(Duration duration) {
        long hours = (rounded(duration) + 1800) / 3600;
        if (hours < 24) {
            return hours(duration);
        }
        return hours < MANY_DAYS * 24 ? pair(hours / 24, "d", hours % 24, "h") : count((hours + 12) / 24) + " d";
    }

    private static long rounded(Duration duration) {
        return duration.plusMillis(500).toSeconds();
    }

    private static String pair(long large, String unit, long small, String smaller) {
        return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + smaller;
    }

    /** Returns what a clock on the wall of the zone shows, to the second. */
    public static String second(Instant instant, ZoneId zone) {
        return SECOND.format(instant.atZone(zone));
    }

    /** Returns what a clock on the wall of the zone shows, to the minute. */
    public static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** Returns a state with what it waits for: "On hold (requester)". */
    public static String state(MappedState state) {
        return sentence(state.state()) + (state.reason() == null ? "" : " (" + lower(state.reason()) + ")");
    }

    /** Returns a name in capitals as words: "In progress". */
    public static String sentence(String name) {
        String lower = lower(name);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** Returns a name in capitals as words: "in progress". */
    public static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
