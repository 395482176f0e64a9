package dev.itsm.approval;

/**
 * One vote of a stage.
 *
 * @param name unique in its stage
 * @param holder who may cast the vote
 * @param mandatory whether there is no decision without it
 * @param veto whether its "no" rejects, whatever the others vote
 * @param chair whether it may decide a tie
 */
public record Seat(String name, Holder holder, boolean mandatory, boolean veto, boolean chair) {
    public Seat {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The seat of " + holder.describe() + " must have a name.\n"
                    + "Maybe it is to be named after its holder.");
        }
    }

    public static Seat of(String name, Holder holder) {
        return new Seat(name, holder, false, false, false);
    }

    /** Returns a seat of that person, named by the person's key. */
    public static Seat ofPerson(String key) {
        return of(key, Holder.person(key));
    }

    public Seat asMandatory() {
        return new Seat(name, holder, true, veto, chair);
    }

    public Seat withVeto() {
        return new Seat(name, holder, mandatory, true, chair);
    }

    public Seat asChair() {
        return new Seat(name, holder, mandatory, veto, true);
    }
}
