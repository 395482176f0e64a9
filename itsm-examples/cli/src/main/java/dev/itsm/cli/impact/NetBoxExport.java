package dev.itsm.cli.impact;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import java.io.BufferedInputStream;
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
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export of NetBox holds: the list of objects that its {@code dumpdata} writes, each with a model, a key and fields.
 * Read object by object; only the models asked for are kept.
 */
final class NetBoxExport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTENT_TYPE = "contenttypes.contenttype";

    private final Map<String, Map<Long, JsonNode>> objects = new LinkedHashMap<>();

    private NetBoxExport() {}

    /**
     * Reads a file, compressed or not.
     *
     * @param models the models to keep
     */
    static NetBoxExport read(Path file, Set<String> models, BadRecords bad) {
        NetBoxExport export = new NetBoxExport();
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                MappingIterator<JsonNode> all =
                        JSON.readerFor(JsonNode.class).readValues(new BufferedInputStream(bytes, 1 << 16))) {
            for (long record = 1; all.hasNextValue(); record++) {
                export.add(all.nextValue(), file + ", object " + record, models, bad);
            }
        } catch (JacksonException e) {
            throw new InputFault(
                    file + ", line " + e.getLocation().getLineNr(),
                    "is no valid JSON (" + e.getOriginalMessage() + ")",
                    "it is a file of another kind, or was cut off.");
        } catch (NoSuchFileException e) {
            throw new InputFault(file.toString(), "there is no such file", "the path is relative to another folder.");
        } catch (IOException e) {
            throw new InputFault(file.toString(), "cannot be read (" + e + ")", "it was cut off, or is a folder.");
        }
        return export;
    }

    private void add(JsonNode object, String where, Set<String> models, BadRecords bad) {
        String model = object.path("model").asString("");
        JsonNode key = object.path("pk");
        if (model.isEmpty() || !object.path("fields").isObject()) {
            bad.add(new InputFault(
                    where,
                    "has no 'model' with its 'fields'",
                    "it was exported otherwise than by 'manage.py dumpdata'."));
        } else if (models.contains(model) || (model.equals(CONTENT_TYPE) && key.isIntegralNumber())) {
            if (!key.isIntegralNumber()) {
                bad.add(new InputFault(
                        where,
                        "the pk " + InputFault.show(key.toString()) + " is no whole number",
                        "keys were left out of the export."));
                return;
            }
            objects.computeIfAbsent(model, name -> new LinkedHashMap<>()).put(key.asLong(), object.path("fields"));
        }
    }

    /** Returns the fields of the objects of a model, by their keys. */
    Map<Long, JsonNode> all(String model) {
        return objects.getOrDefault(model, Map.of());
    }

    /** Returns the fields of an object; null if there is none of that key. */
    @Nullable
    JsonNode find(String model, @Nullable Long key) {
        return key == null ? null : all(model).get(key);
    }

    /** Returns the key of another object that a field holds; null if it holds none. */
    static @Nullable Long key(JsonNode fields, String... names) {
        for (String name : names) {
            if (fields.path(name).isIntegralNumber()) {
                return fields.path(name).asLong();
            }
        }
        return null;
    }

    /** Returns the model that a field names: as a pair of words, as one text, or by the number of a content type. */
    String model(JsonNode type) {
        if (type.isArray() && type.size() == 2) {
            return type.get(0).asString() + "." + type.get(1).asString();
        }
        JsonNode named = type.isIntegralNumber() ? find(CONTENT_TYPE, type.asLong()) : null;
        if (named != null) {
            return named.path("app_label").asString("") + "."
                    + named.path("model").asString("");
        }
        return type.asString("");
    }

    /** Returns the keys of a model's objects, in the order of the export. */
    List<Long> keys(String model) {
        return new ArrayList<>(all(model).keySet());
    }
}
