package dev.itsm.benchmarks.baseline;

import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.baseline.BaselineDiff;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.field.Attributes;
import dev.itsm.id.BaselineId;
import dev.itsm.id.CiId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Two baselines of one lineage, of which a hundred items differ; beside it, a bare walk along their stored hashes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // by take()
public class ComparingBaselines {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int ALTERED = 100;

    @Param({"100000", "1000000"})
    public int items;

    private Baseline before;
    private Baseline after;
    private String[] hashesBefore;
    private String[] hashesAfter;

    @Setup
    public void take() {
        List<Ci> cis = new ArrayList<>(items);
        for (int i = 0; i < items; i++) {
            cis.add(registered(i));
        }
        before = Baseline.take(
                new BaselineId("BL-1"), "Release 1", dev.itsm.cmdb.baseline.Scope.everything(), act(1), cis, List.of());
        for (int i = 0; i < ALTERED; i++) {
            cis.set(i * (items / ALTERED), altered(cis.get(i * (items / ALTERED))));
        }
        after = before.next(new BaselineId("BL-2"), "Release 2", act(2), cis, List.of());
        hashesBefore = hashes(before);
        hashesAfter = hashes(after);
    }

    private static String[] hashes(Baseline baseline) {
        return baseline.items().stream().map(item -> item.hash().hex()).toArray(String[]::new);
    }

    private static Act act(int seconds) {
        return Act.by(PersonId.of("ana"), START.plusSeconds(seconds));
    }

    private static Ci registered(int number) {
        Map<String, String> values = Map.of("hostname", "srv-" + number, "ram-gb", String.valueOf(number % 64));
        return CiProcess.standard()
                .decider(CiId.of("srv-" + number), Surroundings.none())
                .decide(null, new CiCommand.Register("computer", "Server", new Attributes(values)), act(0))
                .orThrow();
    }

    private static Ci altered(Ci ci) {
        return CiProcess.standard()
                .decider(ci.id(), Surroundings.none())
                .decide(ci, new CiCommand.ChangeAttributes(new Attributes(Map.of("ram-gb", "128"))), act(1))
                .orThrow();
    }

    @Benchmark
    public BaselineDiff compared() {
        return BaselineDiff.between(before, after);
    }

    /** The items of both are the same, in the same order: nothing but the hashes has to be looked at. */
    @Benchmark
    public int storedHashes() {
        int differing = 0;
        for (int i = 0; i < hashesBefore.length; i++) {
            if (!hashesBefore[i].equals(hashesAfter[i])) {
                differing++;
            }
        }
        return differing;
    }
}
