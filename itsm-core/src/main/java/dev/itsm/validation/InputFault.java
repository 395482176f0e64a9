package dev.itsm.validation;

/**
 * One thing that is wrong with the shape of a command.
 *
 * @param path where it is: {@code title}, {@code affected[2].name}
 * @param says what it must be, in the language of the validator
 * @param given what is there, as text, at most 100 characters of it; {@code null} as a word where there is nothing
 */
public record InputFault(String path, String says, String given) {
    private static final int LONGEST = 100;

    public InputFault {
        given = given.length() > LONGEST ? given.substring(0, LONGEST - 1) + "…" : given;
    }

    /** Returns it for a person. */
    @Override
    public String toString() {
        return path + " " + says + ", but is '" + given + "'";
    }
}
