package dev.itsm.cmdb.testkit;

import dev.itsm.cmdb.audit.AuditEvent;
import dev.itsm.cmdb.audit.CiCheck;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.audit.ConfigurationAuditRepository;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What every {@link ConfigurationAuditRepository} must do. */
public abstract class ConfigurationAuditRepositoryContract
        extends PracticeRepositoryContract<ConfigurationAuditId, ConfigurationAudit> {
    protected ConfigurationAuditRepositoryContract() {
        super(ConfigurationAuditRepository.SCHEMA);
    }

    @Override
    protected Repository<ConfigurationAuditId, ConfigurationAudit> repository(Store store) {
        return ConfigurationAuditRepository.in(store);
    }

    @Override
    protected ConfigurationAudit state(int number) {
        ConfigurationAuditId id = ConfigurationAuditId.of("CA-" + number);
        Instant at = Trail.NOON.plusNanos(number % 5);
        PersonId lead = PersonId.of("ben");
        CiId item = CiId.of("srv-1");
        ConfigurationAudit.Brief brief = new ConfigurationAudit.Brief(
                "Number " + number + " 🐛", lead, Set.of("computer"), number, List.of(item));
        ConfigurationAudit started = new AuditEvent.Started(id, at, brief).applyTo(null);
        if (number % 3 != 0) {
            return started;
        }
        CiCheck check = new CiCheck(item, "computer", at, lead, true, List.of(), List.of());
        ConfigurationAudit checked = new AuditEvent.Checked(id, at, check, List.of()).applyTo(started);
        return new AuditEvent.Completed(id, at).applyTo(checked);
    }
}
