package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.folded;
import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.summary;

import dev.itsm.cli.explain.Account;
import dev.itsm.cli.explain.Account.Stretch;
import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Html;
import dev.itsm.cli.page.Ink;
import dev.itsm.cli.page.Strip;
import dev.itsm.cli.page.Table;
import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.cli.report.WorstTickets.Worst;
import dev.itsm.sla.clock.Segment.Kind;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the worst tickets: what it was, and what became of the time of its clocks. */
final class WorstTicket {
    private static final int MOST_STRETCHES = 40;
    private static final int MOST_LINES = 80;
    private static final Map<Kind, Ink> INKS = inks();

    private WorstTicket() {}

    private static Map<Kind, Ink> inks() {
        Map<Kind, Ink> inks = new EnumMap<>(Kind.class);
        inks.put(Kind.COUNTED, Ink.LATE);
        inks.put(Kind.PAUSED, Ink.WAIT);
        inks.put(Kind.OUTSIDE_HOURS, Ink.REST);
        inks.put(Kind.HOLIDAY, Ink.LIGHT);
        inks.put(Kind.STOPPED, Ink.MIDDLE);
        return inks;
    }

    /** Returns the name of the ticket's place within the page, by its place among the worst. */
    static String anchor(int place) {
        return "ticket-" + (place + 1);
    }

    static DomContent of(Worst worst, ZoneId zone, int place) {
        List<Account> accounts = worst.runs().stream()
                .flatMap(run -> run.cycles().stream())
                .map(reading -> Account.of(worst.ticket(), worst.course(), reading))
                .toList();
        return details(
                        summary(Html.words(
                                worst.ticket().id() + ": " + Words.exact(worst.overdrawn()) + " more than allowed")),
                        sentence(about(worst.ticket())),
                        each(accounts, account -> clock(account, zone)))
                .withId(anchor(place))
                .condAttr(place == 0, "open", "open");
    }

    private static String about(Ticket ticket) {
        List<String> facts = new ArrayList<>();
        for (Column column : List.of(Column.PRIORITY, Column.SERVICE, Column.CATEGORY, Column.CI)) {
            String value = ticket.lastValue(column);
            if (value != null) {
                facts.add(column.word() + " " + value);
            }
        }
        List<String> teams = HandOffs.teams(ticket);
        facts.add(Words.count(ticket.events().size(), "event", "events"));
        facts.add(Words.count(Math.max(0, teams.size() - 1), "hand-off", "hand-offs"));
        if (!teams.isEmpty()) {
            facts.add("last with " + teams.get(teams.size() - 1));
        }
        return Words.sentence(facts.get(0).substring(0, 1))
                + String.join(", ", facts).substring(1) + ".";
    }

    private static DomContent clock(Account account, ZoneId zone) {
        return line(
                h3(Html.words("Clock “" + account.reading().target() + "”")),
                sentence(account.why()),
                strip(account),
                stretches(account, zone),
                folded("Segment by segment, in the library’s words", pre(Html.lines(shortened(account)))));
    }

    private static DomContent strip(Account account) {
        Strip strip = new Strip();
        account.slices().forEach(slice -> strip.part(INKS.getOrDefault(slice.kind(), Ink.REST), slice.length()));
        Map<String, Ink> meanings = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            if (!account.explanation().length(kind).isZero()) {
                meanings.put(
                        kind + " " + Words.days(account.explanation().length(kind)), INKS.getOrDefault(kind, Ink.REST));
            }
        }
        return line(
                strip.draw("From start to end, left to right: " + String.join(", ", meanings.keySet())),
                Ink.legend(meanings));
    }

    private static DomContent stretches(Account account, ZoneId zone) {
        List<Stretch> stretches = account.stretches();
        Table table = new Table("What became of the time after each event"
                        + (stretches.size() > MOST_STRETCHES ? ", the first and the last of " + stretches.size() : ""))
                .words("From", "State", "Team")
                .figures("Counted", "Paused or stopped", "Outside hours");
        int middle = stretches.size() > MOST_STRETCHES ? MOST_STRETCHES / 2 : stretches.size();
        stretches.subList(0, middle).forEach(stretch -> row(table, stretch, zone));
        if (middle < stretches.size()) {
            int resumes = stretches.size() - MOST_STRETCHES / 2;
            List<Stretch> skipped = stretches.subList(middle, resumes);
            table.row(cells("… " + skipped.size() + " more", "", "", skipped));
            stretches.subList(resumes, stretches.size()).forEach(stretch -> row(table, stretch, zone));
        }
        table.sums(cells("All", "", "", stretches));
        return table.done();
    }

    private static void row(Table table, Stretch stretch, ZoneId zone) {
        table.row(cells(
                Words.second(stretch.first().startInclusive(), zone),
                Words.state(stretch.first().state()),
                stretch.first().team().isEmpty() ? "–" : stretch.first().team(),
                List.of(stretch)));
    }

    private static Object[] cells(String from, String state, String team, List<Stretch> stretches) {
        return new Object[] {
            from,
            state,
            team,
            sum(stretches, Kind.COUNTED, null),
            sum(stretches, Kind.PAUSED, Kind.STOPPED),
            sum(stretches, Kind.OUTSIDE_HOURS, Kind.HOLIDAY)
        };
    }

    private static String sum(List<Stretch> stretches, Kind one, @Nullable Kind other) {
        Duration sum = Duration.ZERO;
        for (Stretch stretch : stretches) {
            sum = sum.plus(stretch.length(one)).plus(other == null ? Duration.ZERO : stretch.length(other));
        }
        return sum.isZero() ? "–" : Words.exact(sum);
    }

    /** Returns the library's explanation; of a very long one the first and the last lines, and how many lie between. */
    private static List<String> shortened(Account account) {
        List<String> lines = account.explanation().toString().lines().toList();
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, MOST_LINES / 2));
        some.add("  … " + (lines.size() - MOST_LINES) + " more segments; itsm explain shows them all …");
        some.addAll(lines.subList(lines.size() - MOST_LINES / 2, lines.size()));
        return some;
    }
}
