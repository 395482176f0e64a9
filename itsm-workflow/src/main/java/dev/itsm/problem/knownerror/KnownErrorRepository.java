package dev.itsm.problem.knownerror;

import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where known errors are kept; the contract is {@link Repository}'s. */
public interface KnownErrorRepository extends PracticeRepository<KnownErrorId, KnownError> {
    Column<KnownError, KnownErrorPhase> PHASE = Column.choice("phase", KnownError::phase);

    Column<KnownError, String> CATEGORY =
            Column.text("category", known -> known.description().symptoms().category());

    Column<KnownError, ProblemId> PROBLEM =
            Column.reference("problem", known -> known.description().problem());

    Column<KnownError, Instant> SINCE =
            Column.instant("since", known -> known.progress().since());

    /** The known errors of a phase and a category: those that an incident of the category may be a case of. */
    Index<KnownError, Instant> BY_CATEGORY =
            Index.<KnownError>on(PHASE, CATEGORY).orderedBy(SINCE);

    /** The known errors of a problem. */
    Index<KnownError, Instant> BY_PROBLEM = Index.<KnownError>on(PROBLEM).orderedBy(SINCE);

    /** What a store has to know to keep known errors. */
    Schema<KnownErrorId, KnownError> SCHEMA =
            Schema.of(KnownErrorId.KIND, KnownError.class, KnownErrorId::of, BY_CATEGORY, BY_PROBLEM);

    /** Returns the known errors of a store. */
    static KnownErrorRepository in(Store store) {
        Repository<KnownErrorId, KnownError> errors = store.repository(SCHEMA);
        return () -> errors;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static KnownErrorRepository inMemory() {
        return in(Store.inMemory());
    }
}
