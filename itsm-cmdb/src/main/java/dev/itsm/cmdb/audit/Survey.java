package dev.itsm.cmdb.audit;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.IdentityKey;
import dev.itsm.cmdb.ci.IdentityKey.Identity;
import dev.itsm.cmdb.ci.Provenance;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.id.CiId;
import dev.itsm.sms.kpi.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is wrong with records by themselves, without looking at reality: the health of a CMDB at an instant. Immutable.
 *
 * @param asOf the instant
 * @param live the live items, by key
 * @param flaws the live items that have each flaw, by key; a flaw that none has is there with none
 */
public record Survey(Instant asOf, List<CiId> live, Map<Flaw, List<CiId>> flaws) {
    private static final Comparator<CiId> BY_KEY = Comparator.comparing(CiId::key);
    private static final Set<Flaw> HYGIENE = Set.of(Flaw.DUPLICATE, Flaw.ORPHAN, Flaw.STALE);

    /**
     * A live item with what is wrong with its record.
     *
     * @param flaws may be empty
     */
    public record Condition(CiId ci, Set<Flaw> flaws) {
        public Condition {
            flaws = Set.copyOf(flaws);
        }
    }

    /** A flaw of a record. */
    public enum Flaw {
        /** It has no description, or not all that its class requires (CFG-01). */
        INCOMPLETE,
        /** Another live item, which stays, goes by the same key (CFG-07). */
        DUPLICATE,
        /** It has no relation, and it is not said that it stands alone (CFG-01). */
        ORPHAN,
        /** A relation that holds leads to something that is not live, or not there (CFG-07). */
        DANGLING,
        /** Nobody, and no source, has seen it or touched its record for too long. */
        STALE
    }

    public Survey {
        live = List.copyOf(live);
        Map<Flaw, List<CiId>> copy = new EnumMap<>(Flaw.class);
        flaws.forEach((flaw, items) -> copy.put(flaw, List.copyOf(items)));
        flaws = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns what is wrong with the records.
     *
     * @param cis all items, in any order
     * @param relations all relations, in any order
     * @param checks all checks of items, in any order
     * @param staleAfter for how long an item may go unseen and untouched
     */
    public static Survey of(
            CiProcess process,
            Collection<Ci> cis,
            Collection<Relation> relations,
            Collection<CiCheck> checks,
            Duration staleAfter,
            Instant asOf) {
        Map<CiId, Ci> live = new TreeMap<>(BY_KEY);
        cis.stream().filter(Ci::isLive).forEach(ci -> live.put(ci.id(), ci));
        Map<CiId, Instant> seen = new HashMap<>();
        checks.forEach(check -> seen.merge(check.ci(), check.at(), Survey::later));
        Set<CiId> related = new HashSet<>();
        Set<CiId> dangling = new HashSet<>();
        relations.stream()
                .filter(relation -> relation.validity().contains(asOf))
                .forEach(relation -> addEnds(relation, live, related, dangling));
        Set<CiId> duplicates = duplicates(process, live);
        Map<Flaw, List<CiId>> flaws = new EnumMap<>(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            flaws.put(flaw, new ArrayList<>());
        }
        live.forEach((id, ci) -> {
            add(flaws, Flaw.INCOMPLETE, id, isIncomplete(process, ci));
            add(flaws, Flaw.DUPLICATE, id, duplicates.contains(id));
            add(
                    flaws,
                    Flaw.ORPHAN,
                    id,
                    !related.contains(id) && !ci.designation().standalone());
            add(flaws, Flaw.DANGLING, id, dangling.contains(id));
            Instant last = later(lastSeen(ci), seen.getOrDefault(id, Instant.MIN));
            add(flaws, Flaw.STALE, id, asOf.isAfter(last.plus(staleAfter)));
        });
        return new Survey(asOf, List.copyOf(live.keySet()), flaws);
    }

    private static void add(Map<Flaw, List<CiId>> flaws, Flaw flaw, CiId ci, boolean hasIt) {
        if (hasIt) {
            flaws.getOrDefault(flaw, new ArrayList<>()).add(ci);
        }
    }

    private static void addEnds(Relation relation, Map<CiId, Ci> live, Set<CiId> related, Set<CiId> dangling) {
        related.add(relation.from());
        related.add(relation.to());
        if (!live.containsKey(relation.from())) {
            dangling.add(relation.to());
        }
        if (!live.containsKey(relation.to())) {
            dangling.add(relation.from());
        }
    }

    private static boolean isIncomplete(CiProcess process, Ci ci) {
        return ci.designation().description().isBlank() || !process.missing(ci).isEmpty();
    }

    /** Of all that go by one key, the first stays what it is. */
    private static Set<CiId> duplicates(CiProcess process, Map<CiId, Ci> live) {
        Map<Identity, CiId> first = new HashMap<>();
        Set<CiId> duplicates = new TreeSet<>(BY_KEY);
        live.forEach((id, ci) -> {
            for (IdentityKey key : process.classes().keys(ci.ciClass())) {
                key.of(ci.attributes()).ifPresent(identity -> {
                    CiId other = first.putIfAbsent(identity, id);
                    if (other != null && !other.equals(id)) {
                        duplicates.add(id);
                    }
                });
            }
        });
        return duplicates;
    }

    private static Instant lastSeen(Ci ci) {
        return ci.provenance().origins().values().stream()
                .map(Provenance.Origin::observedAt)
                .reduce(ci.alteredAt(), Survey::later);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Returns the live items that have the flaw, by key. */
    public List<CiId> having(Flaw flaw) {
        return flaws.getOrDefault(flaw, List.of());
    }

    /** Returns every live item with what is wrong with its record, by key. */
    public List<Condition> conditions() {
        Map<CiId, Set<Flaw>> all = new TreeMap<>(BY_KEY);
        live.forEach(ci -> all.put(ci, EnumSet.noneOf(Flaw.class)));
        flaws.forEach((flaw, items) -> items.forEach(
                ci -> all.computeIfAbsent(ci, any -> EnumSet.noneOf(Flaw.class)).add(flaw)));
        return all.entrySet().stream()
                .map(entry -> new Condition(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the share of live items that are a duplicate, an orphan or stale (CFG-HYG); empty if none is live. */
    public Optional<Ratio> hygiene() {
        long flawed = HYGIENE.stream()
                .flatMap(flaw -> having(flaw).stream())
                .distinct()
                .count();
        return live.isEmpty() ? Optional.empty() : Optional.of(Ratio.of(flawed, live.size()));
    }

    /** Returns it for a person: a line for each flaw. */
    public String describe() {
        return live.size() + " live items; duplicate, orphan or stale: "
                + hygiene().map(share -> share.percent(2) + " %").orElse("no value")
                + flaws.entrySet().stream()
                        .map(entry ->
                                "\n" + entry.getKey() + ": " + entry.getValue().size() + " " + entry.getValue())
                        .collect(Collectors.joining());
    }
}
