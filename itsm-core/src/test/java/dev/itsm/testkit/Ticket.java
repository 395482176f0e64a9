package dev.itsm.testkit;

import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.id.ServiceId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A small record that the suites keep in the store under test. */
public record Ticket(
        String title,
        boolean open,
        long priority,
        @Nullable ServiceId service,
        @Nullable Instant due) {
    /** The identity of a ticket. */
    public record Id(String key) implements RecordId {
        public static final RecordKind KIND = RecordKind.of("ticket");

        public Id {
            Keys.check(KIND, key);
        }

        @Override
        public RecordKind kind() {
            return KIND;
        }

        @Override
        public String toString() {
            return KIND + ":" + key;
        }
    }

    public static final Column<Ticket, String> TITLE = Column.text("title", Ticket::title);
    public static final Column<Ticket, Boolean> OPEN = Column.flag("open", Ticket::open);
    public static final Column<Ticket, Long> PRIORITY = Column.number("priority", Ticket::priority);
    public static final Column<Ticket, ServiceId> SERVICE = Column.reference("service", Ticket::service);
    public static final Column<Ticket, Instant> DUE = Column.instant("due", Ticket::due);

    /** Open tickets of a priority and a service, by when they are due. */
    public static final Index<Ticket, Instant> WORK =
            Index.on(OPEN, PRIORITY, SERVICE).orderedBy(DUE);

    public static final Index<Ticket, String> BY_TITLE = Index.orderedBy(TITLE);

    public static final Schema<Id, Ticket> SCHEMA = Schema.of(Id.KIND, Ticket.class, Id::new, WORK, BY_TITLE);

    public static Id id(String key) {
        return new Id(key);
    }

    /** Returns it as a line of text, which {@link #read} takes back. */
    String write() {
        return String.join("|", title, "" + open, "" + priority, service == null ? "" : service.key(), "" + due);
    }

    static Ticket read(String line) {
        String[] parts = line.split("\\|", -1);
        return new Ticket(
                parts[0],
                Boolean.parseBoolean(parts[1]),
                Long.parseLong(parts[2]),
                parts[3].isEmpty() ? null : ServiceId.of(parts[3]),
                parts[4].equals("null") ? null : Instant.parse(parts[4]));
    }

    /** Returns an open ticket of priority 3 without a service and a time. */
    public static Ticket titled(String title) {
        return new Ticket(title, true, 3, null, null);
    }
}
