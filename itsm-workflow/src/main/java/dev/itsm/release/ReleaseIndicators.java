package dev.itsm.release;

import dev.itsm.id.ClauseRef;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.sms.kpi.Ratio;
import dev.itsm.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The indicators of releases over a period; a release belongs to it by the instant at which its watch ended. */
public final class ReleaseIndicators {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.5.3");

    private ReleaseIndicators() {}

    /** Returns the indicators that are shares. */
    public static List<Indicator<Release>> over(Period period) {
        return List.of(Indicator.share(
                "REL-SUCC",
                CLAUSE,
                "Releases with a verdict that were fully successful",
                Indicator.Better.HIGHER,
                Release::id,
                release -> success(release, period)));
    }

    private static Part success(Release release, Period period) {
        if (!isWatchedUntil(release, period)) {
            return Part.outside();
        }
        Review review = release.review();
        return review == null
                ? Part.excluded("no verdict yet")
                : Part.counted(review.verdict() == Review.Verdict.SUCCESS);
    }

    /** Returns {@code REL-INC}: incidents in the watch period for each release; empty if none ended in the period. */
    public static Optional<Ratio> incidentsPerRelease(Stream<Release> releases, Period period) {
        List<Release> ended =
                releases.filter(release -> isWatchedUntil(release, period)).toList();
        long incidents = ended.stream()
                .map(Release::deployment)
                .mapToLong(deployment ->
                        deployment == null ? 0 : deployment.incidents().size())
                .sum();
        return ended.isEmpty() ? Optional.empty() : Optional.of(Ratio.of(incidents, ended.size()));
    }

    private static boolean isWatchedUntil(Release release, Period period) {
        return release.watchEnd().filter(period::contains).isPresent();
    }
}
