package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.folded;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static j2html.TagCreator.each;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Policy.Promise;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.cli.replay.Ticket.Status;
import dev.itsm.sla.target.TargetKey;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the report was made from: the logs, how their words were understood, and what was promised. */
final class Sources implements Section {
    private static final int MOST_ROWS = 60;

    private final Reading reading;
    private final Map<Status, Long> statuses = new HashMap<>();

    Sources(Reading reading) {
        this.reading = reading;
    }

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public String title() {
        return "What this was made from";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        ticket.events().forEach(event -> statuses.merge(event.step(), 1L, Long::sum));
    }

    @Override
    public DomContent content() {
        return line(
                sentence("Read from "
                        + String.join(
                                ", ",
                                reading.logs().stream().map(log -> log.name()).toList()) + " by the mapping “"
                        + reading.mapping().name() + "”, as tickets of the practice "
                        + reading.mapping().practice().name()
                        + (reading.sorted()
                                ? ", events in the order of their times."
                                : ", events in the order of the log.")),
                folded("How the words of the log were understood", columns(), states()),
                each(
                        reading.policy().promises(),
                        promise -> folded("The target “" + promise.name() + "”", promise(promise))));
    }

    private DomContent columns() {
        Table table = new Table("Columns").words("What", "In the log");
        reading.mapping().columns().forEach((column, name) -> table.row(column.word(), name));
        return table.done();
    }

    private DomContent states() {
        Table table = new Table("States" + (statuses.size() > MOST_ROWS ? ", the " + MOST_ROWS + " most frequent" : ""))
                .words("In the log", "Understood as")
                .figures("Events");
        statuses.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Status, Long> e) -> -e.getValue())
                        .thenComparing(e -> e.getKey().words()))
                .limit(MOST_ROWS)
                .forEach(e ->
                        table.row(e.getKey().words(), Words.state(e.getKey().state()), Words.count(e.getValue())));
        return table.done();
    }

    private static DomContent promise(Promise promise) {
        Table table = new Table("Limits by " + promise.by().word())
                .words(Words.sentence(promise.by().word()), "Limit", "Counts in");
        for (TargetKey key :
                new TreeSet<>(promise.target().definition().limits().keySet())) {
            table.row(
                    key.value(),
                    String.valueOf(promise.target().limit(key).time()),
                    promise.target().limit(key).calendar().toString());
        }
        return line(
                sentence("It stops at " + String.join(", ", new TreeSet<>(promise.stops())) + "; on a reopening: "
                        + Words.lower(promise.target().definition().reopening().name()) + "."),
                table.done());
    }
}
