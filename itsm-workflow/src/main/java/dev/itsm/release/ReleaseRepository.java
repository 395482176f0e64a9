package dev.itsm.release;

import dev.itsm.id.ReleaseId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where releases are kept; the contract is {@link Repository}'s. */
public interface ReleaseRepository extends PracticeRepository<ReleaseId, Release> {
    Column<Release, ReleasePhase> PHASE = Column.choice("phase", Release::phase);

    Column<Release, String> TYPE =
            Column.text("type", release -> release.intake().type().key());

    Column<Release, Instant> PLANNED =
            Column.instant("planned", release -> release.intake().at());

    /** The first instant at which it is no longer watched; none before it is known. */
    Column<Release, Instant> WATCH_END =
            Column.instant("watched", release -> release.watchEnd().orElse(null));

    /** The releases of a type, by when they were planned. */
    Index<Release, Instant> BY_TYPE = Index.<Release>on(TYPE).orderedBy(PLANNED);

    /** The releases of a phase, by when they are no longer watched: what is to be analysed next. */
    Index<Release, Instant> BY_WATCH = Index.<Release>on(PHASE).orderedBy(WATCH_END);

    /** What a store has to know to keep releases. */
    Schema<ReleaseId, Release> SCHEMA = Schema.of(ReleaseId.KIND, Release.class, ReleaseId::of, BY_TYPE, BY_WATCH);

    /** Returns the releases of a store. */
    static ReleaseRepository in(Store store) {
        Repository<ReleaseId, Release> releases = store.repository(SCHEMA);
        return () -> releases;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static ReleaseRepository inMemory() {
        return in(Store.inMemory());
    }
}
