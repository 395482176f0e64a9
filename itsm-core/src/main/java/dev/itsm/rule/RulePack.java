package dev.itsm.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named, versioned set of rules on one kind of subject, each with a code of its own. Packs overlay each other: an
 * organization's own pack replaces rules of a shipped one by their codes, and every judgement says which pack its rule came
 * from. Immutable and thread-safe.
 *
 * @param <T> what is judged
 */
public final class RulePack<T> {
    /**
     * One rule's judgement.
     *
     * @param source the pack that the rule came from, as {@code name/version}
     * @param verdict what it came to
     */
    public record Judgement(String source, Verdict verdict) {}

    private record Entry<T>(String source, Rule<T> rule) {}

    private final String name;
    private final String version;
    private final Map<String, Entry<T>> entries;

    private RulePack(String name, String version, Map<String, Entry<T>> entries) {
        this.name = Words.check("pack's name", name);
        this.version = Words.check("pack's version", version);
        this.entries = entries;
    }

    /**
     * Returns the pack of these rules, kept in their order.
     *
     * @throws IllegalArgumentException if two of them have one code
     */
    public static <T> RulePack<T> of(String name, String version, Collection<? extends Rule<? super T>> rules) {
        Map<String, Entry<T>> entries = new LinkedHashMap<>();
        for (Rule<? super T> rule : rules) {
            Entry<T> entry = new Entry<>(name + "/" + version, Joined.narrow(rule));
            if (entries.putIfAbsent(rule.code(), entry) != null) {
                throw new IllegalArgumentException(
                        "The rule pack " + name + "/" + version + " has the code '" + rule.code()
                                + "' twice.\nMaybe one of the two replaces the other: put it in a pack that overlays.");
            }
        }
        return new RulePack<>(name, version, entries);
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    /** Returns the rules in their order. */
    public List<Rule<T>> rules() {
        return entries.values().stream().map(Entry::rule).toList();
    }

    /** Returns the rule of that code; empty if the pack has none. */
    public Optional<Rule<T>> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::rule);
    }

    /** Returns the pack that the rule of that code came from, as {@code name/version}; empty if there is no such rule. */
    public Optional<String> sourceOf(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::source);
    }

    /**
     * Returns this pack with the other laid over it: the other's rules take the places of those with the same codes, and its
     * further rules follow. The result has the other's name and version; each rule keeps its own source.
     */
    public RulePack<T> overlaidBy(RulePack<? super T> other) {
        Map<String, Entry<T>> merged = new LinkedHashMap<>(entries);
        merge(other, merged);
        return new RulePack<>(other.name, other.version, merged);
    }

    private static <T, U> void merge(RulePack<U> from, Map<String, Entry<T>> into) {
        from.entries.forEach((code, entry) -> {
            @SuppressWarnings("unchecked") // U is a supertype of T: see overlaidBy
            Rule<T> rule = (Rule<T>) entry.rule;
            into.put(code, new Entry<>(entry.source, rule));
        });
    }

    /** Returns this pack without the rules of those codes. */
    public RulePack<T> without(String... codes) {
        Map<String, Entry<T>> rest = new LinkedHashMap<>(entries);
        rest.keySet().removeAll(List.of(codes));
        return new RulePack<>(name, version, rest);
    }

    /** Judges the subject by every rule, in order. */
    public List<Judgement> check(T subject) {
        List<Judgement> judgements = new ArrayList<>(entries.size());
        entries.values().forEach(entry -> judgements.add(new Judgement(entry.source, entry.rule.check(subject))));
        return List.copyOf(judgements);
    }

    @Override
    public String toString() {
        return name + "/" + version + " " + entries.keySet();
    }
}
