package dev.itsm.approval;

import java.math.BigDecimal;

/**
 * How many of a number of people are needed. Shares are exact: 51 % of four is three, since two are only half.
 */
public sealed interface Threshold {
    /**
     * Returns how many are needed.
     *
     * @param base of how many, 0 or more
     */
    int needed(int base);

    /** Returns it in words, such as {@code at least 51 %}. */
    String describe();

    /** Returns whether a tie falls short of it or only just meets it: a share of at least one half. */
    default boolean isMajority() {
        return false;
    }

    /**
     * So many, whatever the base.
     *
     * @param number at least 1
     */
    record AtLeast(int number) implements Threshold {
        public AtLeast {
            if (number < 1) {
                throw new IllegalArgumentException(
                        "The number " + number + " that is needed must be at least 1.\nMaybe no approval is needed.");
            }
        }

        @Override
        public int needed(int base) {
            return number;
        }

        @Override
        public String describe() {
            return number == 1 ? "any one" : "at least " + number;
        }
    }

    /**
     * A share of the base, rounded up: {@code ceil(numerator / denominator × base)}.
     *
     * @param numerator more than 0, at most the denominator
     * @param denominator more than 0, at most a million
     */
    record Share(long numerator, long denominator) implements Threshold {
        public Share {
            if (numerator < 1 || numerator > denominator || denominator > 1_000_000) {
                throw new IllegalArgumentException(
                        "The share " + numerator + "/" + denominator
                                + " must be more than 0 and at most 1, in millionths at the finest.\nMaybe a percentage was meant: say so.");
            }
        }

        @Override
        public int needed(int base) {
            return Math.toIntExact(-Math.floorDiv(-numerator * base, denominator));
        }

        @Override
        public boolean isMajority() {
            return 2 * numerator >= denominator;
        }

        @Override
        public String describe() {
            if (numerator == denominator) {
                return "all";
            }
            return denominator == 10_000
                    ? "at least "
                            + BigDecimal.valueOf(numerator, 2)
                                    .stripTrailingZeros()
                                    .toPlainString() + " %"
                    : "at least " + numerator + "/" + denominator;
        }
    }

    static Threshold any() {
        return new AtLeast(1);
    }

    static Threshold all() {
        return new Share(1, 1);
    }

    static Threshold atLeast(int number) {
        return new AtLeast(number);
    }

    static Threshold share(long numerator, long denominator) {
        return new Share(numerator, denominator);
    }

    /**
     * Returns a percentage.
     *
     * @param percent more than 0, at most 100, such as {@code 51} or {@code 66.67}; two decimals at most
     */
    static Threshold percent(String percent) {
        return new Share(new BigDecimal(percent).movePointRight(2).longValueExact(), 10_000);
    }
}
