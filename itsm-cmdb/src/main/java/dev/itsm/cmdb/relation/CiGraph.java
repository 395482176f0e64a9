package dev.itsm.cmdb.relation;

import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.id.CiId;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What needs what, at one instant: a compact snapshot for calculators. Items have numbers, from 0; an item comes after what
 * it needs, except within cycles and after a refresh. About 14 bytes a dependency in both directions together, and four
 * more for each that is in a redundancy group. Immutable: any number of threads may share it.
 *
 * <pre>{@code
 * CiGraph graph = CiGraph.builder()
 *     .add(app, database, "depends-on")
 *     .add(app, web1, "uses", new Membership("front", Need.ANY))
 *     .add(app, web2, "uses", new Membership("front", Need.ANY))
 *     .build();
 * }</pre>
 */
public final class CiGraph {
    private static final Comparator<CiId> BY_KEY = Comparator.comparing(CiId::key);

    private final CiIndex index;
    private final char[] classes;
    private final Vocabulary vocabulary;
    private final Adjacency needs;
    private final Adjacency neededBy;
    private final Fingerprint fingerprint;
    private final long relations;

    CiGraph(
            CiIndex index,
            char[] classes,
            Vocabulary vocabulary,
            Adjacency needs,
            Adjacency neededBy,
            Fingerprint fingerprint,
            long relations) {
        this.index = index;
        this.classes = classes;
        this.vocabulary = vocabulary;
        this.needs = needs;
        this.neededBy = neededBy;
        this.fingerprint = fingerprint;
        this.relations = relations;
    }

    public static CiGraphBuilder builder() {
        return new CiGraphBuilder();
    }

    /**
     * Returns the graph of the relations that hold at an instant, of which only those are in it by which one end needs the
     * other. The stream is read to its end and not closed.
     *
     * @throws IllegalArgumentException if the types do not know a relation's type, or as {@link CiGraphBuilder#build}
     */
    public static CiGraph of(Stream<Relation> relations, RelationTypes types, Instant asOf) {
        CiGraphBuilder builder = builder();
        relations
                .filter(relation -> relation.validity().contains(asOf))
                .flatMap(relation -> relation.dependency(types).stream())
                .forEach(builder::add);
        return builder.build();
    }

    /** Returns the graph of the relations in a repository that hold at an instant. */
    public static CiGraph of(RelationRepository repository, RelationTypes types, Instant asOf) {
        PageRequest<Relation> all = PageRequest.<Relation>all().limit(PageRequest.MAXIMUM_LIMIT);
        try (Stream<Versioned<Relation>> found = repository.stream(all)) {
            return of(found.map(Versioned::state), types, asOf);
        }
    }

    /** Starts a change of this graph, which costs as much as what is changed. */
    public CiGraphUpdate update() {
        return new CiGraphUpdate(this);
    }

    /** Returns a graph that says the same, built anew: as fast as it can be again after many changes. */
    public CiGraph rebuilt() {
        CiGraphBuilder builder = builder();
        for (int item = 0; item < bound(); item++) {
            CiId id = id(item);
            className(item).ifPresent(name -> builder.ci(id, name));
            dependencies(item).forEach(builder::add);
        }
        return builder.build();
    }

    /** Returns a text that is the same for graphs that say the same, and another one for each other graph. */
    public String version() {
        return fingerprint.toString();
    }

    /** Returns how many different dependencies there are. */
    public long relations() {
        return relations;
    }

    /** Returns whether an item is in a dependency, or was told of. */
    public boolean contains(CiId ci) {
        return number(ci) >= 0;
    }

    /** Returns the items, each once. */
    public Stream<CiId> cis() {
        return IntStream.range(0, bound()).filter(this::isPresent).mapToObj(this::id);
    }

    /** Returns the class of an item; empty if it was not told. */
    public Optional<String> ciClass(CiId ci) {
        int item = number(ci);
        return item < 0 ? Optional.empty() : className(item);
    }

    /** Returns what an item needs, by the key of what is needed; nothing if it is not in the graph. */
    public List<Dependency> dependencies(CiId ci) {
        int item = number(ci);
        if (item < 0) {
            return List.of();
        }
        List<Dependency> found = dependencies(item);
        found.sort(Comparator.comparing(Dependency::dependency, BY_KEY)
                .thenComparing(Dependency::type)
                .thenComparing(dependency -> dependency.membership() == null
                        ? ""
                        : dependency.membership().group()));
        return found;
    }

