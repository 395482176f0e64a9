package dev.itsm.change;

import dev.itsm.id.ChangeId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;
import java.util.List;

/** Port: where changes are kept; the contract is {@link Repository}'s. */
public interface ChangeRepository extends PracticeRepository<ChangeId, Change> {
    Column<Change, ChangePhase> PHASE = Column.choice("phase", Change::phase);

    /** The code of its category; none before it is classified. */
    Column<Change, String> CATEGORY = Column.text(
            "category",
            change -> change.classification() == null
                    ? null
                    : change.classification().category());

    /** The start of its window; none while none is planned. */
    Column<Change, Instant> STARTS = Column.instant(
            "starts",
            change -> change.content().window() == null
                    ? null
                    : change.content().window().startInclusive());

    /** When its work was over; none before. */
    Column<Change, Instant> FINISHED = Column.instant(
            "finished",
            change -> change.work().finish() == null
                    ? null
                    : change.work().finish().at());

    /** The changes of a phase, by the start of their windows: the forward schedule. */
    Index<Change, Instant> BY_PHASE = Index.<Change>on(PHASE).orderedBy(STARTS);

    /** The changes of a category, by when their work was over: how changes like one went. */
    Index<Change, Instant> BY_CATEGORY = Index.<Change>on(CATEGORY).orderedBy(FINISHED);

    /** What a store has to know to keep changes. */
    Schema<ChangeId, Change> SCHEMA = Schema.of(ChangeId.KIND, Change.class, ChangeId::of, BY_PHASE, BY_CATEGORY);

    /** Returns the changes of a store. */
    static ChangeRepository in(Store store) {
        Repository<ChangeId, Change> changes = store.repository(SCHEMA);
        return () -> changes;
    }

    /**
     * Returns the changes of a store that also finds them by an organization's own indexes.
     *
     * @param more indexes beside those of this port
     */
    static ChangeRepository in(Store store, List<Index<Change, ?>> more) {
        Repository<ChangeId, Change> changes = store.repository(SCHEMA.with(more));
        return () -> changes;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static ChangeRepository inMemory() {
        return in(Store.inMemory());
    }
}
