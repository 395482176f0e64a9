package dev.itsm.cli.cases;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case: a calendar, a question with its fields, and the expected answer.
 *
 * @param where the file and line it stands in
 */
record Case(String where, JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int SHOWN = 80;

    /** Reads a line of a file of cases. */
    static Case read(String where, String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new CaseFault(
                    where,
                    "not a JSON object: '" + shown(line) + "' (" + e.getOriginalMessage() + ")",
                    "the file is not one of cases, which holds one JSON object a line.");
        }
        if (!json.isObject()) {
            throw new CaseFault(
                    where,
                    "not a JSON object: '" + shown(line) + "'",
                    "the cases stand in one array; put one on a line.");
        }
        Case read = new Case(where, json);
        return new Case(where + ", case " + read.text("id"), json);
    }

    String id() {
        return text("id");
    }

    String operation() {
        return text("op");
    }

    ZoneId zone() {
        return parsed("zone", ZoneId::of);
    }

    Instant instant(String field) {
        return parsed(field, Instant::parse);
    }

    LocalDate date(String field) {
        return parsed(field, LocalDate::parse);
    }

    LocalDateTime wallTime(String field) {
        return parsed(field, LocalDateTime::parse);
    }

    Duration duration(String field) {
        return parsed(field, Duration::parse);
    }

    long number(String field) {
        JsonNode node = node(field);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw fault(field, node, "must be a whole number", "it is written as text.");
        }
        return node.longValue();
    }

    int smallNumber(String field) {
        long number = number(field);
        if (number != (int) number) {
            throw fault(field, node(field), "must be a smaller number", "it counts seconds, not days.");
        }
        return (int) number;
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    boolean isTrue(String field) {
        return json.path(field).asBoolean(false);
    }

    /** Returns the items of an array; none if there is no such field. */
    List<JsonNode> items(String field) {
        JsonNode node = json.path(field);
        if (!node.isMissingNode() && !node.isNull() && !node.isArray()) {
            throw fault(field, node, "must be an array", "a single value lost its brackets.");
        }
        return node.valueStream().toList();
    }

    JsonNode expected() {
        JsonNode node = json.get("expect");
        if (node == null) {
            throw new CaseFault(where, "the field 'expect' is missing", "no answer is expected: write null.");
        }
        return node;
    }

    private <T> T parsed(String field, Function<String, T> parser) {
        return parsed(field, node(field), parser);
    }

    /** Reads a text that stands somewhere in that field. */
    <T> T parsed(String field, @Nullable JsonNode node, Function<String, T> parser) {
        if (node == null || !node.isString()) {
            throw fault(field, node, "must be text", "a quotation mark is missing.");
        }
        try {
            return parser.apply(node.stringValue());
        } catch (DateTimeException e) {
            throw fault(field, node, "cannot be read: " + e.getMessage(), "it is not in ISO form.");
        }
    }

    CaseFault fault(String field, @Nullable JsonNode value, String rule, String maybe) {
        return new CaseFault(
                where, "the field '" + field + "' with the value " + shown(String.valueOf(value)) + " " + rule, maybe);
    }

    private String text(String field) {
        return parsed(field, Function.identity());
    }

    private JsonNode node(String field) {
        JsonNode node = json.get(field);
        if (node == null) {
            throw new CaseFault(where, "the field '" + field + "' is missing", "it is misspelt.");
        }
        return node;
    }

    private static String shown(String text) {
        String visible = text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "…";
    }
}
