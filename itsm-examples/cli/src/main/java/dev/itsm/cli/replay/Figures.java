package dev.itsm.cli.replay;

import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Ticket.Event;
import java.io.PrintWriter;
import java.nio.IntBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tickets of a log come to, apart from their clocks: how many, how long, through which states and hands. */
final class Figures {
    private final StepCounts steps;
    private final Set<IntBuffer> variants = new HashSet<>();

    private long tickets;
    private long events;
    private long backwards;
    private Duration span = Duration.ZERO;
    private long reopenedTickets;
    private long neverCompleted;
    private long handOffs;
    private long handedOffTickets;
    private long returns;
    private long returnedTickets;
    private long reopenCountAgrees;
    private long reassignmentCountAgrees;

    Figures(Practice practice) {
        this.steps = new StepCounts(practice.steps());
    }

    /**
     * Adds a ticket.
     *
     * @param course when its events took effect
     */
    void add(Ticket ticket, List<Instant> course) {
        tickets++;
        events += ticket.events().size();
        span = span.plus(Duration.between(course.get(0), course.get(course.size() - 1)));
        variants.add(variant(ticket.events()));
        long reopenings = steps(ticket.events());
        reopenedTickets += reopenings > 0 ? 1 : 0;
        reopenCountAgrees += agrees(ticket.recordedReopenings(), reopenings);
        neverCompleted += ticket.events().stream().noneMatch(e -> ends(e.state())) ? 1 : 0;
        hands(ticket);
    }

    private static IntBuffer variant(List<Event> ofTicket) {
        int[] numbers = new int[ofTicket.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ofTicket.get(i).step().number();
        }
        return IntBuffer.wrap(numbers);
    }

    /** Adds the steps between consecutive events and returns how many of them reopen. */
    private long steps(List<Event> ofTicket) {
        long reopenings = 0;
        for (int i = 1; i < ofTicket.size(); i++) {
            Event before = ofTicket.get(i - 1);
            Event after = ofTicket.get(i);
            backwards += after.at().isBefore(before.at()) ? 1 : 0;
            reopenings += before.state().isEnd() && !after.state().isEnd() ? 1 : 0;
            steps.add(before.step(), after.step());
        }
        return reopenings;
    }

    private static boolean ends(MappedState state) {
        return state.isEnd() || state.is("CANCELLED");
    }

    /** Hand-offs leave out events without a group; the tools' own counters take none as a group, too. */
    private void hands(Ticket ticket) {
        List<String> groups = new ArrayList<>();
        long reassignments = 0;
        String before = null;
        for (int i = 0; i < ticket.events().size(); i++) {
            String group = ticket.events().get(i).values().get(Column.GROUP);
            reassignments += i > 0 && !Objects.equals(group, before) ? 1 : 0;
            if (group != null && (groups.isEmpty() || !group.equals(groups.get(groups.size() - 1)))) {
                groups.add(group);
            }
            before = group;
        }
        reassignmentCountAgrees += agrees(ticket.recordedHandOvers(), reassignments);
        long back = 0;
        for (int i = 2; i < groups.size(); i++) {
            back += groups.get(i).equals(groups.get(i - 2)) ? 1 : 0;
        }
        handOffs += Math.max(0, groups.size() - 1);
        handedOffTickets += groups.size() > 1 ? 1 : 0;
        returns += back;
        returnedTickets += back > 0 ? 1 : 0;
    }

    private static long agrees(@Nullable Long recorded, long counted) {
        return recorded != null && recorded == counted ? 1 : 0;
    }

    long tickets() {
        return tickets;
    }

    long backwards() {
        return backwards;
    }

    /** Writes them as the first members of an object that is open. */
    void writeTo(FigureWriter out) {
        out.number("cases", tickets);
        out.number("events", events);
        out.number("spanSeconds", FigureWriter.seconds(span));
        out.number("variants", variants.size());
        out.object(
                "statusMatrix",
                () -> steps.matrix().forEach((from, row) -> out.object(from, () -> row.forEach(out::number))));
        out.object("reopens", () -> {
            out.number("fromResolved", steps.reopenedFrom("RESOLVED"));
            out.number("fromClosed", steps.reopenedFrom("CLOSED"));
            out.number("cases", reopenedTickets);
        });
        out.number("neverCompleted", neverCompleted);
        out.object("handoffs", () -> {
            out.number("count", handOffs);
            out.number("cases", handedOffTickets);
            out.number("returns", returns);
            out.number("returnCases", returnedTickets);
        });
    }

    /** Writes how the lifecycle judged the steps, and where the tool's own counters agree. */
    void writeJudgementTo(FigureWriter out) {
        out.object("lifecycle", () -> {
            List<StepCounts.Refused> refused = steps.refused();
            out.number("accepted", steps.accepted());
            out.number("refused", total(refused));
            out.array(
                    "refusals",
                    () -> refused.forEach(step -> out.object(() -> {
                        out.text("from", step.from());
                        out.text("to", step.to());
                        out.text("code", step.code());
                        out.number("count", step.count());
                    })));
        });
        out.object("counters", () -> {
            out.number("reopenCountAgrees", reopenCountAgrees);
            out.number("reassignmentCountAgrees", reassignmentCountAgrees);
        });
    }

    void describeTo(PrintWriter out) {
        out.printf("%,d tickets with %,d events in %,d variants%n", tickets, events, variants.size());
        out.printf(
                "%,d reopenings in %,d tickets; %,d never completed%n",
                steps.reopenedFrom("RESOLVED") + steps.reopenedFrom("CLOSED"), reopenedTickets, neverCompleted);
        out.printf(
                "%,d hand-offs in %,d tickets, %,d of them straight back in %,d%n",
                handOffs, handedOffTickets, returns, returnedTickets);
        out.printf("%,d steps that the lifecycle has, %,d that it has not%n", steps.accepted(), total(steps.refused()));
    }

    private static long total(List<StepCounts.Refused> refused) {
        return refused.stream().mapToLong(StepCounts.Refused::count).sum();
    }
}
