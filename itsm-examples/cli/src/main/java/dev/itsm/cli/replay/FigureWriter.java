package dev.itsm.cli.replay;

import java.io.Writer;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes figures as JSON, member by member. */
final class FigureWriter implements AutoCloseable {
    private final JsonGenerator json;

    FigureWriter(Writer out) {
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Returns whole seconds, rounded half up. */
    static long seconds(Duration duration) {
        return duration.plusMillis(500).toSeconds();
    }

    void number(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    void text(String name, String value) {
        json.writeName(name);
        json.writeString(value);
    }

    /** Writes that there is no value. */
    void nothing(String name) {
        json.writeName(name);
        json.writeNull();
    }

    void object(String name, Runnable members) {
        json.writeName(name);
        object(members);
    }

    void object(Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }

    void array(String name, Runnable items) {
        json.writeName(name);
        json.writeStartArray();
        items.run();
        json.writeEndArray();
    }

    void item(String value) {
        json.writeString(value);
    }

    @Override
    public void close() {
        json.close();
    }
}
