package dev.itsm.cmdb.reconcile;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiClasses;
import dev.itsm.cmdb.ci.Duplication;
import dev.itsm.cmdb.ci.IdentityKey;
import dev.itsm.cmdb.ci.IdentityKey.Identity;
import dev.itsm.cmdb.reconcile.Evidence.Account;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which item each thing is that sources told of. Key by key, the surest first: what is known by a key is looked up among the
 * items that people entered and among those that surer keys made out, by what they have in the attributes of the key. None:
 * it is new. One: it is that. More: it is contested. All that is known by one key is looked up before any of it is added, so
 * the order of the evidence does not matter.
 */
final class Identification {
    private static final Comparator<CiId> BY_KEY = Comparator.comparing(CiId::key);

    private final ReconciliationPolicy policy;
    private final Map<CiId, Ci> existing;
    private final Map<CiId, List<Account>> byItem = new TreeMap<>(BY_KEY);
    private final Map<Identity, CiId> items = new LinkedHashMap<>();
    private final Map<Identity, Set<CiId>> contested = new LinkedHashMap<>();
    private final Map<IdentityKey, Map<Identity, Set<CiId>>> claims = new HashMap<>();

    Identification(ReconciliationPolicy policy, Evidence evidence, Map<CiId, Ci> existing) {
        this.policy = policy;
        this.existing = existing;
        Map<String, Map<Identity, List<Account>>> byKey = byKey(evidence);
        existing.values().stream().filter(Ci::isLive).forEach(this::claimEntered);
        for (IdentityKey key : policy.classes().keys()) {
            identify(key, byKey.getOrDefault(name(key.ciClass(), key.name()), Map.of()));
        }
    }

    private static Map<String, Map<Identity, List<Account>>> byKey(Evidence evidence) {
        Map<String, Map<Identity, List<Account>>> byKey = new HashMap<>();
        evidence.accounts()
                .forEach(account -> byKey.computeIfAbsent(
                                name(
                                        account.identity().ciClass(),
                                        account.identity().key()),
                                key -> new LinkedHashMap<>())
                        .computeIfAbsent(account.identity(), identity -> new ArrayList<>())
                        .add(account));
        return byKey;
    }

    private static String name(String ciClass, String key) {
        return ciClass + "/" + key;
    }

    private void claimEntered(Ci ci) {
        CiClasses classes = policy.classes();
        classes.keys().stream()
                .filter(key -> classes.isA(ci.ciClass(), key.ciClass()))
                .forEach(key -> policy.identity(key, ci.provenance().byHand())
                        .ifPresent(identity -> claim(key, identity, ci.id())));
    }

    private void claim(IdentityKey key, Identity identity, CiId ci) {
        claims.computeIfAbsent(key, any -> new HashMap<>())
                .computeIfAbsent(identity, any -> new TreeSet<>(BY_KEY))
                .add(ci);
    }

    private void identify(IdentityKey key, Map<Identity, List<Account>> things) {
        Map<Identity, Set<CiId>> claimed = claims.getOrDefault(key, Map.of());
        things.forEach((identity, accounts) -> {
            Set<CiId> candidates = claimed.getOrDefault(identity, Set.of());
            if (candidates.size() > 1) {
                contested.put(identity, candidates);
            } else {
                CiId ci = candidates.isEmpty()
                        ? original(policy.name(identity))
                        : candidates.iterator().next();
                items.put(identity, ci);
                byItem.computeIfAbsent(ci, any -> new ArrayList<>()).addAll(accounts);
            }
        });
        things.forEach((identity, accounts) -> {
            CiId ci = items.get(identity);
            if (ci != null) {
                accounts.forEach(account -> claimSeen(key, account, ci));
            }
        });
    }

    /** What a thing is known by one key claims for the keys after it. */
    private void claimSeen(IdentityKey decided, Account account, CiId ci) {
        List<IdentityKey> keys = policy.classes().keys();
        for (IdentityKey key : keys.subList(keys.indexOf(decided) + 1, keys.size())) {
            if (policy.classes().isA(account.ciClass().value(), key.ciClass())) {
                policy.identity(key, account.attributes()).ifPresent(identity -> claim(key, identity, ci));
            }
        }
    }

    /** The item that people decided this one is a duplicate of; itself if they decided nothing. */
    private CiId original(CiId named) {
        Set<CiId> seen = new HashSet<>();
        CiId ci = named;
        while (seen.add(ci)) {
            Ci known = existing.get(ci);
            @Nullable Duplication twin = known == null ? null : known.duplication();
            if (twin == null || !twin.decided()) {
                return ci;
            }
            ci = twin.original();
        }
        return named;
    }

    /** Returns what is said of each item, in the order of the items. */
    Map<CiId, List<Account>> byItem() {
        return byItem;
    }

    /** Returns the item that each thing is. */
    Map<Identity, CiId> items() {
        return items;
    }

    /** Returns the things of which it is open what item they are, with those that they may be. */
    Map<Identity, Set<CiId>> contested() {
        return contested;
    }
}
