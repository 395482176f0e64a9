package dev.itsm.cmdb.audit;

import dev.itsm.event.DomainEvent;
import dev.itsm.id.ConfigurationAuditId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a verification of configuration records. */
public sealed interface AuditEvent extends DomainEvent {
    @Override
    ConfigurationAuditId subject();

    /**
     * Returns the audit after it.
     *
     * @param before the audit before it; null before the first event
     * @throws IllegalStateException if there is no audit yet and this is not its first event, or the reverse
     */
    ConfigurationAudit applyTo(@Nullable ConfigurationAudit before);

    /** Everything but the first event. */
    sealed interface Continuation extends AuditEvent {
        /** Returns the audit after it. */
        ConfigurationAudit applyToExisting(ConfigurationAudit before);

        @Override
        default ConfigurationAudit applyTo(@Nullable ConfigurationAudit before) {
            if (before == null) {
                throw new IllegalStateException("There is no configuration audit " + subject() + " that " + this
                        + " could happen to.\nMaybe the history was cut.");
            }
            return applyToExisting(before);
        }
    }

    /** It started. */
    record Started(ConfigurationAuditId subject, Instant at, ConfigurationAudit.Brief brief) implements AuditEvent {
        @Override
        public ConfigurationAudit applyTo(@Nullable ConfigurationAudit before) {
            if (before != null) {
                throw new IllegalStateException("The configuration audit " + subject
                        + " is there already.\nMaybe its number was given out twice.");
            }
            return new ConfigurationAudit(subject, brief, at, List.of(), List.of(), null, at);
        }
    }

    /**
     * An item was looked at.
     *
     * @param discrepancies in what its record and the item differ
     */
    record Checked(ConfigurationAuditId subject, Instant at, CiCheck check, List<Discrepancy> discrepancies)
            implements Continuation {
        public Checked {
            discrepancies = List.copyOf(discrepancies);
        }

        @Override
        public ConfigurationAudit applyToExisting(ConfigurationAudit before) {
            return before.with(check, discrepancies);
        }
    }

    /** Something was found that has no record. */
    record UnrecordedFound(ConfigurationAuditId subject, Instant at, Discrepancy discrepancy) implements Continuation {
        @Override
        public ConfigurationAudit applyToExisting(ConfigurationAudit before) {
            return before.with(discrepancy, at);
        }
    }

    /** Somebody does something about a discrepancy. */
    record DiscrepancyPlanned(ConfigurationAuditId subject, Instant at, int number, Discrepancy.Plan plan)
            implements Continuation {
        @Override
        public ConfigurationAudit applyToExisting(ConfigurationAudit before) {
            return before.replacing(before.discrepancy(number).orElseThrow().planned(plan), at);
        }
    }

    /** Something was done about a discrepancy. */
    record DiscrepancySettled(ConfigurationAuditId subject, Instant at, int number, Discrepancy.Settlement settlement)
            implements Continuation {
        @Override
        public ConfigurationAudit applyToExisting(ConfigurationAudit before) {
            return before.replacing(before.discrepancy(number).orElseThrow().settled(settlement), at);
        }
    }

    /** Everything was looked at. */
    record Completed(ConfigurationAuditId subject, Instant at) implements Continuation {
        @Override
        public ConfigurationAudit applyToExisting(ConfigurationAudit before) {
            return before.completed(at);
        }
    }
}
