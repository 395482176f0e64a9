package dev.itsm.cli.replay;

import dev.itsm.cli.BadRecords;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs tickets through the lifecycle and the clocks, and adds up what they come to. */
public final class Replay {
    private final Figures figures;
    private final List<ClockFigures> clocks;
    private final List<Observer> observers;
    private final Recurring recurring;
    private final Indicators indicators = new Indicators();

    /** Sees every ticket as it is replayed. */
    public interface Observer {
        /**
         * Takes a ticket.
         *
         * @param course when its events took effect
         * @param runs its clocks, in the order of the policy
         */
        void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs);
    }

    /** @param recurring takes every ticket too */
    public Replay(Mapping mapping, Policy policy, Recurring recurring, List<Observer> observers) {
        this.recurring = recurring;
        this.observers = List.copyOf(observers);
        this.figures = new Figures(mapping.practice());
        this.clocks = policy.promises().stream().map(ClockFigures::new).toList();
    }

    public void add(Ticket ticket) {
        List<Instant> course = ticket.course();
        figures.add(ticket, course);
        List<ClockRun> runs = new ArrayList<>(clocks.size());
        for (ClockFigures clock : clocks) {
            ClockRun run = ClockRun.of(ticket, clock.promise(), course);
            clock.add(run);
            runs.add(run);
        }
        indicators.add(ticket, course);
        recurring.add(ticket, course);
        observers.forEach(observer -> observer.saw(ticket, course, runs));
    }

    /** Writes the figures as one object. */
    public void writeTo(FigureWriter out, BadRecords bad) {
        out.object(() -> {
            figures.writeTo(out);
            out.array("clocks", () -> clocks.forEach(clock -> clock.writeTo(out)));
            figures.writeJudgementTo(out);
            out.object("kpis", () -> indicators.writeTo(out));
            out.object("recurrence", () -> recurring.writeTo(out));
            out.object("bad", () -> {
                out.number("records", bad.count());
                out.number("backwards", figures.backwards());
                out.array("first", () -> bad.first().forEach(out::item));
            });
        });
    }

    /** Writes the gist for a person at a terminal. */
    public void describeTo(PrintWriter out, BadRecords bad) {
        figures.describeTo(out);
        clocks.forEach(clock -> clock.describeTo(out));
        indicators.describeTo(out);
        recurring.describeTo(out);
        if (bad.count() > 0) {
            out.printf("%,d bad records were skipped; the first of them:%n", bad.count());
            bad.first().forEach(out::println);
        }
    }
}
