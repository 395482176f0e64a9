package dev.itsm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.event.DomainEvent;
import dev.itsm.event.EventCodec;
import dev.itsm.event.EventName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link EventCodec} must do with the families that it knows. */
public abstract class EventCodecContract {
    protected abstract EventCodec codec();

    /** Returns events, at least one of each type that the codec knows, with values that are hard to keep. */
    protected abstract List<? extends DomainEvent> examples();

    @Test
    void an_event_comes_back_equal() {
        EventCodec codec = codec();
        assertThat(examples())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(codec.read(codec.nameOf(event), codec.write(event)))
                        .isEqualTo(event)
                        .hasSameClassAs(event));
    }

    @Test
    void equal_events_are_written_as_the_same_text_and_what_is_read_as_it_was() {
        assertThat(examples()).isNotEmpty().allSatisfy(event -> {
            String written = codec().write(event);
            DomainEvent read = codec().read(codec().nameOf(event), written);
            assertThat(codec().write(read)).isEqualTo(written).isNotEmpty();
        });
    }

    @Test
    void each_type_has_a_name_of_its_own_that_is_not_its_class() {
        Map<EventName, Class<?>> types = new HashMap<>();
        assertThat(examples()).isNotEmpty().allSatisfy(event -> {
            EventName name = codec().nameOf(event);
            assertThat(types.putIfAbsent(name, event.getClass())).isIn(null, event.getClass());
            assertThat(name.name()).doesNotContainIgnoringCase(event.getClass().getPackageName());
            assertThat(codec().write(event))
                    .doesNotContainIgnoringCase(event.getClass().getPackageName());
        });
    }

    @Test
    void an_unknown_name_or_version_is_refused() {
        DomainEvent event = examples().get(0);
        EventName name = codec().nameOf(event);
        String payload = codec().write(event);
        for (EventName unknown : List.of(
                EventName.of(name.name(), 1_000_000),
                EventName.of(name.name() + ".unknown", 1),
                EventName.of("java.util.date", 1))) {
            assertThatThrownBy(() -> codec().read(unknown, payload))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(unknown.name());
        }
    }

    @Test
    void a_payload_that_was_cut_or_is_another_is_refused() {
        for (DomainEvent event : examples()) {
            EventName name = codec().nameOf(event);
            String payload = codec().write(event);
            for (String broken : List.of(
                    "", " ", "null", "[]", "{}", "\u0000", payload.substring(0, payload.length() / 2), payload + "}")) {
                assertThatThrownBy(() -> codec().read(name, broken))
                        .as("%s from %s", name, broken)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(name.name());
            }
        }
    }
}
