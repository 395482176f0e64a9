package dev.itsm.benchmarks.calendar;

import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.Optional;
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

/** When that much working time has passed; one window a day. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class AddWithOneWindow {
    private final Hours hours = Hours.oneWindow(Hours.BERLIN);
    private final PrefixSums limit = new PrefixSums();
    private final WorkingCalendar itsm = hours.calendar();
    private final DayWalk dayWalk = new DayWalk(hours);
    private final QuartzHours quartz = new QuartzHours(hours);
    private final JbpmHours jbpm = new JbpmHours(hours);
    private final TaskanaHours taskana = new TaskanaHours(hours);

    @Benchmark
    public Instant limit(Asked asked) {
        asked.turn();
        return limit.add(asked.start(), asked.workingTime());
    }

    @Benchmark
    public Optional<Instant> itsm(Asked asked) {
        asked.turn();
        return itsm.add(asked.start(), asked.workingTime());
    }

    @Benchmark
    public Instant dayWalk(Asked asked) {
        asked.turn();
        return dayWalk.add(asked.start(), asked.workingTime());
    }

    @Benchmark
    public Instant quartz(Asked asked) {
        asked.turn();
        return quartz.add(asked.start(), asked.workingTime());
    }

    @Benchmark
    public Instant jbpm(Asked asked) {
        asked.turn();
        return jbpm.add(asked.start(), asked.workingTime());
    }

    @Benchmark
    public Instant taskana(Asked asked) {
        asked.turn();
        return taskana.add(asked.start(), asked.workingTime());
    }
}
