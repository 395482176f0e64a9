package dev.itsm.sms.kpi;

import dev.itsm.id.RecordId;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * What an indicator comes to over its records.
 *
 * @param indicator the indicator's id
 * @param unit how the value is read
 * @param better which way is good
 * @param value the exact value: a share from 0 to 1, a ratio, a count, or a mean in seconds; empty if there is no denominator
 * @param n how many records it is over
 * @param counts what it was computed from
 * @param spread beside a mean, how the durations lie around it; empty elsewhere, and if nothing was measured
 * @param evidence the records behind it
 * @param smallSample whether it is over fewer records than the indicator asks for
 */
public record Figure(
        String indicator,
        Indicator.Unit unit,
        Indicator.Better better,
        Optional<Ratio> value,
        long n,
        Counts counts,
        Optional<Spread> spread,
        Evidence evidence,
        boolean smallSample) {
    /**
     * What a figure was computed from.
     *
     * @param numerator the hits, what was added above, or the sum of the durations in nanoseconds
     * @param denominator the records that were counted or measured, or what was added below
     * @param excluded how many records were left out, by reason
     */
    public record Counts(BigInteger numerator, BigInteger denominator, Map<String, Long> excluded) {
        public Counts {
            excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
        }
    }

    /**
     * How durations lie around their mean, which a long tail pulls.
     *
     * @param median the middle one; of an even number, the mean of the middle two
     * @param p90 the nearest rank: the ceil(0.9 n)-th smallest
     * @param longest the longest one
     */
    public record Spread(Duration median, Duration p90, Duration longest) {
        /** Returns the spread of n durations, at least one, of which the i-th smallest is found by its place from 1. */
        static Spread of(long n, LongFunction<Duration> nth) {
            Duration lower = nth.apply((n + 1) / 2);
            Duration upper = nth.apply(n / 2 + 1);
            Duration median = lower.plus(upper.minus(lower).dividedBy(2));
            return new Spread(median, nth.apply((n * 9 + 9) / 10), nth.apply(n));
        }
    }

    /**
     * The records behind a figure, in the order in which they were added: all of them from a {@link Tally}, the first ones from
     * a {@link OnePassTally}.
     *
     * @param numerator those that are hits, or were measured
     * @param denominator those that were counted or measured
     * @param excluded those that were left out, by reason
     */
    public record Evidence(List<RecordId> numerator, List<RecordId> denominator, Map<String, List<RecordId>> excluded) {
        public Evidence {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
            Map<String, List<RecordId>> copy = new TreeMap<>();
            excluded.forEach((reason, ids) -> copy.put(reason, List.copyOf(ids)));
            excluded = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * Returns whether the exact value is as good as the target or better; empty if there is no value.
     *
     * @param target a share from 0 to 1, or seconds
     */
    public Optional<Boolean> meets(Ratio target) {
        return value.map(v -> better == Indicator.Better.HIGHER ? v.compareTo(target) >= 0 : v.compareTo(target) <= 0);
    }

    /** Returns the mean, rounded half up to the nanosecond; empty for other units, and if nothing was measured. */
    public Optional<Duration> mean() {
        return unit == Indicator.Unit.DURATION ? value.map(Figure::duration) : Optional.empty();
    }

    private static Duration duration(Ratio seconds) {
        BigInteger nanos = seconds.rounded(9)
                .movePointRight(9)
                .setScale(0, RoundingMode.UNNECESSARY)
                .toBigIntegerExact();
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    /** Returns it for a person: the value and its spread, how many records, what was left out, and its marks. */
    @Override
    public String toString() {
        String left = counts.excluded().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return indicator + ": " + shown() + " (n = " + n + ")" + (left.isEmpty() ? "" : ", left out: " + left)
                + (smallSample && n > 0 ? ", small sample" : "");
    }

    private String shown() {
        if (unit != Indicator.Unit.DURATION) {
            return value.map(this::shown).orElse("no value");
        }
        String around = spread.map(it -> ", median " + shown(it.median()) + ", 90 % within " + shown(it.p90()))
                .orElse("");
        return mean().map(mean -> "mean " + shown(mean) + around).orElse("no value");
    }

    private String shown(Ratio exact) {
        return switch (unit) {
            case PERCENT -> exact.percent(2) + " %";
            case COUNT -> exact.rounded(0).toString();
            default -> exact.rounded(2).toString();
        };
    }

    /** To the second, which is as much as a mean of many is worth to a person. */
    private static String shown(Duration duration) {
        return Duration.ofSeconds(duration.plusMillis(500).toSeconds())
                .toString()
                .substring(2)
                .toLowerCase(Locale.ROOT);
    }
}
