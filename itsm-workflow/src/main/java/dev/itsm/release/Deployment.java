package dev.itsm.release;

import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a release is deployed, and what followed.
 *
 * @param baselines the baselines that it can be compared with and restored from
 * @param withoutBaseline the affected items that are in none of these; empty unless the policy is lenient
 * @param runs the stages that it reached, in order; at least one
 * @param backOut that it was taken back; null unless it was
 * @param watch from its start on until incidents no longer count as its own; null while it goes on
 * @param incidents the incidents that it brought about, as far as known
 */
public record Deployment(
        List<Snapshot> baselines,
        Set<CiId> withoutBaseline,
        List<StageRun> runs,
        @Nullable BackOut backOut,
        @Nullable Period watch,
        List<EarlyIncident> incidents) {
    /**
     * That a stage was deployed.
     *
     * @param stage its key
     * @param permits what it was deployed on, for each change
     * @param verification what a look at it showed last; null before
     */
    public record StageRun(
            String stage,
            List<Permit> permits,
            PersonId by,
            Instant at,
            @Nullable Verification verification) {
        public StageRun {
            permits = List.copyOf(permits);
        }

        public boolean isVerified() {
            return verification != null && verification.passed();
        }

        StageRun with(Verification next) {
            return new StageRun(stage, permits, by, at, next);
        }
    }

    /** That somebody looked whether a stage does what it should. */
    public record Verification(boolean passed, String says, PersonId by, Instant at) {}

    /** That it was taken back, how and why. */
    public record BackOut(String says, String because, PersonId by, Instant at) {}

    /** An incident that came of it, and when that occurred. */
    public record EarlyIncident(IncidentId incident, Instant occurredAt) {}

    public Deployment {
        baselines = List.copyOf(baselines);
        withoutBaseline = Set.copyOf(withoutBaseline);
        runs = List.copyOf(runs);
        incidents = List.copyOf(incidents);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException(
                    "A deployment must have reached a stage.\nMaybe its events are not all there.");
        }
    }

    public Instant startedAt() {
        return runs.get(0).at();
    }

    /** Returns the stage that was reached last. */
    public StageRun last() {
        return runs.get(runs.size() - 1);
    }

    /** Returns whether incidents of that instant count as its own, as far as known. */
    public boolean isWatchedAt(Instant at) {
        return watch == null ? !at.isBefore(startedAt()) : watch.contains(at);
    }

    /** Returns how long incidents count as its own if it ends now; unaltered if it had ended already. */
    Period watchedFor(Instant end, Duration time) {
        return watch == null ? Period.of(startedAt(), end.plus(time)) : watch;
    }

    Deployment with(StageRun run) {
        return new Deployment(baselines, withoutBaseline, and(runs, run), backOut, watch, incidents);
    }

    Deployment with(Verification found) {
        List<StageRun> all = new ArrayList<>(runs);
        all.set(all.size() - 1, last().with(found));
        return new Deployment(baselines, withoutBaseline, all, backOut, watch, incidents);
    }

    Deployment with(BackOut taken) {
        return new Deployment(baselines, withoutBaseline, runs, taken, watch, incidents);
    }

    Deployment with(Period watched) {
        return new Deployment(baselines, withoutBaseline, runs, backOut, watched, incidents);
    }

    Deployment with(EarlyIncident incident) {
        return new Deployment(baselines, withoutBaseline, runs, backOut, watch, and(incidents, incident));
    }

    private static <T> List<T> and(List<T> all, T last) {
        return Stream.concat(all.stream(), Stream.of(last)).toList();
    }
}
