package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.id.Revision;
import dev.itsm.store.Repository;
import dev.itsm.store.Versioned;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.Trail;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;

/** Saves tickets and says so, a line each, until it is killed. */
final class H2Victim {
    private H2Victim() {}

    public static void main(String[] arguments) {
        Repository<Ticket.Id, Ticket> tickets = Database.on(JdbcConnectionPool.create(arguments[0], "itsm", ""))
                .store("crashes")
                .repository(Ticket.SCHEMA);
        for (int i = 0; true; i++) {
            Ticket.Id id = Ticket.id("T" + i % 50);
            Revision next = tickets.find(id).map(Versioned::revision).orElse(Revision.NONE).next();
            Head head = tickets.journal().head(id);
            Envelope event = Trail.after(head, next, "save " + i);
            tickets.save(id, Revision.of(next.number() - 1), Ticket.titled("save " + i), List.of(event));
            System.out.println(id.key() + " " + next + " .");
            System.out.flush();
        }
    }
}
