package dev.itsm.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.event.DomainEvent;
import dev.itsm.event.EventCodec;
import dev.itsm.event.EventName;
import dev.itsm.testkit.EventCodecContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every event that the libraries store, and the files in which they once were. */
class StandardTypesTest extends EventCodecContract {
    private static final ItsmJson JSON = ItsmJson.standard();

    @Override
    protected EventCodec codec() {
        return JSON.events();
    }

    @Override
    protected List<DomainEvent> examples() {
        List<DomainEvent> events = new ArrayList<>();
        new TreeMap<>(byName()).values().forEach(type -> {
            events.add(new Samples(true).of(type));
            events.add(new Samples(false).of(type));
        });
        return events;
    }

    private static Map<String, Class<? extends DomainEvent>> byName() {
        Map<String, Class<? extends DomainEvent>> types = new LinkedHashMap<>();
        StandardTypes.all().forms.forEach((form, type) -> {
            if (DomainEvent.class.isAssignableFrom(type)) {
                types.put(form.toString(), type.asSubclass(DomainEvent.class));
            }
        });
        return types;
    }

    /** If this fails because a type is new, add its line; if a line no longer reads, an upcaster is missing. */
    @Test
    void what_was_once_stored_is_read_and_written_as_it_was() throws IOException {
        Map<String, String> stored = new LinkedHashMap<>();
        for (String line : lines("/stored/events.ndjson")) {
            String form = line.substring(0, line.indexOf(' '));
            stored.put(form, line.substring(line.indexOf(' ') + 1));
            assertThat(codec().read(EventName.parse(form), stored.get(form))).isNotNull();
        }
        List<String> missing = new ArrayList<>();
        new TreeMap<>(byName()).forEach((form, type) -> {
            DomainEvent sample = new Samples(true).of(type);
            if (stored.containsKey(form)) {
                DomainEvent read = codec().read(EventName.parse(form), stored.get(form));
                assertThat(read).isEqualTo(sample);
                assertThat(codec().write(read)).isEqualTo(stored.get(form));
            } else {
                missing.add(form + " " + codec().write(sample));
            }
        });
        Files.write(Path.of("target", "missing-events.ndjson"), missing);
        assertThat(missing).as("the lines of target/missing-events.ndjson").isEmpty();
    }

    static List<String> lines(String resource) {
        try (InputStream file = StandardTypesTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
