package dev.itsm.sms.conformity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named, versioned set of checks, contributed by a module or a vendor. Packs overlay each other as
 * {@linkplain dev.itsm.rule.RulePack packs of rules} do: an organization's own checks take the places of shipped ones with
 * the same codes, and results say where each check came from. Immutable and thread-safe.
 */
public final class ConformityPack {
    /**
     * A check with where it came from.
     *
     * @param source the pack, as {@code name/version}
     */
    record Sourced(String source, Check check) {}

    private final String name;
    private final String version;
    private final Map<String, Sourced> checks;

    private ConformityPack(String name, String version, Map<String, Sourced> checks) {
        this.name = name;
        this.version = version;
        this.checks = checks;
    }

    /**
     * Returns the pack of these checks, kept in their order.
     *
     * @throws IllegalArgumentException if two of them have one code
     */
    public static ConformityPack of(String name, String version, Collection<? extends Check> checks) {
        Map<String, Sourced> entries = new LinkedHashMap<>();
        for (Check check : checks) {
            if (entries.put(check.code(), new Sourced(name + "/" + version, check)) != null) {
                throw new IllegalArgumentException("The pack " + name + "/" + version + " has the code '" + check.code()
                        + "' twice.\nMaybe one of the two replaces the other: put it in a pack that overlays.");
            }
        }
        return new ConformityPack(name, version, entries);
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** Returns the checks in their order. */
    public List<Check> checks() {
        return checks.values().stream().map(Sourced::check).toList();
    }

    /** Returns the check of that code; empty if the pack has none. */
    public Optional<Check> find(String code) {
        return Optional.ofNullable(checks.get(code)).map(Sourced::check);
    }

    Collection<Sourced> sourced() {
        return checks.values();
    }

    /**
     * Returns this pack with the other laid over it: the other's checks take the places of those with the same codes, and
     * its further ones follow. The result has the other's name and version; each check keeps its own source.
     */
    public ConformityPack overlaidBy(ConformityPack other) {
        Map<String, Sourced> merged = new LinkedHashMap<>(checks);
        merged.putAll(other.checks);
        return new ConformityPack(other.name, other.version, merged);
    }

    /** Returns this pack without the checks of those codes. */
    public ConformityPack without(String... codes) {
        Map<String, Sourced> rest = new LinkedHashMap<>(checks);
        rest.keySet().removeAll(List.of(codes));
        return new ConformityPack(name, version, rest);
    }

    @Override
    public String toString() {
        return name + "/" + version + " " + checks.keySet();
    }
}
