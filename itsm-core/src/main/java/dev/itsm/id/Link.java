package dev.itsm.id;

import java.util.regex.Pattern;

/**
 * A typed reference from a later record to an earlier one.
 *
 * @param kind what the reference means, such as {@code caused-by} or {@code duplicate-of}: lower-case words joined by
 *     hyphens
 * @param from the record that holds the reference
 * @param to the record referred to; another one than {@code from}
 */
public record Link(String kind, RecordId from, RecordId to) {
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Link {
        if (!FORM.matcher(kind).matches()) {
            throw new IllegalArgumentException(
                    "The link kind '" + kind + "' must be lower-case words joined by hyphens.\n"
                            + "Maybe it is a label: a kind is a stable technical word like 'caused-by'.");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("The record " + from + " cannot be linked to itself ('" + kind + "').\n"
                    + "Maybe the two ends were read from the same field.");
        }
    }
}
