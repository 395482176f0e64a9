package dev.itsm.benchmarks.impact;

import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphUpdate;
import java.util.Random;
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

/** How long does it take to have a graph again after 100 of its relations have gone, beside making it anew, the limit? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx5g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
public class RefreshAfterAHundredRelations {
    private static final int CHANGED = 100;

    private final Estate estate = new Estate(Estate.MANY_ITEMS, Estate.MANY_RELATIONS, true, 1);
    private final int[] changed =
            new Random(3).ints(0, estate.relations()).distinct().limit(CHANGED).toArray();
    private final CiGraph graph = estate.graph();

    @Benchmark
    public CiGraph limit() {
        return estate.graph();
    }

    @Benchmark
    public CiGraph itsm() {
        CiGraphUpdate update = graph.update();
        for (int row : changed) {
            update.remove(estate.row(row));
        }
        return update.build();
    }
}
