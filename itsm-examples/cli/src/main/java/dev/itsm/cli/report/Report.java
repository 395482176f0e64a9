package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.figure;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.words;
import static j2html.TagCreator.b;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import dev.itsm.cli.BadRecords;
import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Page;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Recurring;
import dev.itsm.cli.replay.Replay;
import dev.itsm.cli.replay.Ticket;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The page: what was found on top, and the sections below. */
final class Report implements Replay.Observer {
    private final Reading reading;
    private final Attainment attainment;
    private final Flow flow;
    private final List<Section> sections;
    private long tickets;
    private long events;

    Report(Reading reading, Recurring recurring, BadRecords bad) {
        this.reading = reading;
        attainment = new Attainment(reading);
        flow = new Flow(reading);
        WorstTickets worst = new WorstTickets(reading);
        sections = List.of(
                attainment,
                flow,
                new LateTime(reading),
                new StateTimes(),
                new HandOffs(),
                new Holds(reading),
                new Reopenings(),
                new LifecycleFit(reading),
                new Recurrence(reading, recurring, worst),
                worst,
                new Flaws(reading, bad),
                new Sources(reading));
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        tickets++;
        events += ticket.events().size();
        sections.forEach(section -> section.saw(ticket, course, runs));
    }

    void writeTo(Writer out) throws IOException {
        Page page = new Page(
                "Service desk report: " + name(),
                Words.count(tickets, "ticket", "tickets")
                        + (tickets == 0 ? "" : ", " + flow.span() + " (" + reading.zone() + ")"));
        page.add("summary", "Summary", line(tiles(), findings()));
        sections.forEach(section -> page.add(section.id(), section.title(), section.content()));
        page.writeTo(
                out,
                "Written by itsm replay. The figures are those of report.json; clocks.csv has a row for each clock,"
                        + " log.xes the log as it was understood.");
    }

    private String name() {
        Path file = Path.of(reading.logs().get(0).name()).getFileName();
        return file == null ? "a log" : file.toString();
    }

    private DomContent tiles() {
        List<DomContent> tiles = new ArrayList<>();
        tiles.add(tile(figure("/cases", tickets), "tickets"));
        tiles.add(tile(figure("/events", events), "events"));
        for (PromiseKept promise : attainment.promises()) {
            if (promise.stopped() > 0) {
                tiles.add(tile(
                        words(Words.percent(promise.stopped() - promise.late(), promise.stopped())),
                        "in time for " + promise.name()));
                tiles.add(tile(words(Words.hours(promise.median())), "median, " + promise.name()));
            }
        }
        tiles.add(tile(words(Words.count(flow.open())), "open at the end"));
        return ul(each(tiles.stream())).withClass("tiles");
    }

    private static DomContent tile(DomContent figure, String what) {
        return li(b(figure), span(words(what)));
    }

    private DomContent findings() {
        return ul(each(
                        sections.stream()
                                .flatMap(section -> section.findings().stream())
                                .sorted(Comparator.comparing(Finding::kind))
                                .toList(),
                        finding -> li(b(finding.kind().word()), words(" "), finding.says())
                                .withClass(finding.kind().name())))
                .withClass("findings");
    }
}
