package dev.itsm.cmdb.audit;

import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PracticeRepository;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import java.time.Instant;

/** Port: where verifications of configuration records are kept; the contract is {@link Repository}'s. */
public interface ConfigurationAuditRepository extends PracticeRepository<ConfigurationAuditId, ConfigurationAudit> {
    Column<ConfigurationAudit, Boolean> COMPLETE = Column.flag("complete", ConfigurationAudit::isComplete);

    Column<ConfigurationAudit, Instant> STARTED = Column.instant("started", ConfigurationAudit::startedAt);

    /** The audits that are complete, or are not, by when they started. */
    Index<ConfigurationAudit, Instant> BY_START =
            Index.<ConfigurationAudit>on(COMPLETE).orderedBy(STARTED);

    /** What a store has to know to keep audits. */
    Schema<ConfigurationAuditId, ConfigurationAudit> SCHEMA =
            Schema.of(ConfigurationAuditId.KIND, ConfigurationAudit.class, ConfigurationAuditId::of, BY_START);

    /** Returns the audits of a store. */
    static ConfigurationAuditRepository in(Store store) {
        Repository<ConfigurationAuditId, ConfigurationAudit> audits = store.repository(SCHEMA);
        return () -> audits;
    }

    /** Returns an empty repository in memory, with a journal of its own. */
    static ConfigurationAuditRepository inMemory() {
        return in(Store.inMemory());
    }
}
