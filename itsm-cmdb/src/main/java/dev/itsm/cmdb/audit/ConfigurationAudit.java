package dev.itsm.cmdb.audit;

import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verification of configuration records: what was to be looked at, what was found, and what was done about it. The fold of
 * its {@link AuditEvent events}; immutable and thread-safe.
 *
 * @param id its identity
 * @param brief what it is to look at
 * @param startedAt when it started
 * @param checks what was found, in the order of looking
 * @param discrepancies in what records and reality differ, by number
 * @param completedAt when everything had been looked at; null before
 * @param alteredAt when something last happened to it
 */
public record ConfigurationAudit(
        ConfigurationAuditId id,
        Brief brief,
        Instant startedAt,
        List<CiCheck> checks,
        List<Discrepancy> discrepancies,
        @Nullable Instant completedAt,
        Instant alteredAt) {
    /**
     * What an audit is to look at.
     *
     * @param name what it is called; not blank
     * @param lead who answers for it
     * @param classes the names of the classes that it covers
     * @param seed what the sample was drawn by
     * @param sample the items that were drawn; at least one
     */
    public record Brief(String name, PersonId lead, Set<String> classes, long seed, List<CiId> sample) {
        public Brief {
            classes = Set.copyOf(classes);
            sample = List.copyOf(sample);
        }
    }

    public ConfigurationAudit {
        checks = List.copyOf(checks);
        discrepancies = List.copyOf(discrepancies);
        if (completedAt != null && !left(brief, checks).isEmpty()) {
            throw new IllegalArgumentException("The configuration audit " + id + " must have looked at "
                    + left(brief, checks) + " to be complete.\nMaybe its events are not all there.");
        }
    }

    private static Set<CiId> left(Brief brief, List<CiCheck> checks) {
        Set<CiId> left = new HashSet<>(brief.sample());
        checks.forEach(check -> left.remove(check.ci()));
        return left;
    }

    /** Returns the items that nobody has looked at yet. */
    public Set<CiId> left() {
        return left(brief, checks);
    }

    public boolean isComplete() {
        return completedAt != null;
    }

    /** Returns the discrepancy of that number; empty if there is none. */
    public Optional<Discrepancy> discrepancy(int number) {
        return discrepancies.stream().filter(one -> one.number() == number).findFirst();
    }

    ConfigurationAudit with(CiCheck check, List<Discrepancy> found) {
        List<CiCheck> more = new ArrayList<>(checks);
        more.add(check);
        return new ConfigurationAudit(id, brief, startedAt, more, and(found), completedAt, check.at());
    }

    ConfigurationAudit with(Discrepancy found, Instant at) {
        return new ConfigurationAudit(id, brief, startedAt, checks, and(List.of(found)), completedAt, at);
    }

    private List<Discrepancy> and(List<Discrepancy> found) {
        List<Discrepancy> more = new ArrayList<>(discrepancies);
        more.addAll(found);
        return more;
    }

    ConfigurationAudit replacing(Discrepancy next, Instant at) {
        List<Discrepancy> others = discrepancies.stream()
                .map(one -> one.number() == next.number() ? next : one)
                .toList();
        return new ConfigurationAudit(id, brief, startedAt, checks, others, completedAt, at);
    }

    ConfigurationAudit completed(Instant at) {
        return new ConfigurationAudit(id, brief, startedAt, checks, discrepancies, at, at);
    }
}
