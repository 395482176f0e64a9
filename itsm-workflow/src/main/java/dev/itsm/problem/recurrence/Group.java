package dev.itsm.problem.recurrence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the tickets of a cluster have in common.
 *
 * @param properties the names of the properties, in the order of the policy
 * @param values their values, in that order
 */
public record Group(List<String> properties, List<String> values) {
    public Group {
        properties = List.copyOf(properties);
        values = List.copyOf(values);
    }

    /** Returns a text that is the same for the same group and no other: {@code service=mail;ci=app-7}. */
    public String key() {
        return IntStream.range(0, properties.size())
                .mapToObj(i -> escaped(properties.get(i)) + "=" + escaped(values.get(i)))
                .collect(Collectors.joining(";"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace("=", "\\=");
    }

    @Override
    public String toString() {
        return key();
    }
}
