package dev.itsm.cmdb.reconcile;

import dev.itsm.cmdb.ci.CiAttribute;
import dev.itsm.cmdb.ci.CiEvent.Observed.Reading;
import dev.itsm.cmdb.ci.Provenance.Origin;
import dev.itsm.cmdb.reconcile.Evidence.Account;
import dev.itsm.cmdb.reconcile.Evidence.Sighting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whose value counts, attribute by attribute: of the sources that are still to be believed, the one of the highest rank; where
 * none is, whoever saw it last. Ties go to the later, then to the source whose name comes first. Values that are none are left
 * out.
 */
final class Election {
    private record Candidate(String source, Sighting sighting, String rule, int rank) {}

    private static final Comparator<Candidate> LATER = Comparator.comparing(
                    (Candidate candidate) -> candidate.sighting().at())
            .thenComparing(Candidate::source, Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.sighting().value())
            .thenComparing(Candidate::rule);
    private static final Comparator<Candidate> HIGHER =
            Comparator.comparingInt(Candidate::rank).thenComparing(LATER);

    private final ReconciliationPolicy policy;
    private final Instant asOf;

    Election(ReconciliationPolicy policy, Instant asOf) {
        this.policy = policy;
        this.asOf = asOf;
    }

    /** Returns the values that count, by attribute, of an item of the class that the accounts are about. */
    Map<String, Reading> readings(String ciClass, List<Account> accounts) {
        Map<String, Reading> readings = new TreeMap<>();
        policy.classes()
                .attributes(ciClass)
                .values()
                .forEach(attribute -> elect(attribute, ciClass, accounts)
                        .ifPresent(winner -> readings.put(attribute.name(), winner)));
        return readings;
    }

    private Optional<Reading> elect(CiAttribute attribute, String ciClass, List<Account> accounts) {
        List<Candidate> candidates = accounts.stream()
                .flatMap(account -> candidate(attribute, ciClass, account).stream())
                .toList();
        return candidates.stream()
                .filter(one -> policy.isFresh(one.source(), one.sighting().at(), asOf))
                .max(HIGHER)
                .or(() -> candidates.stream().max(LATER))
                .map(one -> new Reading(
                        one.sighting().value(),
                        new Origin(one.source(), one.sighting().at(), one.rule())));
    }

    private Optional<Candidate> candidate(CiAttribute attribute, String ciClass, Account account) {
        String name = attribute.name();
        return Optional.ofNullable(account.values().get(name))
                .filter(sighting -> !sighting.at().isAfter(asOf)
                        && policy.isValue(name, sighting.value())
                        && attribute.accepts(sighting.value()))
                .map(sighting -> new Candidate(
                        account.source(),
                        sighting,
                        account.identity().key(),
                        policy.rank(account.source(), ciClass, name)));
    }
}
