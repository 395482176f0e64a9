package dev.itsm.cli.replay;

import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes figures as JSON, member by member. */
public final class FigureWriter implements AutoCloseable {
    private final JsonGenerator json;

    public FigureWriter(Writer out) {
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Returns whole seconds, rounded half up. */
    public static long seconds(Duration duration) {
        return duration.plusMillis(500).toSeconds();
    }

    public void number(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    /** Writes seconds as they are, with as many digits as they have. */
    public void exactSeconds(String name, Duration value) {
        json.writeName(name);
        if (value.toNanosPart() == 0) {
            json.writeNumber(value.toSeconds());
        } else {
            json.writeNumber(exactSeconds(value));
        }
    }

    /** Returns all of a duration in seconds, without trailing zeros after the point. */
    public static BigDecimal exactSeconds(Duration value) {
        BigDecimal whole = BigDecimal.valueOf(value.toSeconds());
        return value.toNanosPart() == 0
                ? whole
                : whole.add(BigDecimal.valueOf(value.toNanosPart(), 9)).stripTrailingZeros();
    }

    public void flag(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
    }

    public void text(String name, String value) {
        json.writeName(name);
        json.writeString(value);
    }

    /** Writes that there is no value. */
    public void nothing(String name) {
        json.writeName(name);
        json.writeNull();
    }

    public void object(String name, Runnable members) {
        json.writeName(name);
        object(members);
    }

    public void object(Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }

    public void array(String name, Runnable items) {
        json.writeName(name);
        json.writeStartArray();
        items.run();
        json.writeEndArray();
    }

    public void item(String value) {
        json.writeString(value);
    }

    @Override
    public void close() {
        json.close();
    }
}
