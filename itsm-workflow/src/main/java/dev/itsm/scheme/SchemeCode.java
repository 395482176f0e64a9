package dev.itsm.scheme;

/**
 * A code of a scheme, with the version that gave it its meaning.
 *
 * @param scheme the scheme's name
 * @param version the version in force when the code was chosen
 * @param code the code; not blank
 */
public record SchemeCode(String scheme, String version, String code) {
    public SchemeCode {
        if (scheme.isBlank() || version.isBlank() || code.isBlank()) {
            throw new IllegalArgumentException("A scheme code needs a scheme, a version and a code, not '" + scheme
                    + "', '" + version + "', '" + code + "'.\nMaybe the field was left empty: keep it null then.");
        }
    }

    @Override
    public String toString() {
        return scheme + "/" + version + ":" + code;
    }
}
