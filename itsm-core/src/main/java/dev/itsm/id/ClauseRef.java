package dev.itsm.id;

/**
 * A reference to a clause of a standard, by number, never by its text.
 *
 * @param standard the standard, such as {@code ISO/IEC 20000-1}
 * @param edition the edition and its amendments, such as {@code 2018}
 * @param number the clause's number, such as {@code 8.6.1}
 */
public record ClauseRef(String standard, String edition, String number) {
    public ClauseRef {
        requireText("standard", standard);
        requireText("edition", edition);
        requireText("number", number);
    }

    /** Returns a clause of ISO/IEC 20000-1:2018. */
    public static ClauseRef iso20000(String number) {
        return new ClauseRef("ISO/IEC 20000-1", "2018", number);
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + name + " of a clause reference must not be blank.\n"
                    + "Maybe the rule has no source: leave its clause null then.");
        }
    }

    /** Returns it as people cite it: {@code ISO/IEC 20000-1:2018, 8.6.1}. */
    @Override
    public String toString() {
        return standard + ":" + edition + ", " + number;
    }
}
