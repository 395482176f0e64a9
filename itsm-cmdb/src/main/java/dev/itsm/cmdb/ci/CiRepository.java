package dev.itsm.cmdb.ci;

import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where configuration items are kept; the contract is {@link Repository}'s. */
public interface CiRepository extends PracticeRepository<CiId, Ci> {
    Column<Ci, CiPhase> PHASE = Column.choice("phase", Ci::phase);

    Column<Ci, String> CLASS = Column.text("ci_class", Ci::ciClass);

    Column<Ci, RecordId> OWNER =
            Column.reference("owner", ci -> ci.stewardship().owner());

    Column<Ci, Instant> ALTERED = Column.instant("altered", Ci::alteredAt);

    /** The items of a class in a phase, by when something last happened to them. */
    Index<Ci, Instant> BY_CLASS = Index.<Ci>on(PHASE, CLASS).orderedBy(ALTERED);

    /** The items that somebody answers for, by when something last happened to them. */
    Index<Ci, Instant> BY_OWNER = Index.<Ci>on(OWNER).orderedBy(ALTERED);

    /** What a store has to know to keep items. */
    Schema<CiId, Ci> SCHEMA = Schema.of(CiId.KIND, Ci.class, CiId::of, BY_CLASS, BY_OWNER);

    /** Returns the items of a store. */
    static CiRepository in(Store store) {
        Repository<CiId, Ci> items = store.repository(SCHEMA);
        return () -> items;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static CiRepository inMemory() {
        return in(Store.inMemory());
    }
}
