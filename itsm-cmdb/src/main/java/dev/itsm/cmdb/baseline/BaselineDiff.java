package dev.itsm.cmdb.baseline;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.relation.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became another between two baselines, or between a baseline and the items as they are.
 *
 * @param items the items that are gone, new, or another
 * @param relations the relations that are gone, new, or another
 */
public record BaselineDiff(Parts<CiSnapshot> items, Parts<RelationSnapshot> relations) {
    /**
     * Parts of one kind, by key.
     *
     * @param removed what was there and is not
     * @param added what was not there and is
     * @param changed what was there and is another
     */
    public record Parts<T>(List<T> removed, List<T> added, List<Pair<T>> changed) {
        public Parts {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
            changed = List.copyOf(changed);
        }

        public boolean isEmpty() {
            return removed.isEmpty() && added.isEmpty() && changed.isEmpty();
        }
    }

    /** One part as it was and as it is. */
    public record Pair<T>(T before, T after) {}

    /**
     * A value that became another.
     *
     * @param what an attribute's name, or one of the constants of {@link CiSnapshot}
     * @param before the text that it was; null if it had none
     * @param after the text that it is; null if it has none
     */
    public record Difference(
            String what, @Nullable String before, @Nullable String after) {}

    /** Returns what became another from one baseline to the other, whatever their scopes. */
    public static BaselineDiff between(Baseline before, Baseline after) {
        return before.hash().equals(after.hash())
                ? between(Content.NOTHING, Content.NOTHING)
                : between(before.content(), after.content());
    }

    /**
     * Returns how far the items have moved away from a baseline.
     *
     * @param cis the items as they are at the instant, in any order; at least those of the baseline's scope
     * @param relations the relations, in any order; at least those of the baseline's scope
     * @param asOf the instant
     * @throws IllegalArgumentException if an item was altered after the instant
     */
    public static BaselineDiff drift(
            Baseline baseline, Collection<Ci> cis, Collection<Relation> relations, Instant asOf) {
        Content before = baseline.content();
        return between(before, Content.of(baseline.scope(), asOf, cis, relations, before));
    }

    private static BaselineDiff between(Content before, Content after) {
        return new BaselineDiff(
                parts(
                        before.items(),
                        after.items(),
                        item -> item.ci().key(),
                        (a, b) -> a.hash().equals(b.hash())),
                parts(
                        before.relations(),
                        after.relations(),
                        relation -> relation.id().key(),
                        (a, b) -> a.hash().equals(b.hash())));
    }

    /** Walks along both lists, which are in the order of their keys. */
    private static <T> Parts<T> parts(
            List<T> before, List<T> after, Function<T, String> key, BiPredicate<T, T> isSame) {
        List<T> removed = new ArrayList<>();
        List<T> added = new ArrayList<>();
        List<Pair<T>> changed = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            T old = before.get(i);
            T next = after.get(j);
            int order = old == next ? 0 : key.apply(old).compareTo(key.apply(next));
            if (order == 0 && old != next && !isSame.test(old, next)) {
                changed.add(new Pair<>(old, next));
            } else if (order < 0) {
                removed.add(old);
            } else if (order > 0) {
                added.add(next);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        removed.addAll(before.subList(i, before.size()));
        added.addAll(after.subList(j, after.size()));
        return new Parts<>(removed, added, changed);
    }

    /** Returns every value in which the item is another, by name. */
    public static List<Difference> differences(Pair<CiSnapshot> item) {
        Map<String, String> before = item.before().values();
        Map<String, String> after = item.after().values();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Difference(name, before.get(name), after.get(name)))
                .filter(difference -> !Objects.equals(difference.before(), difference.after()))
                .toList();
    }

    public boolean isEmpty() {
        return items.isEmpty() && relations.isEmpty();
    }

    /** Returns it for a person: a line for each item and relation, and below an item a line for each value. */
    public String describe() {
        return Stream.of(
                        items.removed().stream()
                                .map(item -> "- " + item.ci() + " "
                                        + item.designation().name()),
                        items.added().stream()
                                .map(item -> "+ " + item.ci() + " "
                                        + item.designation().name()),
                        items.changed().stream().map(BaselineDiff::line),
                        relations.removed().stream().map(relation -> "- " + relation),
                        relations.added().stream().map(relation -> "+ " + relation),
                        relations.changed().stream().map(pair -> "~ " + pair.before() + " -> " + pair.after()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Pair<CiSnapshot> item) {
        return "~ " + item.after().ci() + " " + item.after().designation().name()
                + differences(item).stream()
                        .map(difference -> "\n    " + difference.what() + ": " + shown(difference.before()) + " -> "
                                + shown(difference.after()))
                        .collect(Collectors.joining());
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(none)" : value;
    }
}
