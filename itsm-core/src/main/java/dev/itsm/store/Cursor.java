package dev.itsm.store;

import org.jspecify.annotations.Nullable;

/**
 * The last row of a page, from which the next page continues.
 *
 * @param order the row's value in the ordering column, as its {@code toString} writes it; null if it has none or the page
 *     is ordered by key alone
 * @param key the row's key
 */
public record Cursor(@Nullable String order, String key) {}
