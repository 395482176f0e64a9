package dev.itsm.sla.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of a clock's cycle, and what became of it. The segments of a cycle follow each other without gap or overlap.
 *
 * @param startInclusive when it begins
 * @param endExclusive when it ends; later than its start
 * @param kind what became of it
 * @param workingTime how much of it lies in working hours; all of a counted one, none of one outside hours
 * @param because why, in words; empty where the kind says it all
 */
public record Segment(Instant startInclusive, Instant endExclusive, Kind kind, Duration workingTime, String because) {
    /** What became of a stretch of time. */
    public enum Kind {
        /** Working time that counts towards the limit. */
        COUNTED("counted"),
        /** More openings and closings than anyone would read, in one; its working time counts. */
        CONDENSED("counted within hours"),
        /** No working time. */
        OUTSIDE_HOURS("outside hours"),
        /** No working time, because the date is a holiday. */
        HOLIDAY("holiday"),
        /** The clock was paused; its working time does not count. */
        PAUSED("paused"),
        /** Between a stop and a reopening; its working time does not count. */
        STOPPED("stopped");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Returns its length by the wall clock. */
    public Duration length() {
        return Duration.between(startInclusive, endExclusive);
    }
}
