package dev.itsm.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Working time on the whole supported time line. What lies in the shared {@link Table} is answered from there; amounts
 * that lead out of it are worked out from a {@link Ledger} of totals. Both give the same answers. Safe for use by several
 * threads.
 */
final class Timeline {
    static final Instant FIRST =
            LocalDate.of(-9999, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    static final Instant LAST =
            LocalDate.of(10_000, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final long CENTURY = 100 * 366 * Stretch.DAY_SECONDS;

    private final Tail before;
    private final Tail after;
    private final Tables tables;
    private final Ledger ledger;

    /** Working time without a break; null where it has no beginning or no end. */
    record Span(@Nullable Instant start, @Nullable Instant end) {}

    Timeline(WorkingTime time) {
        this.before = time.before();
        this.after = time.after();
        this.tables = new Tables(time);
        this.ledger = new Ledger(time, before, after, tables.blockSeconds());
    }

    /** The n-th block of that length from the epoch, as far as it is supported. */
    static Stretch block(long n, long blockSeconds) {
        return new Stretch(
                Math.max(n * blockSeconds, FIRST.getEpochSecond()),
                Math.min((n + 1) * blockSeconds, LAST.getEpochSecond()));
    }

    /** Returns the working time from one instant to another, negative if the other is earlier. */
    Duration between(Instant start, Instant end) {
        Table table = tables.shared();
        if (table.covers(start) && table.covers(end)) {
            return Duration.ofNanos(table.worked(table.time(end)) - table.worked(table.time(start)));
        }
        return betweenAnywhere(within(start), within(end));
    }

    private Duration betweenAnywhere(Instant start, Instant end) {
        tables.covering(start.getEpochSecond());
        Table table = tables.covering(end.getEpochSecond());
        return table.covers(start) && table.covers(end)
                ? Duration.ofNanos(table.worked(table.time(end)) - table.worked(table.time(start)))
                : ledger.worked(end).minus(ledger.worked(start));
    }

    private static Instant within(Instant instant) {
        return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
    }

    /** Returns the first instant until which that much more has worked than until the start; null if there is none. */
    @Nullable
    Instant earliest(Instant start, Duration amount) {
        Instant found = inTable(tables.shared(), start, amount, true);
        return found == null ? anywhere(within(start), amount, true) : found;
    }

    /** Returns the last instant until which no more than that has worked since the start; null if there is none. */
    @Nullable
    Instant latest(Instant start, Duration amount) {
        Instant found = inTable(tables.shared(), start, amount, false);
        return found == null ? anywhere(within(start), amount, false) : found;
    }

    private static @Nullable Instant inTable(Table table, Instant start, Duration amount, boolean earliest) {
        if (!table.covers(start) || amount.getSeconds() > CENTURY || amount.getSeconds() < -CENTURY) {
            return null;
        }
        long target = table.worked(table.time(start)) + amount.getSeconds() * Stretch.SECOND + amount.getNano();
        if (earliest) {
            return target > 0 && target <= table.total() ? table.instantOfEarliest(target) : null;
        }
        return target >= 0 && target < table.total() ? table.instantOfLatest(target) : null;
    }

    private @Nullable Instant anywhere(Instant start, Duration amount, boolean earliest) {
        if (amount.toSeconds() > LAST.getEpochSecond() - FIRST.getEpochSecond()
                || amount.toSeconds() < FIRST.getEpochSecond() - LAST.getEpochSecond()) {
            return null;
        }
        Table table = tables.covering(start.getEpochSecond());
        while (table != null && table.covers(start)) {
            Instant found = inTable(table, start, amount, earliest);
            if (found != null) {
                return found;
            }
            boolean later = !amount.isNegative() && !(earliest && amount.isZero());
            table = table == tables.shared() && !isEmptyBeyond(table, later) ? tables.grown(later) : null;
        }
        Duration target = ledger.worked(start).plus(amount);
        return earliest ? ledger.earliest(target) : ledger.latest(target);
    }

    private boolean isEmptyBeyond(Table table, boolean later) {
        Stretch stretch = table.stretch();
        return later
                ? after.state() == Tail.State.EMPTY && stretch.endSecond() >= after.second()
                : before.state() == Tail.State.EMPTY && stretch.startSecond() <= before.second();
    }

    boolean works(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(LAST)) {
            return false;
        }
        Table table = tables.covering(instant.getEpochSecond());
        long time = table.time(instant);
        return table.start(table.endingAfter(time)) <= time;
    }

    /** Returns the first span that ends after the instant, with its true end; null if there is none. */
    @Nullable
    Span endingAfter(Instant instant) {
        if (!instant.isBefore(LAST)) {
            return null;
        }
        Instant from = within(instant);
        Table table = tables.covering(from.getEpochSecond());
        int i = table.endingAfter(table.time(from));
        if (i == table.count()) {
            Instant opening = latest(from, Duration.ZERO);
            if (opening == null) {
                return null;
            }
            table = tables.covering(opening.getEpochSecond());
            i = table.endingAfter(table.time(opening));
        }
        return new Span(table.instant(table.start(i)), trueEnd(table, i));
    }

    private @Nullable Instant trueEnd(Table of, int span) {
        Table table = of;
        int i = span;
        while (table.reachesEnd(i)) {
            long second = table.stretch().endSecond();
            if (isLast(second)) {
                return null;
            }
            table = tables.covering(second);
            i = table.endingAfter(table.timeOf(second));
            if (table.start(i) > table.timeOf(second)) {
                return Instant.ofEpochSecond(second);
            }
        }
        return table.instant(table.end(i));
    }

    private boolean isLast(long second) {
        return second >= LAST.getEpochSecond() || (after.state() == Tail.State.FULL && second >= after.second());
    }

    /** Returns the last span that starts before the instant, with its true start; null if there is none. */
    @Nullable
    Span startingBefore(Instant instant) {
        if (!instant.isAfter(FIRST)) {
            return null;
        }
        Instant last = within(instant).minusNanos(1);
        Table table = tables.covering(last.getEpochSecond());
        int i = table.startingBy(table.time(last));
        if (i < 0) {
            Instant closing = earliest(last, Duration.ZERO);
            if (closing == null) {
                return null;
            }
            table = tables.covering(closing.minusNanos(1).getEpochSecond());
            i = table.startingBy(table.time(closing.minusNanos(1)));
        }
        return new Span(trueStart(table, i), table.instant(table.end(i)));
    }

    private @Nullable Instant trueStart(Table of, int span) {
        Table table = of;
        int i = span;
        while (table.start(i) == 0) {
            long second = table.stretch().startSecond();
            if (isFirst(second)) {
                return null;
            }
            table = tables.covering(second - 1);
            i = table.startingBy(table.timeOf(second) - 1);
            if (i < 0 || table.end(i) < table.timeOf(second)) {
                return Instant.ofEpochSecond(second);
            }
        }
        return table.instant(table.start(i));
    }

    private boolean isFirst(long second) {
        return second <= FIRST.getEpochSecond() || (before.state() == Tail.State.FULL && second <= before.second());
    }
}
