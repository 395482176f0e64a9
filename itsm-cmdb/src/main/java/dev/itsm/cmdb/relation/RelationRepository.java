package dev.itsm.cmdb.relation;

import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where relations are kept; the contract is {@link Repository}'s. */
public interface RelationRepository extends PracticeRepository<RelationId, Relation> {
    Column<Relation, CiId> FROM = Column.reference("from", Relation::from);

    Column<Relation, CiId> TO = Column.reference("to", Relation::to);

    Column<Relation, Instant> SINCE =
            Column.instant("since", relation -> relation.validity().startInclusive());

    /** The relations of a source, by when they began. */
    Index<Relation, Instant> BY_SOURCE = Index.<Relation>on(FROM).orderedBy(SINCE);

    /** The relations of a target, by when they began. */
    Index<Relation, Instant> BY_TARGET = Index.<Relation>on(TO).orderedBy(SINCE);

    /** What a store has to know to keep relations. */
    Schema<RelationId, Relation> SCHEMA =
            Schema.of(RelationId.KIND, Relation.class, RelationId::of, BY_SOURCE, BY_TARGET);

    /** Returns the relations of a store. */
    static RelationRepository in(Store store) {
        Repository<RelationId, Relation> relations = store.repository(SCHEMA);
        return () -> relations;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static RelationRepository inMemory() {
        return in(Store.inMemory());
    }
}
