package dev.itsm.cli.replay;

import dev.itsm.cli.BadRecords;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** Runs tickets through the lifecycle and the clocks, and adds up what they come to. */
final class Replay {
    private final Figures figures;
    private final List<ClockFigures> clocks;
    private final Indicators indicators = new Indicators();

    Replay(Mapping mapping, Policy policy) {
        this.figures = new Figures(mapping.practice());
        this.clocks = policy.promises().stream().map(ClockFigures::new).toList();
    }

    void add(Ticket ticket) {
        List<Instant> course = ticket.course();
        figures.add(ticket, course);
        clocks.forEach(clock -> clock.add(ticket, course));
        indicators.add(ticket, course);
    }

    void writeTo(FigureWriter out, BadRecords bad) {
        out.object(() -> {
            figures.writeTo(out);
            out.array("clocks", () -> clocks.forEach(clock -> clock.writeTo(out)));
            figures.writeJudgementTo(out);
            out.object("kpis", () -> indicators.writeTo(out));
            out.object("bad", () -> {
                out.number("records", bad.count());
                out.number("backwards", figures.backwards());
                out.array("first", () -> bad.first().forEach(out::item));
            });
        });
    }

    /** Writes the gist for a person at a terminal. */
    void describeTo(PrintWriter out, BadRecords bad) {
        figures.describeTo(out);
        clocks.forEach(clock -> clock.describeTo(out));
        indicators.describeTo(out);
        if (bad.count() > 0) {
            out.printf("%,d bad records were skipped; the first of them:%n", bad.count());
            bad.first().forEach(out::println);
        }
    }
}
