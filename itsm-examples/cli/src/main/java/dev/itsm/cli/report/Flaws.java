package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.figure;
import static dev.itsm.cli.page.Html.folded;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static j2html.TagCreator.pre;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Html;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with the data itself, and what that does to the figures. */
final class Flaws implements Section {
    private final Reading reading;
    private final BadRecords bad;
    private final Map<Flaw, Count> counts = new TreeMap<>();
    private final Map<String, Map<String, Long>> spellings = new HashMap<>();
    private long tickets;

    private enum Flaw {
        BACKWARDS("Steps back in time", "the step takes no time; what follows keeps its distance"),
        UNKNOWN("Events whose state the mapping does not know", "clocks run on; the lifecycle refuses the steps"),
        NO_TEAM("Events without a team", "left out of the hand-offs"),
        NO_PRIORITY("Tickets without a priority", "nothing is promised for them unless a target says otherwise"),
        NO_LIMIT("Tickets with a clock that has no limit", "they are measured, and never late"),
        SINGLE("Tickets with a single event", "they take no time"),
        UNFINISHED("Tickets that never end", "their clocks still run"),
        UNBORN("Tickets whose first event is an end already", "their clocks stop as they start");

        private final String words;
        private final String effect;

        Flaw(String words, String effect) {
            this.words = words;
            this.effect = effect;
        }
    }

    private static final class Count {
        private long count;
        private String example = "";
    }

    Flaws(Reading reading, BadRecords bad) {
        this.reading = reading;
        this.bad = bad;
    }

    @Override
    public String id() {
        return "flaws";
    }

    @Override
    public String title() {
        return "Flaws of the data";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        tickets++;
        events(ticket);
        List<Ticket.Event> events = ticket.events();
        count(Flaw.SINGLE, events.size() == 1, ticket);
        count(Flaw.UNFINISHED, events.stream().noneMatch(event -> isEnd(event.state())), ticket);
        count(Flaw.UNBORN, isEnd(ticket.first().state()), ticket);
        count(Flaw.NO_PRIORITY, has(Column.PRIORITY) && ticket.lastValue(Column.PRIORITY) == null, ticket);
        count(Flaw.NO_LIMIT, runs.stream().anyMatch(run -> run.last().allowed().isEmpty()), ticket);
    }

    private void events(Ticket ticket) {
        Ticket.Event before = ticket.first();
        for (Ticket.Event event : ticket.events()) {
            count(Flaw.BACKWARDS, event.at().isBefore(before.at()), ticket);
            count(Flaw.UNKNOWN, event.state().is(MappedState.UNKNOWN), ticket);
            String team = event.values().get(Column.GROUP);
            count(Flaw.NO_TEAM, has(Column.GROUP) && team == null, ticket);
            if (team != null) {
                spellings
                        .computeIfAbsent(team.strip().toLowerCase(Locale.ROOT), t -> new TreeMap<>())
                        .merge(team, 1L, Long::sum);
            }
            before = event;
        }
    }

    private boolean has(Column column) {
        return reading.mapping().columns().containsKey(column);
    }

    private static boolean isEnd(MappedState state) {
        return state.isEnd() || state.is("CANCELLED");
    }

    private void count(Flaw flaw, boolean found, Ticket ticket) {
        if (found) {
            Count count = counts.computeIfAbsent(flaw, f -> new Count());
            count.count++;
            count.example = count.example.isEmpty() ? ticket.id() : count.example;
        }
    }

    @Override
    public List<Finding> findings() {
        return bad.count() == 0
                ? List.of()
                : List.of(new Finding(
                        Finding.Kind.BAD,
                        line(
                                figure("/bad/records", bad.count()),
                                " records could not be used, and are in no figure.")));
    }

    @Override
    public DomContent content() {
        Table table = new Table("What was found in the data")
                .words("Flaw")
                .figures("Count")
                .words("For example", "What it does to the figures");
        if (bad.count() > 0) {
            table.row("Records that cannot be used", figure("/bad/records", bad.count()), "see below", "skipped");
        }
        counts.forEach((flaw, count) -> table.row(flaw.words, shown(flaw, count.count), count.example, flaw.effect));
        spellings.values().stream()
                .filter(same -> same.size() > 1)
                .limit(5)
                .forEach(same -> table.row(
                        "One team in " + same.size() + " spellings",
                        Words.count(same.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                        String.join(", ", same.keySet()),
                        "they count as different teams"));
        return line(
                table.isEmpty() ? sentence("None was found.") : table.done(),
                counters(),
                bad.count() == 0
                        ? line()
                        : folded("The first records that cannot be used", pre(Html.lines(bad.first()))));
    }

    private static DomContent shown(Flaw flaw, long count) {
        return switch (flaw) {
            case BACKWARDS -> figure("/bad/backwards", count);
            case UNFINISHED -> figure("/neverCompleted", count);
            default -> Html.words(Words.count(count));
        };
    }

    private DomContent counters() {
        return has(Column.REOPEN_COUNT) || has(Column.REASSIGNMENT_COUNT)
                ? sentence(
                        "The log counts for itself, too: its last count of reopenings and of reassignments is compared"
                                + " with what the replay counts in report.json, over "
                                + Words.count(tickets, "ticket", "tickets") + ".")
                : line();
    }
}
