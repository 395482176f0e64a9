package dev.itsm.benchmarks.store;

import dev.itsm.id.IncidentId;
import dev.itsm.store.Versioned;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to read a ticket among a million and save its next state, without a journal? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SaveAmongAMillion {
    /** What changes: something that no index looks at, or the due time, by which both indexes are ordered. */
    public enum Change {
        NOTE,
        DUE
    }

    @Param
    public Change change = Change.NOTE;

    private Ticket changed(Ticket ticket) {
        return change == Change.NOTE ? ticket.noted() : ticket.dueLater();
    }

    /** {@code get} and {@code replace}: nobody's change is lost, and there is no index. */
    @Benchmark
    public boolean limit(Million tickets) {
        IncidentId id = tickets.next();
        Ticket ticket = Objects.requireNonNull(tickets.map.get(id));
        return tickets.map.replace(id, ticket, changed(ticket));
    }

    @Benchmark
    public Versioned<Ticket> itsm(Million tickets) {
        IncidentId id = tickets.next();
        Versioned<Ticket> ticket = tickets.repository.find(id).orElseThrow();
        return tickets.repository.save(id, ticket.revision(), changed(ticket.state()), List.of());
    }
}
