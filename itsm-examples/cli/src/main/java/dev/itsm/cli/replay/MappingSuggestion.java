package dev.itsm.cli.replay;

import dev.itsm.cli.InputFault;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.cli.log.EventLog;
import dev.itsm.cli.log.EventLog.Beginning;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A mapping guessed from how a log begins: its columns by their names and values, its times by their form, its states by the
 * words in them. What it cannot guess it says, and a person decides.
 *
 * @param json the mapping as a file to start from
 * @param mapping what the file says
 */
record MappingSuggestion(String json, Mapping mapping) {
    private static final int EVENTS = 20_000;
    private static final List<String> NULLS = List.of("", "?", "NULL", "null", "N/A", "#N/A", "UNKNOWN");

    /**
     * Guesses a mapping.
     *
     * @throws InputFault if nothing in the log looks like tickets, times or states
     */
    static MappingSuggestion of(EventLog log) {
        Beginning beginning = log.beginning(EVENTS);
        Map<Column, String> columns = ColumnGuess.columns(beginning);
        for (Column column : Column.values()) {
            if (column.isRequired() && !columns.containsKey(column)) {
                throw new InputFault(
                        log.name(),
                        "has no column that looks like '" + column.word() + "'; its columns are "
                                + InputFault.show(String.join(", ", beginning.columns())),
                        "it is another kind of file, or needs a mapping: see --mapping in --help.");
            }
        }
        String json = json(log, beginning, columns);
        String name = "the suggested mapping";
        return new MappingSuggestion(
                json,
                Mapping.from(
                        name, JsonObject.read(name, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))));
    }

    private static String json(EventLog log, Beginning beginning, Map<Column, String> columns) {
        StringWriter text = new StringWriter();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(pretty, text)) {
            json.writeStartObject();
            json.writeStringProperty("practice", practice(log, columns));
            json.writeName("columns");
            json.writeStartObject();
            for (Column column : Column.values()) {
                write(json, column.word(), columns.get(column));
            }
            json.writeEndObject();
            TimeForm form = TimeForm.of(given(beginning, columns.get(Column.TIME)));
            json.writeStringProperty("timeFormat", form.format());
            write(json, "zone", form.hasOffset() ? null : "UTC");
            json.writeName("nullValues");
            json.writeStartArray();
            NULLS.forEach(json::writeString);
            json.writeEndArray();
            states(json, beginning, columns);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private static String practice(EventLog log, Map<Column, String> columns) {
        String words = (log.name() + " " + columns.values()).toLowerCase(Locale.ROOT);
        return words.contains("problem") ? "problem" : "incident";
    }

    private static List<String> given(Beginning beginning, @Nullable String column) {
        return column == null
                ? List.of()
                : beginning.values(column).stream()
                        .filter(value -> !NULLS.contains(value))
                        .toList();
    }

    private static void states(JsonGenerator json, Beginning beginning, Map<Column, String> columns) {
        json.writeName("states");
        json.writeStartObject();
        words(beginning, columns).forEach((words, meaning) -> {
            json.writeName(words);
            json.writeStartObject();
            json.writeStringProperty("state", meaning.state());
            if (meaning.reason() != null) {
                json.writeStringProperty("reason", meaning.reason());
            }
            json.writeEndObject();
        });
        json.writeName(Mapping.OTHERWISE);
        json.writeStartObject();
        json.writeStringProperty("state", Mapping.MappedState.UNKNOWN);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Returns what each pair of words of the log seems to mean, in the order of the words. */
    private static Map<String, Mapping.MappedState> words(Beginning beginning, Map<Column, String> columns) {
        int status = beginning.columns().indexOf(columns.get(Column.STATUS));
        int substatus = beginning.columns().indexOf(columns.get(Column.SUBSTATUS));
        Map<String, Mapping.MappedState> words = new TreeMap<>();
        for (List<@Nullable String> row : beginning.rows()) {
            String first = row.get(status);
            String second = substatus < 0 ? null : row.get(substatus);
            if (first != null && !NULLS.contains(first)) {
                boolean paired = second != null && !NULLS.contains(second);
                String pair = paired ? first + "/" + second : first;
                words.computeIfAbsent(pair, p -> StateWords.meaning(first, paired ? second : null));
            }
        }
        return words;
    }
}
