package dev.itsm.cli.explain;

import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.sla.clock.Explanation;
import dev.itsm.sla.clock.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a clock's segment during which its ticket stayed as one event had left it.
 *
 * @param segment the segment that it is a part of
 * @param event the place of the event among those of the ticket
 * @param state the state that the event led to
 * @param team who had the ticket; empty if the log names nobody
 */
public record Slice(
        Segment segment, Instant startInclusive, Instant endExclusive, int event, MappedState state, String team) {

    /**
     * Cuts the segments of an explanation where something happened to the ticket.
     *
     * @param course when the ticket's events took effect
     * @return slices that follow each other as the segments do, none empty
     */
    public static List<Slice> of(Ticket ticket, List<Instant> course, Explanation explanation) {
        List<Slice> slices = new ArrayList<>();
        int event = 0;
        for (Segment segment : explanation.segments()) {
            Instant from = segment.startInclusive();
            while (from.isBefore(segment.endExclusive())) {
                while (event + 1 < course.size() && !course.get(event + 1).isAfter(from)) {
                    event++;
                }
                boolean cut = event + 1 < course.size() && course.get(event + 1).isBefore(segment.endExclusive());
                Instant until = cut ? course.get(event + 1) : segment.endExclusive();
                slices.add(slice(ticket.events().get(event), event, segment, from, until));
                from = until;
            }
        }
        return slices;
    }

    private static Slice slice(Ticket.Event event, int place, Segment segment, Instant from, Instant until) {
        String team = event.values().get(Column.GROUP);
        return new Slice(segment, from, until, place, event.state(), team == null ? "" : team);
    }

    public Segment.Kind kind() {
        return segment.kind();
    }

    /** Returns its length by the wall clock; of a counted one this is working time. */
    public Duration length() {
        return Duration.between(startInclusive, endExclusive);
    }
}
