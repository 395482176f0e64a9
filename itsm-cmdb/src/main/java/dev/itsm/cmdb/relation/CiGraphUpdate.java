package dev.itsm.cmdb.relation;

import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.id.CiId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a graph, from which the next graph is made. It says the same as one built anew, and shares with its base all
 * pages on which nothing changed. Items that are new stand last, whatever they need, so after very many changes
 * calculators are faster on {@link CiGraph#rebuilt}. Not thread-safe.
 */
public final class CiGraphUpdate {
    private static final int NO_GROUP = -1;

    private final CiGraph base;
    private final Names types;
    private final Names groups;
    private final Names classes;
    private final Map<CiId, Integer> added = new LinkedHashMap<>();
    private final Map<Integer, Item> items = new TreeMap<>();
    private final Map<Integer, Integer> classOf = new HashMap<>();

    /** What an item needs, as it will be. */
    private record Item(Set<Entry> entries, Map<Integer, Integer> needs) {}

    private record Entry(int other, int type, int group) {}

    CiGraphUpdate(CiGraph base) {
        this.base = base;
        types = new Names(base.vocabulary().types());
        groups = new Names(base.vocabulary().groups());
        classes = new Names(base.vocabulary().classes());
    }

    /** Says that one item needs another; a need that its group states takes the place of the one before. */
    public CiGraphUpdate add(Dependency dependency) {
        Item item = item(number(dependency.dependant()));
        Membership membership = dependency.membership();
        item.entries.add(entry(dependency));
        if (membership != null) {
            int group = groups.number(membership.group());
            if (membership.need() != null) {
                item.needs.put(group, membership.need().atLeast());
            } else {
                item.needs.putIfAbsent(group, Need.ANY.atLeast());
            }
        }
        return this;
    }

    /**
     * Takes a dependency away, whatever need its membership states.
     *
     * @throws IllegalArgumentException if there is none such
     */
    public CiGraphUpdate remove(Dependency dependency) {
        Item item = item(number(dependency.dependant()));
        Entry entry = entry(dependency);
        if (!item.entries.remove(entry)) {
            throw new IllegalArgumentException("The dependency " + dependency
                    + " must be in the graph to be removed.\nMaybe the change was applied before.");
        }
        if (item.entries.stream().noneMatch(other -> other.group() == entry.group())) {
            item.needs.remove(entry.group());
        }
        return this;
    }

    /** Says that there is an item, and of which class, in place of any class before. */
    public CiGraphUpdate ci(CiId ci, String className) {
        classOf.put(number(ci), classes.number(className) + 1);
        return this;
    }

    /** Takes back that there is an item. It stays in the graph as long as it is in a dependency. */
    public CiGraphUpdate forget(CiId ci) {
        classOf.put(number(ci), 0);
        return this;
    }

    private Entry entry(Dependency dependency) {
        Membership membership = dependency.membership();
        return new Entry(
                number(dependency.dependency()),
                types.number(dependency.type()),
                membership == null ? NO_GROUP : groups.number(membership.group()));
    }

    private int number(CiId ci) {
        int known = base.index().number(ci);
        return known >= 0 ? known : added.computeIfAbsent(ci, id -> base.bound() + added.size());
    }

    private Item item(int number) {
        return items.computeIfAbsent(number, this::load);
    }

    private Item load(int number) {
        Item item = new Item(new LinkedHashSet<>(), new HashMap<>());
        Page page = pageOf(base.needs(), number);
        for (int entry = page.start(number); entry < page.end(number); entry++) {
            int name = NO_GROUP;
            if (page.isGrouped(entry)) {
                int group = page.group(entry);
                name = page.groupName(group);
                item.needs.put(name, page.need(group).atLeast());
            }
            item.entries.add(new Entry(page.other(entry), page.type(entry), name));
        }
        return item;
    }

    private Page pageOf(Adjacency adjacency, int item) {
        return item < base.bound() ? adjacency.page(item) : Page.EMPTY;
    }

    /**
     * Returns the next graph; the base stays as it is.
     *
     * @throws IllegalArgumentException if a group needs more members than it has now
     */
    public CiGraph build() {
        Vocabulary vocabulary = Vocabulary.of(types, groups, classes);
        CiIndex index = base.index().with(List.copyOf(added.keySet()));
        Fingerprint fingerprint = base.fingerprintCopy();
        Facts facts = new Facts(
                fingerprint, vocabulary, item -> Fingerprint.of(index.id(item).key()));
        char[] classNumbers = base.classesCopy(index.size());
        classOf.forEach((item, number) -> {
            facts.ciClass(-1, item, classNumbers[item] - 1);
            facts.ciClass(1, item, number - 1);
            classNumbers[item] = (char) (int) number;
        });
        PageWriter pages = new PageWriter();
        ItemWriter writer = new ItemWriter(pages, facts, vocabulary.groups(), index::id);
        long removed = 0;
        for (int item : items.keySet()) {
            Page page = pageOf(base.needs(), item);
            facts.remove(page, item);
            removed += page.end(item) - page.start(item);
        }
        Adjacency needs = rewritten(base.needs(), index.size(), items.keySet(), pages, item -> write(item, writer));
        Map<Integer, List<Source>> sources = sources();
        Adjacency neededBy = rewritten(
                base.neededBy(), index.size(), sources.keySet(), pages, item -> write(sources.get(item), pages));
        return new CiGraph(
                index,
                classNumbers,
                vocabulary,
                needs,
                neededBy,
                fingerprint,
                base.relations() - removed + writer.written());
    }

    /** Writes one item to the page at hand. */
    private interface Write {
        void item(int item);
    }

    /** Returns an adjacency in which some items are written anew; they come in order. */
    private static Adjacency rewritten(
            Adjacency before, int size, Set<Integer> changed, PageWriter writer, Write write) {
        Page[] pages = before.pages(size);
        Set<Integer> numbers = new TreeSet<>();
        changed.forEach(item -> numbers.add(item >>> Adjacency.PAGE_BITS));
        for (int number : numbers) {
            for (int local = 0; local < Adjacency.PAGE_SIZE; local++) {
                int item = number << Adjacency.PAGE_BITS | local;
                if (changed.contains(item)) {
                    write.item(item);
                } else {
                    writer.copy(pages[number], item);
                }
            }
            pages[number] = writer.page();
        }
        return new Adjacency(pages);
    }

    private void write(int number, ItemWriter writer) {
        Item item = item(number);
        for (Entry entry : item.entries) {
            if (entry.group() == NO_GROUP) {
                writer.single(entry.other(), entry.type());
            } else {
                writer.member(entry.other(), entry.type(), entry.group(), item.needs.getOrDefault(entry.group(), 0));
            }
        }
        writer.write(number);
    }

    private record Source(int item, int type, boolean grouped) {}

    private static void write(@Nullable List<Source> sources, PageWriter writer) {
        writer.item();
        if (sources != null) {
            sources.forEach(source -> writer.put(source.grouped() ? ~source.item() : source.item(), source.type()));
        }
    }

    /** Returns of each item that a changed item needs, or needed, all that need it now. */
    private Map<Integer, List<Source>> sources() {
        Map<Integer, List<Source>> sources = new TreeMap<>();
        items.forEach((number, item) -> {
            Page page = pageOf(base.needs(), number);
            for (int entry = page.start(number); entry < page.end(number); entry++) {
                sources.computeIfAbsent(page.other(entry), this::unchangedSources);
            }
            for (Entry entry : item.entries) {
                sources.computeIfAbsent(entry.other(), this::unchangedSources)
                        .add(new Source(number, entry.type(), entry.group() != NO_GROUP));
            }
        });
        sources.values().forEach(list -> list.sort(Comparator.comparingInt(Source::item)));
        return sources;
    }

    private List<Source> unchangedSources(int item) {
        List<Source> sources = new ArrayList<>();
        Page page = pageOf(base.neededBy(), item);
        for (int entry = page.start(item); entry < page.end(item); entry++) {
            if (!items.containsKey(page.other(entry))) {
                sources.add(new Source(page.other(entry), page.type(entry), page.isGrouped(entry)));
            }
        }
        return sources;
    }
}
