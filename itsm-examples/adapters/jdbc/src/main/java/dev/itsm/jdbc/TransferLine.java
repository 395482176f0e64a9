package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.jackson.ItsmJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form of one line: a record, its revision, its state and its whole history. */
final class TransferLine<T> {
    /** Numbers pass through as they are written. */
    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Class<T> type;
    private final ItsmJson json;

    /**
     * What a line says.
     *
     * @param history the record's chain from its beginning, intact
     */
    record Parsed<T>(RecordId subject, long revision, T state, List<Envelope> history) {}

    TransferLine(Class<T> type, ItsmJson json) {
        this.type = type;
        this.json = json;
    }

    /** @param state the stored document */
    String write(RecordId subject, long revision, String state, List<Envelope> history) {
        return "{\"record\":" + TREES.writeValueAsString(subject.kind() + ":" + subject.key()) + ",\"revision\":"
                + revision + ",\"state\":" + state + ",\"history\":"
                + history.stream().map(json::write).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is of another form, or its history is not one intact chain
     */
    Parsed<T> read(String line) {
        try {
            JsonNode tree = TREES.readTree(line);
            if (!tree.isObject()
                    || tree.size() != 4
                    || !tree.path("record").isString()
                    || !tree.path("revision").isIntegralNumber()
                    || !tree.path("history").isArray()
                    || !tree.has("state")) {
                throw new IllegalArgumentException("it must be an object of record, revision, state and history");
            }
            String record = tree.get("record").stringValue();
            int colon = Math.max(0, record.indexOf(':'));
            RecordId subject = json.id(RecordKind.of(record.substring(0, colon)), record.substring(colon + 1));
            List<Envelope> history = new ArrayList<>();
            for (JsonNode envelope : tree.get("history")) {
                history.add(json.read(Envelope.class, envelope.toString()));
            }
            requireChain(subject, history);
            return new Parsed<>(
                    subject,
                    tree.get("revision").longValue(),
                    json.read(type, tree.get("state").toString()),
                    history);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON (" + e.getOriginalMessage() + ")", e);
        }
    }

    private static void requireChain(RecordId subject, List<Envelope> history) {
        Head head = Head.none(subject);
        for (Envelope envelope : history) {
            if (!envelope.subject().equals(subject)
                    || !envelope.previous().equals(head.hash())
                    || !envelope.isIntact()) {
                throw new IllegalArgumentException("envelope " + (head.length() + 1) + " of the history of " + subject
                        + " was altered, or does not follow the one before it");
            }
            head = head.then(envelope);
        }
    }
}
