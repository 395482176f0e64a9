package dev.itsm.problem;

import dev.itsm.id.ProblemId;
import dev.itsm.id.ServiceId;
import dev.itsm.party.TeamId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where problems are kept; the contract is {@link Repository}'s. */
public interface ProblemRepository extends PracticeRepository<ProblemId, Problem> {
    Column<Problem, ProblemPhase> PHASE = Column.choice("phase", Problem::phase);

    Column<Problem, ServiceId> SERVICE =
            Column.reference("service", problem -> problem.scope().service());

    Column<Problem, TeamId> TEAM =
            Column.reference("team", problem -> problem.team().orElse(null));

    /** The group of tickets that recur, where the problem was raised for one. */
    Column<Problem, String> GROUP =
            Column.text("recurring_group", problem -> problem.origin().group());

    Column<Problem, Instant> RAISED =
            Column.instant("raised", problem -> problem.origin().raisedAt());

    /** The problems of a phase and a service, by when they were raised. */
    Index<Problem, Instant> BY_SERVICE = Index.<Problem>on(PHASE, SERVICE).orderedBy(RAISED);

    /** The problems of a phase that a team has, by when they were raised. */
    Index<Problem, Instant> BY_TEAM = Index.<Problem>on(PHASE, TEAM).orderedBy(RAISED);

    /** The problems that were raised for a group of tickets that recur, by when they were raised. */
    Index<Problem, Instant> BY_GROUP = Index.<Problem>on(GROUP).orderedBy(RAISED);

    /** What a store has to know to keep problems. */
    Schema<ProblemId, Problem> SCHEMA =
            Schema.of(ProblemId.KIND, Problem.class, ProblemId::of, BY_SERVICE, BY_TEAM, BY_GROUP);

    /** Returns the problems of a store. */
    static ProblemRepository in(Store store) {
        Repository<ProblemId, Problem> problems = store.repository(SCHEMA);
        return () -> problems;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static ProblemRepository inMemory() {
        return in(Store.inMemory());
    }
}
