package dev.itsm.jackson;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Types that are stored as a text, as values and as keys of maps. */
final class TextForms {
    private TextForms() {}

    static <T> void add(SimpleModule module, StoredTypes.Text<T> text) {
        module.addSerializer(text.type(), serializer(text.write()));
        module.addKeySerializer(text.type(), keySerializer(text.write()));
        module.addDeserializer(text.type(), deserializer(text.type(), text.read()));
        module.addKeyDeserializer(text.type(), keyDeserializer(text.type(), text.read()));
    }

    static <T> ValueSerializer<T> serializer(Function<? super T, String> write) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(write.apply(value));
            }
        };
    }

    static <T> ValueSerializer<T> keySerializer(Function<? super T, String> write) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeName(write.apply(value));
            }
        };
    }

    static <T> ValueDeserializer<T> deserializer(Class<T> type, Function<String, ? extends T> read) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                if (json.currentToken() != JsonToken.VALUE_STRING) {
                    return context.reportInputMismatch(type, "it must be a text, not %s", json.currentToken());
                }
                return parse(type, json.getString(), read, context);
            }
        };
    }

    static <T> KeyDeserializer keyDeserializer(Class<T> type, Function<String, ? extends T> read) {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return parse(type, key, read, context);
            }
        };
    }

    private static <T> T parse(
            Class<T> type, String text, Function<String, ? extends T> read, DeserializationContext context) {
        try {
            return read.apply(text);
        } catch (RuntimeException e) {
            return context.reportInputMismatch(type, "'%s': %s", text, e.getMessage());
        }
    }
}
