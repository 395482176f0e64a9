package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.folded;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Ink;
import dev.itsm.cli.page.Lines;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import j2html.tags.DomContent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What comes in, what is done, and what piles up in between. */
final class Flow implements Section {
    private static final int ARRIVED = 0;
    private static final int COMPLETED = 1;
    private static final int REOPENED = 2;

    private final ZoneId zone;
    private final Days days;
    private long open;

    Flow(Reading reading) {
        zone = reading.zone();
        days = new Days(zone, 3);
    }

    @Override
    public String id() {
        return "flow";
    }

    @Override
    public String title() {
        return "Flow and backlog";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        days.add(course.get(0), ARRIVED);
        boolean wasOpen = true;
        for (int i = 0; i < course.size(); i++) {
            boolean isOpen = isOpen(ticket.events().get(i));
            if (isOpen != wasOpen) {
                days.add(course.get(i), isOpen ? REOPENED : COMPLETED);
                wasOpen = isOpen;
            }
        }
        open += wasOpen ? 1 : 0;
    }

    private static boolean isOpen(Ticket.Event event) {
        return !event.state().isEnd() && !event.state().is("CANCELLED");
    }

    /** Returns how many tickets are open at the end of the log. */
    long open() {
        return open;
    }

    /** Returns the days of the log, as words. */
    String span() {
        return days.isEmpty() ? "" : days.first() + " to " + days.last();
    }

    @Override
    public List<Finding> findings() {
        if (days.isEmpty()) {
            return List.of();
        }
        long[] all = days.before(LocalDate.MAX);
        return open * 20 > all[ARRIVED]
                ? List.of(new Finding(
                        Finding.Kind.BAD,
                        line("At the end of the log " + Words.count(open, "ticket is", "tickets are") + " still open, "
                                + Words.percent(open, all[ARRIVED]) + " of all that came in.")))
                : List.of();
    }

    @Override
    public DomContent content() {
        if (days.isEmpty()) {
            return sentence("The log has no tickets.");
        }
        LocalDate from = days.bulk();
        Days.Width width = days.width(from);
        long[] before = days.before(from);
        NavigableMap<Instant, long[]> flows = days.from(from, width);
        NavigableMap<Instant, Double> backlog = backlog(flows, before);
        return line(
                sentence(
                        "A ticket arrives with its first event and is completed when it is resolved, closed or cancelled; until "
                                + "then, and once it is reopened, it is open. Days are those of " + zone + "."
                                + sparse(from, before)),
                flows.size() > 1 ? charts(flows, backlog, width) : line(),
                folded("The figures by " + width.word(), table(flows, backlog, width)));
    }

    private String sparse(LocalDate from, long[] before) {
        return from.equals(days.first())
                ? ""
                : " The charts begin on " + from + ": the " + Words.count(before[ARRIVED], "ticket", "tickets")
                        + " that came in since " + days.first()
                        + " are few for so long a time, and count in the backlog alone.";
    }

    private static NavigableMap<Instant, Double> backlog(NavigableMap<Instant, long[]> flows, long[] before) {
        NavigableMap<Instant, Double> backlog = new TreeMap<>();
        long now = before[ARRIVED] - before[COMPLETED] + before[REOPENED];
        for (var flow : flows.entrySet()) {
            long[] counts = flow.getValue();
            now += counts[ARRIVED] - counts[COMPLETED] + counts[REOPENED];
            backlog.put(flow.getKey(), (double) now);
        }
        return backlog;
    }

    private DomContent charts(
            NavigableMap<Instant, long[]> flows, NavigableMap<Instant, Double> backlog, Days.Width width) {
        double most =
                backlog.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return line(
                new Lines(
                                "c-flow",
                                "Tickets that arrived and that were completed, by " + width.word(),
                                "Two lines over time: arrivals and completions.",
                                "tickets a " + width.word(),
                                zone)
                        .line("arrived", Ink.DARK, of(flows, ARRIVED))
                        .line("completed", Ink.LATE, of(flows, COMPLETED))
                        .draw(),
                new Lines(
                                "c-backlog",
                                "Open tickets at the end of each " + width.word(),
                                "An area over time; at most " + Words.count((long) most) + " tickets were open, "
                                        + Words.count(open) + " at the end.",
                                "open tickets",
                                zone)
                        .filled()
                        .line("open", Ink.LIGHT, backlog)
                        .draw());
    }

    private static NavigableMap<Instant, Double> of(NavigableMap<Instant, long[]> flows, int thing) {
        NavigableMap<Instant, Double> values = new TreeMap<>();
        flows.forEach((at, counts) -> values.put(at, (double) counts[thing]));
        return values;
    }

    private DomContent table(
            NavigableMap<Instant, long[]> flows, NavigableMap<Instant, Double> backlog, Days.Width width) {
        Table table = new Table("Flow by " + width.word())
                .words(Words.sentence(width.word()))
                .figures("Arrived", "Completed", "Reopened", "Open at its end");
        flows.forEach((at, counts) -> table.row(
                LocalDate.ofInstant(at, zone).toString(),
                Words.count(counts[ARRIVED]),
                Words.count(counts[COMPLETED]),
                Words.count(counts[REOPENED]),
                Words.count(Math.round(backlog.getOrDefault(at, 0.0)))));
        return table.done();
    }
}
