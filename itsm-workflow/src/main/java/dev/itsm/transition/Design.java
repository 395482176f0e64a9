package dev.itsm.transition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the service is to be like (ISO/IEC 20000-1:2018, 8.5.2.2).
 *
 * @param matrix from its requirements to their acceptance
 * @param elements what is designed, in words, or why it is not relevant
 */
public record Design(TraceMatrix matrix, Map<Element, String> elements) {
    public static final Design NONE = new Design(TraceMatrix.EMPTY, Map.of());

    /** What a design must say something of. */
    public enum Element {
        /** Who answers for delivering the service. */
        RESPONSIBILITIES,
        /** People, technology, information and money. */
        RESOURCES,
        /** What people must learn. */
        COMPETENCE,
        /** Service level agreements, contracts and other agreements. */
        AGREEMENTS,
        /** What changes in the management system. */
        MANAGEMENT_SYSTEM,
        /** On other services. */
        IMPACT,
        CATALOGUE
    }

    public Design {
        elements = Map.copyOf(elements);
    }

    public static Design of(TraceMatrix matrix) {
        return new Design(matrix, Map.of());
    }

    /** Returns the design that says so of an element, or why it is not relevant. */
    public Design saying(Element element, String text) {
        Map<Element, String> more = new EnumMap<>(Element.class);
        more.putAll(elements);
        more.put(element, text);
        return new Design(matrix, more);
    }

    /** Returns the elements that nothing is said of. */
    List<Element> missing() {
        return Stream.of(Element.values())
                .filter(element -> elements.getOrDefault(element, "").isBlank())
                .toList();
    }

    /** Returns the design of which no test was run. */
    Design untested() {
        return new Design(matrix.untested(), elements);
    }

    Design with(TraceMatrix next) {
        return new Design(next, elements);
    }
}
