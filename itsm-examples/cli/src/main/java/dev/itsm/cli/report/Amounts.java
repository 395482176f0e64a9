package dev.itsm.cli.report;

import java.time.Duration;
import java.util.Arrays;

/** Many durations, to the millisecond. */
final class Amounts {
    private long[] millis = new long[8];
    private int count;
    private Duration sum = Duration.ZERO;

    void add(Duration amount) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, count * 2);
        }
        millis[count++] = amount.toMillis();
        sum = sum.plus(amount);
    }

    int count() {
        return count;
    }

    Duration sum() {
        return sum;
    }

    /** Returns the amount that half of them do not exceed: of an even number, the mean of the middle two. */
    Duration median() {
        long[] sorted = sorted();
        return count == 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.addExact(sorted[(count - 1) / 2], sorted[count / 2]))
                        .dividedBy(2);
    }

    /** Returns the smallest amount that this many of a hundred do not exceed. */
    Duration percentile(int percent) {
        return count == 0 ? Duration.ZERO : Duration.ofMillis(sorted()[(int) Math.ceil(count * percent / 100.0) - 1]);
    }

    Duration greatest() {
        return percentile(100);
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
