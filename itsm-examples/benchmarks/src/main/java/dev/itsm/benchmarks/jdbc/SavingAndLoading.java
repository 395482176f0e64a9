package dev.itsm.benchmarks.jdbc;

import dev.itsm.benchmarks.jdbc.Rows.Loaded;
import dev.itsm.event.Envelope;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An incident is saved with an event, in a transaction, or loaded. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // by open()
public class SavingAndLoading {
    @Param({"PostgreSQL", "H2"})
    public String database = "";

    @Param({"save", "load"})
    public String what = "";

    private Rows rows;
    private ByHand byHand;
    private List<Loaded> loaded;
    private int next;

    @Setup(Level.Trial)
    public void open() throws Exception {
        rows = new Rows(database);
        byHand = new ByHand(rows.pool(), database.equals("H2"));
        loaded = rows.load();
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        rows.close();
    }

    @Benchmark
    public Object limit() throws Exception {
        if (what.equals("load")) {
            return byHand.load(rows.nextId());
        }
        Loaded one = loaded.get(next);
        Envelope event = one.event();
        byHand.save(one, event);
        return saved(one, event);
    }

    @Benchmark
    public Object itsm() {
        if (what.equals("load")) {
            return rows.repository().find(rows.nextId()).orElseThrow();
        }
        Loaded one = loaded.get(next);
        Envelope event = one.event();
        rows.repository().save(one.id(), one.revision(), one.row().state(), List.of(event));
        return saved(one, event);
    }

    private Loaded saved(Loaded one, Envelope event) {
        Loaded after = one.saved(event);
        loaded.set(next, after);
        next = (next + 1) % loaded.size();
        return after;
    }
}
