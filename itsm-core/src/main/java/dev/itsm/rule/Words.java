package dev.itsm.rule;

/** The checks of what a rule is called. */
final class Words {
    private Words() {}

    static String check(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "The " + name + " of a rule must not be blank.\nMaybe it is still to be written.");
        }
        return value;
    }

    /** A code that somebody gave is one word; those of composed rules are several, so that the two are never taken for each other. */
    static String checkCode(String code) {
        if (code.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "The code '" + code + "' of a rule must be one word.\n" + "Maybe code and text were swapped.");
        }
        return check("code", code);
    }
}
