package dev.itsm.cli.replay;

import dev.itsm.cli.log.EventLog.Beginning;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which column of a log is which, by the names that tools give them, the best known first, and by what stands in them. */
final class ColumnGuess {
    private static final int LOOKED_AT = 50;
    private static final int MOST_STATES = 60;

    private static final Map<Column, List<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Column.CASE,
                    List.of(
                            "concept:name@trace",
                            "case id",
                            "case",
                            "number",
                            "incident id",
                            "incident number",
                            "ticket id",
                            "ticket number",
                            "ticket",
                            "issue key",
                            "problem id",
                            "request id",
                            "incident",
                            "reference",
                            "ref",
                            "id")),
            Map.entry(
                    Column.TIME,
                    List.of(
                            "time:timestamp",
                            "timestamp",
                            "complete timestamp",
                            "event time",
                            "sys updated at",
                            "updated at",
                            "sys updated on",
                            "updated",
                            "changed at",
                            "changed",
                            "change date+time",
                            "change time",
                            "date stamp",
                            "datestamp",
                            "datetime",
                            "time",
                            "date",
                            "start time",
                            "created")),
            Map.entry(
                    Column.STATUS,
                    List.of(
                            "incident state",
                            "status",
                            "state",
                            "ticket status",
                            "ticket state",
                            "problem state",
                            "new status",
                            "concept:name",
                            "activity",
                            "event")),
            Map.entry(
                    Column.SUBSTATUS,
                    List.of(
                            "sub status",
                            "substatus",
                            "sub state",
                            "status reason",
                            "hold reason",
                            "pending reason",
                            "waiting for",
                            "lifecycle:transition")),
            Map.entry(Column.PRIORITY, List.of("priority", "prio", "severity", "impact")),
            Map.entry(Column.IMPACT, List.of("impact")),
            Map.entry(Column.URGENCY, List.of("urgency")),
            Map.entry(
                    Column.GROUP,
                    List.of(
                            "org:group",
                            "assignment group",
                            "assigned group",
                            "support team",
                            "support group",
                            "group",
                            "team",
                            "queue")),
            Map.entry(
                    Column.RESOURCE,
                    List.of("org:resource", "assigned to", "assignee", "agent", "owner", "resource", "user")),
            Map.entry(Column.CATEGORY, List.of("category", "type", "classification", "subcategory")),
            Map.entry(Column.CI, List.of("cmdb ci", "configuration item", "ci name", "ci", "affected ci", "asset")),
            Map.entry(Column.SERVICE, List.of("business service", "service", "product", "application", "system")),
            Map.entry(Column.REOPEN_COUNT, List.of("reopen count", "reopened", "reopens", "# reopens")),
            Map.entry(
                    Column.REASSIGNMENT_COUNT,
                    List.of("reassignment count", "reassigned", "reassignments", "# reassignments"))));

    private ColumnGuess() {}

    /** Returns the log's name of each column that it seems to have. */
    static Map<Column, String> columns(Beginning beginning) {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String name = find(column, beginning);
            if (name != null && !isTaken(column, name, columns)) {
                columns.put(column, name);
            }
        }
        return columns;
    }

    /** Priority and impact are read from one column where a log has but one; no others are. */
    private static boolean isTaken(Column column, String name, Map<Column, String> columns) {
        return columns.containsValue(name) && column != Column.IMPACT;
    }

    private static @Nullable String find(Column column, Beginning beginning) {
        Predicate<String> fits = name -> fits(column, beginning.values(name));
        for (String known : NAMES.getOrDefault(column, List.of())) {
            for (String name : beginning.columns()) {
                if (plain(name).equals(known) && fits.test(name)) {
                    return name;
                }
            }
        }
        return null;
    }

    /** Returns whether what stands in a column can be what its name says. */
    private static boolean fits(Column column, List<String> values) {
        Set<String> distinct = new HashSet<>(values);
        return switch (column) {
            case CASE -> !values.isEmpty();
            case TIME -> TimeForm.isKnown(distinct.stream().limit(LOOKED_AT).toList());
            case STATUS -> distinct.size() <= MOST_STATES && !distinct.isEmpty();
            case SUBSTATUS -> distinct.size() <= MOST_STATES && distinct.size() > 1;
            case REOPEN_COUNT, REASSIGNMENT_COUNT -> distinct.stream().allMatch(value -> value.matches("\\d{0,9}|\\?"));
            default -> true;
        };
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
    }
}
