package dev.itsm.cmdb.testkit;

import dev.itsm.cmdb.relation.Relation;
import dev.itsm.cmdb.relation.RelationRepository;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import dev.itsm.time.Period;

/** What every {@link RelationRepository} must do. */
public abstract class RelationRepositoryContract extends PracticeRepositoryContract<RelationId, Relation> {
    protected RelationRepositoryContract() {
        super(RelationRepository.SCHEMA);
    }

    @Override
    protected Repository<RelationId, Relation> repository(Store store) {
        return RelationRepository.in(store);
    }

    @Override
    protected Relation state(int number) {
        return new Relation(
                RelationId.of("R-" + number),
                CiId.of("web-" + number % 2),
                CiId.of("db-🐛" + number % 3),
                "runs on",
                null,
                Period.from(Trail.NOON.plusNanos(number % 5)));
    }
}
