package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.figure;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Bars;
import dev.itsm.cli.page.Ink;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Ticket;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tickets that were not done after all. */
final class Reopenings implements Section {
    private static final List<Duration> STEPS = List.of(
            Duration.ofHours(1), Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));
    private static final List<String> NAMES =
            List.of("within 1 h", "1 to 8 h", "8 to 24 h", "1 to 3 d", "3 to 7 d", "later");

    private final long[] byDelay = new long[NAMES.size()];
    private final Map<Long, Long> ticketsByCount = new TreeMap<>();
    private long fromResolved;
    private long fromClosed;
    private long done;

    @Override
    public String id() {
        return "reopenings";
    }

    @Override
    public String title() {
        return "Reopenings";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        long reopened = 0;
        boolean wasDone = false;
        Instant end = course.get(0);
        for (int i = 0; i < course.size(); i++) {
            MappedState state = ticket.events().get(i).state();
            MappedState before = i == 0 ? null : ticket.events().get(i - 1).state();
            if (before != null && before.isEnd() && !state.isEnd()) {
                fromResolved += before.is("RESOLVED") ? 1 : 0;
                fromClosed += before.is("CLOSED") ? 1 : 0;
                byDelay[delay(Duration.between(end, course.get(i)))]++;
                reopened++;
            }
            end = state.isEnd() && (before == null || !before.isEnd()) ? course.get(i) : end;
            wasDone |= state.isEnd();
        }
        done += wasDone ? 1 : 0;
        if (reopened > 0) {
            ticketsByCount.merge(reopened, 1L, Long::sum);
        }
    }

    private static int delay(Duration duration) {
        int step = 0;
        while (step < STEPS.size() && duration.compareTo(STEPS.get(step)) > 0) {
            step++;
        }
        return step;
    }

    private long tickets() {
        return ticketsByCount.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public List<Finding> findings() {
        if (done == 0) {
            return List.of();
        }
        Finding.Kind kind = tickets() * 100 <= done * 3
                ? Finding.Kind.GOOD
                : tickets() * 100 > done * 10 ? Finding.Kind.BAD : Finding.Kind.NOTE;
        return List.of(new Finding(
                kind,
                line(
                        Words.percent(tickets(), done) + " of the tickets that were done were reopened (",
                        figure("/reopens/cases", tickets()),
                        ").")));
    }

    @Override
    public DomContent content() {
        if (tickets() == 0) {
            return sentence("No ticket was reopened.");
        }
        Bars bars = Bars.standing(
                        "c-reopenings",
                        "Reopenings by how long the ticket had been done",
                        "A bar for each stretch of time; the table below has the figures.",
                        "reopenings")
                .part("reopenings", Ink.DARK);
        Table delays = new Table("Reopenings by how long the ticket had been done")
                .words("After it was done")
                .figures("Reopenings", "Share");
        for (int step = 0; step < byDelay.length; step++) {
            bars.bar(NAMES.get(step), (double) byDelay[step]);
            delays.row(
                    NAMES.get(step),
                    Words.count(byDelay[step]),
                    Words.percent(byDelay[step], fromResolved + fromClosed));
        }
        Table often = new Table("Tickets by how often they were reopened")
                .words("Reopened")
                .figures("Tickets");
        ticketsByCount.forEach(
                (times, tickets) -> often.row(Words.count(times, "time", "times"), Words.count(tickets)));
        return line(
                sentence(
                        figure("/reopens/fromResolved", fromResolved),
                        " reopenings from resolved and ",
                        figure("/reopens/fromClosed", fromClosed),
                        " from closed, in ",
                        figure("/reopens/cases", tickets()),
                        " tickets: " + Words.percent(tickets(), done) + " of those that were resolved or closed."),
                bars.draw(),
                delays.done(),
                often.done());
    }
}
