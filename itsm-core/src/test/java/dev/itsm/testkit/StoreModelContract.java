package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.event.Envelope;
import dev.itsm.event.Journal;
import dev.itsm.event.Position;
import dev.itsm.event.StaleWriteException;
import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.store.Condition;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Save;
import dev.itsm.store.StaleRevisionException;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random writes to a {@link Store}, alone and in units that commit or fail, leave what they leave in a plain map. */
public abstract class StoreModelContract {
    private static final List<String> KEYS = List.of("a", "b", "c", "～", "🐛");
    private static final List<ServiceId> SERVICES = List.of(ServiceId.of("mail"), ServiceId.of("web"));
    private static final Revision FIRST = Revision.of(1);

    /** Returns a store that nothing was written to, another one each time. */
    protected abstract Store emptyStore();

    /**
     * One write.
     *
     * @param off how far the expected revision is from the actual one: only with 0 the save succeeds
     */
    record Write(String key, Ticket ticket, int off, boolean refused) {
        Revision expected(Model model) {
            return Revision.of(Math.max(0, model.revision(key).number() + off));
        }

        String payload() {
            return key + "=" + ticket.write();
        }
    }

    /**
     * Writes that are one unit; alone if there is one and it does not fail.
     *
     * @param together whether they are asked for at once, where they are saves of as many records
     */
    record Unit(List<Write> writes, boolean fails, boolean together) {
        boolean isOneStep() {
            return together
                    && writes.stream().noneMatch(Write::refused)
                    && writes.stream().map(Write::key).distinct().count() == writes.size();
        }
    }

    /** The store as a plain map. */
    static final class Model {
        private final Map<String, Versioned<Ticket>> rows;
        private final List<String> payloads;

        Model(Map<String, Versioned<Ticket>> rows, List<String> payloads) {
            this.rows = new TreeMap<>(
                    Comparator.comparing(KEYS::indexOf)); // the keys above are in the order of their code points
            this.rows.putAll(rows);
            this.payloads = new ArrayList<>(payloads);
        }

        Revision revision(String key) {
            Versioned<Ticket> row = rows.get(key);
            return row == null ? Revision.NONE : row.revision();
        }

        void saved(Write write, Revision expected) {
            rows.put(write.key(), new Versioned<>(write.ticket(), expected.next()));
            payloads.add(write.payload());
        }

        List<Versioned<Ticket>> sorted(Predicate<Ticket> wanted, Comparator<Ticket> order) {
            return rows.values().stream()
                    .filter(row -> wanted.test(row.state()))
                    .sorted(Comparator.comparing(Versioned::state, order))
                    .toList();
        }
    }

