package dev.itsm.desk;

import dev.itsm.cmdb.audit.AuditCommand;
import dev.itsm.cmdb.audit.AuditDecider;
import dev.itsm.cmdb.audit.AuditEvent;
import dev.itsm.cmdb.audit.AuditNames;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.audit.ConfigurationAuditRepository;
import dev.itsm.cmdb.ci.CiRepository;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.store.Versioned;

/** Runs verifications of configuration records. Thin over {@link Desk}; thread-safe. */
public final class ConfigurationAuditDesk
        extends PracticeDesk<ConfigurationAuditId, ConfigurationAudit, AuditCommand, AuditEvent> {
    private ConfigurationAuditDesk(Builder builder) {
        super(builder.desk(new Practice<>(
                "configuration-audit/1",
                (id, state, command) ->
                        AuditDecider.of(id, ci -> builder.cis.find(ci).map(Versioned::state)),
                AuditNames::of,
                AuditNames.events())));
    }

    /**
     * Starts a desk.
     *
     * @param cis the records that are verified
     */
    public static Builder builder(CiRepository cis) {
        return new Builder(cis);
    }

    /** Collects the parts of a desk; not thread-safe. */
    public static final class Builder
            extends PracticeDesk.Builder<
                    Builder,
                    ConfigurationAuditRepository,
                    ConfigurationAuditId,
                    ConfigurationAudit,
                    AuditCommand,
                    AuditEvent> {
        private final CiRepository cis;

        private Builder(CiRepository cis) {
            this.cis = cis;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Returns the desk.
         *
         * @throws IllegalStateException if it has no repository
         */
        public ConfigurationAuditDesk build() {
            return new ConfigurationAuditDesk(this);
        }
    }
}
