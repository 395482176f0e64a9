package dev.itsm.id;

/** What a key of a record may look like, checked in one place for the standard ids and for vendors' own. */
public final class Keys {
    /** The longest key, in characters (UTF-16 code units). */
    public static final int MAXIMUM_LENGTH = 200;

    private Keys() {}

    /**
     * Returns the key if a record of that kind may have it.
     *
     * @throws IllegalArgumentException if the key is blank, longer than {@link #MAXIMUM_LENGTH}, or holds a control
     *     character or half a surrogate pair
     */
    public static String check(RecordKind kind, String key) {
        if (key.isBlank()) {
            throw fault(kind, key, "must not be blank", "the record has not been given its number yet");
        }
        if (key.length() > MAXIMUM_LENGTH) {
            throw fault(kind, key, "must be at most " + MAXIMUM_LENGTH + " characters", "it is a title");
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isISOControl(c)) {
                throw fault(
                        kind,
                        key,
                        "must not hold a control character",
                        "the text was cut from a file with its line end");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == key.length()
                        || !Character.isLowSurrogate(key.charAt(i + 1))) {
                    throw fault(kind, key, "must be well-formed Unicode", "the text was cut inside a character");
                }
                i++;
            }
        }
        return key;
    }

    private static IllegalArgumentException fault(RecordKind kind, String key, String rule, String maybe) {
        String shown = key.length() > 60 ? key.substring(0, 60) + "… (" + key.length() + " characters)" : key;
        StringBuilder visible = new StringBuilder();
        shown.chars().forEach(c -> {
            if (Character.isISOControl(c) || Character.isSurrogate((char) c)) {
                visible.append(String.format("\\u%04x", c));
            } else {
                visible.append((char) c);
            }
        });
        return new IllegalArgumentException(
                "The key '" + visible + "' of a record of kind " + kind + " " + rule + ".\nMaybe " + maybe + ".");
    }
}
