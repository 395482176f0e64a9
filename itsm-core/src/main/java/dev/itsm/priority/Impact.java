package dev.itsm.priority;

/** How much of the business is affected. The same words as for {@link Urgency}, another meaning: see {@link Level}. */
public sealed interface Impact permits Level {
    /** Returns the word for it. */
    Level level();
}
