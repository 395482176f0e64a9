package dev.itsm.cmdb.impact;

/**
 * How many more items must fail for an item to be DOWN, its own failure left aside. Where two of its items need a third, the
 * third counts once. To find the least number exactly can take very long; after a bounded effort bounds are given.
 *
 * @param atLeast no fewer failures can do; 0 if it is DOWN, {@link Integer#MAX_VALUE} if no failure of others can
 * @param atMost so many are known to do; the same as {@code atLeast} where the margin is known exactly
 */
public record Margin(int atLeast, int atMost) {
    /** It is DOWN already. */
    public static final Margin NONE = exactly(0);

    /** Nothing that it stands on can bring it down. */
    public static final Margin UNLIMITED = exactly(Integer.MAX_VALUE);

    public static Margin exactly(int failures) {
        return new Margin(failures, failures);
    }

    public boolean isExact() {
        return atLeast == atMost;
    }

    @Override
    public String toString() {
        return atLeast == Integer.MAX_VALUE
                ? "unlimited"
                : isExact() ? String.valueOf(atLeast) : atLeast + " to " + atMost;
    }
}
