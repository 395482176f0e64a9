package dev.itsm.sms.kpi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction, in lowest terms: 1,252 of 1,260 is less than 99.365 % and stays so until somebody displays it.
 *
 * @param numerator any whole number
 * @param denominator greater than zero
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException(
                    "The denominator " + denominator + " of a ratio must be greater than zero.\n"
                            + "Maybe there is nothing to count: a figure without a denominator has no value.");
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Returns the ratio that a decimal number is: 99.3 for a target of 99.3. */
    public static Ratio of(BigDecimal number) {
        return number.scale() > 0
                ? new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Ratio(number.toBigIntegerExact(), BigInteger.ONE);
    }

    /** Returns the ratio that a percentage is: 993/1000 for 99.3. */
    public static Ratio ofPercent(BigDecimal percent) {
        return of(percent.movePointLeft(2));
    }

    /** Returns the value rounded half up. For display alone: comparisons are exact. */
    public BigDecimal rounded(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    /** Returns the value in percent, rounded half up. For display alone. */
    public BigDecimal percent(int digits) {
        return new BigDecimal(numerator.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
