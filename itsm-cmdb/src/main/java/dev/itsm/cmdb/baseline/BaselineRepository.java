package dev.itsm.cmdb.baseline;

import dev.itsm.id.BaselineId;
import dev.itsm.id.CiId;
import dev.itsm.store.Column;
import dev.itsm.store.ForwardingRepository;
import dev.itsm.store.Index;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Port: where baselines are kept; the contract is {@link Repository}'s. A baseline is saved once. */
public interface BaselineRepository extends Repository<BaselineId, Baseline> {
    Column<Baseline, Instant> TAKEN = Column.instant("taken", Baseline::takenAt);

    /** The baselines by when they were taken. */
    Index<Baseline, Instant> BY_TIME = Index.orderedBy(TAKEN);

    /** What a store has to know to keep baselines. */
    Schema<BaselineId, Baseline> SCHEMA = Schema.of(BaselineId.KIND, Baseline.class, BaselineId::of, BY_TIME);

    /** Returns the baselines of a store. */
    static BaselineRepository in(Store store) {
        Repository<BaselineId, Baseline> repository = store.repository(SCHEMA);
        final class Forwarding extends ForwardingRepository<BaselineId, Baseline> implements BaselineRepository {
            Forwarding() {
                super(repository);
            }
        }
        return new Forwarding();
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static BaselineRepository inMemory() {
        return in(Store.inMemory());
    }

    /**
     * Returns those of the items that no baseline holds which was taken in a span of time: before a release is deployed there
     * is to be none (rule REL-03).
     *
     * @param fromInclusive the first instant that counts, such as when the release was approved
     * @param untilInclusive the last instant that counts, such as when it is deployed
     */
    default Set<CiId> withoutBaseline(Set<CiId> cis, Instant fromInclusive, Instant untilInclusive) {
        Set<CiId> missing = new HashSet<>(cis);
        try (Stream<Versioned<Baseline>> taken =
                stream(BY_TIME.where().from(TAKEN, fromInclusive).before(TAKEN, untilInclusive.plusNanos(1)))) {
            taken.forEachOrdered(
                    baseline -> missing.removeIf(ci -> baseline.state().find(ci).isPresent()));
        }
        return missing;
    }
}
