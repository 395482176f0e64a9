package dev.itsm.benchmarks.lifecycle;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A trigger on a ticket with a stored state: guards and a required field, then the new ticket and its event. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class FiringFromAStoredState {
    private final Fired<?, ?> limit = new Fired<>(new SwitchMachine());
    private final Fired<?, ?> itsm = new Fired<>(new ItsmMachine());
    private final Fired<?, ?> stateless4j = new Fired<>(new Stateless4jMachine());
    private final Fired<?, ?> spring = new Fired<>(new SpringMachine());

    @Benchmark
    public @Nullable Object limit() {
        return limit.next();
    }

    @Benchmark
    public @Nullable Object itsm() {
        return itsm.next();
    }

    @Benchmark
    public @Nullable Object stateless4j() {
        return stateless4j.next();
    }

    @Benchmark
    public @Nullable Object spring() {
        return spring.next();
    }
}
