package dev.itsm.problem.knownerror;

import dev.itsm.field.Attributes;
import dev.itsm.id.KnownErrorId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A known error: a cause that is not removed, or a workaround for what is not understood yet (ISO/IEC 20000-1:2018, 8.6.3). The
 * fold of its {@link KnownErrorEvent events}; immutable and thread-safe.
 *
 * <p>The canonical constructor is for stores that read back what they wrote; it holds what is true of every known error whatever
 * its process.
 *
 * @param id its identity
 * @param progress the states that it went through
 * @param description what is known
 * @param publication to whom it is made known; null before its first publication
 * @param supersededBy the one that has taken its place; null unless it is superseded
 * @param retiredBecause why it is of no use any more; null unless it is retired
 * @param uses every time that its workaround was applied, oldest first; no incident is there twice
 * @param attributes the organization's own fields
 */
public record KnownError(
        KnownErrorId id,
        Progress<KnownErrorPhase> progress,
        Description description,
        @Nullable Publication publication,
        @Nullable KnownErrorId supersededBy,
        @Nullable String retiredBecause,
        List<Use> uses,
        Attributes attributes) {
    public KnownError {
        uses = List.copyOf(uses);
        KnownErrorPhase phase = progress.phase();
        boolean sound = (supersededBy != null) == (phase == KnownErrorPhase.SUPERSEDED)
                && (retiredBecause != null) == (phase == KnownErrorPhase.RETIRED)
                && (publication != null || phase != KnownErrorPhase.PUBLISHED);
        if (!sound) {
            throw new IllegalArgumentException("The known error " + id + " in phase " + phase
                    + " must have a publication if it is published, a successor if it is superseded, and a reason if it is "
                    + "retired.\nMaybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public KnownErrorPhase phase() {
        return progress.phase();
    }

    /** Returns to how many incidents its workaround was applied. */
    public int useCount() {
        return uses.size();
    }

    /** Returns how many incidents its workaround helped. */
    public int helpCount() {
        return (int) uses.stream().filter(Use::helped).count();
    }

    KnownError with(
            Progress<KnownErrorPhase> newProgress,
            @Nullable Publication newPublication,
            @Nullable KnownErrorId successor,
            @Nullable String reason) {
        return new KnownError(id, newProgress, description, newPublication, successor, reason, uses, attributes);
    }

    KnownError with(Description next) {
        return new KnownError(id, progress, next, publication, supersededBy, retiredBecause, uses, attributes);
    }

    /** Returns the known error with the use in place of the one for the same incident, if there was one. */
    KnownError with(Use use) {
        List<Use> all = Stream.concat(
                        uses.stream().filter(one -> !one.incident().equals(use.incident())), Stream.of(use))
                .toList();
        return new KnownError(id, progress, description, publication, supersededBy, retiredBecause, all, attributes);
    }

    KnownError with(Attributes next) {
        return new KnownError(id, progress, description, publication, supersededBy, retiredBecause, uses, next);
    }
}
