package dev.itsm.store;

import org.jspecify.annotations.Nullable;

/**
 * That a record has a certain value in a column.
 *
 * @param column where
 * @param value the value as it is kept; null for no value
 */
public record Condition<T>(Column<T, ?> column, @Nullable Comparable<?> value) {}
