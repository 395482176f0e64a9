package dev.itsm.benchmarks.clock;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long does it take to read one of 100,000 running clocks, each paused once, all of them in a row? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecomputeClocks {
    private static final int CLOCKS = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-27T11:00:00Z");
    private static final Duration LIMIT = Duration.ofHours(40);

    private final WorkingCalendar office =
            WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00");
    private final ServiceClock[] clocks = new ServiceClock[CLOCKS];
    private final Instant[] since = new Instant[CLOCKS];
    private final Duration[] counted = new Duration[CLOCKS];

    @Setup
    public void fill() {
        ResolvedTarget target = Target.resolution().within(LIMIT).in(office);
        Random random = new Random(1);
        for (int i = 0; i < CLOCKS; i++) {
            Instant start = NOW.minusSeconds(40_000 + random.nextInt(30 * 86_400));
            Instant paused = start.plusSeconds(random.nextInt(10_000));
            since[i] = paused.plusSeconds(random.nextInt(20_000));
            counted[i] = office.elapsed(start, paused);
            clocks[i] = ServiceClock.of(target)
                    .with(ClockFact.started(start))
                    .with(ClockFact.paused(PauseReason.REQUESTER, paused))
                    .with(ClockFact.resumed(since[i]));
        }
    }

    /** What the answer cannot do without: the working time since the pause, and when the rest of the limit is used up. */
    @Benchmark
    @OperationsPerInvocation(CLOCKS)
    public void limit(Blackhole sink) {
        for (int i = 0; i < CLOCKS; i++) {
            sink.consume(counted[i].plus(office.elapsed(since[i], NOW)));
            sink.consume(office.add(since[i], LIMIT.minus(counted[i])));
        }
    }

    @Benchmark
    @OperationsPerInvocation(CLOCKS)
    public void serviceClocks(Blackhole sink) {
        for (int i = 0; i < CLOCKS; i++) {
            ClockReading reading = clocks[i].at(NOW);
            sink.consume(reading.elapsed());
            sink.consume(reading.due());
        }
    }
}
