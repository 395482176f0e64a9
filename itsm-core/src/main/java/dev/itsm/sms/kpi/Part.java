package dev.itsm.sms.kpi;

import java.time.Duration;

/** What one record means to an indicator. */
public sealed interface Part {
    /**
     * It belongs to the denominator.
     *
     * @param hit whether it belongs to the numerator, too
     */
    record Counted(boolean hit) implements Part {}

    /**
     * It adds to both sides of a ratio: the checks that matched among those that were made on an item.
     *
     * @param numerator what it adds above; not negative
     * @param denominator what it adds below; not negative
     */
    record Weighed(long numerator, long denominator) implements Part {
        public Weighed {
            if (numerator < 0 || denominator < 0) {
                throw new IllegalArgumentException("A record cannot add " + numerator + " and " + denominator
                        + " to a ratio.\nMaybe they are differences: count both sides instead.");
            }
        }
    }

    /**
     * It adds an amount; the figure is the mean.
     *
     * @param amount any duration, on the clock that the indicator states
     */
    record Measured(Duration amount) implements Part {}

    /**
     * It would belong, and is left out: counted and shown.
     *
     * @param reason why, in words that group: {@code cancelled}, {@code duplicate}, {@code test record}
     */
    record Excluded(String reason) implements Part {
        public Excluded {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("An exclusion must say why.\n"
                        + "Maybe the record lies outside the indicator: then it is not excluded.");
            }
        }
    }

    /** It has nothing to do with the indicator or its period. */
    record Outside() implements Part {}

    static Part counted(boolean hit) {
        return new Counted(hit);
    }

    static Part weighed(long numerator, long denominator) {
        return new Weighed(numerator, denominator);
    }

    static Part measured(Duration amount) {
        return new Measured(amount);
    }

    static Part excluded(String reason) {
        return new Excluded(reason);
    }

    static Part outside() {
        return new Outside();
    }
}
