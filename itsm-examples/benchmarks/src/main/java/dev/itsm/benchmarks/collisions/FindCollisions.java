package dev.itsm.benchmarks.collisions;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to find every collision among 1,000,000 windows on 100,000 items, from the rows as they come? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FindCollisions {
    private final DrawnSchedule schedule = new DrawnSchedule(1_000_000, 100_000);
    private long found;

    @Setup
    public void countOnce() {
        found = schedule.sweepOfNumbers();
    }

    @Benchmark
    public long limit() {
        return schedule.sweepOfNumbers();
    }

    @Benchmark
    public long itsm() {
        long[] count = {0};
        schedule.bookings().overlaps(overlap -> count[0]++);
        if (count[0] != found) {
            throw new IllegalStateException(
                    "There must be " + found + " collisions, not " + count[0] + ".\nMaybe a sweep misses some.");
        }
        return count[0];
    }
}
