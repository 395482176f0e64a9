package dev.itsm.jdbc;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.jackson.ItsmJson;
import java.util.Map;

/** The identities of the kinds that a repository was asked for, and of those that the JSON knows. */
final class KnownIds implements RecordIds {
    private final ItsmJson json;
    private final Map<RecordKind, JdbcRepository<?, ?>> repositories;

    KnownIds(ItsmJson json, Map<RecordKind, JdbcRepository<?, ?>> repositories) {
        this.json = json;
        this.repositories = repositories;
    }

    @Override
    public RecordId of(String kind, String key) {
        RecordKind known = RecordKind.of(kind);
        JdbcRepository<?, ?> repository = repositories.get(known);
        return repository == null
                ? json.id(known, key)
                : repository.schema().id().apply(key);
    }
}
