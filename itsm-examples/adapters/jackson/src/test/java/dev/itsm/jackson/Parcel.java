package dev.itsm.jackson;

import dev.itsm.event.DomainEvent;
import dev.itsm.id.Keys;
import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A vendor's record, as no library knows it. */
record Parcel(
        ParcelId id,
        Set<String> labels,
        Map<ParcelId, Long> inside,
        Handling handling,
        @Nullable BigDecimal kilos) {
    record ParcelId(String key) implements RecordId {
        static final RecordKind KIND = RecordKind.of("acme-parcel");

        ParcelId {
            Keys.check(KIND, key);
        }

        @Override
        public RecordKind kind() {
            return KIND;
        }
    }

    sealed interface Handling {}

    record Fragile(int layers) implements Handling {}

    record Cold(int degrees, boolean strictly) implements Handling {}

    sealed interface Event extends DomainEvent {}

    record Sent(ParcelId subject, Instant at, List<Handling> handlings) implements Event {}

    /** Version 1 had {@code to} in one text; version 2 had no {@code by}. */
    record Delivered(
            ParcelId subject,
            Instant at,
            String street,
            String town,
            @Nullable String by) implements Event {}

    static StoredTypes.Builder types() {
        return StoredTypes.builder()
                .id(ParcelId.class, ParcelId.KIND, ParcelId::new)
                .choice(Handling.class, "fragile", Fragile.class)
                .choice(Handling.class, "cold", Cold.class)
                .state("acme-parcel", 2, Parcel.class)
                .upcast("acme-parcel", 1, json -> json.set("labels", json.arrayNode()))
                .event("acme-parcel.sent", 1, Sent.class)
                .event("acme-parcel.delivered", 3, Delivered.class)
                .upcast("acme-parcel.delivered", 1, json -> {
                    String[] to = json.remove("to").stringValue().split(", ", 2);
                    return json.put("street", to[0]).put("town", to[1]);
                })
                .upcast("acme-parcel.delivered", 2, json -> json.put("by", "unknown"));
    }
}
