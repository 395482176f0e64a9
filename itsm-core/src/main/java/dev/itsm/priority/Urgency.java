package dev.itsm.priority;

/** How soon the business needs it. The same words as for {@link Impact}, another meaning: see {@link Level}. */
public sealed interface Urgency permits Level {
    /** Returns the word for it. */
    Level level();
}
