package dev.itsm.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The breaches of a clock as they became known. A later fact that takes effect earlier can take a breach back: then it is
 * superseded, with the facts that did it, and stays in the ledger.
 *
 * <p>What a report of that day said is {@link #standingAt}; what is true by all that is known now is the ledger's end.
 *
 * @param entries in the order in which they were recorded
 */
public record BreachLedger(List<Entry> entries) {
    /** A line of the ledger. */
    public sealed interface Entry {
        /** Returns when this became known. */
        Instant recordedAt();
    }

    /**
     * That the clock was seen to be past its due instant.
     *
     * @param cycle which cycle of the clock, the first being 1
     * @param targetVersion the version of the target that it was judged by
     * @param due the instant that was missed
     * @param recordedAt when that was so by what was known: the due instant, or when the fact was recorded that showed it
     */
    public record BreachRecorded(int cycle, String targetVersion, Instant due, Instant recordedAt) implements Entry {}

    /**
     * That a breach does not hold by what has become known since.
     *
     * @param breach the entry that it supersedes
     * @param recordedAt when that became known
     * @param because the facts recorded then
     */
    public record BreachSuperseded(BreachRecorded breach, Instant recordedAt, List<ClockFact> because)
            implements Entry {
        /** Returns what superseded it, in words. */
        public String reason() {
            return because.stream()
                    .map(fact -> fact.what() + " since " + fact.effectiveAt())
                    .collect(Collectors.joining(", "));
        }
    }

    public BreachLedger {
        entries = List.copyOf(entries);
    }

    /** Returns the ledger of a clock as it stands at an instant. */
    public static BreachLedger of(ServiceClock clock, Instant now) {
        return new Keeper(clock, now).keep();
    }

    /** Returns the breaches that held by what was known at an instant. */
    public List<BreachRecorded> standingAt(Instant knownAt) {
        List<BreachRecorded> standing = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.recordedAt().isAfter(knownAt)) {
                break;
            } else if (entry instanceof BreachRecorded breach) {
                standing.add(breach);
            } else if (entry instanceof BreachSuperseded superseded) {
                standing.remove(superseded.breach());
            }
        }
        return List.copyOf(standing);
    }

    /** Looks at the clock once for each instant at which something was recorded, and once at the end. */
    private static final class Keeper {
        private final ServiceClock clock;
        private final Instant now;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<Missed, BreachRecorded> standing = new LinkedHashMap<>();

        /** What makes two breaches the same. */
        private record Missed(int cycle, Instant due) {}

        private Keeper(ServiceClock clock, Instant now) {
            this.clock = clock;
            this.now = now;
        }

        private BreachLedger keep() {
            TreeMap<Instant, List<ClockFact>> recordings = clock.facts().stream()
                    .filter(fact -> !fact.recordedAt().isAfter(now))
                    .collect(Collectors.groupingBy(ClockFact::recordedAt, TreeMap::new, Collectors.toList()));
            ServiceClock known = ServiceClock.of(clock.target());
            for (Map.Entry<Instant, List<ClockFact>> recorded : recordings.entrySet()) {
                Instant recording = recorded.getKey();
                Instant next = recordings.higherKey(recording);
                for (ClockFact fact : recorded.getValue()) {
                    known = known.with(fact);
                }
                supersede(known, recording, recorded.getValue());
                record(known, recording, next == null ? now : next.minusNanos(1));
            }
            return new BreachLedger(entries);
        }

        private void supersede(ServiceClock known, Instant recording, List<ClockFact> because) {
            Map<Missed, ClockReading> breached = breaches(known, recording);
            for (Missed missed : List.copyOf(standing.keySet())) {
                if (!breached.containsKey(missed)) {
                    entries.add(new BreachSuperseded(standing.remove(missed), recording, because));
                }
            }
        }

        private void record(ServiceClock known, Instant recording, Instant until) {
            breaches(known, until).forEach((missed, reading) -> {
                if (!standing.containsKey(missed)) {
                    Instant seen = missed.due().isBefore(recording) ? recording : missed.due();
                    BreachRecorded breach =
                            new BreachRecorded(missed.cycle(), reading.targetVersion(), missed.due(), seen);
                    standing.put(missed, breach);
                    entries.add(breach);
                }
            });
        }

        private static Map<Missed, ClockReading> breaches(ServiceClock known, Instant at) {
            Map<Missed, ClockReading> breaches = new LinkedHashMap<>();
            List<ClockReading> cycles = known.cyclesAt(at);
            for (int i = 0; i < cycles.size(); i++) {
                int cycle = i + 1;
                ClockReading reading = cycles.get(i);
                reading.breachedAt().ifPresent(due -> breaches.put(new Missed(cycle, due), reading));
            }
            return breaches;
        }
    }
}
