package dev.itsm.cli.replay;

import dev.itsm.problem.recurrence.Cluster;
import dev.itsm.problem.recurrence.Group;
import dev.itsm.problem.recurrence.Observation;
import dev.itsm.problem.recurrence.RecurrencePolicy;
import dev.itsm.problem.recurrence.RecurrenceTally;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What comes again in a log: clusters of tickets about the same item, service or category, whichever of them the log knows best,
 * that ended with the same team.
 */
public final class Recurring {
    /** How many clusters are written with their evidence: the largest. */
    private static final int WRITTEN = 100;

    private static final int AT_LEAST = 3;
    private static final Duration WITHIN = Duration.ofDays(30);
    private static final int OCCASIONS = 2;
    private static final Duration APART = Duration.ofDays(1);

    private final List<Column> groupBy;
    private final @Nullable RecurrenceTally tally;
    private final Map<Map<String, String>, Map<String, String>> subjects = new HashMap<>();
    private @Nullable List<Cluster> clusters;

    public Recurring(Mapping mapping) {
        groupBy = groupBy(mapping);
        tally = groupBy.isEmpty() ? null : new RecurrenceTally(policy(groupBy));
    }

    private static List<Column> groupBy(Mapping mapping) {
        List<Column> columns = Stream.of(Column.CI, Column.SERVICE, Column.CATEGORY)
                .filter(mapping.columns()::containsKey)
                .limit(1)
                .toList();
        return columns.isEmpty() || !mapping.columns().containsKey(Column.GROUP)
                ? columns
                : List.of(columns.get(0), Column.GROUP);
    }

    private static RecurrencePolicy policy(List<Column> groupBy) {
        String[] properties = groupBy.stream().map(Column::word).toArray(String[]::new);
        return RecurrencePolicy.of(AT_LEAST, WITHIN, properties).onOccasions(OCCASIONS, APART);
    }

    /** Takes a ticket, as the log last says what it is about. */
    void add(Ticket ticket, List<Instant> course) {
        if (tally != null) {
            Map<String, String> about = new HashMap<>();
            for (Column column : groupBy) {
                String value = ticket.lastValue(column);
                if (value != null) {
                    about.put(column.word(), value);
                }
            }
            // One map for all tickets about the same: a log has far more tickets than subjects.
            Map<String, String> shared = subjects.computeIfAbsent(Map.copyOf(about), same -> same);
            tally.add(new Observation(ticket.id(), course.get(0), shared));
        }
    }

    /** Returns by which columns tickets are put together; none if the log does not say what they are about. */
    public List<Column> groupBy() {
        return groupBy;
    }

    /** Returns the clusters, the largest first; to be asked for when all tickets were seen. */
    public List<Cluster> clusters() {
        if (clusters == null) {
            clusters = tally == null ? List.of() : tally.clusters();
        }
        return clusters;
    }

    /** Returns how many tickets are evidence of a cluster. */
    public long evidence() {
        return clusters().stream().mapToLong(Cluster::size).sum();
    }

    /** Returns, in words, what a cluster is here. */
    public static String meaning() {
        return "at least " + AT_LEAST + " tickets within " + WITHIN.toDays() + " days, on at least " + OCCASIONS
                + " occasions that lie a day apart";
    }

    void writeTo(FigureWriter out) {
        out.array("groupBy", () -> groupBy.forEach(column -> out.item(column.word())));
        out.number("atLeast", AT_LEAST);
        out.number("withinSeconds", WITHIN.toSeconds());
        out.number("occasions", OCCASIONS);
        out.number("apartSeconds", APART.toSeconds());
        out.number("tickets", tally == null ? 0 : tally.grouped());
        out.number("unknown", tally == null ? 0 : tally.incomplete());
        out.number("clusters", clusters().size());
        out.number("evidence", evidence());
        out.array(
                "largest",
                () -> clusters().stream().limit(WRITTEN).forEach(cluster -> out.object(() -> write(cluster, out))));
    }

    private static void write(Cluster cluster, FigureWriter out) {
        Group group = cluster.group();
        out.text("key", cluster.key());
        out.object("group", () -> {
            for (int i = 0; i < group.properties().size(); i++) {
                out.text(group.properties().get(i), group.values().get(i));
            }
        });
        out.number("size", cluster.size());
        out.number("occasions", cluster.occasions());
        out.text("first", cluster.first().toString());
        out.text("last", cluster.last().toString());
        out.array("evidence", () -> cluster.evidence().forEach(seen -> out.item(seen.ticket())));
    }

    void describeTo(PrintWriter out) {
        if (!clusters().isEmpty()) {
            out.printf(
                    "%,d clusters of tickets come again, with %,d tickets; the largest is %s with %,d%n",
                    clusters().size(),
                    evidence(),
                    String.join(", ", clusters().get(0).group().values()),
                    clusters().get(0).size());
        }
    }
}
