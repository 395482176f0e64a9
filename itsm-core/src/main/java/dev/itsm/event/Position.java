package dev.itsm.event;

/**
 * A place in the order in which a journal's envelopes became visible.
 *
 * @param number 0 before the first envelope; larger for later ones, gaps allowed
 */
public record Position(long number) implements Comparable<Position> {
    /** Before everything. */
    public static final Position START = new Position(0);

    public Position {
        if (number < 0) {
            throw new IllegalArgumentException("The position " + number
                    + " must not be negative.\nMaybe a subscriber has read nothing yet: it starts at 0.");
        }
    }

    @Override
    public int compareTo(Position other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
