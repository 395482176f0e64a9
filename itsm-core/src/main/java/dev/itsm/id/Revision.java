package dev.itsm.id;

/**
 * How often a record has been saved: optimistic locking compares it.
 *
 * @param number 0 for a record that does not exist yet, 1 after the first save, then one more with each save
 */
public record Revision(long number) implements Comparable<Revision> {
    /** The revision of a record that has not been saved. */
    public static final Revision NONE = new Revision(0);

    public Revision {
        if (number < 0) {
            throw new IllegalArgumentException("The revision " + number + " must not be negative.\n"
                    + "Maybe an unset value was read as a revision: a record that does not exist has revision 0.");
        }
    }

    public static Revision of(long number) {
        return number == 0 ? NONE : new Revision(number);
    }

    /** Returns the revision after the next save. */
    public Revision next() {
        return new Revision(Math.addExact(number, 1));
    }

    @Override
    public int compareTo(Revision other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
