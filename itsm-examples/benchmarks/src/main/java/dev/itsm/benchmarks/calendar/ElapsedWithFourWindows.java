package dev.itsm.benchmarks.calendar;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How much working time lies between two instants; four windows a day. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ElapsedWithFourWindows {
    private final Hours hours = Hours.fourWindows(Hours.BERLIN);
    private final PrefixSums limit = new PrefixSums();
    private final WorkingCalendar itsm = hours.calendar();
    private final DayWalk dayWalk = new DayWalk(hours);
    private final TaskanaHours taskana = new TaskanaHours(hours);
    private final Time4jHours time4j = new Time4jHours(hours);

    @Benchmark
    public Duration limit(Asked asked) {
        asked.turn();
        return limit.elapsed(asked.start(), asked.end());
    }

    @Benchmark
    public Duration itsm(Asked asked) {
        asked.turn();
        return itsm.elapsed(asked.start(), asked.end());
    }

    @Benchmark
    public Duration dayWalk(Asked asked) {
        asked.turn();
        return dayWalk.elapsed(asked.start(), asked.end());
    }

    @Benchmark
    public Duration taskana(Asked asked) {
        asked.turn();
        return taskana.elapsed(asked.start(), asked.end());
    }

    @Benchmark
    public Duration time4j(Asked asked) {
        asked.turn();
        return time4j.elapsed(asked.start(), asked.end());
    }
}
