package dev.itsm.incident;

import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an incident ended, as often as it did.
 *
 * @param resolutions every resolution, oldest first: the first and the last are both reported on
 * @param reopenings every reopening, oldest first
 * @param confirmation the requester's word that it works; null while there is none since the last resolution
 * @param closedAt when it was last closed; null while it is not closed
 * @param cancelledBecause why it was cancelled; null if it was not
 */
public record Outcome(
        List<Resolution> resolutions,
        List<Reopening> reopenings,
        @Nullable Confirmation confirmation,
        @Nullable Instant closedAt,
        @Nullable String cancelledBecause) {
    public static final Outcome OPEN = new Outcome(List.of(), List.of(), null, null, null);

    public Outcome {
        resolutions = List.copyOf(resolutions);
        reopenings = List.copyOf(reopenings);
        if (reopenings.size() > resolutions.size()) {
            throw new IllegalArgumentException("An incident resolved " + resolutions.size()
                    + " times cannot have been reopened " + reopenings.size()
                    + " times.\nMaybe a counter of another tool was taken over.");
        }
    }

    /** Returns the resolution that holds; empty before the first one and after a reopening. */
    public Optional<Resolution> resolution() {
        return resolutions.size() > reopenings.size()
                ? Optional.of(resolutions.get(resolutions.size() - 1))
                : Optional.empty();
    }

    public int reopenCount() {
        return reopenings.size();
    }

    Outcome resolved(Resolution resolution) {
        return new Outcome(
                Stream.concat(resolutions.stream(), Stream.of(resolution)).toList(), reopenings, null, null, null);
    }

    Outcome confirmed(Confirmation word) {
        return new Outcome(resolutions, reopenings, word, closedAt, cancelledBecause);
    }

    Outcome closed(Instant at) {
        return new Outcome(resolutions, reopenings, confirmation, at, cancelledBecause);
    }

    Outcome reopened(Reopening reopening) {
        return new Outcome(
                resolutions,
                Stream.concat(reopenings.stream(), Stream.of(reopening)).toList(),
                null,
                null,
                null);
    }

    Outcome cancelled(String reason) {
        return new Outcome(resolutions, reopenings, confirmation, closedAt, reason);
    }

    /**
     * A reopening.
     *
     * @param by who asked for it
     * @param at when
     * @param reason why the resolution did not hold; not blank
     */
    public record Reopening(PersonId by, Instant at, String reason) {}

    /**
     * The requester's word that service is restored.
     *
     * @param by who gave it
     * @param at when
     */
    public record Confirmation(PersonId by, Instant at) {}
}
