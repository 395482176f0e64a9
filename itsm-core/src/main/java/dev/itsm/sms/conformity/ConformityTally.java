package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Conformity kept up to date event by event. What an event costs depends on the record and the groups that it touches, not
 * on how many records there are; time costs only what it turns. At every instant the report is that of a full evaluation,
 * and findings open and close themselves and are remembered.
 *
 * <p>Mutable, for one thread. It holds each record as it was last given; the reports are independent of it.
 */
public final class ConformityTally {
    /** What is judged by one check. */
    private record Item(int check, RecordId subject) {}

    private record Key(EvidenceType<?> type, RecordId id) {}

    private final Conformity conformity;
    private final List<RuleTally> tallies;
    private final Map<Integer, Groups> groups;
    private final Map<String, Long> seen = new TreeMap<>();
    private final Map<Key, Object> records = new HashMap<>();
    private final Map<Item, Judgement> judgements = new HashMap<>();
    private final Map<Item, Object> subjects = new HashMap<>();
    private final TreeMap<Instant, Set<Item>> turning = new TreeMap<>();
    private final Map<Item, Integer> open = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Instant now;

    ConformityTally(Conformity conformity, Instant start) {
        this.conformity = conformity;
        this.now = start;
        tallies = conformity.tallies(Integer.MAX_VALUE);
        groups = conformity.groups();
        groups.forEach((check, all) ->
                all.all().forEach(group -> judge(new Item(check, group), all.judge(group, now), Cause.time(now))));
    }

    /** Returns the instant as of which everything is judged. */
    public Instant asOf() {
        return now;
    }

    /**
     * Takes a record as it is now, in place of what it was.
     *
     * @throws IllegalArgumentException if no check looks at records of its class, or the cause lies before {@link #asOf}
     */
    public void put(Object evidence, Cause cause) {
        Wiring.Route route = conformity.wiring.of(evidence);
        Key key = new Key(route.type(), Conformity.idOf(route.type(), evidence));
        advanceTo(cause.at());
        Object before = records.put(key, evidence);
        if (before == null) {
            seen.merge(route.type().name(), 1L, Long::sum);
        }
        replace(route, key.id(), before, evidence, cause);
    }

    /** Takes a record away; one that is not there changes nothing. */
    public void remove(EvidenceType<?> type, RecordId id, Cause cause) {
        advanceTo(cause.at());
        Object before = records.remove(new Key(type, id));
        if (before != null) {
            seen.computeIfPresent(type.name(), (name, count) -> count == 1 ? null : count - 1);
            replace(conformity.wiring.of(before), id, before, null, cause);
        }
    }

    private void replace(
            Wiring.Route route, RecordId id, @Nullable Object before, @Nullable Object after, Cause cause) {
        for (int check : route.singles()) {
            Item item = new Item(check, id);
            if (after == null) {
                subjects.remove(item);
            } else {
                subjects.put(item, after);
            }
            judge(item, judged(item), cause);
        }
        Set<Item> touched = new LinkedHashSet<>();
        for (Wiring.Entrance entrance : route.entrances()) {
            Groups of = Groups.of(groups, entrance.check());
            Set<RecordId> ids = new LinkedHashSet<>();
            if (before != null) {
                ids.addAll(of.remove(entrance.feed(), before));
            }
            if (after != null) {
                ids.addAll(of.add(entrance.feed(), after));
            }
            ids.forEach(group -> touched.add(new Item(entrance.check(), group)));
        }
        touched.forEach(item -> judge(item, judged(item), cause));
    }

    private @Nullable Judgement judged(Item item) {
        if (conformity.checks.get(item.check()).check() instanceof RecordCheck<?> single) {
            Object evidence = subjects.get(item);
            return evidence == null ? null : single.judge(evidence, now);
        }
        return Groups.of(groups, item.check()).judge(item.subject(), now);
    }

    /**
     * Lets time pass. What it turns is judged anew at the instant at which it turns.
     *
     * @throws IllegalArgumentException if the instant is before {@link #asOf}
     */
    public void advanceTo(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("Conformity as of " + now + " cannot go back to " + instant
                    + ".\nMaybe an event was recorded later than others: evaluate its past anew.");
        }
        while (!turning.isEmpty() && turning.firstKey().isBefore(instant)) {
            Map.Entry<Instant, Set<Item>> due = turning.firstEntry();
            now = due.getKey().plusNanos(1);
            List.copyOf(due.getValue()).forEach(item -> judge(item, judged(item), Cause.time(due.getKey())));
        }
        now = instant;
    }

    private void judge(Item item, @Nullable Judgement after, Cause cause) {
        Judgement before = after == null ? judgements.remove(item) : judgements.put(item, after);
        RuleTally tally = tallies.get(item.check());
        if (before != null) {
            tally.remove(item.subject(), before);
            forgetTurning(item, before.until());
        }
        if (after != null) {
            tally.add(item.subject(), after);
            awaitTurning(item, after.until());
        }
        note(item, after, cause);
    }

    private void forgetTurning(Item item, @Nullable Instant at) {
        if (at != null) {
            turning.computeIfPresent(at, (key, items) -> {
                items.remove(item);
                return items.isEmpty() ? null : items;
            });
        }
    }

    private void awaitTurning(Item item, @Nullable Instant at) {
        if (at == null) {
            return;
        }
        if (at.isBefore(now)) {
            throw new IllegalStateException(
                    "The check " + conformity.checks.get(item.check()).check().code()
                            + " says of " + item.subject() + " at " + now + " what holds up to " + at
                            + ".\nMaybe it compares with another instant than the one that it is given.");
        }
        turning.computeIfAbsent(at, key -> new LinkedHashSet<>()).add(item);
    }

    private void note(Item item, @Nullable Judgement after, Cause cause) {
        Integer place = open.get(item);
        if (after != null && after.standing() == Judgement.Standing.VIOLATES) {
            String code = conformity.checks.get(item.check()).check().code();
            if (place == null) {
                open.put(item, findings.size());
                findings.add(new Finding(code, item.subject(), cause, null, after.faults()));
            } else {
                findings.set(place, findings.get(place).seenAs(after.faults()));
            }
        } else if (place != null) {
            open.remove(item);
            findings.set(place, findings.get(place).closedBy(cause));
        }
    }

    /** Returns all findings, closed ones included, in the order in which they opened. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns what the records come to now. */
    public ConformityReport report() {
        return conformity.report(now, seen, tallies);
    }
}
