package dev.itsm.cmdb.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Collects what one item needs in any order, then writes it to a page: sorted, without duplicates, group by group. Not
 * thread-safe.
 */
final class ItemWriter {
    private static final Comparator<Member> ORDER = Comparator.comparingInt(Member::group)
            .thenComparingInt(Member::other)
            .thenComparingInt(Member::type);
    /** The need of a member that states none. */
    static final int UNSTATED = 0;

    private final PageWriter pages;
    private final Facts facts;
    private final List<String> groupNames;
    private final IntFunction<?> ids;
    private final List<Member> members = new ArrayList<>();
    private long[] singles = new long[16];
    private int singleCount;
    private long written;

    private record Member(int group, int other, int type, int need) {}

    /**
     * Starts with nothing.
     *
     * @param ids the id of an item, for what is said of faults
     */
    ItemWriter(PageWriter pages, Facts facts, List<String> groupNames, IntFunction<?> ids) {
        this.pages = pages;
        this.facts = facts;
        this.groupNames = groupNames;
        this.ids = ids;
    }

    void single(int other, int type) {
        if (singleCount == singles.length) {
            singles = Arrays.copyOf(singles, singleCount * 2);
        }
        singles[singleCount++] = (long) other << Character.SIZE | type;
    }

    /** Adds a member of a group; its need may be {@link #UNSTATED}. */
    void member(int other, int type, int group, int need) {
        members.add(new Member(group, other, type, need));
    }

    /** Returns how many different dependencies were written so far. */
    long written() {
        return written;
    }

    /** Writes what was collected as the needs of an item, and starts with nothing. */
    void write(int item) {
        pages.item();
        Arrays.sort(singles, 0, singleCount);
        long last = -1;
        for (int i = 0; i < singleCount; i++) {
            if (singles[i] != last) {
                last = singles[i];
                int other = (int) (last >>> Character.SIZE);
                pages.single(other, (char) last);
                facts.single(1, item, other, (char) last);
                written++;
            }
        }
        singleCount = 0;
        if (!members.isEmpty()) {
            writeGroups(item);
            members.clear();
        }
    }

    private void writeGroups(int item) {
        members.sort(ORDER);
        for (int start = 0, end; start < members.size(); start = end) {
            end = start + 1;
            while (end < members.size()
                    && members.get(end).group() == members.get(start).group()) {
                end++;
            }
            writeGroup(item, members.subList(start, end));
        }
    }

    private void writeGroup(int item, List<Member> group) {
        int name = group.get(0).group();
        int entries = 0;
        int distinct = 0;
        int lastOther = -1;
        int lastType = -1;
        for (Member member : group) {
            if (member.other() != lastOther || member.type() != lastType) {
                distinct += member.other() == lastOther ? 0 : 1;
                lastOther = member.other();
                lastType = member.type();
                pages.grouped(lastOther, lastType);
                facts.member(1, item, lastOther, lastType, name);
                entries++;
            }
        }
        int need = need(item, group, distinct);
        pages.group(entries, need, name, distinct);
        facts.group(1, item, name, need);
        written += entries;
    }

    private int need(int item, List<Member> group, int distinct) {
        int need = UNSTATED;
        for (Member member : group) {
            if (need != UNSTATED && member.need() != UNSTATED && need != member.need()) {
                throw new IllegalArgumentException("The group '" + groupNames.get(member.group()) + "' of "
                        + ids.apply(item) + " needs " + new Need(Math.min(need, member.need()))
                        + " members in one place and "
                        + new Need(Math.max(need, member.need())) + " in another.\nMaybe these are two groups.");
            }
            need = Math.max(need, member.need());
        }
        need = need == UNSTATED ? Need.ANY.atLeast() : need;
        if (new Need(need).of(distinct) > distinct) {
            throw new IllegalArgumentException(
                    "The group '" + groupNames.get(group.get(0).group()) + "' of " + ids.apply(item) + " needs " + need
                            + " of its " + distinct + " members, which must be 1 to " + distinct
                            + ".\nMaybe a member is missing from the relations.");
        }
        return need;
    }
}
