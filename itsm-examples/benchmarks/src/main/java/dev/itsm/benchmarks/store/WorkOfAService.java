package dev.itsm.benchmarks.store;

import dev.itsm.id.ServiceId;
import dev.itsm.priority.Priority;
import dev.itsm.store.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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

/** How long does it take to list the 50 open tickets of priority 1 of a service, among a million, that are due next? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkOfAService {
    private static final int ROWS = 50;
    private static final ServiceId SERVICE = ServiceId.of("service-42");

    private final PageRequest<Ticket> request = Ticket.WORK
            .where(Ticket.OPEN.is(true), Ticket.PRIORITY.is(Priority.P1), Ticket.SERVICE.is(SERVICE))
            .limit(ROWS);
    private final TreeMap<Instant, Ticket> kept = new TreeMap<>();

    /** Keeps by hand, and for this one question, what an index keeps for each. */
    @Setup
    public void keep(Million tickets) {
        tickets.map.values().stream()
                .filter(WorkOfAService::isWanted)
                .forEach(ticket -> kept.put(ticket.due(), ticket));
    }

    private static boolean isWanted(Ticket ticket) {
        return ticket.open()
                && ticket.priority() == Priority.P1
                && ticket.service().equals(SERVICE);
    }

    @Benchmark
    public List<Ticket> limit() {
        return kept.values().stream().limit(ROWS).toList();
    }

    @Benchmark
    public List<Ticket> itsm(Million tickets) {
        return tickets.repository.page(request).rows().stream()
                .map(versioned -> versioned.state())
                .toList();
    }

    @Benchmark
    public List<Ticket> scan(Million tickets) {
        return tickets.map.values().stream()
                .filter(WorkOfAService::isWanted)
                .sorted(Comparator.comparing(Ticket::due))
                .limit(ROWS)
                .toList();
    }
}
