package dev.itsm.cli.readiness;

import dev.itsm.change.Change;
import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.event.Envelope;
import dev.itsm.incident.Incident;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.jdbc.StandardSchemas;
import dev.itsm.problem.Problem;
import dev.itsm.problem.knownerror.KnownError;
import dev.itsm.release.Release;
import dev.itsm.request.ServiceRequest;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Schema;
import dev.itsm.store.Store;
import dev.itsm.store.Versioned;
import dev.itsm.transition.ServiceTransition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records in a folder, in a store, or in both: files of the names {@code *.jsonl} and {@code *.jsonl.gz}, and what a tenant
 * keeps, read one after the other and never held. A line is a stored document, or a record with its history as stores export it.
 */
final class Records {
    private static final Pattern FORM = Pattern.compile("\\{\"form\":\"([a-z][a-z0-9.-]*)/\\d+\"");
    private static final Pattern EXPORTED = Pattern.compile("\\{\"record\":\"");
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Map<String, Class<?>> TYPES = new TreeMap<>();

    static {
        TYPES.put("incident", Incident.class);
        TYPES.put("change", Change.class);
        TYPES.put("problem", Problem.class);
        TYPES.put("known-error", KnownError.class);
        TYPES.put("service-request", ServiceRequest.class);
        TYPES.put("ci", Ci.class);
        TYPES.put("relation", Relation.class);
        TYPES.put("configuration-audit", ConfigurationAudit.class);
        TYPES.put("entitlement", Entitlement.class);
        TYPES.put("use", Entitlement.Use.class);
        TYPES.put("release", Release.class);
        TYPES.put("service-transition", ServiceTransition.class);
    }

    /** No records. */
    static final Records NONE = new Records(List.of(), null);

    private static final int PAGE = 1_000;

    private final ItsmJson json = ItsmJson.standard();
    private final List<Path> files;
    private final @Nullable Store store;

    private Records(List<Path> files, @Nullable Store store) {
        this.files = files;
        this.store = store;
    }

    /**
     * A record that was read.
     *
     * @param state what it was when it was exported
     * @param history what happened to it, oldest first; empty if that was not exported
     * @param document its stored document
     */
    record Exported(Object state, List<Envelope> history, String document) {}

    /** Takes each record. */
    interface Taker {
        void take(Exported record);
    }

    static Records in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputFault(folder.toString(), "is no folder", "it is a file: give the folder that it lies in.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return new Records(
                    entries.filter(file -> file.getFileName().toString().matches(".*\\.jsonl(\\.gz)?"))
                            .sorted()
                            .toList(),
                    null);
        } catch (IOException e) {
            throw new InputFault(folder.toString(), "cannot be read (" + e + ")", "it is not yours to read.");
        }
    }

    /** Returns these records and those of a store. */
    Records and(Store more) {
        return new Records(files, more);
    }

    private void stored(Store from, Taker taker) {
        StandardSchemas.all().stream()
                .filter(schema -> TYPES.containsValue(schema.type()))
                .forEach(schema -> stored(from, schema, taker));
    }

    private <T> void stored(Store from, Schema<?, T> schema, Taker taker) {
        try (Stream<Versioned<T>> rows =
                from.repository(schema).stream(PageRequest.<T>all().limit(PAGE))) {
            rows.map(Versioned::state)
                    .forEach(state -> taker.take(new Exported(state, history(from, state), json.write(state))));
        }
    }

    private static List<Envelope> history(Store from, Object state) {
        try (Stream<Envelope> history = from.journal().history(Assessment.idOf(state))) {
            return history.toList();
        }
    }

    /** Hands on every record: file by file in the order of their names, line by line, then what the store has. */
    void forEach(BadRecords bad, Taker taker) {
        for (Path file : files) {
            try (BufferedReader lines = open(file)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        read(file + ", line " + number, line, bad, taker);
                    }
                }
            } catch (MalformedInputException e) {
                throw new InputFault(file.toString(), "is not written in UTF-8", "it was exported by an older tool.");
            } catch (IOException e) {
                throw new InputFault(file.toString(), "cannot be read (" + e + ")", "it was cut off.");
            }
        }
        if (store != null) {
            stored(store, taker);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private void read(String where, String line, BadRecords bad, Taker taker) {
        Exported record;
        try {
            record = EXPORTED.matcher(line).lookingAt()
                    ? exported(where, line)
                    : new Exported(state(where, line), List.of(), line);
        } catch (InputFault e) {
            bad.add(e);
            return;
        } catch (JacksonException | IllegalArgumentException e) {
            String[] says = String.valueOf(e.getMessage()).split("\nMaybe ", 2);
            bad.add(new InputFault(where, says[0], says.length == 2 ? says[1] : "it was altered."));
            return;
        }
        taker.take(record);
    }

    private Exported exported(String where, String line) {
        JsonNode tree = MAPPER.readTree(line);
        String document = MAPPER.writeValueAsString(tree.path("state"));
        List<Envelope> history = new ArrayList<>();
        for (JsonNode envelope : tree.path("history")) {
            history.add(json.read(Envelope.class, MAPPER.writeValueAsString(envelope)));
        }
        return new Exported(state(where, document), history, document);
    }

    private Object state(String where, String document) {
        Matcher form = FORM.matcher(document);
        Class<?> type = form.lookingAt() ? TYPES.get(form.group(1)) : null;
        if (type == null) {
            throw new InputFault(
                    where,
                    "is no record of a known form: " + InputFault.show(document),
                    "it starts otherwise than {\"form\":\"" + String.join("|", TYPES.keySet()) + "/1\".");
        }
        return json.read(type, document);
    }
}
