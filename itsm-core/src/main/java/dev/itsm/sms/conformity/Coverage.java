package dev.itsm.sms.conformity;

import dev.itsm.sms.standard.ClauseCatalogue;
import dev.itsm.sms.standard.Requirement;
import dev.itsm.sms.standard.Requirement.Computable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How it can be told whether a requirement is met.
 *
 * @param requirement the requirement
 * @param way the way
 * @param computed the codes of its rules that are checked
 * @param waiting the codes of its rules that are not, each with the kinds of record that they wait for
 * @param person what a person must judge; empty if nothing
 */
public record Coverage(
        Requirement requirement, Way way, List<String> computed, Map<String, List<String>> waiting, String person) {
    /** How it can be told. */
    public enum Way {
        /** By rules that are checked. */
        COMPUTED,
        /** By rules that wait for records that are not there yet. */
        WAITS,
        /** By a person alone. */
        PERSON
    }

    public Coverage {
        computed = List.copyOf(computed);
        waiting = Collections.unmodifiableMap(new LinkedHashMap<>(waiting));
    }

    static Coverage of(Requirement requirement, ClauseCatalogue catalogue, Set<String> checked) {
        List<String> computed =
                requirement.rules().stream().filter(checked::contains).toList();
        Map<String, List<String>> waiting = new LinkedHashMap<>();
        requirement.rules().stream()
                .filter(code -> !checked.contains(code))
                .forEach(code -> waiting.put(code, catalogue.rule(code).records()));
        boolean onlyPerson = requirement.rules().isEmpty() || requirement.computable() == Computable.NO;
        Way way = onlyPerson ? Way.PERSON : computed.isEmpty() ? Way.WAITS : Way.COMPUTED;
        return new Coverage(requirement, way, computed, waiting, person(requirement));
    }

    private static String person(Requirement requirement) {
        return switch (requirement.computable()) {
            case YES -> "";
            case PARTLY -> "whether what the records hold is fitting";
            case NO -> "all of it, by asking and watching";
        };
    }

    /** Returns the reason in words. */
    public String says() {
        return switch (way) {
            case COMPUTED -> "computed by " + String.join(", ", computed) + (waiting.isEmpty() ? "" : "; " + waits());
            case WAITS -> waits();
            case PERSON -> "only a person can tell: " + requirement.how();
        };
    }

    private String waits() {
        List<String> kinds =
                waiting.values().stream().flatMap(List::stream).distinct().toList();
        return String.join(", ", waiting.keySet()) + (waiting.size() == 1 ? " waits" : " wait") + " for records of: "
                + String.join(", ", kinds);
    }
}