    private List<Dependency> dependencies(int item) {
        List<Dependency> found = new ArrayList<>();
        Page page = needs.page(item);
        for (int entry = page.start(item); entry < page.end(item); entry++) {
            Membership membership = null;
            if (page.isGrouped(entry)) {
                int group = page.group(entry);
                membership = new Membership(vocabulary.groups().get(page.groupName(group)), page.need(group));
            }
            found.add(new Dependency(
                    id(item), id(page.other(entry)), vocabulary.types().get(page.type(entry)), membership));
        }
        return found;
    }

    /** Returns what an item needs, group by group: those of one first, each sort by name. */
    public List<DependencyGroup> groups(CiId ci) {
        int item = number(ci);
        if (item < 0) {
            return List.of();
        }
        List<DependencyGroup> groups = new ArrayList<>();
        Page page = needs.page(item);
        for (int entry = page.start(item); entry < page.end(item); entry++) {
            if (!page.isGrouped(entry) || page.groupStart(page.group(entry)) == entry) {
                groups.add(group(item, entry));
            }
        }
        return groups.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (DependencyGroup group) -> group.members().size() > 1)
                        .thenComparing(DependencyGroup::name))
                .toList();
    }

    /** Returns the group in which an entry of an item's needs stands. */
    public DependencyGroup group(int item, int entry) {
        Page page = needs.page(item);
        if (!page.isGrouped(entry)) {
            CiId member = id(page.other(entry));
            return new DependencyGroup(id(item), member.key(), 1, List.of(member));
        }
        int group = page.group(entry);
        List<CiId> members = IntStream.range(page.groupStart(group), page.groupEnd(group))
                .map(page::other)
                .distinct()
                .mapToObj(this::id)
                .sorted(BY_KEY)
                .toList();
        return new DependencyGroup(
                id(item), vocabulary.groups().get(page.groupName(group)), page.groupNeed(group), members);
    }

    /** Returns the items that need an item directly, by key. */
    public Set<CiId> dependants(CiId ci) {
        int item = number(ci);
        Set<CiId> found = new TreeSet<>(BY_KEY);
        if (item >= 0) {
            Page page = neededBy.page(item);
            for (int entry = page.start(item); entry < page.end(item); entry++) {
                found.add(id(page.other(entry)));
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** Returns the names of the relations' types, by their numbers. */
    public List<String> types() {
        return vocabulary.types();
    }

    /** Returns the names of the items' classes, by their numbers. */
    public List<String> classes() {
        return vocabulary.classes();
    }

    /** Returns the number that those of all items are below. After a refresh some may be of no item. */
    public int bound() {
        return index.size();
    }

    /** Returns the number of an item; -1 if it is not in the graph. */
    public int number(CiId ci) {
        int item = index.number(ci);
        return item >= 0 && isPresent(item) ? item : -1;
    }

    /** Returns the item of a number. */
    public CiId id(int item) {
        return index.id(item);
    }

    /** Returns the number of an item's class; -1 if it was not told. */
    public int classNumber(int item) {
        return classes[item] - 1;
    }

    private Optional<String> className(int item) {
        return classes[item] == 0
                ? Optional.empty()
                : Optional.of(vocabulary.classes().get(classNumber(item)));
    }

    /** Returns whether the number is still of an item: one that is in a dependency or was told of. */
    public boolean isPresent(int item) {
        return classes[item] != 0 || !isEmpty(needs, item) || !isEmpty(neededBy, item);
    }

    private static boolean isEmpty(Adjacency adjacency, int item) {
        Page page = adjacency.page(item);
        return page.start(item) == page.end(item);
    }

    /** Returns the items that each item needs. */
    public Adjacency needs() {
        return needs;
    }

    /** Returns the items that each item is needed by. */
    public Adjacency neededBy() {
        return neededBy;
    }

    CiIndex index() {
        return index;
    }

    char[] classesCopy(int items) {
        return Arrays.copyOf(classes, items);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Fingerprint fingerprintCopy() {
        return new Fingerprint(fingerprint);
    }

    @Override
    public String toString() {
        return "graph " + version() + " of " + relations + " dependencies";
    }
}
