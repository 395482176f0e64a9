package dev.itsm.jackson;

import dev.itsm.event.DomainEvent;
import dev.itsm.event.EventCodec;
import dev.itsm.event.EventName;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads what is stored as JSON. Immutable and thread-safe; making one is slow, so keep it.
 *
 * <pre>{@code
 * ItsmJson json = ItsmJson.standard();
 * EventCodec codec = json.events();
 * String stored = json.write(incident);       // {"form":"incident/1","value":{…}}
 * Incident same = json.read(Incident.class, stored);
 * }</pre>
 */
public final class ItsmJson {
    private static final String FORM = "form";
    private static final String VALUE = "value";
    private static final String CLOSING = "}";

    private final StoredTypes types;
    private final Map<Class<?>, StoredForm> formsByType = new LinkedHashMap<>();
    private final JsonMapper mapper;
    private final EventCodec events = new Events();

    private ItsmJson(StoredTypes types) {
        this.types = types;
        types.forms.forEach((form, type) -> formsByType.put(type, form));
        new TypeWalk(types).check(formsByType.keySet());
        this.mapper = StrictMapper.of(types);
    }

    /** Returns the JSON of everything that the libraries store. */
    public static ItsmJson standard() {
        return of(StandardTypes.all());
    }

    /**
     * Returns the JSON of the types, with those of the kernel.
     *
     * @throws IllegalArgumentException if a type is not made of known ones: records, enums, identities, texts, numbers,
     *     lists, sets, maps
     */
    public static ItsmJson of(StoredTypes... types) {
        StoredTypes.Builder all = StoredTypes.builder().with(StandardTypes.kernel());
        for (StoredTypes more : types) {
            all.with(more);
        }
        return new ItsmJson(all.build());
    }

    /** Returns the codec of the events. */
    public EventCodec events() {
        return events;
    }

    /**
     * Returns the value's document: its form, and itself.
     *
     * @throws IllegalArgumentException if values of its type are not stored
     */
    public String write(Object value) {
        return opening(form(value.getClass())) + mapper.writeValueAsString(value) + CLOSING;
    }

    /** Returns how the document of a value of that form begins. */
    private static String opening(StoredForm form) {
        return "{\"" + FORM + "\":\"" + form + "\",\"" + VALUE + "\":";
    }

    /**
     * Returns the value whose document it is, of its present form or of an older one.
     *
     * @throws IllegalArgumentException if it is no document of that type
     */
    public <T> T read(Class<T> type, String document) {
        StoredForm present = form(type);
        String opening = opening(present);
        try {
            if (document.startsWith(opening) && document.endsWith(CLOSING)) {
                String value = document.substring(opening.length(), document.length() - CLOSING.length());
                return present(present, mapper.readValue(value, type));
            }
            JsonNode tree = mapper.readTree(document);
            if (tree == null
                    || !tree.isObject()
                    || tree.size() != 2
                    || !tree.path(FORM).isString()
                    || !tree.has(VALUE)) {
                throw unreadable(present, "it must be an object of '" + FORM + "' and '" + VALUE + "' alone", null);
            }
            StoredForm form = StoredForm.parse(tree.path(FORM).stringValue());
            return present(present, mapper.treeToValue(upcast(form, present, tree.get(VALUE)), type));
        } catch (JacksonException e) {
            throw unreadable(present, e.getOriginalMessage(), e);
        }
    }

    /**
     * Returns the identity of a record of a kind that is known.
     *
     * @throws IllegalArgumentException if the kind is not known, or the key is none of its
     */
    public RecordId id(RecordKind kind, String key) {
        StoredTypes.Id id = types.ids.get(kind);
        if (id == null) {
            throw new IllegalArgumentException("The record kind " + kind
                    + " is not known.\nMaybe it is a vendor's: add its identity to the StoredTypes.");
        }
        return id.of().apply(key);
    }

    private StoredForm form(Class<?> type) {
        StoredForm form = formsByType.get(type);
        if (form == null) {
            throw new IllegalArgumentException("A " + type.getName()
                    + " is not stored.\nMaybe it is a vendor's: add it to the StoredTypes. Proofs and readings are made"
                    + " anew, never stored.");
        }
        return form;
    }

    private JsonNode upcast(StoredForm from, StoredForm present, JsonNode value) {
        JsonNode node = value;
        for (StoredForm form = from; !form.equals(present); form = form.next()) {
            UnaryOperator<ObjectNode> change = types.upcasters.get(form);
            if (change == null || !form.name().equals(present.name())) {
                throw unreadable(present, "there is no way from the form " + from + " to " + present, null);
            }
            if (!(node instanceof ObjectNode object)) {
                throw unreadable(form, "it must be an object", null);
            }
            node = change.apply(object);
        }
        return node;
    }

    private static <T> T present(StoredForm form, @Nullable T read) {
        if (read == null) {
            throw unreadable(form, "it is null", null);
        }
        return read;
    }

    private static IllegalArgumentException unreadable(StoredForm form, String why, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "The text is no " + form + ": " + why + ".\nMaybe it was altered, or written by a newer version.",
                cause);
    }

    private final class Events implements EventCodec {
        @Override
        public EventName nameOf(DomainEvent event) {
            StoredForm form = form(event.getClass());
            return EventName.of(form.name(), form.version());
        }

        @Override
        public String write(DomainEvent event) {
            form(event.getClass());
            return mapper.writeValueAsString(event);
        }

        @Override
        public DomainEvent read(EventName name, String payload) {
            StoredForm form = new StoredForm(name.name(), name.version());
            StoredForm present = form;
            while (types.upcasters.containsKey(present)) {
                present = present.next();
            }
            Class<?> type = types.forms.get(present);
            if (type == null || !DomainEvent.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException(
                        "The event type " + name
                                + " is not known.\nMaybe it was written by a newer version, or by an extension that is missing.");
            }
            try {
                Object event = present.equals(form)
                        ? mapper.readValue(payload, type)
                        : mapper.treeToValue(upcast(form, present, mapper.readTree(payload)), type);
                return (DomainEvent) present(form, event);
            } catch (JacksonException e) {
                throw unreadable(form, e.getOriginalMessage(), e);
            }
        }
    }
}
