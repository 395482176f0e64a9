package dev.itsm.lifecycle;

/** What states and triggers may be called. */
final class Names {
    private Names() {}

    static void check(String kind, String name) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The name '" + name.strip() + "' of a " + kind
                    + " must not be blank or hold a control character.\nMaybe it is missing in the definition.");
        }
    }
}
