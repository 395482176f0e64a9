package dev.itsm.sla.clock;

import dev.itsm.sla.calendar.RandomSchedules;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact.Acknowledged;
import dev.itsm.sla.clock.ClockFact.Assigned;
import dev.itsm.sla.clock.ClockFact.Cancelled;
import dev.itsm.sla.clock.ClockFact.Classified;
import dev.itsm.sla.clock.ClockFact.Happening;
import dev.itsm.sla.clock.ClockFact.Paused;
import dev.itsm.sla.clock.ClockFact.Reopened;
import dev.itsm.sla.clock.ClockFact.RequesterContacted;
import dev.itsm.sla.clock.ClockFact.Responded;
import dev.itsm.sla.clock.ClockFact.Resumed;
import dev.itsm.sla.clock.ClockFact.Started;
import dev.itsm.sla.clock.ClockFact.Stopped;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Histories of clocks in calendars of every zone of the tz database, round their clock changes. */
final class RandomHistories {
    static final int SPAN_MINUTES = 12 * 24 * 60;
    static final Map<String, Duration> LIMITS =
            Map.of("A", Duration.ofMinutes(45), "B", Duration.ofHours(9), "C", Duration.ofHours(40));

    private static final PauseReason[] REASONS = {PauseReason.REQUESTER, PauseReason.SCHEDULED, PauseReason.SUPPLIER};

    /** A clock's surroundings: its calendar, and the instant at which its history begins. */
    record Place(WorkingCalendar calendar, Instant base) {
        ResolvedTarget target() {
            return target(Target.resolution());
        }

        ResolvedTarget target(Target policies) {
            Target target = policies;
            for (Map.Entry<String, Duration> limit : LIMITS.entrySet()) {
                target = target.within(limit.getKey(), limit.getValue());
            }
            return target.in(calendar);
        }

        Instant minute(int offset) {
            return base.plus(Duration.ofMinutes(offset));
        }
    }

    /** A happening, how many minutes after the base it took effect, and how many minutes later it was recorded. */
    record Event(Happening what, int offset, int delay) {}

    private RandomHistories() {}

    static Arbitrary<Place> places() {
        Arbitrary<Place> scheduled = Combinators.combine(RandomSchedules.any(), Arbitraries.longs())
                .as((drawn, seed) ->
                        new Place(drawn.calendar(), drawn.instant(seed).minus(Duration.ofDays(4))));
        Arbitrary<Place> always = scheduled.map(
                place -> new Place(WorkingCalendar.always(place.calendar().zone()), place.base()));
        return Arbitraries.frequencyOf(Tuple.of(5, scheduled), Tuple.of(1, always));
    }

    /** Histories of starts, priorities, waiting, stops and reopenings. */
    static Arbitrary<List<Event>> any() {
        return of(basic());
    }

    /** Histories in which anything can happen. */
    static Arbitrary<List<Event>> ofAllKinds() {
        Arbitrary<Boolean> whether = Arbitraries.of(true, true, false);
        return of(Arbitraries.oneOf(
                basic(),
                Combinators.combine(whether, whether).as(Responded::new),
                Arbitraries.of("one", "two").injectNull(0.3).map(Assigned::new),
                Arbitraries.of(
                        new RequesterContacted(),
                        new RequesterContacted(),
                        new Acknowledged(),
                        new Cancelled("withdrawn"))));
    }

    private static Arbitrary<Happening> basic() {
        return Arbitraries.oneOf(
                Arbitraries.of(REASONS).map(Paused::new),
                Arbitraries.of(REASONS).injectNull(0.3).map(Resumed::new),
                Arbitraries.of("A", "B", "C", "none").map(key -> new Classified(TargetKey.of(key))),
                Arbitraries.of(new Stopped(), new Reopened(), new Reopened(), new Started()));
    }

    private static Arbitrary<List<Event>> of(Arbitrary<Happening> happenings) {
        // Some on one of few hours, so that several take effect at the same instant.
        Arbitrary<Integer> offsets = Arbitraries.oneOf(
                Arbitraries.integers().between(0, SPAN_MINUTES),
                Arbitraries.integers().between(0, 12).map(half -> half * 720));
        Arbitrary<Integer> delays = Arbitraries.of(0, 0, 0, 1, 90, 3000);
        Arbitrary<List<Event>> rest = Combinators.combine(happenings, offsets, delays)
                .as(Event::new)
                .list()
                .ofMaxSize(12);
        return Combinators.combine(rest, Arbitraries.of("A", "B", "C"), offsets).as((events, key, start) -> {
            List<Event> all = new ArrayList<>(events);
            all.add(new Event(new Classified(TargetKey.of(key)), 0, 0));
            all.add(new Event(new Started(), start / 4, 0));
            return all;
        });
    }

    static List<ClockFact> facts(Place place, List<Event> events) {
        List<ClockFact> facts = new ArrayList<>();
        for (Event event : events) {
            facts.add(ClockFact.of(event.what(), place.minute(event.offset()))
                    .recorded(place.minute(event.offset() + event.delay()))
                    .numbered(facts.size()));
        }
        facts.sort(ClockFact.ORDER);
        return facts;
    }
}
