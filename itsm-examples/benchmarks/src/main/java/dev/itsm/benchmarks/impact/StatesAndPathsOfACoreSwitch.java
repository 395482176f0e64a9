package dev.itsm.benchmarks.impact;

import dev.itsm.cmdb.impact.ImpactAnalysis;
import dev.itsm.cmdb.impact.Outage;
import dev.itsm.id.CiId;
import java.util.List;
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

/**
 * How long does it take to work out the state and the distance of all that the failure of a core switch impacts, and the
 * paths to a thousand of them? The limit knows neither states nor redundancy: it searches breadth first and notes who led
 * to whom.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx5g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class StatesAndPathsOfACoreSwitch {
    private static final int PATHS = 1000;

    private final Estate estate;
    private final int[] ends;
    private final BareSearch bare;
    private final ImpactAnalysis analysis;

    public StatesAndPathsOfACoreSwitch() {
        this(new Estate(Estate.MANY_ITEMS, Estate.MANY_RELATIONS, true, 1));
    }

    StatesAndPathsOfACoreSwitch(Estate estate) {
        this.estate = estate;
        ends = new Random(2).ints(PATHS, estate.coreSwitch(), estate.items()).toArray();
        bare = new BareSearch(estate);
        analysis = ImpactAnalysis.of(estate.graph());
    }

    /** Returns the number of steps on all the paths. */
    @Benchmark
    public int limit() {
        int[] parents = bare.parents(estate.coreSwitch());
        int steps = 0;
        for (int end : ends) {
            steps += parents[end] == 0 ? 0 : BareSearch.way(parents, end).length;
        }
        return steps;
    }

    /** Returns the number of steps on all the paths. */
    @Benchmark
    public int itsm() {
        Outage outage = analysis.outage(List.of(estate.id(estate.coreSwitch())));
        int steps = 0;
        for (int end : ends) {
            List<CiId> path = outage.path(estate.id(end));
            steps += path.size();
        }
        return steps;
    }
}
