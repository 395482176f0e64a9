package dev.itsm.cli.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the times of a log: ISO 8601, or a pattern; a local time in the mapping's zone. */
public final class TimeReader {
    private final @Nullable DateTimeFormatter pattern;
    private final @Nullable ZoneId zone;

    private TimeReader(@Nullable DateTimeFormatter pattern, @Nullable ZoneId zone) {
        this.pattern = pattern;
        this.zone = zone;
    }

    /** Returns the zone of local times; null if they must not be local. */
    public @Nullable ZoneId zone() {
        return zone;
    }

    static TimeReader iso(@Nullable ZoneId zone) {
        return new TimeReader(null, zone);
    }

    /**
     * Returns a reader of times in a pattern of {@link DateTimeFormatter}, strictly: there is no 30 February.
     *
     * @throws IllegalArgumentException if it is no pattern
     */
    static TimeReader pattern(String pattern, @Nullable ZoneId zone) {
        return new TimeReader(
                DateTimeFormatter.ofPattern(yearsOfAnyEra(pattern), Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT),
                zone);
    }

    /** People write y for the year; strictly that is the year of an era which nobody names. */
    private static String yearsOfAnyEra(String pattern) {
        StringBuilder result = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            result.append(!quoted && c == 'y' ? 'u' : c);
        }
        return result.toString();
    }

    /**
     * Returns the instant that the text names.
     *
     * @throws DateTimeException if it names none, with the reason in words
     */
    Instant read(String text) {
        if (pattern != null) {
            return instant(pattern.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        }
        Instant quick = quickIso(text);
        return quick != null
                ? quick
                : instant(DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
    }

    private Instant instant(TemporalAccessor time) {
        if (time instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        LocalDateTime local = time instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(time);
        if (zone == null) {
            throw new DateTimeException("it has no zone, and neither has the mapping");
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DateTimeException("clocks in " + zone + " skip that time");
        }
        return local.toInstant(offsets.get(0));
    }

    /**
     * Reads {@code 2012-04-30T09:06:11(.fff)(Z|±hh:mm)} without a formatter, because a log is mostly times: null for any other
     * form, which the formatter then judges.
     */
    private static @Nullable Instant quickIso(String text) {
        int length = text.length();
        if (length < 20
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if ((year | month | day | hour | minute | second) < 0
                || month < 1
                || month > 12
                || day < 1
                || day > 31
                || hour > 23
                || minute > 59
                || second > 59) {
            return null;
        }
        int at = 19;
        int nanos = 0;
        if (text.charAt(at) == '.') {
            int digits = 0;
            for (at++; at < length && digits < 9 && isDigit(text.charAt(at)); at++, digits++) {
                nanos = nanos * 10 + text.charAt(at) - '0';
            }
            if (digits == 0) {
                return null;
            }
            for (; digits < 9; digits++) {
                nanos *= 10;
            }
        }
        int offset = offset(text, at);
        if (offset == Integer.MIN_VALUE) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * 86_400 + hour * 3_600L + minute * 60L + second - offset, nanos);
    }

    /** Returns the offset in seconds; the smallest integer if there is none of the quick form. */
    private static int offset(String text, int at) {
        int length = text.length();
        if (at + 1 == length && text.charAt(at) == 'Z') {
            return 0;
        }
        if (at + 6 == length && text.charAt(at + 3) == ':' && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            int hours = number(text, at + 1, 2);
            int minutes = number(text, at + 4, 2);
            if (hours >= 0 && hours < 18 && minutes >= 0 && minutes < 60) {
                return (text.charAt(at) == '-' ? -1 : 1) * (hours * 3_600 + minutes * 60);
            }
        }
        return Integer.MIN_VALUE;
    }

    private static int number(String text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
