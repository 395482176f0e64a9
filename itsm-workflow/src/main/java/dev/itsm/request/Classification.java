package dev.itsm.request;

import dev.itsm.priority.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a request is sorted and ranked, from an instant on.
 *
 * @param category the code of the catalogue item's category
 * @param priority how soon it is to be fulfilled
 * @param since since when that holds
 * @param because why the priority is another than the item's; null if it is the item's
 */
public record Classification(
        String category,
        Priority priority,
        Instant since,
        @Nullable String because) {}
