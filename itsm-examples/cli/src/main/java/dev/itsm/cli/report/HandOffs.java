package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.figure;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Bars;
import dev.itsm.cli.page.Ink;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Ticket;
import j2html.tags.DomContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How tickets pass between teams, and how often they come straight back. */
final class HandOffs implements Section {
    private static final int MOST_ROWS = 10;
    private static final int MANY = 6;

    private final Map<Pass, Passes> passes = new HashMap<>();
    private final long[] ticketsBy = new long[MANY + 1];
    private final long[] lateBy = new long[MANY + 1];
    private long count;
    private long tickets;
    private long returns;
    private long returnTickets;

    private record Pass(String from, String to) {}

    private static final class Passes {
        private long count;
        private long straightBack;
    }

    @Override
    public String id() {
        return "handoffs";
    }

    @Override
    public String title() {
        return "Hand-offs and ping-pong between teams";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        List<String> teams = teams(ticket);
        if (teams.isEmpty()) {
            return;
        }
        long back = 0;
        for (int i = 1; i < teams.size(); i++) {
            Passes pass = passes.computeIfAbsent(new Pass(teams.get(i - 1), teams.get(i)), p -> new Passes());
            pass.count++;
            if (i + 1 < teams.size() && teams.get(i + 1).equals(teams.get(i - 1))) {
                pass.straightBack++;
                back++;
            }
        }
        count += teams.size() - 1;
        tickets += teams.size() > 1 ? 1 : 0;
        returns += back;
        returnTickets += back > 0 ? 1 : 0;
        int many = Math.min(teams.size() - 1, MANY);
        ticketsBy[many]++;
        lateBy[many] += Late.isLate(runs) ? 1 : 0;
    }

    /** Returns the teams that had the ticket, in order, each stay once. */
    static List<String> teams(Ticket ticket) {
        List<String> teams = new ArrayList<>();
        for (Ticket.Event event : ticket.events()) {
            String team = event.values().get(Column.GROUP);
            if (team != null && (teams.isEmpty() || !team.equals(teams.get(teams.size() - 1)))) {
                teams.add(team);
            }
        }
        return teams;
    }

    private long ticketsWithTeam() {
        long all = 0;
        for (long some : ticketsBy) {
            all += some;
        }
        return all;
    }

    @Override
    public List<Finding> findings() {
        if (ticketsWithTeam() == 0) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (ticketsBy[0] * 100 >= ticketsWithTeam() * 75) {
            findings.add(new Finding(
                    Finding.Kind.GOOD,
                    line(Words.percent(ticketsBy[0], ticketsWithTeam())
                            + " of the tickets stayed with their first team.")));
        }
        if (returns * 10 > count) {
            findings.add(new Finding(
                    Finding.Kind.LOST,
                    line(
                            figure("/handoffs/returns", returns),
                            " of ",
                            figure("/handoffs/count", count),
                            " hand-offs went straight back to the team that they came from.")));
        }
        return findings;
    }

    @Override
    public DomContent content() {
        if (ticketsWithTeam() == 0) {
            return sentence("The log names no teams.");
        }
        return line(
                sentence(
                        figure("/handoffs/count", count),
                        " hand-offs in ",
                        figure("/handoffs/cases", tickets),
                        " tickets; ",
                        figure("/handoffs/returns", returns),
                        " times a ticket went from one team to another and straight back, in ",
                        figure("/handoffs/returnCases", returnTickets),
                        " tickets."),
                bars(),
                byHandOffs(),
                passes.isEmpty() ? line() : pairs());
    }

    private DomContent bars() {
        Bars bars = Bars.standing(
                        "c-handoffs",
                        "Tickets by the number of hand-offs: in time, and late for a target",
                        "A bar for each number of hand-offs; the table below has the figures.",
                        "tickets")
                .part("not late", Ink.LIGHT)
                .part("late", Ink.LATE);
        for (int many = 0; many <= MANY; many++) {
            bars.bar(number(many), (double) (ticketsBy[many] - lateBy[many]), (double) lateBy[many]);
        }
        return bars.draw();
    }

    private static String number(int many) {
        return many == MANY ? MANY + " or more" : Integer.toString(many);
    }

    private DomContent byHandOffs() {
        Table table = new Table("Tickets by the number of hand-offs")
                .words("Hand-offs")
                .figures("Tickets", "Share", "Late", "Share late");
        for (int many = 0; many <= MANY; many++) {
            table.row(
                    number(many),
                    Words.count(ticketsBy[many]),
                    Words.percent(ticketsBy[many], ticketsWithTeam()),
                    Words.count(lateBy[many]),
                    Words.percent(lateBy[many], ticketsBy[many]));
        }
        return table.done();
    }

    private DomContent pairs() {
        Table table = new Table("Most frequent hand-offs"
                        + (passes.size() > MOST_ROWS
                                ? ", " + MOST_ROWS + " of " + Words.count(passes.size()) + " pairs of teams"
                                : ""))
                .words("From", "To")
                .figures("Hand-offs", "Straight back", "Share");
        passes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Pass, Passes> e) -> -e.getValue().count)
                        .thenComparing(e -> e.getKey().from())
                        .thenComparing(e -> e.getKey().to()))
                .limit(MOST_ROWS)
                .forEach(e -> table.row(
                        e.getKey().from(),
                        e.getKey().to(),
                        Words.count(e.getValue().count),
                        Words.count(e.getValue().straightBack),
                        Words.percent(e.getValue().straightBack, e.getValue().count)));
        return table.done();
    }
}
