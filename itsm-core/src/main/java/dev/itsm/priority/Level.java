package dev.itsm.priority;

/**
 * The words in which impact and urgency are stated, rising. One word serves as either, so that {@code HIGH} reads the same in
 * both places, while a value that is declared as the one is not taken for the other.
 */
public enum Level implements Impact, Urgency {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    @Override
    public Level level() {
        return this;
    }
}
