package dev.itsm.release;

import java.time.Duration;

/**
 * A type of release that an organization has laid down (ISO/IEC 20000-1:2018, 8.5.3).
 *
 * @param key its name; not blank
 * @param emergency whether it may be accepted before it is tested, though not against a failed test
 * @param frequency how often there is one, in words, such as {@code every second Tuesday}
 * @param handling how it is managed, in words, or where that is written
 * @param watch how long incidents after its deployment count as its own; positive
 * @param analyseWithin how long after that its analysis is due at the latest; positive
 */
public record ReleaseType(
        String key, boolean emergency, String frequency, String handling, Duration watch, Duration analyseWithin) {
    public ReleaseType {
        if (key.isBlank() || !isPositive(watch) || !isPositive(analyseWithin)) {
            throw new IllegalArgumentException("The type of release '" + key + "', watched for " + watch
                    + " and analysed within " + analyseWithin
                    + ", must have a key and positive times.\nMaybe the unit of a time is missing.");
        }
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    /** Returns a type of releases that come by a plan. */
    public static ReleaseType planned(
            String key, String frequency, String handling, Duration watch, Duration analyseWithin) {
        return new ReleaseType(key, false, frequency, handling, watch, analyseWithin);
    }

    /** Returns the type of releases that come when they must. */
    public static ReleaseType emergency(String handling, Duration watch, Duration analyseWithin) {
        return new ReleaseType("emergency", true, "when one is needed", handling, watch, analyseWithin);
    }
}
