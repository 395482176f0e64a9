package dev.itsm.sms.kpi;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What parts add up to, whatever else is kept of them. */
final class Total {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private final Indicator<?> indicator;
    private final Map<String, Long> excluded = new TreeMap<>();
    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ZERO;
    private long n;

    Total(Indicator<?> indicator) {
        this.indicator = indicator;
    }

    void check(Part part) {
        if (!indicator.unit().takes(part)) {
            throw new IllegalArgumentException("The indicator " + indicator.id() + " in " + indicator.unit()
                    + " cannot take " + part + ".\nMaybe a share was defined as a mean, or the reverse.");
        }
    }

    /** Adds the part, or takes it away. */
    void account(Part part, int sign) {
        if (part instanceof Part.Excluded out) {
            excluded.merge(out.reason(), (long) sign, (a, b) -> a + b == 0 ? null : a + b);
        } else if (part instanceof Part.Counted one) {
            add(one.hit() ? BigInteger.ONE : BigInteger.ZERO, BigInteger.ONE, sign);
        } else if (part instanceof Part.Weighed one) {
            add(BigInteger.valueOf(one.numerator()), BigInteger.valueOf(one.denominator()), sign);
        } else if (part instanceof Part.Measured one) {
            add(nanos(one.amount()), BigInteger.ONE, sign);
        }
    }

    private void add(BigInteger above, BigInteger below, int sign) {
        BigInteger by = BigInteger.valueOf(sign);
        numerator = numerator.add(above.multiply(by));
        denominator = denominator.add(below.multiply(by));
        n += sign;
    }

    private static BigInteger nanos(Duration amount) {
        return BigInteger.valueOf(amount.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(amount.getNano()));
    }

    long n() {
        return n;
    }

    Figure figure(Optional<Figure.Spread> spread, Figure.Evidence evidence) {
        return new Figure(
                indicator.id(),
                indicator.unit(),
                indicator.better(),
                value(),
                n,
                new Figure.Counts(numerator, denominator, excluded),
                spread,
                evidence,
                n < indicator.minimumSample());
    }

    private Optional<Ratio> value() {
        if (indicator.unit() == Indicator.Unit.COUNT) {
            return Optional.of(new Ratio(numerator, BigInteger.ONE));
        }
        BigInteger below = indicator.unit() == Indicator.Unit.DURATION ? denominator.multiply(NANOS) : denominator;
        return below.signum() == 0 ? Optional.empty() : Optional.of(new Ratio(numerator, below));
    }
}
