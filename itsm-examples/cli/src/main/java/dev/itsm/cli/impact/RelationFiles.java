package dev.itsm.cli.impact;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.InputFault;
import dev.itsm.cli.csv.Table;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphBuilder;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.id.CiId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads relations and items from tables. Groups are kept until all their rows are there, which may stand anywhere. */
final class RelationFiles {
    private final BadRecords bad;
    private final CiGraphBuilder graph = CiGraph.builder();
    private final Map<String, CiId> ids = new HashMap<>();
    private final Map<CiId, String> classes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<GroupKey, Group> groups = new LinkedHashMap<>();

    private record GroupKey(CiId from, String name) {}

    /** The rows of a group, and the one that first says how many of it must be up. */
    private static final class Group {
        private final List<Member> members = new ArrayList<>();
        private Table.@Nullable Row stating;
        private int need = 1;
    }

    private record Member(CiId to, String type) {}

    RelationFiles(BadRecords bad) {
        this.bad = bad;
    }

    void readRelations(Path file) {
        new Table(file, List.of("from", "to", "type"), List.of("group", "k")).read(bad, this::addRelation);
    }

    private void addRelation(Table.Row row) {
        CiId from = id(row, "from");
        CiId to = id(row, "to");
        String type = filled(row, "type");
        int need = need(row);
        String name = row.get("group");
        if (!name.isBlank()) {
            addMember(row, groups.computeIfAbsent(new GroupKey(from, name), key -> new Group()), to, type, need);
        } else if (need > 1) {
            throw tooMany(row, 1);
        } else {
            graph.add(from, to, type);
        }
    }

    private static void addMember(Table.Row row, Group group, CiId to, String type, int need) {
        if (need > 0) {
            if (group.stating == null) {
                group.stating = row;
                group.need = need;
            } else if (group.need != need) {
                throw row.fault(
                        "k",
                        "is not the " + group.need + " that line " + group.stating.line() + " says of the group",
                        "these are two groups.");
            }
        }
        group.members.add(new Member(to, type));
    }

    /** Returns the number in the column k; 0 if there is none. */
    private static int need(Table.Row row) {
        String text = row.get("k").strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            int need = Integer.parseInt(text);
            if (need >= 1) {
                return need;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of bounds.
        }
        throw row.fault("k", "is not a number of members, 1 or more", "the columns are shifted.");
    }

    private static InputFault tooMany(Table.Row row, long members) {
        return row.fault(
                "k",
                "is above the size of its group, which is " + members,
                "a member is missing from the relations, or k counts those that may fail.");
    }

    void readCis(Path file) {
        new Table(file, List.of("ci", "class"), List.of("name")).read(bad, row -> {
            CiId ci = id(row, "ci");
            String className = filled(row, "class");
            String known = classes.putIfAbsent(ci, className);
            if (known != null && !known.equals(className)) {
                throw row.fault("class", "is not the '" + known + "' of a row before", "two items were given one id.");
            }
            graph.ci(ci, className);
            if (!row.get("name").isBlank()) {
                names.put(ci.key(), row.get("name"));
            }
        });
    }

    private CiId id(Table.Row row, String column) {
        try {
            return ids.computeIfAbsent(filled(row, column), CiId::of);
        } catch (IllegalArgumentException e) {
            throw row.fault(column, "cannot be the key of an item", "the columns are shifted, or a quote is missing.");
        }
    }

    private static String filled(Table.Row row, String column) {
        if (row.get(column).isBlank()) {
            throw row.fault(column, "is blank", "the cell was left empty where it is the same as above.");
        }
        return row.get(column);
    }

    /** Returns the graph of all that was read. */
    CiGraph graph() {
        groups.forEach((key, group) -> {
            long size = group.members.stream().map(Member::to).distinct().count();
            if (group.need > size && group.stating != null) {
                bad.add(tooMany(group.stating, size));
                return;
            }
            Membership membership = new Membership(key.name(), Need.atLeast(group.need));
            group.members.forEach(member -> graph.add(key.from(), member.to(), member.type(), membership));
        });
        return graph.build();
    }

    /** Returns what people call the items, where a file says so. */
    Map<String, String> names() {
        return names;
    }
}
