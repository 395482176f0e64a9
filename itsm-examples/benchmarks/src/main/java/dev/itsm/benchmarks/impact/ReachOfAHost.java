package dev.itsm.benchmarks.impact;

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
import org.openjdk.jmh.infra.BenchmarkParams;

/** How long does it take to find all that one host can impact, which is a small part of all? Of 256 hosts in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx5g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReachOfAHost {
    private static final int HOSTS = 256;

    private Search search = item -> 0;
    private int[] hosts = {};
    private int turn;

    @Setup
    public void build(BenchmarkParams params) {
        Estate estate = new Estate(Estate.MANY_ITEMS, Estate.MANY_RELATIONS, false, 1);
        hosts = estate.hosts(HOSTS);
        search = Search.By.benchmark(params.getBenchmark()).of(estate);
    }

    private int reach() {
        turn = (turn + 1) % HOSTS;
        return search.reach(hosts[turn]);
    }

    @Benchmark
    public int limit() {
        return reach();
    }

    @Benchmark
    public int itsm() {
        return reach();
    }

    @Benchmark
    public int hashMap() {
        return reach();
    }

    @Benchmark
    public int guava() {
        return reach();
    }

    @Benchmark
    public int jgrapht() {
        return reach();
    }

    @Benchmark
    public int jgraphtSparse() {
        return reach();
    }
}
