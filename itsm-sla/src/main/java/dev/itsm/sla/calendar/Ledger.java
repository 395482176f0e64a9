package dev.itsm.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Running totals of working time at the edges of blocks of days, from the epoch both ways, worked out as far as they are
 * asked for. Counts in {@link Duration}, as twenty thousand years of nanoseconds do not fit a long. Safe for use by
 * several threads, which take turns.
 */
final class Ledger {
    private final WorkingTime time;
    private final Tail before;
    private final Tail after;
    private final long blockSeconds;
    private final long firstBlock;
    private final long endBlock;
    /** At the end of block 0, 1, 2 and so on. */
    private final List<Duration> forward = new ArrayList<>();
    /** At the start of block −1, −2, −3 and so on: negative. */
    private final List<Duration> backward = new ArrayList<>();

    Ledger(WorkingTime time, Tail before, Tail after, long blockSeconds) {
        this.time = time;
        this.before = before;
        this.after = after;
        this.blockSeconds = blockSeconds;
        this.firstBlock = Math.floorDiv(Timeline.FIRST.getEpochSecond(), blockSeconds);
        this.endBlock = Math.floorDiv(Timeline.LAST.getEpochSecond() - 1, blockSeconds) + 1;
    }

    /** Returns the working time from the epoch until then, negative before it. */
    synchronized Duration worked(Instant instant) {
        long block = Math.floorDiv(instant.getEpochSecond(), blockSeconds);
        Stretch stretch = stretch(block);
        if (!stretch.covers(instant.getEpochSecond())) {
            return at(endBlock);
        }
        long nanos = (instant.getEpochSecond() - stretch.startSecond()) * Stretch.SECOND + instant.getNano();
        return at(block).plusNanos(time.within(stretch).before(nanos));
    }

    /** Returns the first instant until which that much has worked; null if there is none. */
    @Nullable
    synchronized Instant earliest(Duration amount) {
        long block = blockReaching(amount, 0);
        return block == endBlock
                ? null
                : table(block).instantOfEarliest(amount.minus(at(block)).toNanos());
    }

    /** Returns the last instant until which no more than that has worked; null if there is none. */
    @Nullable
    synchronized Instant latest(Duration amount) {
        long block = blockReaching(amount, 1);
        return block == endBlock
                ? null
                : table(block).instantOfLatest(amount.minus(at(block)).toNanos());
    }

    /**
     * Returns the block in which the total reaches the amount, or goes beyond it if the difference must be 1; the end if
     * none does.
     */
    private long blockReaching(Duration amount, int difference) {
        long low = -backward.size();
        while (at(low).compareTo(amount) >= difference) {
            if (low == firstBlock) {
                return endBlock;
            }
            low--;
        }
        long high = forward.size();
        while (at(high).compareTo(amount) < difference) {
            if (high == endBlock || isEmptyFrom(high)) {
                return endBlock;
            }
            high++;
        }
        while (high - low > 1) {
            long middle = Math.floorDiv(low + high, 2);
            if (at(middle).compareTo(amount) < difference) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isEmptyFrom(long block) {
        return after.state() == Tail.State.EMPTY && block * blockSeconds >= after.second();
    }

    private Table table(long block) {
        Stretch stretch = stretch(block);
        return new Table(stretch, time.within(stretch));
    }

    /** Returns the total at the start of a block. */
    private Duration at(long block) {
        while (forward.size() < block) {
            int next = forward.size();
            forward.add(at(next).plus(total(stretch(next))));
        }
        while (-backward.size() > block) {
            int next = -backward.size();
            backward.add(at(next).minus(total(stretch(next - 1))));
        }
        return block == 0 ? Duration.ZERO : block > 0 ? forward.get((int) block - 1) : backward.get((int) -block - 1);
    }

    private Duration total(Stretch stretch) {
        if (after.isConstant() && stretch.startSecond() >= after.second()) {
            return total(stretch, after);
        }
        return before.isConstant() && stretch.endSecond() <= before.second()
                ? total(stretch, before)
                : Duration.ofNanos(time.within(stretch).total());
    }

    private static Duration total(Stretch stretch, Tail constant) {
        return constant.state() == Tail.State.FULL ? Duration.ofNanos(stretch.nanos()) : Duration.ZERO;
    }

    private Stretch stretch(long block) {
        return Timeline.block(block, blockSeconds);
    }
}
