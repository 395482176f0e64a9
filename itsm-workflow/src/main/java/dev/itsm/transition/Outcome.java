package dev.itsm.transition;

import dev.itsm.criterion.Acceptance;
import dev.itsm.party.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the transition is for, by numbers, and what came of it.
 *
 * @param intended what was intended, and how it stands
 * @param report what was found; null before
 */
public record Outcome(Acceptance intended, @Nullable Report report) {
    public static final Outcome NONE = new Outcome(Acceptance.NONE, null);

    /**
     * The report on what came of it, against what was intended.
     *
     * @param achieved how many of the intended outcomes were met
     * @param intended how many there were
     * @param findings what was found; not blank
     */
    public record Report(int achieved, int intended, String findings, PersonId by, Instant at) {}

    Outcome with(Acceptance next) {
        return new Outcome(next, report);
    }

    Outcome with(Report written) {
        return new Outcome(intended, written);
    }
}
