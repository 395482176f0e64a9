package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.folded;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Bars;
import dev.itsm.cli.page.Ink;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Ticket;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How long tickets stay in which state. */
final class StateTimes implements Section {
    private static final int MOST_ROWS = 15;

    private final Map<String, Amounts> byState = new HashMap<>();
    private final Map<String, Amounts> byWords = new HashMap<>();

    @Override
    public String id() {
        return "states";
    }

    @Override
    public String title() {
        return "Time in each state";
    }

    /** A stay ends with the event that leads to another state; the last one of a ticket with its last event. */
    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        stays(ticket, course, event -> Words.state(event.state()), byState);
        stays(ticket, course, event -> event.step().words(), byWords);
    }

    private static void stays(
            Ticket ticket, List<Instant> course, Function<Ticket.Event, String> name, Map<String, Amounts> stays) {
        int since = 0;
        for (int i = 1; i <= course.size(); i++) {
            String state = name.apply(ticket.events().get(since));
            boolean last = i == course.size();
            if (last || !name.apply(ticket.events().get(i)).equals(state)) {
                Instant end = course.get(last ? i - 1 : i);
                stays.computeIfAbsent(state, s -> new Amounts()).add(Duration.between(course.get(since), end));
                since = i;
            }
        }
    }

    @Override
    public DomContent content() {
        Duration whole = byState.values().stream().map(Amounts::sum).reduce(Duration.ZERO, Duration::plus);
        return line(
                sentence(
                        "Time by the wall clock, nights and weekends included, from a ticket’s first event to its last: "
                                + Words.days(whole) + " in all."),
                bars(whole),
                table("Stays by state", "State", byState, whole),
                folded(
                        "The same by the words of the log",
                        table("Stays by status of the log", "Status", byWords, whole)));
    }

    private DomContent bars(Duration whole) {
        Bars bars = Bars.lying(
                        "c-states",
                        "Share of all ticket time by state",
                        "A bar for each state; the table below has the figures.",
                        "share of ticket time")
                .part("share", Ink.DARK)
                .ofHundred();
        sorted(byState)
                .filter(e -> !e.getValue().sum().isZero())
                .limit(MOST_ROWS)
                .forEach(e -> bars.bar(
                        e.getKey() + ": " + share(e.getValue(), whole),
                        100.0 * e.getValue().sum().toSeconds() / Math.max(1, whole.toSeconds())));
        return bars.draw();
    }

    private static String share(Amounts stays, Duration whole) {
        return Words.percent(stays.sum().toSeconds(), whole.toSeconds());
    }

    private static java.util.stream.Stream<Map.Entry<String, Amounts>> sorted(Map<String, Amounts> stays) {
        return stays.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Amounts> e) -> e.getValue().sum())
                        .reversed()
                        .thenComparing(Map.Entry::getKey));
    }

    private static DomContent table(String caption, String heading, Map<String, Amounts> stays, Duration whole) {
        Table table = new Table(
                        stays.size() > MOST_ROWS
                                ? caption + ", the " + MOST_ROWS + " longest of " + stays.size()
                                : caption)
                .words(heading)
                .figures("Stays", "Time", "Share", "Median stay", "90 % within");
        sorted(stays)
                .limit(MOST_ROWS)
                .forEach(e -> table.row(
                        e.getKey(),
                        Words.count(e.getValue().count()),
                        Words.days(e.getValue().sum()),
                        share(e.getValue(), whole),
                        Words.days(e.getValue().median()),
                        Words.days(e.getValue().percentile(90))));
        return table.done();
    }
}
