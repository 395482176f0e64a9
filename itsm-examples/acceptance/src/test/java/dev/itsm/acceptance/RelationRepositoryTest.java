package dev.itsm.acceptance;

import dev.itsm.cmdb.relation.Relation;
import dev.itsm.cmdb.relation.RelationRepository;
import dev.itsm.id.CiId;
import dev.itsm.id.RelationId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import dev.itsm.time.Period;
import java.time.Instant;

class RelationRepositoryTest extends RepositoryContract<RelationId, Relation> {
    @Override
    protected Repository<RelationId, Relation> emptyRepository() {
        RelationRepository repository = RelationRepository.inMemory();
        return repository;
    }

    @Override
    protected RelationId id(String key) {
        return RelationId.of(key);
    }

    @Override
    protected Relation state(int number) {
        return new Relation(
                id("R-" + number),
                CiId.of("web"),
                CiId.of("db"),
                "runs on",
                null,
                Period.from(Instant.parse("2026-03-02T08:00:00Z")));
    }
}
