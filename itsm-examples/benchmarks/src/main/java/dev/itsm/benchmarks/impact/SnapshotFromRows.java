package dev.itsm.benchmarks.impact;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphBuilder;
import dev.itsm.cmdb.relation.Dependency;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take to make a graph of rows? One thread works, and one collects garbage while that one waits, so that
 * this is the time of a processor. The limit sorts numbers into bare arrays in both directions and knows no ids.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms5g", "-Xmx5g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4)
@Measurement(iterations = 6)
public class SnapshotFromRows {
    /** Whether each row has ids of its own, as when it was just read, or those of an item are one. */
    @Param({"false", "true"})
    public boolean fresh;

    private final Estate estate = new Estate(Estate.MANY_ITEMS, Estate.MANY_RELATIONS, true, 1);
    private Dependency[] rows = {};

    @Setup
    public void read() {
        rows = new Dependency[estate.relations()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = fresh ? estate.freshRow(row) : estate.row(row);
        }
    }

    @Benchmark
    public Object limit() {
        return new BareArrays[] {BareArrays.needs(estate), BareArrays.neededBy(estate)};
    }

    @Benchmark
    public CiGraph itsm() {
        CiGraphBuilder builder = CiGraph.builder();
        for (Dependency row : rows) {
            builder.add(row);
        }
        return builder.build();
    }
}
