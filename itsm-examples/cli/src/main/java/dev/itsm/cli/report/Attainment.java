package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static j2html.TagCreator.each;

import dev.itsm.cli.explain.Words;
import dev.itsm.cli.page.Bars;
import dev.itsm.cli.page.Ink;
import dev.itsm.cli.page.Lines;
import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Policy.Promise;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import j2html.tags.DomContent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How far what was promised was kept: by target and priority, and over time. */
final class Attainment implements Section {
    private static final List<Ink> LINES = List.of(Ink.DARK, Ink.LATE, Ink.LIGHT, Ink.WAIT, Ink.MIDDLE);
    private static final int FEWEST_TO_JUDGE = 5;

    private final List<PromiseKept> promises = new ArrayList<>();
    private final ZoneId zone;

    Attainment(Reading reading) {
        zone = reading.zone();
        for (Promise promise : reading.policy().promises()) {
            promises.add(new PromiseKept(promise, promises.size(), zone));
        }
    }

    @Override
    public String id() {
        return "attainment";
    }

    @Override
    public String title() {
        return "Were the targets met?";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        for (int i = 0; i < runs.size(); i++) {
            PromiseKept promise = promises.get(i);
            runs.get(i).cycles().forEach(promise::add);
        }
    }

    @Override
    public List<Finding> findings() {
        return promises.stream().flatMap(promise -> promise.findings().stream()).toList();
    }

    List<PromiseKept> promises() {
        return promises;
    }

    @Override
    public DomContent content() {
        if (promises.isEmpty()) {
            return sentence(
                    "No clock ran, because no policy was given. A policy says what is promised: limits by priority, the "
                            + "hours in which time counts, and what pauses the clock. Give one with --policy.");
        }
        return line(
                sentence(
                        "A clock counts the working time of its calendar from a ticket’s first event until it stops, and rests "
                                + "while the target pauses. It is late if it stopped after it was due. Shares are of stopped clocks."),
                bars(),
                each(promises.stream().map(PromiseKept::table)),
                overTime());
    }

    private DomContent bars() {
        Bars bars = Bars.lying(
                        "c-attainment",
                        "Stopped clocks by target and priority: in time, and late",
                        "A bar for each target and priority. " + spoken(),
                        "share of stopped clocks")
                .ofHundred()
                .part("in time", Ink.LIGHT)
                .part("late", Ink.LATE);
        for (PromiseKept promise : promises) {
            promise.ofKeys((name, stopped, late) -> {
                if (stopped > 0) {
                    double share = 100.0 * late / stopped;
                    bars.bar(
                            promise.name() + " " + name + ": " + Words.percent(stopped - late, stopped),
                            100 - share,
                            share);
                }
            });
        }
        return bars.draw();
    }

    private String spoken() {
        StringBuilder says = new StringBuilder();
        for (PromiseKept promise : promises) {
            promise.ofKeys((name, stopped, late) -> says.append(promise.name())
                    .append(' ')
                    .append(name)
                    .append(": ")
                    .append(Words.percent(stopped - late, stopped))
                    .append(" in time. "));
        }
        return says.toString();
    }

    private DomContent overTime() {
        Lines lines = new Lines(
                        "c-attainment-time",
                        "Share of clocks that stopped in time, by when they stopped",
                        "A line for each target, in per cent.",
                        "in time",
                        zone)
                .ofHundred();
        int drawn = 0;
        for (PromiseKept promise : promises.subList(0, Math.min(promises.size(), LINES.size()))) {
            NavigableMap<Instant, Double> shares = shares(promise.days());
            if (shares.size() > 2) {
                lines.line(promise.name(), LINES.get(drawn++), shares);
            }
        }
        return drawn == 0 ? line() : lines.draw();
    }

    private static NavigableMap<Instant, Double> shares(Days days) {
        NavigableMap<Instant, Double> shares = new TreeMap<>();
        if (!days.isEmpty()) {
            LocalDate from = days.bulk();
            days.from(from, days.width(from)).forEach((at, counts) -> {
                if (counts[0] >= FEWEST_TO_JUDGE) {
                    shares.put(at, 100.0 * (counts[0] - counts[1]) / counts[0]);
                }
            });
        }
        return shares;
    }
}
