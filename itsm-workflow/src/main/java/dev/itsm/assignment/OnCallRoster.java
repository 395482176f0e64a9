package dev.itsm.assignment;

import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is on call: people who take turns, and others who stand in for them. Immutable and thread-safe.
 *
 * @param zone where the hand-over time is on the wall
 * @param firstDay the day of the first hand-over
 * @param handOver the time of day of each hand-over; one that a clock change skips is at the next instant there is
 * @param days how many days a turn lasts, at least 1
 * @param turns who takes which turn, in order, over and over; at least one person
 * @param standIns who is on call instead; the last one that covers an instant counts
 */
public record OnCallRoster(
        ZoneId zone, LocalDate firstDay, LocalTime handOver, int days, List<PersonId> turns, List<StandIn> standIns) {
    public OnCallRoster {
        turns = List.copyOf(turns);
        standIns = List.copyOf(standIns);
        if (days < 1 || turns.isEmpty()) {
            throw new IllegalArgumentException("A roster from " + firstDay + " needs turns of at least a day, not "
                    + days + ", and people to take them, not " + turns
                    + ".\nMaybe the team has no on-call duty: use no roster.");
        }
    }

    /** Returns a roster of weekly turns. */
    public static OnCallRoster weekly(ZoneId zone, LocalDate firstDay, LocalTime handOver, PersonId... turns) {
        return new OnCallRoster(zone, firstDay, handOver, 7, List.of(turns), List.of());
    }

    /** Returns the roster in which somebody stands in for a while. */
    public OnCallRoster standingIn(Period period, PersonId person) {
        return new OnCallRoster(
                zone,
                firstDay,
                handOver,
                days,
                turns,
                Stream.concat(standIns.stream(), Stream.of(new StandIn(period, person)))
                        .toList());
    }

    /** Returns who is on call at the instant; empty before the first turn, unless somebody stands in. */
    public Optional<PersonId> onCall(Instant at) {
        for (int i = standIns.size() - 1; i >= 0; i--) {
            if (standIns.get(i).period().contains(at)) {
                return Optional.of(standIns.get(i).person());
            }
        }
        long turn = turnAt(at);
        return turn < 0 ? Optional.empty() : Optional.of(turns.get((int) (turn % turns.size())));
    }

    /** Returns the first hand-over after the instant, stand-ins left aside. */
    public Instant nextHandOver(Instant after) {
        return startOf(Math.max(0, turnAt(after) + 1));
    }

    private long turnAt(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        long turn = Math.floorDiv(ChronoUnit.DAYS.between(firstDay, day), days);
        return turn >= 0 && at.isBefore(startOf(turn)) ? turn - 1 : turn;
    }

    private Instant startOf(long turn) {
        return ZonedDateTime.of(firstDay.plusDays(turn * days), handOver, zone).toInstant();
    }

    /**
     * Somebody is on call instead of whose turn it is.
     *
     * @param period for how long
     * @param person who
     */
    public record StandIn(Period period, PersonId person) {}
}
