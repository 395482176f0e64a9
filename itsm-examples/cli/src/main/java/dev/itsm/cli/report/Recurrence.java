package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.figure;
import static dev.itsm.cli.page.Html.folded;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static dev.itsm.cli.page.Html.words;
import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Recurring;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.problem.recurrence.Cluster;
import dev.itsm.problem.recurrence.Observation;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes again and again: where a problem is worth looking for. */
final class Recurrence implements Section {
    private static final int MOST_ROWS = 8;
    private static final Duration SOON = Duration.ofDays(7);

    private static final int MOST_EVIDENCE = 200;

    private final Recurring recurring;
    private final WorstTickets explained;
    private final ZoneId zone;
    private final Map<Column, Map<String, Subject>> subjects = new EnumMap<>(Column.class);
    private long tickets;

    private static final class Subject {
        private final List<Instant> arrivals = new ArrayList<>();
        private long late;

        /** Returns how many tickets came within seven days of another on the same subject. */
        private long soon() {
            List<Instant> sorted = arrivals.stream().sorted().toList();
            long soon = 0;
            for (int i = 1; i < sorted.size(); i++) {
                soon += Duration.between(sorted.get(i - 1), sorted.get(i)).compareTo(SOON) <= 0 ? 1 : 0;
            }
            return soon;
        }
    }

    /**
     * Makes the section.
     *
     * @param recurring the clusters, once all tickets were seen
     * @param explained where on the page tickets are explained
     */
    Recurrence(Reading reading, Recurring recurring, WorstTickets explained) {
        this.recurring = recurring;
        this.explained = explained;
        this.zone = reading.zone();
        for (Column column : List.of(Column.CI, Column.SERVICE, Column.CATEGORY)) {
            if (reading.mapping().columns().containsKey(column)) {
                subjects.put(column, new HashMap<>());
            }
        }
    }

    @Override
    public String id() {
        return "recurrence";
    }

    @Override
    public String title() {
        return "What comes again";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        tickets++;
        subjects.forEach((column, known) -> {
            String name = ticket.lastValue(column);
            if (name != null) {
                Subject subject = known.computeIfAbsent(name, n -> new Subject());
                subject.arrivals.add(course.get(0));
                subject.late += Late.isLate(runs) ? 1 : 0;
            }
        });
    }

    private static Stream<Map.Entry<String, Subject>> mostFrequent(Map<String, Subject> known) {
        return known.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Subject> e) ->
                                -e.getValue().arrivals.size())
                        .thenComparing(Map.Entry::getKey));
    }

    private static String word(Column column) {
        return switch (column) {
            case CI -> "configuration item";
            case SERVICE -> "service";
            case GROUP -> "team";
            default -> column.word();
        };
    }

    @Override
    public List<Finding> findings() {
        return subjects.entrySet().stream()
                .flatMap(e -> mostFrequent(e.getValue()).limit(1).map(most -> finding(e.getKey(), most)))
                .limit(1)
                .toList();
    }

    private Finding finding(Column column, Map.Entry<String, Subject> most) {
        return new Finding(
                Finding.Kind.NOTE,
                line("The " + word(column) + " with the most tickets is " + most.getKey() + ": "
                        + Words.count(most.getValue().arrivals.size(), "ticket", "tickets") + ", "
                        + Words.percent(most.getValue().arrivals.size(), tickets) + " of all."));
    }

    @Override
    public DomContent content() {
        if (subjects.values().stream().allMatch(Map::isEmpty)) {
            return sentence("The log names no configuration items, services or categories.");
        }
        return line(
                clusters(),
                sentence("By subject: a ticket recurs if another one on the same subject came in the seven days before"
                        + " it."),
                each(subjects.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> table(e.getKey(), e.getValue()))));
    }

    /** What belongs together in time, not only in subject: each cluster may have one cause. */
    private DomContent clusters() {
        List<Cluster> all = recurring.clusters();
        if (all.isEmpty()) {
            return sentence("No tickets come again in clusters: " + Recurring.meaning() + ".");
        }
        String subject = recurring.groupBy().stream().map(Recurrence::word).collect(Collectors.joining(" and "));
        return line(
                sentence(
                        figure("/recurrence/evidence", recurring.evidence()),
                        " tickets come again in ",
                        figure("/recurrence/clusters", all.size()),
                        " clusters with the same " + subject + ": " + Recurring.meaning()
                                + ". Behind each there may be one cause: a problem to be managed."),
                largest(all),
                evidence(all));
    }

    private DomContent largest(List<Cluster> all) {
        Table table = new Table("Clusters of tickets that come again"
                + (all.size() > MOST_ROWS ? ", the " + MOST_ROWS + " largest of " + Words.count(all.size()) : ""));
        recurring.groupBy().forEach(column -> table.words(Words.sentence(word(column))));
        table.figures("Tickets", "Occasions").words("From", "To");
        for (Cluster cluster : all.subList(0, Math.min(MOST_ROWS, all.size()))) {
            List<Object> cells = new ArrayList<>(cluster.group().values());
            cells.add(Words.count(cluster.size()));
            cells.add(Words.count(cluster.occasions()));
            cells.add(Words.minute(cluster.first(), zone));
            cells.add(Words.minute(cluster.last(), zone));
            table.row(cells.toArray());
        }
        return table.done();
    }

    /** The tickets of the largest clusters, and of those with tickets that the page explains, which are linked. */
    private DomContent evidence(List<Cluster> all) {
        Map<String, String> anchors = explained.anchors();
        return each(IntStream.range(0, all.size())
                .filter(place -> place < MOST_ROWS
                        || all.get(place).evidence().stream().anyMatch(seen -> anchors.containsKey(seen.ticket())))
                .mapToObj(place -> evidence(all.get(place), anchors)));
    }

    private static DomContent evidence(Cluster cluster, Map<String, String> anchors) {
        List<String> tickets = cluster.evidence().stream()
                .map(Observation::ticket)
                .sorted(Comparator.comparing(ticket -> !anchors.containsKey(ticket)))
                .toList();
        long explained = tickets.stream().filter(anchors::containsKey).count();
        int more = Math.max(0, tickets.size() - MOST_EVIDENCE);
        return folded(
                "The tickets of " + String.join(", ", cluster.group().values())
                        + (explained > 0
                                ? ": " + Words.count(explained) + " of them among the worst, explained below"
                                : ""),
                p(
                        each(tickets.stream().limit(MOST_EVIDENCE).map(ticket -> ticket(ticket, anchors.get(ticket)))),
                        words(more > 0 ? "and " + Words.count(more) + " more." : "")));
    }

    private static DomContent ticket(String id, @Nullable String anchor) {
        return anchor == null ? words(id + " ") : line(a(words(id)).withHref("#" + anchor), " ");
    }

    private DomContent table(Column column, Map<String, Subject> known) {
        String caption = "Tickets by " + word(column)
                + (known.size() > MOST_ROWS
                        ? ", the " + MOST_ROWS + " most frequent of " + Words.count(known.size())
                        : "");
        Table table = new Table(caption)
                .words(Words.sentence(word(column)))
                .figures("Tickets", "Share", "Recurring", "Share", "Late");
        mostFrequent(known).limit(MOST_ROWS).forEach(e -> {
            Subject subject = e.getValue();
            int count = subject.arrivals.size();
            table.row(
                    e.getKey(),
                    Words.count(count),
                    Words.percent(count, tickets),
                    Words.count(subject.soon()),
                    Words.percent(subject.soon(), count),
                    Words.percent(subject.late, count));
        });
        return table.done();
    }
}
