package dev.itsm.cli.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How often things happened on each day; shown by the day, the week, the month or the year, as many as a chart can hold. */
final class Days {
    private static final int MOST_BUCKETS = 60;

    private final ZoneId zone;
    private final int things;
    private final NavigableMap<LocalDate, long[]> days = new TreeMap<>();

    /** How long the stretches are that days are put together to. */
    enum Width {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        /** Returns the first day of the stretch that a day lies in. */
        private LocalDate first(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Begins to count.
     *
     * @param zone in which days begin
     * @param things how many things are counted
     */
    Days(ZoneId zone, int things) {
        this.zone = zone;
        this.things = things;
    }

    void add(Instant at, int thing) {
        days.computeIfAbsent(LocalDate.ofInstant(at, zone), day -> new long[things])[thing]++;
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    LocalDate first() {
        return days.firstKey();
    }

    LocalDate last() {
        return days.lastKey();
    }

    /** Returns the first day of the last 99 of 100 things, if what went before takes longer than they; else the first day. */
    LocalDate bulk() {
        long all = days.values().stream().mapToLong(Days::sum).sum();
        long before = 0;
        for (var day : days.entrySet()) {
            before += sum(day.getValue());
            if (before * 100 > all) {
                boolean sparse =
                        ChronoUnit.DAYS.between(first(), day.getKey()) > ChronoUnit.DAYS.between(day.getKey(), last());
                return sparse ? day.getKey() : first();
            }
        }
        return first();
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Returns the shortest width by which a chart can hold what happened from that day on. */
    Width width(LocalDate from) {
        for (Width width : Width.values()) {
            if (stretches(width, from) <= MOST_BUCKETS) {
                return width;
            }
        }
        return Width.YEAR;
    }

    private long stretches(Width width, LocalDate from) {
        return switch (width) {
            case DAY -> ChronoUnit.DAYS.between(from, last()) + 1;
            case WEEK -> ChronoUnit.WEEKS.between(from, last()) + 1;
            case MONTH -> ChronoUnit.MONTHS.between(from, last()) + 1;
            case YEAR -> ChronoUnit.YEARS.between(from, last()) + 1;
        };
    }

    /** Returns the counts before a day. */
    long[] before(LocalDate day) {
        long[] counts = new long[things];
        days.headMap(day, false).values().forEach(one -> addTo(counts, one));
        return counts;
    }

    /** Returns the counts from a day on, by the first instant of each stretch, with zeros where nothing happened. */
    NavigableMap<Instant, long[]> from(LocalDate from, Width width) {
        NavigableMap<LocalDate, long[]> stretches = new TreeMap<>();
        days.tailMap(from, true)
                .forEach((day, counts) ->
                        addTo(stretches.computeIfAbsent(width.first(day), d -> new long[things]), counts));
        if (stretches.size() > 1 && stretches(width, from) <= MOST_BUCKETS) {
            for (LocalDate day = stretches.firstKey(); day.isBefore(last()); day = day.plusDays(1)) {
                stretches.computeIfAbsent(width.first(day), d -> new long[things]);
            }
        }
        NavigableMap<Instant, long[]> instants = new TreeMap<>();
        stretches.forEach((day, counts) -> instants.put(day.atStartOfDay(zone).toInstant(), counts));
        return instants;
    }

    private static void addTo(long[] sums, long[] counts) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counts[i];
        }
    }
}
