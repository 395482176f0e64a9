package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static j2html.TagCreator.each;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What comes again and again: where a problem is worth looking for. */
final class Recurrence implements Section {
    private static final int MOST_ROWS = 8;
    private static final Duration SOON = Duration.ofDays(7);

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

    Recurrence(Reading reading) {
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
            String name = lastOf(ticket, column);
            if (name != null) {
                Subject subject = known.computeIfAbsent(name, n -> new Subject());
                subject.arrivals.add(course.get(0));
                subject.late += Late.isLate(runs) ? 1 : 0;
            }
        });
    }

    /** Returns what the ticket turned out to be about: the last that the log says. */
    static @org.jspecify.annotations.Nullable String lastOf(Ticket ticket, Column column) {
        for (int i = ticket.events().size() - 1; i >= 0; i--) {
            String value = ticket.events().get(i).values().get(column);
            if (value != null) {
                return value;
            }
        }
        return null;
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
                sentence(
                        "A ticket recurs if another one on the same subject came in the seven days before it. Much that recurs has "
                                + "a cause in common: a problem to be managed."),
                each(subjects.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> table(e.getKey(), e.getValue()))));
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
