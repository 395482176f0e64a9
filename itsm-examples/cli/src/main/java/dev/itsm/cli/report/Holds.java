package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Bars;
import dev.itsm.cli.page.Ink;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Policy.Promise;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.sla.target.PauseReason;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tickets wait for, how long, and whether the clocks wait too. */
final class Holds implements Section {
    private final List<Promise> promises;
    private final Map<MappedState, Reason> reasons = new HashMap<>();
    private long tickets;
    private long heldTickets;

    private static final class Reason {
        private final Amounts holds = new Amounts();
        private long tickets;
    }

    Holds(Reading reading) {
        promises = reading.policy().promises();
    }

    @Override
    public String id() {
        return "holds";
    }

    @Override
    public String title() {
        return "Holds by reason";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        Set<MappedState> held = new HashSet<>();
        int since = 0;
        for (int i = 1; i <= course.size(); i++) {
            MappedState state = ticket.events().get(since).state();
            boolean last = i == course.size();
            if (last || !ticket.events().get(i).state().equals(state)) {
                if (state.is("ON_HOLD")) {
                    Reason reason = reasons.computeIfAbsent(state, s -> new Reason());
                    reason.holds.add(Duration.between(course.get(since), course.get(last ? i - 1 : i)));
                    reason.tickets += held.add(state) ? 1 : 0;
                }
                since = i;
            }
        }
        tickets++;
        heldTickets += held.isEmpty() ? 0 : 1;
    }

    private static String words(MappedState state) {
        return state.reason() == null ? "no reason given" : Words.lower(state.reason());
    }

    /** Returns the targets whose clocks rest in that hold. */
    private String pausing(MappedState state) {
        String names = promises.stream()
                .filter(promise -> {
                    PauseReason reason = promise.waits().get(state);
                    return reason != null && promise.target().pausesOn(reason);
                })
                .map(Promise::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private Stream<Map.Entry<MappedState, Reason>> longest() {
        return reasons.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<MappedState, Reason> e) ->
                                e.getValue().holds.sum())
                        .reversed()
                        .thenComparing(e -> words(e.getKey())));
    }

    @Override
    public List<Finding> findings() {
        return longest()
                .filter(e -> e.getValue().tickets * 10 > tickets)
                .limit(1)
                .map(e -> new Finding(
                        Finding.Kind.LOST,
                        line("Waiting for: " + words(e.getKey()) + " held up "
                                + Words.percent(e.getValue().tickets, tickets) + " of the tickets, for "
                                + Words.days(e.getValue().holds.sum()) + " in all.")))
                .toList();
    }

    @Override
    public DomContent content() {
        if (reasons.isEmpty()) {
            return sentence("No ticket was on hold.");
        }
        Bars bars = Bars.lying(
                        "c-holds",
                        "Days on hold by reason",
                        "A bar for each reason; the table below has the figures.",
                        "days by the wall clock")
                .part("on hold", Ink.WAIT);
        Table table = new Table("Holds by what they wait for")
                .words("Waiting for")
                .figures("Holds", "Tickets", "Time", "Median", "Longest")
                .words("Pauses");
        longest().forEach(e -> {
            Amounts holds = e.getValue().holds;
            bars.bar(words(e.getKey()), holds.sum().toSeconds() / 86_400.0);
            table.row(
                    words(e.getKey()),
                    Words.count(holds.count()),
                    Words.count(e.getValue().tickets),
                    Words.days(holds.sum()),
                    Words.days(holds.median()),
                    Words.days(holds.greatest()),
                    pausing(e.getKey()));
        });
        return line(
                sentence(Words.count(heldTickets, "ticket was", "tickets were") + " on hold at least once, "
                        + Words.percent(heldTickets, tickets)
                        + " of all. A hold that pauses no clock is time that counts."),
                bars.draw(),
                table.done());
    }
}
