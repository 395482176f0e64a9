package dev.itsm.jackson;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import java.util.Map;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Identities, stored as {@code kind:key}; the kind tells which one it is, from the kinds that are known. */
final class RecordIdForm {
    private final Map<RecordKind, StoredTypes.Id> ids;

    RecordIdForm(Map<RecordKind, StoredTypes.Id> ids) {
        this.ids = ids;
    }

    static String write(RecordId id) {
        return id.kind().name() + ":" + id.key();
    }

    ValueSerializer<RecordId> serializer() {
        return TextForms.serializer(RecordIdForm::write);
    }

    void addDeserializers(SimpleModule module) {
        add(module, RecordId.class);
        ids.values().forEach(id -> add(module, id.type()));
    }

    private <I extends RecordId> void add(SimpleModule module, Class<I> type) {
        module.addDeserializer(type, TextForms.deserializer(type, text -> read(type, text)));
        module.addKeyDeserializer(type, TextForms.keyDeserializer(type, text -> read(type, text)));
    }

    private <I extends RecordId> I read(Class<I> type, String text) {
        int colon = text.indexOf(':');
        StoredTypes.Id id = ids.get(RecordKind.of(text.substring(0, Math.max(0, colon))));
        if (id == null) {
            throw new IllegalArgumentException("the kind of this record is not known");
        }
        RecordId read = id.of().apply(text.substring(colon + 1));
        if (!type.isInstance(read)) {
            throw new IllegalArgumentException("it must be another kind of record");
        }
        return type.cast(read);
    }
}
