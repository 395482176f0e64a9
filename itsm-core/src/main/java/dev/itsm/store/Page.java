package dev.itsm.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rows that a request is about.
 *
 * @param rows in the request's order
 * @param next where the next page continues; null if there are no more rows
 */
public record Page<T>(List<T> rows, @Nullable Cursor next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
