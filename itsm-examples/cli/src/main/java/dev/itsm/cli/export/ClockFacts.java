package dev.itsm.cli.export;

import dev.itsm.cli.replay.ClockRun;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ClockFact.Happening;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.target.TargetKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a clock, in words.
 *
 * @param name what it was
 * @param value the key or the reason that it came with; empty if with none
 */
record ClockFacts(String name, String value, Instant at) {
    /** Returns all of it in order: the facts from the log, and when a promise was broken. */
    static List<ClockFacts> of(ClockRun run) {
        List<ClockFacts> facts = new ArrayList<>();
        for (ClockFact fact : run.clock().facts()) {
            facts.add(of(fact.what(), fact.effectiveAt()));
        }
        for (ClockReading reading : run.cycles()) {
            reading.breachedAt().ifPresent(at -> facts.add(new ClockFacts("breached", "", at)));
        }
        facts.sort(Comparator.comparing(ClockFacts::at));
        return facts;
    }

    private static ClockFacts of(Happening what, Instant at) {
        if (what instanceof ClockFact.Classified classified) {
            TargetKey key = classified.key();
            return new ClockFacts("classified", text(key), at);
        }
        if (what instanceof ClockFact.Paused paused) {
            return new ClockFacts("paused", text(paused.reason()), at);
        }
        if (what instanceof ClockFact.Resumed resumed) {
            return new ClockFacts("resumed", text(resumed.reason()), at);
        }
        return new ClockFacts(what.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT), "", at);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