    @Provide
    Arbitrary<List<Unit>> units() {
        Arbitrary<@Nullable Instant> due = Arbitraries.integers()
                .between(0, 3)
                .<Instant>map(Trail.NOON::plusNanos)
                .injectNull(0.2);
        Arbitrary<Ticket> ticket = Combinators.combine(
                        Arbitraries.of("x", "y", "Z"),
                        Arbitraries.of(true, true, false),
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.of(SERVICES).injectNull(0.1),
                        due)
                .as(Ticket::new);
        Arbitrary<Write> write = Combinators.combine(Arbitraries.of(KEYS), ticket, Arbitraries.of(0, 0, 0, 0, 0, 1, -1))
                .as((key, state, off) -> new Write(key, state, off, false));
        Arbitrary<Write> refusal = Arbitraries.of(KEYS).map(key -> new Write(key, Ticket.titled("refused"), 0, true));
        Arbitrary<Unit> unit = Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(5, write), Tuple.of(1, refusal))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(true, false))
                .as(Unit::new);
        return unit.list().ofMinSize(1).ofMaxSize(15);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void random_writes_leave_what_they_leave_in_a_plain_map(@ForAll("units") List<Unit> units) {
        Store store = emptyStore();
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        Model model = new Model(Map.of(), List.of());
        tickets.save(Ticket.id("a"), Revision.NONE, Ticket.titled("first"), events(store, "a", FIRST, "first"));
        model.rows.put("a", new Versioned<>(Ticket.titled("first"), FIRST));
        model.payloads.add("a=" + Ticket.titled("first").write());
        for (Unit unit : units) {
            model = run(store, unit, model);
            agree(tickets, model);
        }
        replay(store.journal(), model);
        assertThat(store.journal().verify().faults()).isEmpty();
    }

    private static List<Envelope> events(Store store, String key, Revision revision, String title) {
        return Trail.next(
                store.journal(),
                Ticket.id(key),
                revision,
                key + "=" + Ticket.titled(title).write());
    }

    private static Model run(Store store, Unit unit, Model before) {
        Model after = new Model(before.rows, before.payloads);
        if (unit.isOneStep()) {
            return saveAll(store, unit.writes(), after) ? after : before;
        }
        if (unit.writes().size() == 1 && !unit.fails()) {
            write(store, unit.writes().get(0), after);
            return after;
        }
        try {
            store.unitOfWork().run(() -> {
                unit.writes().forEach(write -> write(store, write, after));
                agree(store.repository(Ticket.SCHEMA), after);
                if (unit.fails()) {
                    throw new UnsupportedOperationException("the unit is to fail");
                }
                return after;
            });
            return after;
        } catch (UnsupportedOperationException e) {
            return before;
        }
    }

    /** Saves all of them, or none if one is stale. */
    private static boolean saveAll(Store store, List<Write> writes, Model model) {
        List<Save<Ticket.Id, Ticket>> saves = new ArrayList<>();
        boolean stale = false;
        for (Write write : writes) {
            Ticket.Id id = Ticket.id(write.key());
            Revision expected = write.expected(model);
            stale |= !expected.equals(model.revision(write.key()));
            List<Envelope> events = Trail.next(store.journal(), id, expected.next(), write.payload());
            saves.add(new Save<>(id, expected, write.ticket(), events));
            model.saved(write, expected);
        }
        try {
            store.repository(Ticket.SCHEMA).saveAll(saves);
            assertThat(stale).isFalse();
        } catch (StaleRevisionException e) {
            assertThat(stale).isTrue();
        }
        return !stale;
    }

    private static void write(Store store, Write write, Model model) {
        Ticket.Id id = Ticket.id(write.key());
        Revision actual = model.revision(write.key());
        if (write.refused()) {
            store.journal().append(Trail.next(store.journal(), id, actual, "refused"));
            model.payloads.add("refused");
            return;
        }
        Revision expected = write.expected(model);
        try {
            store.repository(Ticket.SCHEMA)
                    .save(
                            id,
                            expected,
                            write.ticket(),
                            Trail.next(store.journal(), id, expected.next(), write.payload()));
            assertThat(expected).isEqualTo(actual);
            model.saved(write, expected);
        } catch (StaleWriteException e) {
            assertThat(e).isInstanceOf(StaleRevisionException.class);
            assertThat(expected).isNotEqualTo(actual);
        }
    }

    private static void agree(Repository<Ticket.Id, Ticket> tickets, Model model) {
        for (String key : KEYS) {
            assertThat(tickets.find(Ticket.id(key)).orElse(null)).isEqualTo(model.rows.get(key));
        }
        same(tickets, PageRequest.all(), List.copyOf(model.rows.values()));
        same(tickets, Ticket.BY_TITLE.where(), model.sorted(ticket -> true, Comparator.comparing(Ticket::title)));
        for (ServiceId service : SERVICES) {
            for (long priority = 1; priority <= 2; priority++) {
                long wanted = priority;
                Condition<Ticket> ranked = Ticket.PRIORITY.is(priority);
                same(
                        tickets,
                        Ticket.WORK.where(Ticket.OPEN.is(true), ranked, Ticket.SERVICE.is(service)),
                        model.sorted(
                                ticket -> ticket.open()
                                        && ticket.priority() == wanted
                                        && service.equals(ticket.service()),
                                Comparator.comparing(Ticket::due, Comparator.nullsLast(Comparator.naturalOrder()))));
            }
        }
    }

    private static void same(
            Repository<Ticket.Id, Ticket> tickets, PageRequest<Ticket> request, List<Versioned<Ticket>> expected) {
        assertThat(RepositoryContract.pages(tickets, request.limit(2))).isEqualTo(expected);
    }

    /** The journal holds what happened, in order, and its last state of each record is the record's. */
    private static void replay(Journal journal, Model model) {
        List<String> read = new ArrayList<>();
        Map<String, Versioned<Ticket>> replayed = new HashMap<>();
        for (Envelope envelope : journal.after(Position.START, 1_000).envelopes()) {
            String payload = envelope.payload();
            read.add(payload);
            if (!payload.equals("refused")) {
                String key = payload.substring(0, payload.indexOf('='));
                Ticket ticket = Ticket.read(payload.substring(payload.indexOf('=') + 1));
                replayed.put(key, new Versioned<>(ticket, envelope.revision()));
            }
        }
        assertThat(read).isEqualTo(model.payloads);
        assertThat(replayed).isEqualTo(model.rows);
    }
}
