package dev.itsm.jackson;

/**
 * The name and version under which a type is stored: {@code incident/1}, {@code incident.resolved/1}.
 *
 * @param name lower-case words, joined by dots and hyphens
 * @param version 1 for the first form, one more with each form that older readers could not read
 */
public record StoredForm(String name, int version) {
    public StoredForm {
        if (!name.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*") || version < 1) {
            throw new IllegalArgumentException("The stored form '" + name + "/" + version
                    + "' must be lower-case words joined by dots, and a version of at least 1.\n"
                    + "Maybe it is a class name: forms outlive classes.");
        }
    }

    /**
     * Reads the form that {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is no {@code name/version}
     */
    public static StoredForm parse(String text) {
        int slash = text.lastIndexOf('/');
        try {
            return new StoredForm(text.substring(0, Math.max(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The stored form '" + text
                            + "' must be a name, a slash and a version.\nMaybe the version was left out.",
                    e);
        }
    }

    StoredForm next() {
        return new StoredForm(name, version + 1);
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
