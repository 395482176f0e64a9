package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One pass over records, on the terms of {@link Conformity#evaluate}. For one thread. */
public final class Evaluation {
    private final Conformity conformity;
    private final Instant asOf;
    private final List<RuleTally> tallies;
    private final Map<Integer, Groups> groups;
    private final Map<String, Long> seen = new TreeMap<>();

    Evaluation(Conformity conformity, Instant asOf) {
        this.conformity = conformity;
        this.asOf = asOf;
        tallies = conformity.tallies(conformity.shown);
        groups = conformity.groups();
    }

    /**
     * Judges a record.
     *
     * @throws IllegalArgumentException if no check looks at records of its class
     */
    public void add(Object evidence) {
        Wiring.Route route = conformity.wiring.of(evidence);
        seen.merge(route.type().name(), 1L, Long::sum);
        for (int check : route.singles()) {
            RecordCheck<?> single =
                    (RecordCheck<?>) conformity.checks.get(check).check();
            tallies.get(check).add(Conformity.idOf(single.type(), evidence), single.judge(evidence, asOf));
        }
        for (Wiring.Entrance entrance : route.entrances()) {
            Groups.of(groups, entrance.check()).add(entrance.feed(), evidence);
        }
    }

    /** Returns what the records come to; to be asked once, after the last of them. */
    public ConformityReport report() {
        groups.forEach((check, all) -> {
            for (RecordId group : all.all()) {
                Judgement judgement = all.judge(group, asOf);
                if (judgement != null) {
                    tallies.get(check).add(group, judgement);
                }
            }
        });
        return conformity.report(asOf, seen, tallies);
    }
}
