package dev.itsm.cli.explain;

import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.clock.Explanation;
import dev.itsm.sla.clock.Segment.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the time of one clock went, in sums that give the whole of it exactly.
 *
 * @param reading what the clock shows
 * @param explanation its segments
 * @param slices its segments, cut where something happened to the ticket
 */
public record Account(ClockReading reading, Explanation explanation, List<Slice> slices) {
    /** Who let how much time count, in which state; the longest first. */
    public record Share(MappedState state, String team, Duration counted) {
        /** Returns the state, and the team if the log names one. */
        public String words() {
            return Words.state(state) + (team.isEmpty() ? "" : ", " + team);
        }
    }

    /**
     * What became of the time between two events of a ticket.
     *
     * @param first the first of its slices
     * @param endExclusive when the last of its slices ends
     * @param lengths its wall clock time by what became of it
     */
    public record Stretch(Slice first, Instant endExclusive, Map<Kind, Duration> lengths) {
        /** Returns the wall clock time of a kind. */
        public Duration length(Kind kind) {
            return lengths.getOrDefault(kind, Duration.ZERO);
        }
    }

    private record Place(MappedState state, String team) {}

    public Account {
        slices = List.copyOf(slices);
    }

    /**
     * Accounts for what a ticket's clock shows.
     *
     * @param course when the ticket's events took effect
     */
    public static Account of(Ticket ticket, List<Instant> course, ClockReading reading) {
        Explanation explanation = reading.explain();
        return new Account(reading, explanation, Slice.of(ticket, course, explanation));
    }

    /** Returns what counted by state and team. */
    public List<Share> shares() {
        Map<Place, Duration> counted = new LinkedHashMap<>();
        for (Slice slice : slices) {
            if (slice.kind() == Kind.COUNTED) {
                counted.merge(new Place(slice.state(), slice.team()), slice.length(), Duration::plus);
            }
        }
        return counted.entrySet().stream()
                .map(e -> new Share(e.getKey().state(), e.getKey().team(), e.getValue()))
                .sorted(Comparator.comparing(Share::counted).reversed())
                .toList();
    }

    /** Returns what became of the time after each event, in order. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (Slice slice : slices) {
            Map<Kind, Duration> lengths = new LinkedHashMap<>();
            Slice first = slice;
            Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (last != null && last.first().event() == slice.event()) {
                lengths.putAll(last.lengths());
                first = last.first();
                stretches.remove(stretches.size() - 1);
            }
            lengths.merge(slice.kind(), slice.length(), Duration::plus);
            stretches.add(new Stretch(first, slice.endExclusive(), lengths));
        }
        return stretches;
    }

    /** Returns why it is late, or how it was in time, in one paragraph whose figures add up. */
    public String why() {
        String counted = Words.exact(reading.elapsed()) + " counted";
        String shares = shares().stream()
                .map(share -> Words.exact(share.counted()) + " " + share.words())
                .collect(Collectors.joining(" + "));
        String rest = uncounted();
        return verdict(counted)
                + (shares.isEmpty() ? "" : " They are " + shares + " = " + Words.exact(reading.elapsed()) + ".")
                + (rest.isEmpty() ? "" : " Not counted: " + rest + ".");
    }

    private String verdict(String counted) {
        return reading.remaining()
                .map(left -> left.isNegative()
                        ? "Late: " + counted + ", " + Words.exact(left.negated()) + " more than the "
                                + Words.exact(reading.elapsed().plus(left)) + " allowed."
                        : verdictWithTimeLeft(counted, left))
                .orElse("Measured only: " + counted + ", and nothing was promised.");
    }

    /** A clock that used exactly its time by the close of business and stopped later is late with nothing overdrawn. */
    private String verdictWithTimeLeft(String counted, Duration left) {
        String allowed = Words.exact(reading.elapsed().plus(left));
        if (reading.isBreached()) {
            return "Late: " + counted + ", all of the " + allowed + " allowed, and it went on outside working hours.";
        }
        String outcome = reading.isStopped() ? "In time: " : "Not decided: ";
        return outcome + counted + " of the " + allowed + " allowed, " + Words.exact(left) + " left.";
    }

    private String uncounted() {
        List<String> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Duration length = explanation.length(kind);
            if (kind != Kind.COUNTED && !length.isZero()) {
                parts.add(Words.exact(length) + " " + kind);
            }
        }
        return String.join(", ", parts);
    }
}
