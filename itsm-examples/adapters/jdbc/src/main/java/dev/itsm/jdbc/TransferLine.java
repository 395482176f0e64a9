package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import dev.itsm.jackson.ItsmJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form of one line: a record, its revision, its state and its whole history. */
final class TransferLine<T> {
    private static final JsonMapper SPLITTER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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
        return "{\"record\":" + SPLITTER.writeValueAsString(subject.kind() + ":" + subject.key()) + ",\"revision\":"
                + revision + ",\"state\":" + state + ",\"history\":"
                + history.stream().map(json::write).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is of another form, or its history is not one intact chain
     */
    Parsed<T> read(String line) {
        Map<String, String> members = new HashMap<>();
        List<String> history = new ArrayList<>();
        try (JsonParser parser = SPLITTER.createParser(line)) {
            split(parser, line, members, history);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON (" + e.getOriginalMessage() + ")", e);
        }
        RecordId subject = subject(member(members, "record"));
        List<Envelope> chain =
                history.stream().map(text -> json.read(Envelope.class, text)).toList();
        requireChain(subject, chain);
        return new Parsed<>(
                subject, Long.parseLong(member(members, "revision")), json.read(type, member(members, "state")), chain);
    }

    /** Cuts the line into the texts of its parts, which are read but once, each by what knows its form. */
    private static void split(JsonParser parser, String line, Map<String, String> members, List<String> history) {
        require(parser.nextToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "record" -> {
                    require(token == JsonToken.VALUE_STRING);
                    members.put(name, parser.getString());
                }
                case "revision" -> {
                    require(token == JsonToken.VALUE_NUMBER_INT);
                    members.put(name, Long.toString(parser.getLongValue()));
                }
                case "state" -> members.put(name, text(parser, line));
                case "history" -> {
                    require(token == JsonToken.START_ARRAY);
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        history.add(text(parser, line));
                    }
                    members.put(name, "");
                }
                default -> require(false);
            }
        }
        require(members.size() == 4 && parser.nextToken() == null);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("it must be an object of record, revision, state and history");
        }
    }

    /** Returns the text of the value that begins with the parser's token, and moves on to its end. */
    private static String text(JsonParser parser, String line) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        return line.substring(start, (int) parser.currentLocation().getCharOffset());
    }

    private static String member(Map<String, String> members, String name) {
        return Objects.requireNonNull(members.get(name), name);
    }

    private RecordId subject(String record) {
        int colon = Math.max(0, record.indexOf(':'));
        return json.id(RecordKind.of(record.substring(0, colon)), record.substring(colon + 1));
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
