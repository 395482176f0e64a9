package dev.itsm.cli;

/**
 * Input that cannot be used: one line that names the file, the record, the field and its value, and a line that starts
 * "Maybe".
 */
public final class InputFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    /**
     * Describes the fault.
     *
     * @param where the file, and within it the line or the record
     * @param rule what is wrong, with the field and its value
     * @param maybe a guess at the cause, as the rest of a sentence
     */
    public InputFault(String where, String rule, String maybe) {
        super(where + ": " + rule + "\nMaybe " + maybe);
    }

    /** Returns a value from the input as it can be shown in one line of a terminal. */
    public static String show(String value) {
        StringBuilder shown = new StringBuilder("'");
        value.codePoints()
                .limit(SHOWN)
                .forEach(c ->
                        shown.appendCodePoint(Character.isISOControl(c) || !Character.isDefined(c) ? '\uFFFD' : c));
        return shown.append(value.codePointCount(0, value.length()) > SHOWN ? "…'" : "'")
                .toString();
    }
}
