package dev.itsm.cli.lifecycle;

import dev.itsm.cli.InputFault;
import dev.itsm.lifecycle.StateGraph;
import dev.itsm.lifecycle.StateGraph.Edge;
import dev.itsm.lifecycle.StateGraph.Node;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.StateRole;
import dev.itsm.lifecycle.Trigger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a lifecycle of any tool from its JSON form. Keys that it does not know are notes, and are left alone. */
final class LifecycleFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;

    private LifecycleFile(String file) {
        this.file = file;
    }

    static StateGraph read(Path file) {
        LifecycleFile reader = new LifecycleFile(file.toString());
        return reader.graph(reader.parse(file));
    }

    private JsonNode parse(Path path) {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return JSON.readTree(in);
        } catch (NoSuchFileException e) {
            throw new InputFault(
                    file,
                    "there is no such file, and no lifecycle of that name",
                    "the path is relative to another folder; 'itsm lifecycle list' prints the names.");
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new InputFault(
                    file + where,
                    "is not JSON (" + e.getOriginalMessage().lines().findFirst().orElse("") + ")",
                    "it is another kind of file, or was cut off.");
        } catch (IOException e) {
            throw new InputFault(file, "cannot be read (" + e + ")", "it was cut off, or is a folder.");
        }
    }

    private StateGraph graph(JsonNode root) {
        if (!root.isObject()) {
            throw new InputFault(file, "must hold one JSON object", "it is empty, or a list of lifecycles.");
        }
        String name = root.has("name") ? text(root, "name", "") : file;
        return new StateGraph(name, state(root, "initial", ""), states(root), transitions(root));
    }

    private List<Node> states(JsonNode root) {
        List<Node> states = new ArrayList<>();
        Set<StateId> seen = new HashSet<>();
        for (JsonNode node : list(root, "states", "")) {
            String where = ", state " + (states.size() + 1);
            StateId id = state(node, "id", where);
            where += " " + InputFault.show(id.key());
            if (!seen.add(id)) {
                throw new InputFault(file + where, "is declared twice", "one of the two has another id.");
            }
            states.add(new Node(
                    id, null, role(node, where), isTrue(node, "terminal", where), texts(node, "required", where)));
        }
        if (states.isEmpty()) {
            throw new InputFault(
                    file, "field 'states' must name at least one state", "the lifecycle was not exported whole.");
        }
        return states;
    }

    private List<Edge> transitions(JsonNode root) {
        List<Edge> transitions = new ArrayList<>();
        for (JsonNode node : list(root, "transitions", "")) {
            String where = ", transition " + (transitions.size() + 1);
            transitions.add(new Edge(
                    state(node, "from", where),
                    named(node, "on", where, Trigger::of),
                    state(node, "to", where),
                    texts(node, "guards", where)));
        }
        return transitions;
    }

    private @Nullable StateRole role(JsonNode node, String where) {
        if (isAbsent(node, "role")) {
            return null;
        }
        String role = text(node, "role", where);
        for (StateRole known : StateRole.values()) {
            if (known.name().equals(role)) {
                return known;
            }
        }
        throw new InputFault(
                file + where,
                "field 'role' must be APPROVED or IMPLEMENTING, not " + InputFault.show(role),
                "the state needs no role.");
    }

    private boolean isTrue(JsonNode node, String field, String where) {
        JsonNode value = node.path(field);
        if (isAbsent(node, field)) {
            return false;
        }
        if (!value.isBoolean()) {
            throw wrong(field, where, "true or false", value);
        }
        return value.booleanValue();
    }

    private StateId state(JsonNode node, String field, String where) {
        return named(node, field, where, StateId::of);
    }

    private <N> N named(JsonNode node, String field, String where, Function<String, N> make) {
        String name = text(node, field, where);
        try {
            return make.apply(name);
        } catch (IllegalArgumentException e) {
            throw new InputFault(
                    file + where,
                    "field '" + field + "' must not be blank or hold a control character, as " + InputFault.show(name)
                            + " does",
                    "the name was lost when the file was written.");
        }
    }

    private String text(JsonNode node, String field, String where) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw wrong(field, where, "text", value);
        }
        return value.stringValue();
    }

    private List<String> texts(JsonNode node, String field, String where) {
        List<String> texts = new ArrayList<>();
        if (!isAbsent(node, field)) {
            for (JsonNode value : list(node, field, where)) {
                if (!value.isString()) {
                    throw wrong(field, where, "a list of texts", value);
                }
                texts.add(value.stringValue());
            }
        }
        return texts;
    }

    private JsonNode list(JsonNode node, String field, String where) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            throw wrong(field, where, "a list", value);
        }
        return value;
    }

    private static boolean isAbsent(JsonNode node, String field) {
        return node.path(field).isMissingNode() || node.path(field).isNull();
    }

    private InputFault wrong(String field, String where, String kind, JsonNode value) {
        return new InputFault(
                file + where,
                "field '" + field + "' must be " + kind + ", not "
                        + (value.isMissingNode() ? "missing" : InputFault.show(value.toString())),
                "the file has another form: see 'itsm lifecycle --help'.");
    }
}
