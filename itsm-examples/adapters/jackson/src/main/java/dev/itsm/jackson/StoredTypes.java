package dev.itsm.jackson;

import dev.itsm.event.DomainEvent;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one practice, or one vendor, stores, and under which names. Immutable; {@link ItsmJson} puts several together.
 *
 * <pre>{@code
 * StoredTypes parcels = StoredTypes.builder()
 *         .id(ParcelId.class, ParcelId.KIND, ParcelId::new)
 *         .event("parcel.sent", 1, ParcelEvent.Sent.class)
 *         .event("parcel.delivered", 2, ParcelEvent.Delivered.class)
 *         .upcast("parcel.delivered", 1, json -> json.put("signedBy", "unknown"))
 *         .state("parcel", 1, Parcel.class)
 *         .build();
 * }</pre>
 */
public final class StoredTypes {
    record Id(Class<? extends RecordId> type, Function<String, ? extends RecordId> of) {}

    record Text<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {}

    final Map<StoredForm, Class<?>> forms;
    final Map<RecordKind, Id> ids;
    final Map<Class<?>, Text<?>> texts;
    final Map<Class<?>, Map<String, Class<?>>> choices;
    final Map<StoredForm, UnaryOperator<ObjectNode>> upcasters;

    private StoredTypes(Builder builder) {
        forms = Map.copyOf(builder.forms);
        ids = Map.copyOf(builder.ids);
        texts = Map.copyOf(builder.texts);
        choices = Map.copyOf(builder.choices);
        upcasters = Map.copyOf(builder.upcasters);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Puts together what is stored. Not thread-safe. */
    public static final class Builder {
        private final Map<StoredForm, Class<?>> forms = new LinkedHashMap<>();
        private final Map<RecordKind, Id> ids = new LinkedHashMap<>();
        private final Map<Class<?>, Text<?>> texts = new LinkedHashMap<>();
        private final Map<Class<?>, Map<String, Class<?>>> choices = new LinkedHashMap<>();
        private final Map<StoredForm, UnaryOperator<ObjectNode>> upcasters = new LinkedHashMap<>();

        private Builder() {}

        /** Adds an identity, stored as {@code kind:key}. */
        public <I extends RecordId> Builder id(Class<I> type, RecordKind kind, Function<String, I> of) {
            add(ids, kind, new Id(type, of));
            return this;
        }

        /** Adds an event: a record whose components are of known types. */
        public Builder event(String name, int version, Class<? extends DomainEvent> type) {
            return state(name, version, type);
        }

        /** Adds a state of a record, or any other record that is stored by itself. */
        public Builder state(String name, int version, Class<?> type) {
            add(forms, new StoredForm(name, version), type);
            return this;
        }

        /** Adds a type that is stored as a text. */
        public <T> Builder text(Class<T> type, Function<T, String> write, Function<String, T> read) {
            add(texts, type, new Text<>(type, write, read));
            return this;
        }

        /**
         * Adds one of the types that a value of an interface can be. It is stored as an object with the name in its {@code
         * is}.
         */
        public <T> Builder choice(Class<T> parent, String name, Class<? extends T> type) {
            add(choices.computeIfAbsent(parent, key -> new LinkedHashMap<>()), name, type);
            return this;
        }

        /**
         * Adds how the form of an old version becomes that of the next one.
         *
         * @param version the old version
         * @param change changes the object in place or returns another one; pure
         */
        public Builder upcast(String name, int version, UnaryOperator<ObjectNode> change) {
            add(upcasters, new StoredForm(name, version), change);
            return this;
        }

        /** Adds all that another one has. */
        public Builder with(StoredTypes others) {
            others.forms.forEach((key, value) -> add(forms, key, value));
            others.ids.forEach((key, value) -> add(ids, key, value));
            others.texts.forEach((key, value) -> add(texts, key, value));
            others.choices.forEach((parent, types) -> types.forEach(
                    (name, type) -> add(choices.computeIfAbsent(parent, key -> new LinkedHashMap<>()), name, type)));
            others.upcasters.forEach((key, value) -> add(upcasters, key, value));
            return this;
        }

        private static <K, V> void add(Map<K, V> map, K key, V value) {
            V before = map.putIfAbsent(key, value);
            if (before != null && !before.equals(value)) {
                throw new IllegalArgumentException("'" + key + "' stands for " + before + " already, so not for "
                        + value + ".\nMaybe two vendors chose one name: put the vendor's name in front.");
            }
        }

        /**
         * Returns what was added.
         *
         * @throws IllegalArgumentException if an event of a family is missing, or an upcaster leads nowhere
         */
        public StoredTypes build() {
            Completeness.check(forms, upcasters.keySet());
            return new StoredTypes(this);
        }
    }
}
