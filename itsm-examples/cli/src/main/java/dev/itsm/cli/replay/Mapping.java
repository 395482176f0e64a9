package dev.itsm.cli.replay;

import dev.itsm.cli.InputFault;
import dev.itsm.cli.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the words of the tool that wrote a log become the library's.
 *
 * @param name the built-in name, or the file
 * @param practice the practice that the tickets belong to
 * @param columns the log's name of each column that it has
 * @param times how its times are written
 * @param nulls the values that mean nothing
 * @param states what is meant by each pair of words of the log, its second being optional; {@code *} for all others
 */
public record Mapping(
        String name,
        Practice practice,
        Map<Column, String> columns,
        TimeReader times,
        Set<String> nulls,
        Map<String, MappedState> states) {
    static final String OTHERWISE = "*";
    static final List<String> BUILT_IN = List.of("vinst-incidents", "vinst-problems", "servicenow-incidents");

    /**
     * A state of the practice.
     *
     * @param state the state's id, or {@link MappedState#UNKNOWN}
     * @param reason what a hold waits for; null if that is not known
     */
    public record MappedState(String state, @Nullable String reason) {
        public static final String UNKNOWN = "UNKNOWN";

        public boolean is(String other) {
            return state.equals(other);
        }

        /** Returns whether the ticket is done, as far as anybody knows. */
        /** Returns whether the work is done in it: resolved or closed. */
        public boolean isEnd() {
            return is("RESOLVED") || is("CLOSED");
        }
    }

    /** Returns a built-in mapping, or the one in a file. */
    static Mapping of(String nameOrFile) {
        if (BUILT_IN.contains(nameOrFile)) {
            return builtIn(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.exists(file) && nameOrFile.indexOf('.') < 0) {
            throw new InputFault(
                    "--mapping " + nameOrFile,
                    "is neither a file nor one of " + String.join(", ", BUILT_IN),
                    "it is misspelt.");
        }
        return from(nameOrFile, JsonObject.read(file));
    }

    private static Mapping builtIn(String name) {
        try (InputStream in = Mapping.class.getResourceAsStream(name + ".json")) {
            return from(name, JsonObject.read(name, java.util.Objects.requireNonNull(in, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the mapping that an object holds. */
    static Mapping from(String name, JsonObject json) {
        json.only("practice", "columns", "timeFormat", "zone", "nullValues", "states");
        Practice practice = Practice.of(json);
        return new Mapping(
                name,
                practice,
                columns(json),
                times(json),
                new HashSet<>(json.texts("nullValues")),
                states(json, practice));
    }

    private static Map<Column, String> columns(JsonObject json) {
        JsonObject columns = json.object("columns");
        List<String> words = new ArrayList<>();
        Map<Column, String> named = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            words.add(column.word());
            String name = column.isRequired() ? columns.requiredText(column.word()) : columns.text(column.word());
            if (name != null) {
                named.put(column, name);
            }
        }
        columns.only(words.toArray(String[]::new));
        return named;
    }

    private static TimeReader times(JsonObject json) {
        ZoneId zone = zone(json);
        String format = json.text("timeFormat");
        try {
            return format == null || format.equals("ISO") ? TimeReader.iso(zone) : TimeReader.pattern(format, zone);
        } catch (IllegalArgumentException e) {
            throw json.fault(
                    "timeFormat",
                    "is " + InputFault.show(String.valueOf(format)) + ", which is no pattern (" + e.getMessage() + ")",
                    "it is in another language's letters: minutes are mm, months MM, hours HH.");
        }
    }

    private static @Nullable ZoneId zone(JsonObject json) {
        String zone = json.text("zone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw json.fault(
                    "zone",
                    "is " + InputFault.show(zone) + ", which no zone is called",
                    "Europe/Berlin is meant, say.");
        }
    }

    private static Map<String, MappedState> states(JsonObject json, Practice practice) {
        JsonObject states = json.object("states");
        Map<String, MappedState> mapped = new HashMap<>();
        for (String key : states.names()) {
            JsonObject target = states.object(key).only("state", "reason");
            String state = target.requiredText("state");
            if (!practice.states().contains(state)) {
                throw target.fault(
                        "state",
                        "is " + InputFault.show(state) + ", which is none of " + practice.states(),
                        "it is the other tool's word: the library's belongs here.");
            }
            mapped.put(key, new MappedState(state, target.text("reason")));
        }
        return mapped;
    }

    /** Returns the names of the log's columns, each once: two columns may be read from the same one. */
    List<String> logColumns() {
        return columns.values().stream().distinct().toList();
    }

    /** Returns the state for what a log says; null if the mapping does not know it. */
    @Nullable
    MappedState state(@Nullable String status, @Nullable String substatus) {
        MappedState state = status == null || substatus == null ? null : states.get(status + "/" + substatus);
        if (state == null && status != null) {
            state = states.get(status);
        }
        return state == null ? states.get(OTHERWISE) : state;
    }

    /** Returns all reasons for which it lets a ticket wait. */
    Set<String> reasons() {
        Set<String> reasons = new HashSet<>();
        states.values().forEach(s -> {
            if (s.reason() != null) {
                reasons.add(s.reason());
            }
        });
        return reasons;
    }
}
