package dev.itsm.sla.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The table of the years that are asked for, which grows on demand and is shared by all threads. Safe for use by several
 * threads: a table is immutable and replaced whole; threads that want to grow it take turns.
 */
final class Tables {
    /** Where tickets live. A table counts in nanoseconds, so it may span 292 years at most. */
    private static final Stretch TABLED = new Stretch(
            LocalDate.of(1900, 1, 1).toEpochDay() * Stretch.DAY_SECONDS,
            LocalDate.of(2190, 1, 1).toEpochDay() * Stretch.DAY_SECONDS);

    private static final long MOST_SPANS = 1 << 20;
    private static final long MOST_BLOCK_DAYS = 364;

    private final WorkingTime time;
    private final long blockSeconds;
    private final long mostSeconds;
    private final AtomicReference<Table> shared = new AtomicReference<>(new Table(new Stretch(0, 0), Spans.NONE));

    Tables(WorkingTime time) {
        this.time = time;
        long days = Math.max(32, MOST_SPANS / time.shiftsPerDay());
        this.mostSeconds = days * Stretch.DAY_SECONDS;
        this.blockSeconds = Math.min(MOST_BLOCK_DAYS, days / 16) * Stretch.DAY_SECONDS;
    }

    /** The length of blocks that hold few enough spans for a calendar as busy as this. */
    long blockSeconds() {
        return blockSeconds;
    }

    Table shared() {
        return Objects.requireNonNull(shared.get());
    }

    /** Returns a table that covers that second: the shared one, grown if need be, or one of a single block. */
    Table covering(long second) {
        Table table = shared();
        if (table.stretch().covers(second)) {
            return table;
        }
        return TABLED.covers(second) ? grown(second) : tableOf(blockOf(second));
    }

    /** Returns the shared table after it has grown later or earlier; null if it must not grow any more. */
    @Nullable
    Table grown(boolean later) {
        synchronized (shared) {
            Stretch old = shared().stretch();
            long second = later ? old.endSecond() : old.startSecond() - 1;
            if (!TABLED.covers(second)) {
                return null;
            }
            Stretch next = extended(old, second);
            return length(next) > mostSeconds ? null : share(next);
        }
    }

    private Table grown(long second) {
        synchronized (shared) {
            Table table = shared();
            if (table.stretch().covers(second)) {
                return table;
            }
            Stretch next = extended(table.stretch(), second);
            return share(length(next) > mostSeconds ? neighbourhood(second) : next);
        }
    }

    private Table share(Stretch stretch) {
        Table table = tableOf(stretch);
        shared.set(table);
        return table;
    }

    /** At least doubles the stretch, so that growing to any size costs no more than twice that size. */
    private Stretch extended(Stretch old, long second) {
        Stretch wanted = neighbourhood(second);
        if (length(old) == 0) {
            return wanted;
        }
        return second < old.startSecond()
                ? clipped(Math.min(wanted.startSecond(), old.startSecond() - length(old)), old.endSecond())
                : clipped(old.startSecond(), Math.max(wanted.endSecond(), old.endSecond() + length(old)));
    }

    private Stretch neighbourhood(long second) {
        Stretch block = blockOf(second);
        return clipped(block.startSecond() - blockSeconds, block.endSecond() + blockSeconds);
    }

    private static Stretch clipped(long startSecond, long endSecond) {
        return new Stretch(Math.max(startSecond, TABLED.startSecond()), Math.min(endSecond, TABLED.endSecond()));
    }

    private Stretch blockOf(long second) {
        return Timeline.block(Math.floorDiv(second, blockSeconds), blockSeconds);
    }

    private Table tableOf(Stretch stretch) {
        return new Table(stretch, time.within(stretch));
    }

    private static long length(Stretch stretch) {
        return stretch.endSecond() - stretch.startSecond();
    }
}
