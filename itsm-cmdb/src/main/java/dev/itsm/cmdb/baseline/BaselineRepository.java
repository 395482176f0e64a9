package dev.itsm.cmdb.baseline;

import dev.itsm.id.BaselineId;
import dev.itsm.id.CiId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PageRequest;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Port: where baselines are kept; the contract is {@link Repository}'s. A baseline is saved once. */
public interface BaselineRepository extends PracticeRepository<BaselineId, Baseline> {
    Column<Baseline, Instant> TAKEN = Column.instant("taken", Baseline::takenAt);

    /** The baselines by when they were taken. */
    Index<Baseline, Instant> BY_TIME = Index.orderedBy(TAKEN);

    /** What a store has to know to keep baselines. */
    Schema<BaselineId, Baseline> SCHEMA = Schema.of(BaselineId.KIND, Baseline.class, BaselineId::of, BY_TIME);

    /** Returns the baselines of a store. */
    static BaselineRepository in(Store store) {
        Repository<BaselineId, Baseline> baselines = store.repository(SCHEMA);
        return () -> baselines;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static BaselineRepository inMemory() {
        return in(Store.inMemory());
    }

    /** Returns the baselines that were taken in the period and hold any of the items, oldest first. */
    default List<Baseline> holding(Set<CiId> cis, Period taken) {
        PageRequest<Baseline> from = BY_TIME.where().from(TAKEN, taken.startInclusive());
        Instant end = taken.endExclusive();
        try (Stream<Versioned<Baseline>> all = stream(end == null ? from : from.before(TAKEN, end))) {
            return all.map(Versioned::state)
                    .filter(baseline -> cis.stream().anyMatch(baseline::holds))
                    .toList();
        }
    }
}
