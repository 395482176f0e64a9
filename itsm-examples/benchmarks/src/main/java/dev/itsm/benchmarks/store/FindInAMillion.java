package dev.itsm.benchmarks.store;

import dev.itsm.id.IncidentId;
import dev.itsm.store.Versioned;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to find a ticket among a million by its id? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FindInAMillion {
    @Benchmark
    public @Nullable Ticket limit(Million tickets) {
        return tickets.map.get(tickets.next());
    }

    @Benchmark
    public Optional<Versioned<Ticket>> itsm(Million tickets) {
        return tickets.repository.find(tickets.next());
    }

    /** What the map costs with the answer that a repository gives. */
    @Benchmark
    public Optional<Ticket> mapWithOptional(Million tickets) {
        IncidentId id = tickets.next();
        return Optional.ofNullable(tickets.map.get(id));
    }
}
