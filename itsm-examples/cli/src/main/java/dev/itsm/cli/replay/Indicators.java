package dev.itsm.cli.replay;

import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.id.ClauseRef;
import dev.itsm.id.IncidentId;
import dev.itsm.sms.kpi.Figure;
import dev.itsm.sms.kpi.Indicator;
import dev.itsm.sms.kpi.Part;
import dev.itsm.sms.kpi.Tally;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The indicators that a log of tickets can show, over the whole of the log. */
final class Indicators {
    private static final ClauseRef INCIDENTS = ClauseRef.iso20000("8.6.1");

    /** A ticket with when its events took effect. */
    private record Run(Ticket ticket, List<Instant> course) {
        IncidentId id() {
            return IncidentId.of(ticket.id());
        }

        MappedState state() {
            return ticket.last().state();
        }

        /** Returns the place of the event with which it was resolved for the last time; -1 if it is not resolved. */
        int lastResolved() {
            int i = ticket.events().size();
            while (i > 0 && ticket.events().get(i - 1).state().isEnd()) {
                i--;
            }
            return i == ticket.events().size() ? -1 : i;
        }
    }

    private static final Indicator<Run> MTTR = Indicator.mean(
            "INC-MTTR",
            INCIDENTS,
            "Mean time to resolve, around the clock, to the last resolution",
            Indicator.Better.LOWER,
            Run::id,
            run -> {
                int resolved = run.lastResolved();
                if (run.state().is("CANCELLED")) {
                    return Part.excluded("cancelled");
                }
                return resolved < 0
                        ? Part.outside()
                        : Part.measured(Duration.between(
                                run.course().get(0), run.course().get(resolved)));
            });

    private static final Indicator<Run> REOPENED = Indicator.share(
            "INC-REOPEN",
            INCIDENTS,
            "Tickets that were resolved and reopened, of those that were resolved",
            Indicator.Better.LOWER,
            Run::id,
            run -> {
                boolean resolved = false;
                boolean reopened = false;
                for (Ticket.Event event : run.ticket().events()) {
                    reopened |= resolved && !event.state().isEnd();
                    resolved |= event.state().isEnd();
                }
                return resolved ? Part.counted(reopened) : Part.outside();
            });

    private final List<Tally<Run>> tallies = List.of(MTTR.tally(), REOPENED.tally());

    void add(Ticket ticket, List<Instant> course) {
        Run run = new Run(ticket, course);
        tallies.forEach(tally -> tally.add(run));
    }

    void writeTo(FigureWriter out) {
        for (Tally<Run> tally : tallies) {
            Figure figure = tally.figure();
            out.object(figure.indicator(), () -> {
                if (figure.value().isEmpty()) {
                    out.nothing("value");
                } else {
                    out.text(
                            "value",
                            figure.mean()
                                    .map(Duration::toString)
                                    .orElseGet(() -> figure.value().get().percent(2) + " %"));
                }
                out.number("n", figure.n());
                figure.spread().ifPresent(spread -> {
                    out.text("median", spread.median().toString());
                    out.text("p90", spread.p90().toString());
                });
                out.object(
                        "excluded",
                        () -> figure.evidence().excluded().forEach((reason, ids) -> out.number(reason, ids.size())));
            });
        }
    }

    void describeTo(PrintWriter out) {
        tallies.forEach(tally -> out.println(tally.figure()));
    }
}
