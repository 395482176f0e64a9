package dev.itsm.cmdb.relation;

import dev.itsm.cmdb.relation.Adjacency.Page;
import dev.itsm.id.CiId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects items and what they need, in any order, and makes a graph of them. What is said twice counts once. Not
 * thread-safe.
 */
public final class CiGraphBuilder {
    private static final int BATCH = 256;

    private final CiIndex.Builder ids = new CiIndex.Builder();
    private final CiId[] pending = new CiId[BATCH]; // the ends of the last rows, which have no numbers yet
    private final int[] numbers = new int[BATCH];
    private int pendingCount;
    private final Names types = new Names();
    private final Names groups = new Names();
    private final Names classes = new Names();
    private final Rows rows = new Rows();
    private char[] classOf = new char[16]; // of each item its class plus one; 0 if it was not told

    CiGraphBuilder() {}

    /** Says that one item needs another, outside any group. */
    public CiGraphBuilder add(CiId dependant, CiId dependency, String type) {
        return add(dependant, dependency, type, null);
    }

    public CiGraphBuilder add(Dependency dependency) {
        return add(dependency.dependant(), dependency.dependency(), dependency.type(), dependency.membership());
    }

    /**
     * Says that one item needs another.
     *
     * @param membership the group in which others stand in for it; null if none does
     */
    public CiGraphBuilder add(CiId dependant, CiId dependency, String type, @Nullable Membership membership) {
        rows.add(types.number(type));
        if (membership != null) {
            Need need = membership.need();
            rows.group(groups.number(membership.group()), need == null ? ItemWriter.UNSTATED : need.atLeast());
        }
        pending[pendingCount++] = dependant;
        pending[pendingCount++] = dependency;
        if (pendingCount == BATCH) {
            numberPending();
        }
        return this;
    }

    private void numberPending() {
        ids.number(pending, pendingCount, numbers);
        for (int i = 0; i < pendingCount; i += 2) {
            rows.ends(numbers[i], numbers[i + 1]);
        }
        pendingCount = 0;
    }

    /**
     * Says that there is an item, and of which class. Items that are in a dependency need not be told of.
     *
     * @throws IllegalArgumentException if it was said to be of another class
     */
    public CiGraphBuilder ci(CiId ci, String className) {
        int item = ids.number(ci);
        if (item >= classOf.length) {
            classOf = Arrays.copyOf(classOf, Math.max(item + 1, classOf.length * 2));
        }
        int number = classes.number(className) + 1;
        if (classOf[item] != 0 && classOf[item] != number) {
            throw new IllegalArgumentException("The configuration item " + ci + " cannot be both a '"
                    + classes.name(classOf[item] - 1) + "' and a '" + className
                    + "'.\nMaybe two items were given one id.");
        }
        classOf[item] = (char) number;
        return this;
    }

    /**
     * Returns the graph.
     *
     * @throws IllegalArgumentException if a group needs more members than it has, or its dependencies state different needs
     */
    public CiGraph build() {
        numberPending();
        Vocabulary vocabulary = Vocabulary.of(types, groups, classes);
        int[] starts = rows.starts(ids.size());
        Rows sorted = rows.sorted(starts);
        int[] order = Components.order(starts, sorted.dependencies());
        CiIndex index = ids.index(order);
        Fingerprint fingerprint = new Fingerprint();
        long[] hashes = hashes(index);
        Facts facts = new Facts(fingerprint, vocabulary, item -> hashes[item]);
        char[] sortedClasses = classes(order, facts);
        PageWriter pages = new PageWriter();
        ItemWriter writer = new ItemWriter(pages, facts, vocabulary.groups(), index::id);
        Adjacency needs = needs(starts, sorted, order, pages, writer);
        return new CiGraph(
                index, sortedClasses, vocabulary, needs, needs.reversed(order.length), fingerprint, writer.written());
    }

    private static long[] hashes(CiIndex index) {
        long[] hashes = new long[index.size()];
        for (int item = 0; item < hashes.length; item++) {
            hashes[item] = Fingerprint.of(index.id(item).key());
        }
        return hashes;
    }

    private char[] classes(int[] order, Facts facts) {
        char[] sorted = new char[order.length];
        for (int item = 0; item < order.length; item++) {
            sorted[item] = order[item] < classOf.length ? classOf[order[item]] : 0;
            facts.ciClass(1, item, sorted[item] - 1);
        }
        return sorted;
    }

    private static Adjacency needs(int[] starts, Rows sorted, int[] order, PageWriter pages, ItemWriter writer) {
        int[] places = new int[order.length];
        for (int item = 0; item < order.length; item++) {
            places[order[item]] = item;
        }
        sorted.renumber(places);
        Page[] needs = new Page[Adjacency.pageCount(order.length)];
        for (int item = 0; item < order.length; item++) {
            for (int row = starts[order[item]]; row < starts[order[item] + 1]; row++) {
                sorted.write(row, writer);
            }
            writer.write(item);
            if (pages.isFull() || item == order.length - 1) {
                needs[item >>> Adjacency.PAGE_BITS] = pages.page();
            }
        }
        return new Adjacency(needs);
    }
}
