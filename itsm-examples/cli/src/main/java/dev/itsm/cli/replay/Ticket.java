package dev.itsm.cli.replay;

import dev.itsm.cli.replay.Mapping.MappedState;
import dev.itsm.cli.replay.Policy.Promise;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its log has it.
 *
 * @param id as in the log
 * @param events what was recorded, in the order of the log; at least one
 * @param recordedReopenings the log's own last count of reopenings; null if it has none
 * @param recordedHandOvers the log's own last count of reassignments; null if it has none
 */
public record Ticket(
        String id,
        List<Event> events,
        @Nullable Long recordedReopenings,
        @Nullable Long recordedHandOvers) {
    /**
     * One event.
     *
     * @param at when it was recorded
     * @param step what the log says of the state
     * @param values what else it says, by column
     */
    public record Event(Instant at, Status step, Values values) {
        public MappedState state() {
            return step.state();
        }
    }

    /**
     * What the log says of the state, and what that means. One for each pair of words.
     *
     * @param number counts the pairs of words in the order in which the log has them, from 0
     * @param status the log's word
     * @param substatus the log's second word; null if it has none
     * @param state the state of the practice
     */
    public record Status(
            int number, @Nullable String status, @Nullable String substatus, MappedState state) {
        /** Returns the log's own words. */
        public String words() {
            return substatus == null ? String.valueOf(status) : status + "/" + substatus;
        }
    }

    /** The values of an event by column; few, and the same texts again and again, so kept as they lie in the row. */
    public static final class Values {
        private final @Nullable String[] row;
        private final Map<Column, Integer> places;

        /**
         * Keeps a row.
         *
         * @param row the values in the order of the mapping's columns
         * @param places where each column that the log has lies in the row
         */
        Values(@Nullable String[] row, Map<Column, Integer> places) {
            this.row = row;
            this.places = places;
        }

        /** Returns what the event says in a column; null if nothing. */
        public @Nullable String get(Column column) {
            Integer place = places.get(column);
            return place == null ? null : row[place];
        }
    }

    /** Returns what the log last says in a column; null if it never says anything. */
    public @Nullable String lastValue(Column column) {
        for (int i = events.size() - 1; i >= 0; i--) {
            String value = events.get(i).values().get(column);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    public Event first() {
        return events.get(0);
    }

    public Event last() {
        return events.get(events.size() - 1);
    }

    /**
     * Returns when each event took effect. Recorded times have glitches: where one steps back, that step takes no time, and
     * what follows keeps its distance.
     */
    public List<Instant> course() {
        List<Instant> course = new ArrayList<>(events.size());
        Instant before = first().at();
        Instant now = before;
        for (Event event : events) {
            if (event.at().isAfter(before)) {
                now = now.plus(Duration.between(before, event.at()));
            }
            before = event.at();
            course.add(now);
        }
        return course;
    }

    /** Returns the ticket's clock on a promise. */
    ServiceClock clock(Promise promise, List<Instant> course) {
        List<ClockFact> facts = new ArrayList<>();
        facts.add(ClockFact.started(course.get(0)));
        String key = null;
        MappedState state = null;
        PauseReason waiting = null;
        boolean stopped = false;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Instant at = course.get(i);
            String itsKey = event.values().get(promise.by());
            if (itsKey != null && !itsKey.equals(key)) {
                key = itsKey;
                facts.add(ClockFact.classified(key, at).numbered(facts.size()));
            }
            if (event.state().equals(state)) {
                continue;
            }
            state = event.state();
            boolean stops = promise.stops().contains(state.state());
            if (stops != stopped) {
                facts.add((stops ? ClockFact.stopped(at) : ClockFact.reopened(at)).numbered(facts.size()));
                stopped = stops;
                waiting = null;
            }
            PauseReason reason = stops ? null : promise.waits().get(state);
            if (!Objects.equals(reason, waiting)) {
                // The new wait begins before the old one ends: one pause, not two.
                if (reason != null) {
                    facts.add(ClockFact.paused(reason, at).numbered(facts.size()));
                }
                if (waiting != null) {
                    facts.add(ClockFact.resumed(waiting, at).numbered(facts.size()));
                }
                waiting = reason;
            }
        }
        return ServiceClock.of(promise.target(), facts);
    }
}
