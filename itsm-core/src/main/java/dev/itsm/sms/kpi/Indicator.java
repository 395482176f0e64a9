package dev.itsm.sms.kpi;

import dev.itsm.id.ClauseRef;
import dev.itsm.id.RecordId;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The definition of an indicator over records of one type, for one period: the rule closes over the period and over what
 * else it needs. A record belongs to a period by one stated instant.
 *
 * @param id stable, such as {@code INC-MTTR}
 * @param clause the clause that it helps to show
 * @param title what is measured, with the clock where there are several, in words
 * @param unit how the figure is read
 * @param better which way is good
 * @param minimumSample a figure over fewer records is marked as a small sample; 5 unless there is a reason
 * @param subject how a record is cited as evidence
 * @param rule what one record means to the indicator
 * @param <T> the records
 */
public record Indicator<T>(
        String id,
        ClauseRef clause,
        String title,
        Unit unit,
        Better better,
        int minimumSample,
        Function<? super T, ? extends RecordId> subject,
        Function<? super T, ? extends Part> rule) {
    /** How a figure is read. */
    public enum Unit {
        /** The share of the counted records that are hits. */
        PERCENT,
        /** What the records add above, over what they add below. */
        RATIO,
        /** How many of the counted records are hits; 0 where none is, as that is a count, too. */
        COUNT,
        /** The mean of the amounts; the figure has their median, ninth decile and maximum beside it. */
        DURATION;

        boolean takes(Part part) {
            return switch (this) {
                case DURATION -> !(part instanceof Part.Counted || part instanceof Part.Weighed);
                case COUNT -> !(part instanceof Part.Measured || part instanceof Part.Weighed);
                case PERCENT, RATIO -> !(part instanceof Part.Measured);
            };
        }
    }

    /** Which way is good. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** The smallest sample that is not marked. */
    public static final int USUAL_SAMPLE = 5;

    public Indicator {
        if (minimumSample < 1) {
            throw new IllegalArgumentException("The minimum sample " + minimumSample + " of the indicator " + id
                    + " must be at least 1.\n" + "Maybe no sample is too small: then it is 1.");
        }
    }

    /** Returns the share of records that are hits. */
    public static <T> Indicator<T> share(
            String id,
            ClauseRef clause,
            String title,
            Better better,
            Function<? super T, ? extends RecordId> subject,
            Function<? super T, ? extends Part> rule) {
        return new Indicator<>(id, clause, title, Unit.PERCENT, better, USUAL_SAMPLE, subject, rule);
    }

    /** Returns the mean of durations. */
    public static <T> Indicator<T> mean(
            String id,
            ClauseRef clause,
            String title,
            Better better,
            Function<? super T, ? extends RecordId> subject,
            Function<? super T, ? extends Part> rule) {
        return new Indicator<>(id, clause, title, Unit.DURATION, better, USUAL_SAMPLE, subject, rule);
    }

    /** Returns how many records are hits. */
    public static <T> Indicator<T> count(
            String id,
            ClauseRef clause,
            String title,
            Better better,
            Function<? super T, ? extends RecordId> subject,
            Function<? super T, ? extends Part> rule) {
        return new Indicator<>(id, clause, title, Unit.COUNT, better, 1, subject, rule);
    }

    /** Returns a ratio of what records add above and below. */
    public static <T> Indicator<T> ratio(
            String id,
            ClauseRef clause,
            String title,
            Better better,
            Function<? super T, ? extends RecordId> subject,
            Function<? super T, ? extends Part> rule) {
        return new Indicator<>(id, clause, title, Unit.RATIO, better, USUAL_SAMPLE, subject, rule);
    }

    /**
     * Returns a count of nothing yet, for one pass over many records.
     *
     * @param shown how many records of each kind the figure names as its evidence, at least 0; it counts all of them
     */
    public OnePassTally<T> onePass(int shown) {
        return new OnePassTally<>(this, shown);
    }

    /** Returns a tally of nothing yet. */
    public Tally<T> tally() {
        return new Tally<>(this);
    }

    /** Returns the figure over the records. */
    public Figure over(Stream<? extends T> records) {
        Tally<T> tally = tally();
        records.forEachOrdered(tally::add);
        return tally.figure();
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
