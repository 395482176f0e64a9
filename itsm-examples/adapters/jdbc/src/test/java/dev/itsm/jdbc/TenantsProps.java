package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.event.Commitment;
import dev.itsm.event.Position;
import dev.itsm.event.Seal;
import dev.itsm.id.Revision;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever two tenants of one database do under the same keys, each sees what it would see if it were alone in the world. */
abstract class TenantsProps {
    private static final List<String> KEYS = List.of("a", "b", "🐛");
    private static final PersonId ANA = PersonId.of("ana");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** Tenants whose names a careless key would take for one another, or for SQL. */
    private static final List<String> NAMES = List.of("x", "X", "x ", "x' or '1'='1", "x%", "x_", "x🐛", "xé");

    abstract Database database();

    enum Kind {
        SAVE,
        REFUSE,
        KEEP,
        ERASE,
        SEAL
    }

    record Deed(boolean first, Kind kind, String key, String title) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Kind.values()),
                        Arbitraries.of(KEYS),
                        Arbitraries.of("p", "q", "r"))
                .as(Deed::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.shuffle(NAMES).map(names -> names.subList(0, 2));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_tenant_sees_what_it_would_see_alone(@ForAll("deeds") List<Deed> deeds, @ForAll("names") List<String> names) {
        String run = Database.newTenant() + " ";
        Store one = database().store(run + names.get(0));
        Store other = database().store(run + names.get(1));
        Store oneAlone = Store.inMemory();
        Store otherAlone = Store.inMemory();
        for (Deed deed : deeds) {
            assertThat(done(deed.first() ? one : other, deed))
                    .isEqualTo(done(deed.first() ? oneAlone : otherAlone, deed));
        }
        assertThat(everything(one)).isEqualTo(everything(oneAlone));
        assertThat(everything(other)).isEqualTo(everything(otherAlone));
    }

    /** Returns what came of it, to be compared. */
    private static Object done(Store store, Deed deed) {
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        Ticket.Id id = Ticket.id(deed.key());
        Revision revision = tickets.find(id).map(Versioned::revision).orElse(Revision.NONE);
        return switch (deed.kind()) {
            case SAVE ->
                tickets.save(
                        id,
                        revision,
                        Ticket.titled(deed.title()),
                        Trail.next(store.journal(), id, revision.next(), deed.title()));
            case REFUSE -> {
                store.journal().append(Trail.next(store.journal(), id, revision, "refused"));
                yield "refused";
            }
            case KEEP -> whetherDone(() -> store.erasable().keep(deed.key(), ANA, SECRET, deed.title()));
            case ERASE ->
                whetherDone(() -> store.erasable()
                        .erase(deed.key(), Act.by(ANA, Trail.NOON).because("asked")));
            case SEAL -> store.journal().seal(Trail.NOON);
        };
    }

    private static boolean whetherDone(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static List<Object> everything(Store store) {
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        List<Object> all = new ArrayList<>();
        List<Ticket.Id> ids = KEYS.stream().map(Ticket::id).toList();
        all.add(tickets.findAll(ids));
        all.add(tickets.page(PageRequest.all()).rows());
        all.add(tickets.page(Ticket.BY_TITLE.where().reversed()).rows());
        all.add(store.journal().after(Position.START, 100).envelopes());
        all.add(store.erasable().about(ANA));
        for (Ticket.Id id : ids) {
            all.add(store.journal().head(id));
            all.add(tickets.find(id));
            try (Stream<?> history = store.journal().history(id)) {
                all.add(history.toList());
            }
            for (String title : List.of("p", "q", "r")) {
                all.add(store.erasable().read(Commitment.to(id.key(), SECRET, title)));
            }
        }
        try (Stream<Seal> seals = store.journal().seals()) {
            all.add(seals.toList());
        }
        all.add(store.journal().verify());
        return all;
    }
}
