package dev.itsm.benchmarks.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is asked: instants of five years in no order, and how far from them. The same for all who answer. */
@State(Scope.Thread)
public class Asked {
    private static final int MASK = (1 << 10) - 1;

    /** How far: the time between two instants, or as many hours, working days of eight hours, or years of 260 days. */
    public enum Far {
        HOURS_4(Duration.ofHours(4), Duration.ofHours(4)),
        DAYS_5(Duration.ofDays(5), Duration.ofHours(5 * 8)),
        YEAR_1(Duration.ofDays(365), Duration.ofHours(260 * 8)),
        YEARS_10(Duration.ofDays(3652), Duration.ofHours(2600 * 8));

        private final Duration wallTime;
        private final Duration workingTime;

        Far(Duration wallTime, Duration workingTime) {
            this.wallTime = wallTime;
            this.workingTime = workingTime;
        }
    }

    @Param
    public Far far = Far.HOURS_4;

    private final Instant[] starts = new Instant[MASK + 1];
    private final Instant[] ends = new Instant[MASK + 1];
    private int turn;

    /** Draws the instants, with one seed for all. */
    @Setup
    public void draw() {
        Random random = new Random(20240101);
        long from = Instant.parse("2015-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = Instant.ofEpochSecond(from + random.nextInt(5 * 365 * 86_400));
            ends[i] = starts[i].plus(far.wallTime);
        }
    }

    void turn() {
        turn = (turn + 1) & MASK;
    }

    Instant start() {
        return starts[turn];
    }

    Instant end() {
        return ends[turn];
    }

    Duration workingTime() {
        return far.workingTime;
    }
}
