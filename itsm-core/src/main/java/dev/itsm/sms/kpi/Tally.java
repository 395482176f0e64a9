package dev.itsm.sms.kpi;

import dev.itsm.id.RecordId;
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
    private final Indicator<T> indicator;
    private final Map<RecordId, Part> parts = new LinkedHashMap<>();
    private final TreeMap<Duration, Long> amounts = new TreeMap<>();
    private final Total total;

    Tally(Indicator<T> indicator) {
        this.indicator = indicator;
        total = new Total(indicator);
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
        total.check(part);
        remove(subject);
        if (!(part instanceof Part.Outside)) {
            parts.put(subject, part);
            account(part, 1);
        }
    }

    private void account(Part part, int sign) {
        total.account(part, sign);
        if (part instanceof Part.Measured one) {
            amounts.merge(one.amount(), (long) sign, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /** Returns what the records come to. */
    public Figure figure() {
        Optional<Figure.Spread> spread =
                amounts.isEmpty() ? Optional.empty() : Optional.of(Figure.Spread.of(total.n(), this::nth));
        return total.figure(spread, evidence());
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
}
