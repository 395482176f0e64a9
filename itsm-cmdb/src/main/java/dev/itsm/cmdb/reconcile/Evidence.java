package dev.itsm.cmdb.reconcile;

import dev.itsm.cmdb.ci.IdentityKey.Identity;
import dev.itsm.decision.Refusal;
import dev.itsm.field.Attributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the sources have said so far: the latest of each source on each attribute of each thing, and nothing of the order in
 * which it came. Adding observations in any order, in any groups and more than once gives equal evidence. A host keeps it
 * between reconciliations; nothing is forgotten, contested observations included. Immutable.
 *
 * @param accounts one for each thing and source, sorted
 */
public record Evidence(List<Account> accounts) {
    /** Nothing was said. */
    public static final Evidence NONE = new Evidence(List.of());

    /**
     * What one source says of one thing.
     *
     * @param identity what tells the thing from others: the values of the first key that the source saw all of
     * @param source the name of the source
     * @param ciClass the class that the source takes it to be of
     * @param values what it saw, by attribute
     */
    public record Account(Identity identity, String source, Sighting ciClass, Map<String, Sighting> values) {
        private static final Comparator<Account> ORDER = Comparator.comparing(
                        (Account account) -> account.identity().ciClass())
                .thenComparing(account -> account.identity().key())
                .thenComparing(account -> account.identity().values(), Account::compare)
                .thenComparing(Account::source);

        public Account {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        private static int compare(List<String> a, List<String> b) {
            int length = Integer.compare(a.size(), b.size());
            for (int i = 0; length == 0 && i < a.size(); i++) {
                length = a.get(i).compareTo(b.get(i));
            }
            return length;
        }

        /** Returns what both say: of each attribute, the later. */
        private Account with(Account other) {
            Map<String, Sighting> merged = new TreeMap<>(values);
            other.values.forEach((name, sighting) -> merged.merge(name, sighting, Sighting::later));
            return new Account(identity, source, ciClass.later(other.ciClass), merged);
        }

        /** Returns the bare values. */
        Attributes attributes() {
            Map<String, String> texts = new TreeMap<>();
            values.forEach((name, sighting) -> texts.put(name, sighting.value()));
            return new Attributes(texts);
        }
    }

    /**
     * A text that was seen.
     *
     * @param value the text
     * @param at when it was seen
     */
    public record Sighting(String value, Instant at) {
        /** Returns the later of both; of two at one instant, the one with the greater text, so that the order does not matter. */
        Sighting later(Sighting other) {
            int order = at.compareTo(other.at);
            return order > 0 || (order == 0 && value.compareTo(other.value) >= 0) ? this : other;
        }
    }

    /**
     * What became of observations that came in.
     *
     * @param evidence the evidence with those that count
     * @param refusals why the others do not
     */
    public record Intake(Evidence evidence, List<Refusal> refusals) {
        public Intake {
            refusals = List.copyOf(refusals);
        }
    }

    public Evidence {
        accounts = accounts.stream().sorted(Account.ORDER).toList();
    }

    /** Returns the evidence of these observations and of these before them. */
    public Intake with(ReconciliationPolicy policy, Collection<Observation> observations) {
        List<Account> more = new ArrayList<>(accounts);
        List<Refusal> refusals = new ArrayList<>();
        for (Observation seen : observations) {
            Optional<Identity> identity = policy.identity(seen);
            policy.fault(seen)
                    .ifPresentOrElse(
                            refusals::add,
                            () -> identity.ifPresent(found -> more.add(new Account(
                                    found,
                                    seen.source(),
                                    new Sighting(seen.ciClass(), seen.observedAt()),
                                    sightings(seen)))));
        }
        return new Intake(merged(more), refusals);
    }

    private static Map<String, Sighting> sightings(Observation seen) {
        Map<String, Sighting> sightings = new TreeMap<>();
        seen.values().values().forEach((name, text) -> sightings.put(name, new Sighting(text, seen.observedAt())));
        return sightings;
    }

    /** Returns what this and the other evidence say together. */
    public Evidence with(Evidence other) {
        List<Account> all = new ArrayList<>(accounts);
        all.addAll(other.accounts);
        return merged(all);
    }

    private static Evidence merged(List<Account> accounts) {
        Map<Account, Account> merged = new TreeMap<>(Account.ORDER);
        accounts.forEach(account -> merged.merge(account, account, Account::with));
        return new Evidence(List.copyOf(merged.values()));
    }
}
