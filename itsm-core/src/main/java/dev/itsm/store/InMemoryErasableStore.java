package dev.itsm.store;

import dev.itsm.event.Commitment;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guarded by the store's lock. */
final class InMemoryErasableStore implements ErasableStore {
    /** A text, or what is left of it: then text and key are null and the act is not. */
    private record Row(
            PersonId about,
            @Nullable String key,
            @Nullable String text,
            @Nullable Act erased) {
        Content read(Commitment commitment) {
            if (erased != null) {
                return new Content.Erased(erased);
            }
            return key != null && text != null && commitment.isTo(key, text)
                    ? new Content.Kept(text)
                    : new Content.Altered();
        }
    }

    private record Write(String reference, Function<@Nullable Row, Row> change) {}

    private final InMemoryStore store;
    private final Map<String, Row> rows = new HashMap<>();

    InMemoryErasableStore(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Commitment keep(String reference, PersonId about, String key, String text) {
        Commitment commitment = Commitment.to(reference, key, text);
        write(new Write(reference, before -> {
            if (before != null) {
                throw new IllegalArgumentException("There is a text '" + reference
                        + "' already.\nMaybe it was kept before: a reference is for one text, for ever.");
            }
            return new Row(about, key, text, null);
        }));
        return commitment;
    }

    @Override
    public void erase(String reference, Act act) {
        if (act.reason() == null) {
            throw new IllegalArgumentException("The erasing of '" + reference
                    + "' must have a reason.\nMaybe the person asked for it: then say so in the act.");
        }
        write(new Write(reference, before -> {
            if (before == null) {
                throw new IllegalArgumentException("There never was a text '" + reference
                        + "' that could be erased.\nMaybe it is of another tenant.");
            }
            return before.erased() != null ? before : new Row(before.about(), null, null, act);
        }));
    }

    @Override
    public Content read(Commitment commitment) {
        Row row = store.reading(() -> row(changes(), commitment.reference()));
        return row == null ? new Content.Missing() : row.read(commitment);
    }

    @Override
    public List<String> about(PersonId person) {
        Changes changes = changes();
        return store.reading(() -> Stream.concat(
                        rows.keySet().stream(), changes == null ? Stream.of() : changes.next.keySet().stream())
                .distinct()
                .filter(reference -> isAbout(person, row(changes, reference)))
                .sorted(CodePoints.ORDER)
                .toList());
    }

    private static boolean isAbout(PersonId person, @Nullable Row row) {
        return row != null && row.erased() == null && row.about().equals(person);
    }

    private @Nullable Row row(@Nullable Changes changes, String reference) {
        Row own = changes == null ? null : changes.next.get(reference);
        return own == null ? rows.get(reference) : own;
    }

    private @Nullable Changes changes() {
        InMemoryUnit unit = store.unit();
        return unit == null ? null : (Changes) unit.pending(this);
    }

    private void write(Write write) {
        InMemoryUnit unit = store.unit();
        if (unit == null) {
            store.locked(() -> rows.put(write.reference(), write.change().apply(rows.get(write.reference()))));
            return;
        }
        Changes known = changes();
        Changes changes = known == null ? new Changes() : known;
        unit.add(this, changes);
        store.reading(() -> changes.next.put(write.reference(), write.change().apply(row(changes, write.reference()))));
        changes.writes.add(write);
    }

    /** What one unit wrote: done at once for its own eyes, and again at the commit over what is there then. */
    private final class Changes implements InMemoryUnit.Pending {
        private final List<Write> writes = new ArrayList<>();
        private final Map<String, Row> next = new HashMap<>();

        @Override
        public void check() {
            next.clear();
            writes.forEach(write -> next.put(write.reference(), write.change().apply(row(this, write.reference()))));
        }

        @Override
        public void apply() {
            rows.putAll(next);
        }
    }
}
