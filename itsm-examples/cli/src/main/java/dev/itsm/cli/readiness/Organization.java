package dev.itsm.cli.readiness;

import dev.itsm.cli.InputFault;
import dev.itsm.cli.json.JsonObject;
import dev.itsm.id.ServiceId;
import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.sms.standard.RuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an organization beside its records: what it laid down, and when.
 *
 * @param name what it is called
 * @param asOf the instant as of which its records were exported; null if that is not told
 * @param catalogue what it is held against
 * @param critical its services of top criticality
 * @param owners who closes gaps, by the clause that they belong to
 * @param policies what it laid down about its practices
 */
record Organization(
        String name,
        @Nullable Instant asOf,
        ClauseCatalogue catalogue,
        Set<ServiceId> critical,
        Map<String, String> owners,
        Policies policies) {
    static final String FILE = "organization.json";

    /** Reads the organization's file in a folder of records; without one, nothing was laid down. */
    static Organization in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return unknown(folder.toAbsolutePath().normalize().getFileName().toString());
        }
        return of(JsonObject.read(file));
    }

    /** Returns an organization of which nothing is told. */
    static Organization unknown(String name) {
        return new Organization(name, null, ClauseCatalogue.iso20000(), Set.of(), Map.of(), Policies.NONE);
    }

    static Organization of(JsonObject json) {
        List<String> known = new ArrayList<>(List.of("name", "asOf", "without", "critical", "owners"));
        known.addAll(Policies.MEMBERS);
        json.only(known.toArray(String[]::new));
        ClauseCatalogue catalogue = ClauseCatalogue.iso20000();
        for (String amendment : json.texts("without")) {
            catalogue = without(json, catalogue, amendment);
        }
        return new Organization(
                json.requiredText("name"),
                json.has("asOf") ? Settings.instant(json, "asOf") : null,
                catalogue,
                json.texts("critical").stream().map(ServiceId::of).collect(Collectors.toSet()),
                json.has("owners") ? owners(json.object("owners")) : Map.of(),
                Policies.of(json));
    }

    private static ClauseCatalogue without(JsonObject json, ClauseCatalogue catalogue, String amendment) {
        try {
            return catalogue.without(amendment);
        } catch (NoSuchElementException e) {
            throw json.fault("without", "names " + InputFault.show(amendment), "it is 'Amd 1:2024'.");
        }
    }

    private static Map<String, String> owners(JsonObject json) {
        return json.names().stream().collect(Collectors.toMap(clause -> clause, json::requiredText));
    }

    /** Returns who closes a gap of a rule: whoever is named for its clause, or for the nearest one above. */
    String owner(RuleDefinition rule) {
        String clause = rule.clause().number();
        while (!owners.containsKey(clause) && clause.contains(".")) {
            clause = clause.substring(0, clause.lastIndexOf('.'));
        }
        return owners.getOrDefault(clause, "");
    }
}
