package dev.itsm.jackson;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/**
 * What is written: of a record its components and nothing that it computes; sets and maps, which have no order of their own,
 * in the order of their elements' and keys' JSON.
 */
final class CanonicalOutput extends ValueSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> properties) {
        RecordComponent[] components = description.getBeanClass().getRecordComponents();
        return components == null
                ? properties
                : properties.stream()
                        .filter(property -> Arrays.stream(components)
                                .anyMatch(component -> component.getName().equals(property.getName())))
                        .toList();
    }

    @Override
    public ValueSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription.Supplier description,
            ValueSerializer<?> serializer) {
        return Set.class.isAssignableFrom(type.getRawClass())
                ? new Sorted<>(serializer, CanonicalOutput::sortedSet)
                : serializer;
    }

    @Override
    public ValueSerializer<?> modifyMapSerializer(
            SerializationConfig config,
            MapType type,
            BeanDescription.Supplier description,
            ValueSerializer<?> serializer) {
        return new Sorted<>(serializer, CanonicalOutput::sortedMap);
    }

    private static Object sortedSet(Object set, SerializationContext context) {
        return new LinkedHashSet<>(sorted((Set<?>) set, context));
    }

    private static Object sortedMap(Object map, SerializationContext context) {
        Map<Object, @Nullable Object> ordered = new LinkedHashMap<>();
        sorted(((Map<?, ?>) map).keySet(), context).forEach(key -> ordered.put(key, ((Map<?, ?>) map).get(key)));
        return ordered;
    }

    private static List<Object> sorted(Set<?> elements, SerializationContext context) {
        Map<String, Object> byJson = new TreeMap<>();
        elements.forEach(element -> byJson.put(json(element, context), element));
        return new ArrayList<>(byJson.values());
    }

    private static String json(Object element, SerializationContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = context.tokenStreamFactory().createGenerator(context, text)) {
            context.writeValue(json, element);
        }
        return text.toString();
    }

    /** Sorts, then writes as the serializer inside does. */
    private static final class Sorted<T> extends ValueSerializer<T> {
        private final ValueSerializer<?> inside;
        private final BiFunction<Object, SerializationContext, Object> sort;

        Sorted(ValueSerializer<?> inside, BiFunction<Object, SerializationContext, Object> sort) {
            this.inside = inside;
            this.sort = sort;
        }

        @Override
        public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
            return new Sorted<>(inside.createContextual(context, property), sort);
        }

        @Override
        @SuppressWarnings("unchecked") // what was sorted is of the same kind
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            ((ValueSerializer<Object>) inside).serialize(sort.apply(value, context), json, context);
        }
    }
}
