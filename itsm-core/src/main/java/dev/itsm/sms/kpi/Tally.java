package dev.itsm.sms.kpi;

import dev.itsm.id.RecordId;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records added up for an indicator. A record that changes is taken away as it was and added as it is: the figure is the
 * same as over all records as they are now. Each record is kept by its id with what it meant, so that the figure can name
 * its evidence.
 *
 * <p>Mutable, for one thread; the figures that it gives are not.
 *
 * @param <T> the records
 */
public final class Tally<T> {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private final Indicator<T> indicator;
    private final Map<RecordId, Part> parts = new LinkedHashMap<>();
    private final TreeMap<Duration, Long> amounts = new TreeMap<>();
    private BigInteger sum = BigInteger.ZERO;
    private long counted;
    private long hits;

    Tally(Indicator<T> indicator) {
        this.indicator = indicator;
    }

    /**
     * Adds a record; one with the same id is replaced.
     *
     * @throws IllegalArgumentException if the rule counts what the indicator measures, or the reverse
     */
    public void add(T record) {
        put(indicator.subject().apply(record), indicator.rule().apply(record));
    }

    /** Takes a record away; one that was not added changes nothing. */
    public void remove(RecordId subject) {
        Part part = parts.remove(subject);
        if (part != null) {
            account(part, -1);
        }
    }

    /** Adds all of another tally of the same indicator: how groups are pooled. */
    public void addAll(Tally<T> other) {
        if (!indicator.id().equals(other.indicator.id())) {
            throw new IllegalArgumentException("A tally of " + other.indicator.id() + " cannot be added to one of "
                    + indicator.id() + ".\nMaybe two indicators were mixed up.");
        }
        other.parts.forEach(this::put);
    }

    private void put(RecordId subject, Part part) {
        check(part);
        remove(subject);
        if (!(part instanceof Part.Outside)) {
            parts.put(subject, part);
            account(part, 1);
        }
    }

    private void check(Part part) {
        boolean wrong = indicator.unit() == Indicator.Unit.PERCENT
                ? part instanceof Part.Measured
                : part instanceof Part.Counted;
        if (wrong) {
            throw new IllegalArgumentException("The indicator " + indicator.id() + " in " + indicator.unit()
                    + " cannot take " + part + ".\nMaybe a share was defined as a mean, or the reverse.");
        }
    }

    private void account(Part part, int sign) {
        if (part instanceof Part.Counted one) {
            counted += sign;
            hits += one.hit() ? sign : 0;
        } else if (part instanceof Part.Measured one) {
            counted += sign;
            sum = sum.add(nanos(one.amount()).multiply(BigInteger.valueOf(sign)));
            amounts.merge(one.amount(), (long) sign, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /** Returns what the records come to. */
    public Figure figure() {
        Optional<Ratio> value = counted == 0
                ? Optional.empty()
                : Optional.of(
                        indicator.unit() == Indicator.Unit.PERCENT
                                ? Ratio.of(hits, counted)
                                : new Ratio(sum, NANOS.multiply(BigInteger.valueOf(counted))));
        return new Figure(
                indicator.id(),
                indicator.unit(),
                indicator.better(),
                value,
                counted,
                spread(),
                evidence(),
                counted < indicator.minimumSample());
    }

    private Optional<Figure.Spread> spread() {
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        Duration lower = nth((counted + 1) / 2);
        Duration upper = nth(counted / 2 + 1);
        return Optional.of(new Figure.Spread(lower.plus(upper.minus(lower).dividedBy(2)), nth((counted * 9 + 9) / 10)));
    }

    /** Returns the n-th smallest amount, n from 1. */
    private Duration nth(long n) {
        long seen = 0;
        for (Map.Entry<Duration, Long> entry : amounts.entrySet()) {
            seen += entry.getValue();
            if (seen >= n) {
                return entry.getKey();
            }
        }
        return amounts.lastKey();
    }

    private Figure.Evidence evidence() {
        List<RecordId> in = new ArrayList<>();
        List<RecordId> hit = new ArrayList<>();
        Map<String, List<RecordId>> excluded = new TreeMap<>();
        parts.forEach((id, part) -> {
            String reason = reason(part);
            if (reason != null) {
                excluded.computeIfAbsent(reason, r -> new ArrayList<>()).add(id);
                return;
            }
            in.add(id);
            if (!(part instanceof Part.Counted one) || one.hit()) {
                hit.add(id);
            }
        });
        return new Figure.Evidence(hit, in, excluded);
    }

    private static @Nullable String reason(Part part) {
        return part instanceof Part.Excluded out ? out.reason() : null;
    }

    private static BigInteger nanos(Duration amount) {
        return BigInteger.valueOf(amount.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(amount.getNano()));
    }
}
