package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.approval.Authorisation;
import dev.itsm.event.DomainEvent;
import dev.itsm.event.EventName;
import dev.itsm.jackson.Parcel.Cold;
import dev.itsm.jackson.Parcel.Delivered;
import dev.itsm.jackson.Parcel.Fragile;
import dev.itsm.jackson.Parcel.ParcelId;
import dev.itsm.jackson.Parcel.Sent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor's types beside the standard ones: what is stored, what is refused, what was stored long ago. */
class VendorTypesTest {
    private static final ItsmJson JSON = ItsmJson.of(Parcel.types().build());
    private static final ParcelId ID = new ParcelId("P:1");
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00.000000001Z");
    private static final EventName SENT = EventName.of("acme-parcel.sent", 1);

    record Holder(Authorisation proof) {}

    record Bag(Object anything) {}

    @Test
    void a_value_is_written_sorted_without_class_names_and_read_back() {
        Map<ParcelId, Long> inside = new LinkedHashMap<>();
        inside.put(new ParcelId("b"), 2L);
        inside.put(new ParcelId("a"), 1L);
        Parcel parcel = new Parcel(
                ID, new LinkedHashSet<>(List.of("z", "a")), inside, new Cold(-4, true), new BigDecimal("1.50"));
        String written = JSON.write(parcel);
        assertThat(written)
                .isEqualTo("{\"form\":\"acme-parcel/2\",\"value\":{"
                        + "\"handling\":{\"is\":\"cold\",\"degrees\":-4,\"strictly\":true},"
                        + "\"id\":\"acme-parcel:P:1\","
                        + "\"inside\":{\"acme-parcel:a\":1,\"acme-parcel:b\":2},"
                        + "\"kilos\":1.50,"
                        + "\"labels\":[\"a\",\"z\"]}}");
        assertThat(JSON.read(Parcel.class, written)).isEqualTo(parcel);
        Parcel same = new Parcel(
                ID,
                new LinkedHashSet<>(List.of("a", "z")),
                Map.copyOf(inside),
                new Cold(-4, true),
                new BigDecimal("1.50"));
        assertThat(JSON.write(same)).isEqualTo(written);
    }

    @Test
    void what_was_stored_by_older_versions_is_read() {
        List<String> stored = StandardTypesTest.lines("/stored/parcel-of-older-versions.ndjson");
        assertThat(JSON.events().read(EventName.of("acme-parcel.delivered", 1), stored.get(0)))
                .isEqualTo(new Delivered(ID, AT, "1 Main Street", "Springfield", "unknown"));
        assertThat(JSON.events().read(EventName.of("acme-parcel.delivered", 2), stored.get(1)))
                .isEqualTo(new Delivered(ID, AT, "1 Main Street", "Springfield", "unknown"));
        assertThat(JSON.read(Parcel.class, stored.get(2)))
                .isEqualTo(new Parcel(ID, Set.of(), Map.of(), new Fragile(2), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"acme-parcel:1\",\"unknown\":1}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"acme-parcel:1\",\"@class\":\"java.io.File\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[{\"@class\":\"dev.itsm.jackson.Parcel$Fragile\",\"layers\":1}],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[{\"is\":\"dev.itsm.jackson.Parcel$Fragile\",\"layers\":1}],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[{\"layers\":1}],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[{\"is\":\"fragile\",\"layers\":\"1\"}],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[{\"is\":\"fragile\",\"layers\":1.5}],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[{\"is\":\"fragile\",\"layers\":null}],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[{\"is\":\"fragile\"}],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[null],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":null,\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"subject\":\"acme-parcel:1\"}",
                "{\"at\":1772438400,\"handlings\":[],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00\",\"handlings\":[],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"incident:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"unheard-of:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"acme-parcel:\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"acme-parcel:1\"}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"acme-parcel:1\"} {}",
                "{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":{},\"subject\":\"acme-parcel:1\"}",
                "[\"dev.itsm.jackson.Parcel$Sent\",{\"at\":\"2026-03-02T08:00:00Z\",\"handlings\":[],\"subject\":\"acme-parcel:1\"}]",
            })
    void what_is_not_exactly_of_its_form_is_refused(String payload) {
        assertThatThrownBy(() -> JSON.events().read(SENT, payload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The text is no acme-parcel.sent/1: ")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void an_instant_is_kept_to_the_nanosecond_from_the_first_to_the_last() {
        for (Instant at :
                List.of(Instant.MIN, Instant.MAX, Instant.EPOCH, AT, Instant.parse("9999-12-31T23:59:59.999999999Z"))) {
            DomainEvent event = new Sent(ID, at, List.of(new Fragile(1)));
            assertThat(JSON.events().read(SENT, JSON.events().write(event))).isEqualTo(event);
        }
    }

    @Test
    void ten_megabytes_of_text_are_kept() {
        DomainEvent event = new Delivered(ID, AT, "🐛x".repeat(2_500_000), "y", null);
        assertThat(JSON.events().read(JSON.events().nameOf(event), JSON.events().write(event)))
                .isEqualTo(event);
    }

    @Test
    void deep_nesting_is_refused_and_not_a_stack_overflow() {
        String deep = "{\"at\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThatThrownBy(() -> JSON.events().read(SENT, deep)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_document_of_another_form_or_shape_is_refused() {
        String incident = "{\"form\":\"incident/1\",\"value\":{}}";
        for (String document : List.of(
                incident,
                "{\"form\":\"acme-parcel/3\",\"value\":{}}",
                "{\"form\":\"acme-parcel/1\",\"value\":[]}",
                "{\"form\":\"acme-parcel/2\"}",
                "{\"form\":\"acme-parcel/2\",\"value\":{},\"more\":1}",
                "{\"form\":\"dev.itsm.jackson.Parcel\",\"value\":{}}",
                "[]",
                "")) {
            assertThatThrownBy(() -> JSON.read(Parcel.class, document))
                    .as(document)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\nMaybe ");
        }
    }

    @Test
    void what_is_not_stored_is_refused() {
        assertThatThrownBy(() -> JSON.write("a text")).hasMessageContaining("is not stored");
        assertThatThrownBy(() -> ItsmJson.of(
                        StoredTypes.builder().state("holder", 1, Holder.class).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Authorisation of Holder.proof cannot be stored");
        assertThatThrownBy(() -> ItsmJson.of(
                        StoredTypes.builder().state("bag", 1, Bag.class).build()))
                .hasMessageContaining("java.lang.Object of Bag.anything cannot be stored");
        assertThatThrownBy(() -> ItsmJson.of(StoredTypes.builder()
                        .state("proof", 1, Authorisation.class)
                        .build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_family_is_stored_whole_and_a_name_stands_for_one_type() {
        assertThatThrownBy(() -> StoredTypes.builder()
                        .event("acme-parcel.sent", 1, Sent.class)
                        .build())
                .hasMessageContaining("Delivered")
                .hasMessageContaining("must have a stored form");
        assertThatThrownBy(() -> Parcel.types().event("acme-parcel.sent", 1, Delivered.class))
                .hasMessageContaining("'acme-parcel.sent/1' stands for");
        assertThatThrownBy(() -> Parcel.types()
                        .event("acme-parcel.gone", 1, Delivered.class)
                        .build())
                .hasMessageContaining("one stored form");
        assertThatThrownBy(() -> Parcel.types()
                        .upcast("acme-parcel.sent", 2, json -> json)
                        .build())
                .hasMessageContaining("acme-parcel.sent/3");
        assertThatThrownBy(() -> Parcel.types()
                        .upcast("acme-parcel.sent", 1, json -> json)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
