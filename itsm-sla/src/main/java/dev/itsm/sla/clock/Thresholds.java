package dev.itsm.sla.clock;

import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of a clock, evaluated: which have fired, each at its original instant however late one asks, and which
 * fires next. Nothing fires while the clock is paused or stopped.
 *
 * <p>The answer depends on the facts and the instant alone, so asking twice gives the same firings. The {@link Firing#key}
 * is for the host to remember what it has acted on.
 *
 * @param thresholds in any order, each once
 * @param refire whether a recalculation lets a threshold fire again
 */
public record Thresholds(List<Threshold> thresholds, Refire refire) {
    /** Whether a threshold that has fired can fire again under another version of the target. */
    public enum Refire {
        /** Once a cycle, whatever becomes of the limit. The default. */
        NEVER,
        /** Once for each version of the target. */
        PER_TARGET_VERSION
    }

    /**
     * What a host keeps, beside the record, so that it acts on a firing once.
     *
     * @param target whose clock it is
     * @param cycle which cycle of the clock, the first being 1
     * @param version the version of the target; empty if that makes no difference
     * @param threshold which threshold
     */
    public record FiringKey(TargetName target, int cycle, String version, Threshold threshold) {}

    /**
     * That a threshold fired, or will.
     *
     * @param key tells it from every other firing of the clock
     * @param at its original instant
     */
    public record Firing(FiringKey key, Instant at) {
        public Threshold threshold() {
            return key.threshold();
        }
    }

    /**
     * The state of all thresholds at an instant.
     *
     * @param fired those of all cycles that have fired, by their instant
     * @param next the one that fires next if nothing happens; null if none does
     */
    public record Evaluation(List<Firing> fired, @Nullable Firing next) {
        /** Returns the firings that are not among those acted on. */
        public List<Firing> firedExcept(Collection<FiringKey> actedOn) {
            return fired.stream()
                    .filter(firing -> !actedOn.contains(firing.key()))
                    .toList();
        }

        /** Returns when to ask again; empty if only a new fact can change the answer. */
        public Optional<Instant> nextAt() {
            return Optional.ofNullable(next).map(Firing::at);
        }
    }

    public Thresholds {
        thresholds = List.copyOf(thresholds);
    }

    public static Thresholds of(Threshold... thresholds) {
        return new Thresholds(List.of(thresholds), Refire.NEVER);
    }

    public Thresholds refiring(Refire other) {
        return new Thresholds(thresholds, other);
    }

    /** Returns what has fired at an instant, and what fires next. */
    public Evaluation evaluate(ServiceClock clock, Instant now) {
        List<ClockReading> cycles = clock.cyclesAt(now);
        List<Firing> all = new ArrayList<>();
        for (int i = 0; i < cycles.size(); i++) {
            int cycle = i + 1;
            ClockReading reading = cycles.get(i);
            thresholds.forEach(threshold -> firing(threshold, reading, cycle).ifPresent(all::add));
        }
        all.sort(Comparator.comparing(Firing::at));
        Stream<Firing> ahead = all.stream().filter(firing -> firing.at().isAfter(now));
        return new Evaluation(
                all.stream().filter(firing -> !firing.at().isAfter(now)).toList(),
                ahead.findFirst().orElse(null));
    }

    private Optional<Firing> firing(Threshold threshold, ClockReading reading, int cycle) {
        String version = refire == Refire.NEVER ? "" : reading.targetVersion();
        return reading.firstAt(threshold)
                .map(at -> new Firing(new FiringKey(reading.target(), cycle, version, threshold), at));
    }
}
