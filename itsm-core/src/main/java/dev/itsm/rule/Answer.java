package dev.itsm.rule;

/**
 * What a rule comes to for a subject, in Kleene's three-valued logic: unknown stands for "either, as far as we can tell", so
 * an operation is unknown only where the missing knowledge could still turn it.
 */
public enum Answer {
    /** What the rule asks for is so. */
    HOLDS,
    /** What the rule asks for is not so. */
    FAILS,
    /** It cannot be told from what is known. */
    UNKNOWN;

    public static Answer of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }

    /** Returns fails if either fails, holds if both hold, else unknown. */
    public Answer and(Answer other) {
        if (this == FAILS || other == FAILS) {
            return FAILS;
        }
        return this == HOLDS ? other : this;
    }

    /** Returns holds if either holds, fails if both fail, else unknown. */
    public Answer or(Answer other) {
        if (this == HOLDS || other == HOLDS) {
            return HOLDS;
        }
        return this == FAILS ? other : this;
    }

    /** Returns the opposite; unknown stays unknown. */
    public Answer not() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Returns whether "if this, then that" is so: {@code not().or(consequence)}. */
    public Answer implies(Answer consequence) {
        return not().or(consequence);
    }
}
