package dev.itsm.store;

import java.time.Instant;

/** What a column holds, and so how a database keeps and orders it. */
public enum ColumnType {
    /** Text, ordered by Unicode code points. */
    TEXT(String.class),
    /** A whole number of 64 bits. */
    NUMBER(Long.class),
    /** A point in time, to the nanosecond. */
    INSTANT(Instant.class),
    /** Yes or no; no comes first. */
    FLAG(Boolean.class);

    private final Class<? extends Comparable<?>> kept;

    ColumnType(Class<? extends Comparable<?>> kept) {
        this.kept = kept;
    }

    /** Returns the class of the values that are kept: String, Long, Instant or Boolean. */
    public Class<? extends Comparable<?>> kept() {
        return kept;
    }

    /**
     * Reads a value from the form that its {@code toString} has.
     *
     * @throws IllegalArgumentException if the text is no such value
     */
    public Comparable<?> parse(String text) {
        try {
            return switch (this) {
                case TEXT -> text;
                case NUMBER -> Long.valueOf(text);
                case INSTANT -> Instant.parse(text);
                case FLAG -> flag(text);
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The text '" + text + "' is no " + this + ".\nMaybe a cursor of another request was used.", e);
        }
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("It must be 'true' or 'false'.");
        };
    }
}
