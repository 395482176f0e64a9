package dev.itsm.criterion;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Something that is asked for and can be measured. Compared exactly, never rounded.
 *
 * @param key its name among the criteria of its record; not blank
 * @param says what is measured, such as {@code response time, 95th percentile}; not blank
 * @param bound on which side of the limit a value must be
 * @param limit the limit, which itself meets the criterion; at most {@value #DIGITS} digits on either side of the point
 * @param unit of the limit and of what is measured; may be empty
 */
public record Criterion(String key, String says, Bound bound, BigDecimal limit, String unit) {
    /** How many digits a limit or a measured value may have on either side of the point. */
    public static final int DIGITS = 30;

    /** On which side of a limit a value must be. */
    public enum Bound {
        AT_MOST,
        AT_LEAST,
        EXACTLY
    }

    public Criterion {
        if (key.isBlank() || says.isBlank()) {
            throw new IllegalArgumentException("The criterion '" + key + "' (" + says
                    + ") must have a key and say what is measured.\nMaybe an empty line of a form was sent.");
        }
        requireSize(key, limit);
    }

    /** Returns whether it can be kept: so that no number of a few bytes takes a gigabyte to print. */
    static boolean isOfSize(BigDecimal number) {
        return number.scale() <= DIGITS && (long) number.precision() - number.scale() <= DIGITS;
    }

    static void requireSize(String key, BigDecimal number) {
        if (!isOfSize(number)) {
            throw new IllegalArgumentException("The number for the criterion '" + key + "' must have at most " + DIGITS
                    + " digits on either side of the point, and not those of " + number
                    + ".\nMaybe its unit is too small, or too large.");
        }
    }

    public static Criterion atMost(String key, String says, String limit, String unit) {
        return new Criterion(key, says, Bound.AT_MOST, new BigDecimal(limit), unit);
    }

    public static Criterion atLeast(String key, String says, String limit, String unit) {
        return new Criterion(key, says, Bound.AT_LEAST, new BigDecimal(limit), unit);
    }

    public static Criterion exactly(String key, String says, String limit, String unit) {
        return new Criterion(key, says, Bound.EXACTLY, new BigDecimal(limit), unit);
    }

    /** Returns whether the value meets it; the number of its decimals does not matter. */
    public boolean isMetBy(BigDecimal value) {
        int order = value.compareTo(limit);
        return switch (bound) {
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case EXACTLY -> order == 0;
        };
    }

    /** Returns the criterion with another limit. */
    Criterion limitedTo(BigDecimal other) {
        return new Criterion(key, says, bound, other, unit);
    }

    /** Returns the value with the unit: {@code 800 ms}. */
    String inUnit(BigDecimal value) {
        return value.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
    }

    /** Returns it in words: {@code response time, 95th percentile at most 800 ms}. */
    @Override
    public String toString() {
        return says + " " + bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + inUnit(limit);
    }
}
