package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;

import dev.itsm.cli.explain.Account;
import dev.itsm.cli.explain.Slice;
import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Bars;
import dev.itsm.cli.page.Ink;
import dev.itsm.cli.page.Table;
import dev.itsm.sla.clock.Segment.Kind;
import j2html.tags.DomContent;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the late clocks of one promise lost their time. */
final class LateClocks {
    private static final int MOST_TEAMS = 10;

    private final String name;
    private final int place;
    private final Map<String, Lengths> byState = new HashMap<>();
    private final Map<String, Team> byTeam = new HashMap<>();
    private final Lengths all = new Lengths();
    private long clocks;
    private Duration tooMuch = Duration.ZERO;

    /** Wall clock time by what became of it. */
    private static final class Lengths {
        private final Map<Kind, Duration> lengths = new EnumMap<>(Kind.class);

        void add(Kind kind, Duration length) {
            lengths.merge(kind, length, Duration::plus);
        }

        Duration of(Kind kind) {
            return lengths.getOrDefault(kind, Duration.ZERO);
        }

        /** Returns what lay outside working hours, holidays included. */
        Duration closed() {
            return of(Kind.OUTSIDE_HOURS).plus(of(Kind.HOLIDAY));
        }

        Duration total() {
            return lengths.values().stream().reduce(Duration.ZERO, Duration::plus);
        }
    }

    private static final class Team {
        private Duration counted = Duration.ZERO;
        private long clocks;
        private long stopped;
    }

    LateClocks(String name, int place) {
        this.name = name;
        this.place = place;
    }

    String name() {
        return name;
    }

    void add(Account account) {
        clocks++;
        tooMuch = tooMuch.plus(account.reading()
                .remaining()
                .filter(Duration::isNegative)
                .map(Duration::negated)
                .orElse(Duration.ZERO));
        Set<String> teams = new HashSet<>();
        String last = "";
        for (Slice slice : account.slices()) {
            byState.computeIfAbsent(Words.state(slice.state()), s -> new Lengths())
                    .add(slice.kind(), slice.length());
            all.add(slice.kind(), slice.length());
            last = slice.team();
            Team team = byTeam.computeIfAbsent(last, t -> new Team());
            team.clocks += teams.add(last) ? 1 : 0;
            if (slice.kind() == Kind.COUNTED) {
                team.counted = team.counted.plus(slice.length());
            }
        }
        byTeam.computeIfAbsent(last, t -> new Team()).stopped++;
    }

    List<Finding> findings() {
        return worstState()
                .filter(state -> clocks > 0)
                .map(state -> List.of(new Finding(
                        Finding.Kind.LOST,
                        line("Tickets late for " + name + " spent "
                                + Words.percent(
                                        state.getValue().of(Kind.COUNTED).toSeconds(),
                                        all.of(Kind.COUNTED).toSeconds())
                                + " of the time that counted in state “" + state.getKey() + "”" + worstTeam()))))
                .orElse(List.of());
    }

    private String worstTeam() {
        return teams().findFirst()
                .filter(team -> !team.getKey().isEmpty())
                .map(team -> "; of all teams, " + team.getKey() + " had them longest ("
                        + Words.percent(
                                team.getValue().counted.toSeconds(),
                                all.of(Kind.COUNTED).toSeconds()) + ").")
                .orElse(".");
    }

    private Optional<Map.Entry<String, Lengths>> worstState() {
        return byState.entrySet().stream()
                .max(Comparator.comparing(
                                (Map.Entry<String, Lengths> e) -> e.getValue().of(Kind.COUNTED))
                        .thenComparing(Map.Entry::getKey));
    }

    DomContent content() {
        if (clocks == 0) {
            return sentence("No clock was late.");
        }
        return line(
                sentence(
                        dev.itsm.cli.page.Html.figure("/clocks/" + place + "/late", clocks),
                        " late clocks counted " + Words.hours(all.of(Kind.COUNTED)) + ", " + Words.hours(tooMuch)
                                + " of them more than allowed."),
                bars(),
                states(),
                byTeam.size() == 1 && byTeam.containsKey("") ? line() : teamTable());
    }

    private Stream<Map.Entry<String, Lengths>> longest() {
        return byState.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Lengths> e) -> e.getValue().total())
                        .reversed()
                        .thenComparing(Map.Entry::getKey));
    }

    private DomContent bars() {
        Bars bars = Bars.lying(
                        "c-late-" + place,
                        "Days of late tickets by state: counted, paused, outside working hours",
                        "A bar for each state; the table below has the figures.",
                        "days by the wall clock, all late tickets together")
                .part("counted", Ink.LATE)
                .part("paused", Ink.WAIT)
                .part("outside working hours", Ink.REST);
        longest()
                .forEach(e -> bars.bar(
                        e.getKey(),
                        days(e.getValue().of(Kind.COUNTED)),
                        days(e.getValue().of(Kind.PAUSED).plus(e.getValue().of(Kind.STOPPED))),
                        days(e.getValue().closed())));
        return bars.draw();
    }

    private static double days(Duration duration) {
        return duration.toSeconds() / 86_400.0;
    }

    private DomContent states() {
        Table table = new Table("Time of late tickets by state")
                .words("State")
                .figures("Counted", "Share", "Paused or stopped", "Outside hours", "Together");
        longest().forEach(e -> {
            Lengths lengths = e.getValue();
            row(table, e.getKey(), lengths);
        });
        table.sums(cells("All", all));
        return table.done();
    }

    private void row(Table table, String state, Lengths lengths) {
        table.row(cells(state, lengths));
    }

    private Object[] cells(String state, Lengths lengths) {
        return new Object[] {
            state,
            Words.hours(lengths.of(Kind.COUNTED)),
            Words.percent(
                    lengths.of(Kind.COUNTED).toSeconds(), all.of(Kind.COUNTED).toSeconds()),
            Words.days(lengths.of(Kind.PAUSED).plus(lengths.of(Kind.STOPPED))),
            Words.days(lengths.closed()),
            Words.days(lengths.total())
        };
    }

    private Stream<Map.Entry<String, Team>> teams() {
        return byTeam.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Team> e) -> e.getValue().counted)
                        .reversed()
                        .thenComparing(Map.Entry::getKey));
    }

    private DomContent teamTable() {
        Table table = new Table("Teams that had late tickets"
                        + (byTeam.size() > MOST_TEAMS
                                ? ", the " + MOST_TEAMS + " longest of " + Words.count(byTeam.size())
                                : ""))
                .words("Team")
                .figures("Counted", "Share", "Late clocks that it had", "… stopped with it");
        teams().limit(MOST_TEAMS)
                .forEach(e -> table.row(
                        e.getKey().isEmpty() ? "no team" : e.getKey(),
                        Words.hours(e.getValue().counted),
                        Words.percent(
                                e.getValue().counted.toSeconds(),
                                all.of(Kind.COUNTED).toSeconds()),
                        Words.count(e.getValue().clocks),
                        Words.count(e.getValue().stopped)));
        return table.done();
    }
}
