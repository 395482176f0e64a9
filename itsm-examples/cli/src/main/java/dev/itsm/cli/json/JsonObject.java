package dev.itsm.cli.json;

import dev.itsm.cli.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** An object in a JSON file, which knows where it stands. */
public final class JsonObject {
    private static final int DEEPEST = 50;

    private final String where;
    private final Map<String, @Nullable Object> members;

    private JsonObject(String where, Map<String, @Nullable Object> members) {
        this.where = where;
        this.members = members;
    }

    /**
     * Reads a file that holds one object.
     *
     * @throws InputFault if it does not
     */
    public static JsonObject read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw new InputFault(file.toString(), "there is no such file", "the path is relative to another folder.");
        } catch (IOException e) {
            throw new InputFault(
                    file.toString(), "cannot be read (" + e + ")", "it is a folder, or not yours to read.");
        }
    }

    /** Reads one object from a stream, which stays open. */
    public static JsonObject read(String file, InputStream in) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new InputFault(file, "is no JSON object", "it is a file of another kind.");
            }
            JsonObject read = new JsonObject(file + ": ", members(file, json, 0));
            if (json.nextToken() != null) {
                throw new InputFault(file, "goes on after its object", "two files were joined.");
            }
            return read;
        } catch (JacksonException e) {
            throw new InputFault(
                    file + ", line " + e.getLocation().getLineNr(),
                    "is no valid JSON (" + e.getOriginalMessage() + ")",
                    "a comma or a quote is missing.");
        }
    }

    private static Map<String, @Nullable Object> members(String file, JsonParser json, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(file, json, depth + 1));
        }
        return members;
    }

    private static @Nullable Object value(String file, JsonParser json, int depth) {
        if (depth > DEEPEST) {
            throw new InputFault(file, "nests deeper than " + DEEPEST + " levels", "it is a file of another kind.");
        }
        return switch (json.currentToken()) {
            case START_OBJECT -> members(file, json, depth);
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(file, json, depth + 1));
                }
                yield items;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getString();
            default -> json.getDecimalValue();
        };
    }

    /** Returns the names of its members, in order. */
    public Set<String> names() {
        return members.keySet();
    }

    public boolean has(String name) {
        return members.get(name) != null;
    }

    public boolean isText(String name) {
        return members.get(name) instanceof String;
    }

    /** Refuses members of other names than these, which are misspelt as a rule. */
    public JsonObject only(String... names) {
        List<String> known = List.of(names);
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw fault(name, "is not known here; known are " + String.join(", ", known), "it is misspelt.");
            }
        }
        return this;
    }

    /** Returns the text of a member; null if there is none. */
    public @Nullable String text(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw fault(name, "must be a text, not " + value, "its quotes are missing.");
    }

    public String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    /** Returns the truth value of a member; false if there is none. */
    public boolean flag(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw fault(name, "must be true or false, not " + value, "it is quoted.");
    }

    /** Returns the object in a member. */
    public JsonObject object(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw missing(name);
        }
        return asObject(name, value);
    }

    /** Returns the objects in a member that is a list. */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        List<@Nullable Object> items = list(name);
        for (int i = 0; i < items.size(); i++) {
            objects.add(asObject(name + "[" + i + "]", items.get(i)));
        }
        return objects;
    }

    /** Returns the texts in a member that is a list; none if there is no such member. */
    public List<String> texts(String name) {
        return texts(name, members.containsKey(name) ? list(name) : List.of());
    }

    /** Returns the lists of texts in a member that is a list of lists. */
    public List<List<String>> textLists(String name) {
        List<List<String>> lists = new ArrayList<>();
        List<@Nullable Object> items = list(name);
        for (int i = 0; i < items.size(); i++) {
            String place = name + "[" + i + "]";
            if (!(items.get(i) instanceof List<?> texts)) {
                throw fault(place, "must be a list", "a pair of brackets is missing.");
            }
            lists.add(texts(place, texts));
        }
        return lists;
    }

    private List<String> texts(String name, List<?> items) {
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String text)) {
                throw fault(name, "must hold texts, not " + item, "quotes are missing.");
            }
            texts.add(text);
        }
        return texts;
    }

    private List<@Nullable Object> list(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (!(value instanceof List<?> list)) {
            throw fault(name, "must be a list", "brackets are missing.");
        }
        return new ArrayList<>(list);
    }

    @SuppressWarnings("unchecked")
    private JsonObject asObject(String name, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw fault(name, "must be an object", "braces are missing.");
        }
        return new JsonObject(where + name + ".", (Map<String, @Nullable Object>) map);
    }

    private InputFault missing(String name) {
        return fault(name, "is missing", "it is misspelt.");
    }

    /** Returns a fault of one of its members. */
    public InputFault fault(String name, String rule, String maybe) {
        int end = where.indexOf(": ");
        return new InputFault(where.substring(0, end), "'" + where.substring(end + 2) + name + "' " + rule, maybe);
    }
}
