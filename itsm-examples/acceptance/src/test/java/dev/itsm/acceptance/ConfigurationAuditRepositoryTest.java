package dev.itsm.acceptance;

import dev.itsm.cmdb.audit.AuditCommand;
import dev.itsm.cmdb.audit.AuditDecider;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.audit.ConfigurationAuditRepository;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ConfigurationAuditRepositoryTest extends RepositoryContract<ConfigurationAuditId, ConfigurationAudit> {
    @Override
    protected Repository<ConfigurationAuditId, ConfigurationAudit> emptyRepository() {
        ConfigurationAuditRepository repository = ConfigurationAuditRepository.inMemory();
        return repository;
    }

    @Override
    protected ConfigurationAuditId id(String key) {
        return ConfigurationAuditId.of(key);
    }

    @Override
    protected ConfigurationAudit state(int number) {
        return AuditDecider.of(id("CA-" + number), ci -> Optional.empty())
                .decide(
                        null,
                        new AuditCommand.Start("Servers", Set.of("computer"), number, List.of(CiId.of("srv-1"))),
                        Act.by(PersonId.of("ana"), Instant.parse("2026-03-02T08:00:00Z")))
                .orThrow();
    }
}
