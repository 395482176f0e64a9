package dev.itsm.benchmarks.store;

import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.priority.Priority;
import dev.itsm.store.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A million tickets, one in ten of them open, of a hundred services; and whose turn it is, in no order. */
@State(Scope.Benchmark)
public class Million {
    private static final int COUNT = 1_000_000;
    private static final int MASK = (1 << 16) - 1;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final ConcurrentMap<IncidentId, Ticket> map = new ConcurrentHashMap<>(COUNT * 2);
    final Repository<IncidentId, Ticket> repository = Repository.inMemory(Ticket.SCHEMA);
    private final IncidentId[] asked = new IncidentId[MASK + 1];
    private int turn;

    /** Draws the tickets and the order in which they are asked for, with one seed for all. */
    @Setup(Level.Trial)
    public void fill() {
        Random random = new Random(20260101);
        List<Priority> priorities = List.of(Priority.values());
        for (int i = 0; i < COUNT; i++) {
            Ticket ticket = new Ticket(
                    random.nextInt(10) == 0,
                    priorities.get(random.nextInt(priorities.size())),
                    ServiceId.of("service-" + random.nextInt(100)),
                    START.plusSeconds(random.nextInt(365 * 86_400)),
                    0);
            map.put(id(i), ticket);
            repository.save(id(i), Revision.NONE, ticket, List.of());
        }
        for (int i = 0; i < asked.length; i++) {
            asked[i] = id(random.nextInt(COUNT));
        }
    }

    private static IncidentId id(int number) {
        return IncidentId.of("INC" + number);
    }

    IncidentId next() {
        turn = (turn + 1) & MASK;
        return asked[turn];
    }
}
