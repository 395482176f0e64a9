package dev.itsm.sms.kpi;

import dev.itsm.id.RecordId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Records added up for an indicator in one pass, each once and without a way back. Of a record that is counted nothing is kept,
 * and of one that is measured 8 bytes, so that millions fit; the figure is that of a {@link Tally}, but names only the first
 * records as its evidence.
 *
 * <p>Mutable, for one thread; the figures that it gives are not.
 *
 * @param <T> the records
 */
public final class OnePassTally<T> {
    private final Indicator<T> indicator;
    private final int shown;
    private final Total total;
    private final List<RecordId> numerator = new ArrayList<>();
    private final List<RecordId> denominator = new ArrayList<>();
    private final Map<String, List<RecordId>> excluded = new TreeMap<>();
    private long[] amounts = new long[16];
    private int measured;

    OnePassTally(Indicator<T> indicator, int shown) {
        this.indicator = indicator;
        this.shown = shown;
        total = new Total(indicator);
    }

    /**
     * Adds a record that was not added before.
     *
     * @throws IllegalArgumentException if the rule counts what the indicator measures, or the reverse
     * @throws ArithmeticException if it measures more than 292 years
     */
    public void add(T record) {
        Part part = indicator.rule().apply(record);
        total.check(part);
        total.account(part, 1);
        if (part instanceof Part.Measured one) {
            measure(one.amount());
        }
        if (!(part instanceof Part.Outside)) {
            cite(part, record);
        }
    }

    private void measure(Duration amount) {
        if (measured == amounts.length) {
            amounts = Arrays.copyOf(amounts, amounts.length * 2);
        }
        amounts[measured++] = amount.toNanos();
    }

    private void cite(Part part, T record) {
        if (part instanceof Part.Excluded out) {
            cite(excluded.computeIfAbsent(out.reason(), reason -> new ArrayList<>()), record);
            return;
        }
        cite(denominator, record);
        if (!(part instanceof Part.Counted one) || one.hit()) {
            cite(numerator, record);
        }
    }

    private void cite(List<RecordId> in, T record) {
        if (in.size() < shown) {
            in.add(indicator.subject().apply(record));
        }
    }

    /** Returns what the records come to. */
    public Figure figure() {
        long[] sorted = Arrays.copyOf(amounts, measured);
        Arrays.sort(sorted);
        Optional<Figure.Spread> spread = measured == 0
                ? Optional.empty()
                : Optional.of(Figure.Spread.of(measured, place -> Duration.ofNanos(sorted[(int) place - 1])));
        return total.figure(spread, new Figure.Evidence(numerator, denominator, excluded));
    }
}
