package dev.itsm.problem.knownerror;

import dev.itsm.id.ClauseRef;
import dev.itsm.rule.Rule;
import dev.itsm.rule.RulePack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is checked of every known error, imported ones included, at any instant. */
public final class KnownErrorChecks {
    private KnownErrorChecks() {}

    /** A known error looked at, at an instant. */
    public record At(KnownError knownError, Instant asOf) {}

    /**
     * Returns the pack.
     *
     * @param validity for how long a publication counts before somebody must have looked at it again
     */
    public static RulePack<At> pack(Duration validity) {
        Rule<At> madeAvailable = Rule.<At>of(
                        "PRB-11",
                        "a known error must be published to those who need it, and be up to date",
                        at -> !at.knownError().phase().isActive() || isAvailable(at, validity))
                .under(ClauseRef.iso20000("8.6.3"));
        return RulePack.of("known-error", "1", List.of(madeAvailable));
    }

    private static boolean isAvailable(At at, Duration validity) {
        Publication publication = at.knownError().publication();
        return publication != null
                && !publication.audiences().isEmpty()
                && !at.asOf().isAfter(publication.at().plus(validity));
    }
}
