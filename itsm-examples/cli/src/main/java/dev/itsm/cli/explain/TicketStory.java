package dev.itsm.cli.explain;

import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.FigureWriter;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.clock.Segment;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is told of one ticket: its history, then each of its clocks. */
final class TicketStory {
    private final Ticket ticket;
    private final List<Instant> course;
    private final ZoneId zone;
    private final List<Account> accounts;

    private TicketStory(Ticket ticket, List<Instant> course, ZoneId zone, List<Account> accounts) {
        this.ticket = ticket;
        this.course = course;
        this.zone = zone;
        this.accounts = accounts;
    }

    static TicketStory of(Ticket ticket, Reading reading) {
        List<Instant> course = ticket.course();
        List<Account> accounts = reading.policy().promises().stream()
                .map(promise -> ClockRun.of(ticket, promise, course))
                .flatMap(run -> run.cycles().stream())
                .map(cycle -> Account.of(ticket, course, cycle))
                .toList();
        return new TicketStory(ticket, course, reading.zone(), accounts);
    }

    void tellTo(PrintWriter out) {
        out.println("Ticket " + ticket.id() + ", as the log has it (" + zone + "):");
        for (int i = 0; i < ticket.events().size(); i++) {
            out.println("  " + line(i));
        }
        for (Account account : accounts) {
            out.println();
            out.println(account.explanation());
            out.println("  " + account.why());
        }
        if (accounts.isEmpty()) {
            out.println();
            out.println("No clock runs: no policy was given.");
        }
    }

    private String line(int i) {
        Ticket.Event event = ticket.events().get(i);
        Duration stays = i + 1 < course.size() ? Duration.between(course.get(i), course.get(i + 1)) : Duration.ZERO;
        String line = String.format(
                Locale.ROOT,
                "%s  %-24s %s%s%s",
                Words.second(event.at(), zone),
                Words.state(event.state()),
                event.step().words(),
                named(", team ", event.values().get(Column.GROUP)),
                i + 1 < course.size() ? ", for " + Words.exact(stays) : "");
        boolean back = i > 0 && event.at().isBefore(ticket.events().get(i - 1).at());
        return back ? line + " (the time steps back: the clocks take no time for it)" : line;
    }

    private static String named(String what, @Nullable String name) {
        return name == null ? "" : what + name;
    }

    void writeTo(FigureWriter out) {
        out.object(() -> {
            out.text("case", ticket.id());
            out.text("zone", zone.toString());
            out.array("history", () -> {
                for (int i = 0; i < ticket.events().size(); i++) {
                    writeEvent(out, ticket.events().get(i), course.get(i));
                }
            });
            out.array("clocks", () -> accounts.forEach(account -> writeClock(out, account)));
        });
    }

    private static void writeEvent(FigureWriter out, Ticket.Event event, Instant effective) {
        out.object(() -> {
            out.text("recorded", event.at().toString());
            out.text("effective", effective.toString());
            out.text("state", event.state().state());
            textOrNothing(out, "reason", event.state().reason());
            textOrNothing(out, "status", event.step().status());
            textOrNothing(out, "substatus", event.step().substatus());
            textOrNothing(out, "group", event.values().get(Column.GROUP));
        });
    }

    private static void textOrNothing(FigureWriter out, String name, @Nullable Object value) {
        if (value == null) {
            out.nothing(name);
        } else {
            out.text(name, value.toString());
        }
    }

    private static void writeClock(FigureWriter out, Account account) {
        ClockReading reading = account.reading();
        out.object(() -> {
            out.text("name", reading.target().toString());
            textOrNothing(out, "key", reading.key().orElse(null));
            out.text("run", reading.runState().name());
            out.text("outcome", reading.outcome().name());
            textOrNothing(out, "started", reading.startedAt().orElse(null));
            textOrNothing(out, "due", reading.due().orElse(null));
            textOrNothing(out, "stopped", reading.stoppedAt().orElse(null));
            out.text("asOf", reading.asOf().toString());
            out.flag("late", reading.isBreached());
            out.exactSeconds("elapsedSeconds", reading.elapsed());
            out.exactSeconds("pausedSeconds", reading.paused());
            out.object("sums", () -> {
                for (Segment.Kind kind : Segment.Kind.values()) {
                    out.exactSeconds(kind.name(), account.explanation().length(kind));
                }
            });
            out.array("segments", () -> account.slices().forEach(slice -> writeSlice(out, slice)));
            out.text("why", account.why());
        });
    }

    private static void writeSlice(FigureWriter out, Slice slice) {
        out.object(() -> {
            out.text("from", slice.startInclusive().toString());
            out.text("to", slice.endExclusive().toString());
            out.text("kind", slice.kind().name());
            out.exactSeconds("seconds", slice.length());
            out.text("because", slice.segment().because());
            out.text("state", slice.state().state());
            out.text("group", slice.team());
        });
    }
}
