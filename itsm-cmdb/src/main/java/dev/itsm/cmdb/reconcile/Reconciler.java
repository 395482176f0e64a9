package dev.itsm.cmdb.reconcile;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiEvent.Observed.Reading;
import dev.itsm.cmdb.ci.IdentityKey.Identity;
import dev.itsm.cmdb.reconcile.Evidence.Account;
import dev.itsm.decision.Refusal;
import dev.itsm.id.CiId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works out what items should be by the evidence: a pure function of the policy, the evidence, what people entered, and the
 * instant. So the same observations give the same items in any order, in any groups, and again. Immutable and thread-safe.
 */
public final class Reconciler {
    private final ReconciliationPolicy policy;

    private Reconciler(ReconciliationPolicy policy) {
        this.policy = policy;
    }

    public static Reconciler of(ReconciliationPolicy policy) {
        return new Reconciler(policy);
    }

    /**
     * Returns what is to be written so that the items are as the evidence has them.
     *
     * @param evidence all that sources have said, not only what is new
     * @param items the items that there are, in any order: at least all that a source may have seen, ended ones included
     * @param asOf when; what was seen later does not count yet
     */
    public MergePlan plan(Evidence evidence, Collection<Ci> items, Instant asOf) {
        Map<CiId, Ci> existing = new TreeMap<>(Comparator.comparing(CiId::key));
        items.forEach(ci -> existing.put(ci.id(), ci));
        Identification found = new Identification(policy, evidence, existing);
        List<MergePlan.Step> steps = new ArrayList<>();
        List<DedupTask> tasks = new ArrayList<>();
        List<Refusal> remarks = new ArrayList<>();
        Election election = new Election(policy, asOf);
        found.byItem().forEach((id, accounts) -> {
            Ci ci = existing.get(id);
            if (ci != null && !ci.phase().isLive()) {
                remarks.add(
                        Refusal.of("SEEN_AFTER_ITS_END", id.toString(), "it is " + ci.state() + ", but a source saw it")
                                .advise("find out what the source saw"));
            } else {
                addStep(id, ci, accounts, election, steps);
                addRemarks(id, ci, accounts, remarks);
            }
        });
        found.contested()
                .forEach((identity, candidates) -> tasks.add(new DedupTask(identity, List.copyOf(candidates))));
        withdraw(found, existing).forEach((id, original) -> {
            steps.add(new MergePlan.Step(
                    id,
                    new CiCommand.MarkDuplicateOf(original, false),
                    "is no item of its own, but may be " + original));
        });
        return new MergePlan(asOf, steps, tasks, remarks);
    }

    private void addStep(
            CiId id, @Nullable Ci ci, List<Account> accounts, Election election, List<MergePlan.Step> steps) {
        String ciClass = classOf(ci, accounts);
        Map<String, Reading> readings = election.readings(ciClass, accounts);
        if (ci == null) {
            String name = accounts.get(0).identity().toString();
            steps.add(new MergePlan.Step(
                    id,
                    new CiCommand.Observe(ciClass, name, readings, Set.of()),
                    "is a new " + ciClass + " " + values(readings)));
            return;
        }
        Set<String> locked = ci.provenance().locks().keySet();
        readings.keySet().removeAll(locked);
        Set<String> givenUp = new TreeSet<>(ci.provenance().origins().keySet());
        givenUp.removeAll(readings.keySet());
        givenUp.removeAll(locked);
        readings.entrySet().removeIf(entry -> isThere(ci, entry.getKey(), entry.getValue()));
        if (!readings.isEmpty() || !givenUp.isEmpty() || !ciClass.equals(ci.ciClass()) || ci.duplication() != null) {
            steps.add(new MergePlan.Step(
                    id,
                    new CiCommand.Observe(ciClass, null, readings, givenUp),
                    "has " + values(readings) + (givenUp.isEmpty() ? "" : ", and by no source any more " + givenUp)));
        }
    }

    private static boolean isThere(Ci ci, String name, Reading reading) {
        return reading.value().equals(ci.attributes().values().get(name))
                && reading.origin().equals(ci.provenance().origins().get(name));
    }

    /** What people registered keeps its class; what sources discovered is of the most special class that one of them saw. */
    private String classOf(@Nullable Ci ci, List<Account> accounts) {
        if (ci != null && !ci.provenance().discovered()) {
            return ci.ciClass();
        }
        return accounts.stream()
                .map(account -> account.ciClass().value())
                .max(Comparator.comparingInt(
                                (String name) -> policy.classes().lineage(name).size())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static String values(Map<String, Reading> readings) {
        Map<String, String> texts = new TreeMap<>();
        readings.forEach((name, reading) ->
                texts.put(name, reading.value() + " (" + reading.origin().source() + ")"));
        return texts.toString();
    }

    private void addRemarks(CiId id, @Nullable Ci ci, List<Account> accounts, List<Refusal> remarks) {
        String ciClass = classOf(ci, accounts);
        for (Account account : accounts) {
            account.values().forEach((name, sighting) -> {
                var attribute = policy.classes().attributes(ciClass).get(name);
                if (attribute == null || !attribute.accepts(sighting.value())) {
                    remarks.add(Refusal.of(
                                    attribute == null ? "UNKNOWN_ATTRIBUTE" : "ATTRIBUTE_VALUE",
                                    id.toString(),
                                    account.source() + " says '" + name + "' is '" + sighting.value()
                                            + "', which the class " + ciClass + " cannot take")
                            .advise("map the source's attributes to those of the class"));
                }
            });
        }
    }

    /**
     * The items that sources once made of things that turned out to be others, or of which it is open by now what they are;
     * with the item that each may be. What people touched stays.
     */
    private Map<CiId, CiId> withdraw(Identification found, Map<CiId, Ci> existing) {
        Map<CiId, CiId> gone = new TreeMap<>(Comparator.comparing(CiId::key));
        Map<Identity, CiId> others = new LinkedHashMap<>(found.items());
        found.contested()
                .forEach((identity, candidates) ->
                        others.put(identity, candidates.iterator().next()));
        others.forEach((identity, original) -> {
            Ci made = existing.get(policy.name(identity));
            if (made != null
                    && made.isLive()
                    && made.provenance().discovered()
                    && made.provenance().byHand().isEmpty()
                    && !found.byItem().containsKey(made.id())
                    && !made.id().equals(original)) {
                gone.put(made.id(), original);
            }
        });
        return gone;
    }
}
