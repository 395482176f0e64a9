package dev.itsm.cli.report;

import static dev.itsm.cli.page.Html.line;
import static dev.itsm.cli.page.Html.sentence;
import static j2html.TagCreator.each;

import dev.itsm.cli.replay.ClockRun;
import dev.itsm.cli.replay.Reading;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.sla.clock.ClockReading;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The tickets that overdrew their limits most, each with its clocks explained. */
final class WorstTickets implements Section {
    private static final int SHOWN = 10;

    private final ZoneId zone;
    private final PriorityQueue<Worst> worst = new PriorityQueue<>(LEAST_FIRST);

    private static final Comparator<Worst> LEAST_FIRST = Comparator.comparing(Worst::overdrawn)
            .thenComparing(worst -> worst.ticket().id(), Comparator.reverseOrder());

    /**
     * A ticket that may be one of the worst.
     *
     * @param overdrawn how much more than allowed the worst of its clocks counted
     */
    record Worst(Ticket ticket, List<Instant> course, List<ClockRun> runs, Duration overdrawn) {}

    WorstTickets(Reading reading) {
        zone = reading.zone();
    }

    @Override
    public String id() {
        return "worst";
    }

    @Override
    public String title() {
        return "The worst tickets, explained";
    }

    @Override
    public void saw(Ticket ticket, List<Instant> course, List<ClockRun> runs) {
        runs.stream()
                .flatMap(run -> run.cycles().stream())
                .filter(ClockReading::isBreached)
                .map(reading -> reading.remaining().orElse(Duration.ZERO).negated())
                .max(Comparator.naturalOrder())
                .map(overdrawn -> new Worst(ticket, course, runs, overdrawn))
                .ifPresent(this::keep);
    }

    private void keep(Worst candidate) {
        worst.add(candidate);
        if (worst.size() > SHOWN) {
            worst.remove();
        }
    }

    private List<Worst> ordered() {
        return worst.stream().sorted(LEAST_FIRST.reversed()).toList();
    }

    /** Returns the names of the places within the page where tickets are explained, by the tickets; once all were seen. */
    Map<String, String> anchors() {
        List<Worst> ordered = ordered();
        Map<String, String> anchors = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            anchors.put(ordered.get(i).ticket().id(), WorstTicket.anchor(i));
        }
        return anchors;
    }

    @Override
    public DomContent content() {
        if (worst.isEmpty()) {
            return sentence("No ticket was late.");
        }
        return line(
                sentence("By how much more than its limit a clock counted. The segments are the library’s own; each"
                        + " list adds up to the second. Times are those of " + zone + "."),
                each(ordered(), (place, one) -> WorstTicket.of(one, zone, place)));
    }
}
