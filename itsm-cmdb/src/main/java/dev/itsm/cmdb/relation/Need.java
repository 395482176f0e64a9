package dev.itsm.cmdb.relation;

/**
 * How many members of a redundancy group must be up for the group to be up.
 *
 * @param atLeast that many, at least 1; {@link Integer#MAX_VALUE} for all, however many there are
 */
public record Need(int atLeast) {
    public static final Need ALL = new Need(Integer.MAX_VALUE);
    public static final Need ANY = new Need(1);

    public Need {
        if (atLeast < 1) {
            throw new IllegalArgumentException("A redundancy group cannot need " + atLeast
                    + " of its members, which must be at least 1.\n"
                    + "Maybe nothing depends on it: then there is no group.");
        }
    }

    public static Need atLeast(int members) {
        return new Need(members);
    }

    /** Returns how many that is in a group of so many members. */
    public int of(int members) {
        return atLeast == Integer.MAX_VALUE ? members : atLeast;
    }

    @Override
    public String toString() {
        return atLeast == Integer.MAX_VALUE ? "all" : atLeast == 1 ? "any" : String.valueOf(atLeast);
    }
}
