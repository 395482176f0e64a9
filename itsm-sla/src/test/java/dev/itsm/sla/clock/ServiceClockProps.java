package dev.itsm.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.calendar.Schedule;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact.Classified;
import dev.itsm.sla.clock.ClockFact.Happening;
import dev.itsm.sla.clock.ClockFact.Paused;
import dev.itsm.sla.clock.ClockFact.Reopened;
import dev.itsm.sla.clock.ClockFact.Resumed;
import dev.itsm.sla.clock.ClockFact.Started;
import dev.itsm.sla.clock.ClockFact.Stopped;
import dev.itsm.sla.clock.Segment.Kind;
import dev.itsm.sla.clock.Thresholds.Firing;
import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetKey;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.TargetTime.CalendarDays;
import dev.itsm.sla.target.TargetTime.WorkingDayAt;
import dev.itsm.sla.target.TargetTime.WorkingDays;
import dev.itsm.sla.target.Threshold;
import dev.itsm.time.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ServiceClockProps {
    private static final int TRIES = 200;
    private static final int SPAN_MINUTES = 12 * 24 * 60;
    private static final PauseReason REQUESTER = PauseReason.REQUESTER;
    private static final PauseReason SCHEDULED = PauseReason.SCHEDULED;
    private static final PauseReason SUPPLIER = PauseReason.SUPPLIER;
    private static final Map<String, Duration> LIMITS =
            Map.of("A", Duration.ofMinutes(45), "B", Duration.ofHours(9), "C", Duration.ofHours(40));
    private static final Thresholds WARNINGS = Thresholds.of(
            Threshold.percent(50),
            Threshold.percent(100),
            Threshold.percent(130),
            Threshold.offset(Duration.ofMinutes(-30)),
            Threshold.offset(Duration.ofHours(1)));

    /** A clock's surroundings: its calendar, and the instant at which its history begins. */
    record Place(WorkingCalendar calendar, Instant base) {
        ResolvedTarget target() {
            Target target = Target.resolution();
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

    @Provide
    Arbitrary<Place> places() {
        Arbitrary<WorkingCalendar> calendars = Combinators.combine(
                        Arbitraries.of(
                                "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"),
                        Arbitraries.integers().between(0, 47),
                        Arbitraries.integers().between(1, 47),
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.of(true, false))
                .as((zone, opens, length, last, always) -> always
                        ? WorkingCalendar.always(ZoneId.of(zone))
                        : Schedule.in(ZoneId.of(zone))
                                .shift(DayOfWeek.MONDAY, last, halfHour(opens), halfHour((opens + length) % 48))
                                .holiday(LocalDate.of(2024, 4, 1), "Easter Monday")
                                .calendar());
        Arbitrary<Instant> bases = Arbitraries.of(
                        "2024-03-28T22:00:00Z", "2024-10-26T10:00:00Z", "2024-07-03T00:00:00Z")
                .map(Instant::parse);
        return Combinators.combine(calendars, bases).as(Place::new);
    }

    private static String halfHour(int count) {
        return String.format("%02d:%02d", count / 2, count % 2 * 30);
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Happening> happenings = Arbitraries.oneOf(
                Arbitraries.of(REQUESTER, SCHEDULED, SUPPLIER).map(Paused::new),
                Arbitraries.of(REQUESTER, SCHEDULED, SUPPLIER).injectNull(0.3).map(Resumed::new),
                Arbitraries.of("A", "B", "C", "none").map(key -> new Classified(TargetKey.of(key))),
                Arbitraries.of(new Stopped(), new Reopened(), new Started()));
        Arbitrary<Integer> offsets = Arbitraries.integers().between(0, SPAN_MINUTES);
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

    private static List<ClockFact> facts(Place place, List<Event> events) {
        List<ClockFact> facts = new ArrayList<>();
        for (Event event : events) {
            facts.add(ClockFact.of(event.what(), place.minute(event.offset()))
                    .recorded(place.minute(event.offset() + event.delay()))
                    .numbered(facts.size()));
        }
        facts.sort(ClockFact.ORDER);
        return facts;
    }

    @Property(tries = TRIES)
    void showsWhatAWalkThroughEveryMinuteShows(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int nowOffset) {
        List<ClockFact> facts = facts(place, events);
        Instant now = place.minute(nowOffset);
        ClockReading reading = ServiceClock.of(place.target(), facts).at(now);
        MinuteModel model = new MinuteModel(place.calendar(), LIMITS, Set.of(REQUESTER, SCHEDULED));
        model.walk(facts, now);

        assertThat(reading.runState()).isEqualTo(model.runState());
        assertThat(reading.elapsed()).isEqualTo(model.counted());
        assertThat(reading.paused()).isEqualTo(model.paused());
        assertThat(reading.due().orElse(null)).isEqualTo(model.due(now));
    }

    @Property(tries = TRIES)
    void foldsFactsTheSameInWhateverOrderTheyArrive(
            @ForAll("places") Place place, @ForAll("histories") List<Event> events, @ForAll Random random) {
        List<ClockFact> facts = facts(place, events);
        ServiceClock replayed = ServiceClock.of(place.target(), facts);
        List<ClockFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        ServiceClock arrived = ServiceClock.of(place.target());
        for (ClockFact fact : shuffled) {
            arrived = arrived.with(fact);
        }
        assertThat(arrived).isEqualTo(replayed);
        assertThat(arrived.facts()).isEqualTo(facts);
        Instant end = place.minute(SPAN_MINUTES);
        assertThat(arrived.at(end)).isEqualTo(replayed.at(end));
    }

    @Property(tries = TRIES)
    void knowsAtAnInstantOnlyWhatTookEffectByThen(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int nowOffset) {
        List<ClockFact> facts = facts(place, events);
        Instant now = place.minute(nowOffset);
        List<ClockFact> effective =
                facts.stream().filter(fact -> !fact.effectiveAt().isAfter(now)).toList();
        List<ClockFact> known =
                facts.stream().filter(fact -> !fact.recordedAt().isAfter(now)).toList();
        ServiceClock clock = ServiceClock.of(place.target(), facts);
        assertThat(clock.at(now))
                .isEqualTo(ServiceClock.of(place.target(), effective).at(now));
        assertThat(clock.asRecorded(now)).isEqualTo(ServiceClock.of(place.target(), known));
    }

    @Property(tries = TRIES)
    void explainsItselfInSegmentsThatAddUp(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int nowOffset) {
        ClockReading reading =
                ServiceClock.of(place.target(), facts(place, events)).at(place.minute(nowOffset));
        Explanation explanation = reading.explain();
        assertThat(explanation.workingTime(Kind.COUNTED)).isEqualTo(reading.elapsed());
        assertThat(explanation.workingTime(Kind.PAUSED)).isEqualTo(reading.paused());
        assertThat(explanation.workingTime(Kind.OUTSIDE_HOURS)).isZero();
        reading.startedAt().ifPresent(start -> {
            Instant reached = start;
            for (Segment segment : explanation.segments()) {
                assertThat(segment.startInclusive()).isEqualTo(reached).isBefore(segment.endExclusive());
                assertThat(segment.workingTime())
                        .isEqualTo(place.calendar().elapsed(segment.startInclusive(), segment.endExclusive()));
                reached = segment.endExclusive();
            }
            assertThat(reached).isEqualTo(reading.stoppedAt().orElse(reading.asOf()));
        });
    }

    @Property(tries = TRIES)
    void changingFromATargetAndBackAgainChangesNothing(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int there,
            @ForAll @IntRange(max = SPAN_MINUTES) int back) {
        ResolvedTarget first = place.target();
        ResolvedTarget second = Target.resolution()
                .version("2")
                .within(Duration.ofHours(1))
                .pausing(PausePolicy.on(SUPPLIER))
                .in(WorkingCalendar.always());
        List<ClockFact> facts = facts(
                place,
                events.stream()
                        .filter(event -> !(event.what() instanceof Stopped))
                        .toList());
        Instant from = place.minute(Math.min(there, back));
        Instant to = place.minute(Math.max(there, back));
        ServiceClock stayed = ServiceClock.of(first, facts);
        ServiceClock wentAndCame = stayed.with(ClockFact.retargeted(second, from))
                .with(ClockFact.retargeted(first, to).numbered(99));
        Instant end = place.minute(SPAN_MINUTES);
        assertThat(wentAndCame.at(end)).isEqualTo(stayed.at(end));
        assertThat(wentAndCame.at(to)).isEqualTo(stayed.at(to));
    }

    @Property(tries = TRIES)
    void isNeverDueInAPauseNorLaterThanWhenItPassed(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int nowOffset,
            @ForAll @IntRange(max = SPAN_MINUTES) int later) {
        ServiceClock clock = ServiceClock.of(place.target(), facts(place, events));
        ClockReading reading = clock.at(place.minute(nowOffset));
        if (reading.isPaused() && reading.due().isPresent()) {
            Period pause = reading.pauses().isEmpty()
                    ? Period.from(reading.asOf())
                    : reading.pauses().get(reading.pauses().size() - 1);
            assertThat(reading.due().get()).isBeforeOrEqualTo(pause.startInclusive());
        }
        Instant held = place.minute(Math.max(nowOffset, later));
        if (reading.isBreached()) {
            ServiceClock pausedLater = ServiceClock.of(place.target(), upTo(clock, reading.asOf()))
                    .with(ClockFact.paused(REQUESTER, held));
            assertThat(pausedLater.at(held.plusSeconds(3600)).due()).isEqualTo(reading.due());
            assertThat(pausedLater.at(held.plusSeconds(3600)).isBreached()).isTrue();
        }
    }

    private static List<ClockFact> upTo(ServiceClock clock, Instant now) {
        return clock.facts().stream()
                .filter(fact -> !fact.effectiveAt().isAfter(now))
                .toList();
    }

    @Property(tries = TRIES)
    void firesEachThresholdOnceAtAnInstantThatAskingLaterDoesNotMove(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int one,
            @ForAll @IntRange(max = SPAN_MINUTES) int other) {
        List<ClockFact> facts = facts(place, events).stream()
                .filter(fact -> !(fact.what() instanceof Classified)
                        || fact.effectiveAt().equals(place.base()))
                .toList();
        ServiceClock clock = ServiceClock.of(place.target(), facts);
        Instant early = place.minute(Math.min(one, other));
        Instant late = place.minute(Math.max(one, other));
        List<Firing> firedEarly = WARNINGS.evaluate(clock, early).fired();
        List<Firing> firedLate = WARNINGS.evaluate(clock, late).fired();
        assertThat(firedLate.stream().filter(firing -> !firing.at().isAfter(early)))
                .isEqualTo(firedEarly);
        assertThat(firedLate).extracting(Firing::key).doesNotHaveDuplicates();
        for (Period pause : clock.at(late).pauses()) {
            assertThat(firedLate)
                    .noneMatch(firing -> firing.at().isAfter(pause.startInclusive())
                            && firing.at().isBefore(pause.endExclusive()));
        }
        WARNINGS.evaluate(clock, early)
                .nextAt()
                .ifPresent(next -> assertThat(next).isAfter(early));
    }

    @Property(tries = TRIES)
    void keepsInItsLedgerWhatWasKnownThen(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int one,
            @ForAll @IntRange(max = SPAN_MINUTES) int other) {
        ServiceClock clock = ServiceClock.of(place.target(), facts(place, events));
        // Between two minutes, where nothing is exactly due.
        Instant then = place.minute(Math.min(one, other)).plusSeconds(30);
        Instant now = place.minute(Math.max(one, other)).plusSeconds(30);
        BreachLedger ledger = BreachLedger.of(clock, now);
        assertThat(ledger.standingAt(then).stream().map(BreachLedger.BreachRecorded::due))
                .containsExactlyInAnyOrderElementsOf(breaches(clock.asRecorded(then), then));
        assertThat(ledger.standingAt(now).stream().map(BreachLedger.BreachRecorded::due))
                .containsExactlyInAnyOrderElementsOf(breaches(clock.asRecorded(now), now));
        assertThat(ledger.entries())
                .isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
    }

    private static List<Instant> breaches(ServiceClock clock, Instant at) {
        return clock.cyclesAt(at).stream()
                .flatMap(reading -> reading.breachedAt().stream())
                .toList();
    }

    @Property(tries = TRIES)
    void tellsOfEachChangeOnce(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int one,
            @ForAll @IntRange(max = SPAN_MINUTES) int other) {
        ServiceClock clock = ServiceClock.of(place.target(), facts(place, events));
        Instant then = place.minute(Math.min(one, other)).plusSeconds(30);
        Instant now = place.minute(Math.max(one, other)).plusSeconds(30);
        List<ClockChange> changes = clock.changesUntil(now);
        assertThat(changes).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        List<ClockChange> byThen =
                changes.stream().filter(change -> !change.at().isAfter(then)).toList();
        assertThat(clock.changesUntil(then)).isEqualTo(byThen);
        ClockReading reading = clock.at(then);
        if (byThen.isEmpty()) {
            assertThat(reading.runState()).isEqualTo(RunState.NOT_STARTED);
        } else {
            ClockChange last = byThen.get(byThen.size() - 1);
            assertThat(last.runState()).isEqualTo(reading.runState());
            assertThat(last.breached()).isEqualTo(reading.isBreached());
        }
    }

    @Property(tries = TRIES)
    void movesADateByTheWorkingTimeOfThePausesThatBeginBeforeIt(
            @ForAll("places") Place place,
            @ForAll("dates") TargetTime promised,
            @ForAll @Size(max = 8) Set<@IntRange(max = SPAN_MINUTES) Integer> edges) {
        WorkingCalendar counting = promised.countedIn(place.calendar());
        Instant due = promised.due(place.base(), place.calendar()).orElseThrow();
        ServiceClock clock = ServiceClock.of(Target.resolution()
                        .within(promised)
                        .pausing(PausePolicy.always())
                        .in(place.calendar()))
                .with(ClockFact.started(place.base()));
        Instant now = place.base();
        Iterator<Integer> inOrder = new TreeSet<>(edges).iterator();
        while (inOrder.hasNext()) {
            Instant from = place.minute(inOrder.next());
            now = inOrder.hasNext() ? place.minute(inOrder.next()) : from;
            clock = clock.with(ClockFact.paused(REQUESTER, from)).with(ClockFact.resumed(now));
            due = from.isBefore(due)
                    ? counting.add(due, counting.elapsed(from, now)).orElseThrow()
                    : due;
        }
        assertThat(clock.at(now).due()).contains(due);
        assertThat(clock.at(due).isBreached()).isFalse();
        assertThat(clock.at(due.isAfter(now) ? due.plusNanos(1) : now).isBreached())
                .isEqualTo(!due.equals(now));
    }

    @Provide
    Arbitrary<TargetTime> dates() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 5);
        return Arbitraries.oneOf(
                Combinators.combine(days, Arbitraries.of(true, false)).as(WorkingDays::new),
                Combinators.combine(days, Arbitraries.integers().between(0, 23))
                        .as((later, hour) -> new WorkingDayAt(later, LocalTime.of(hour, 0))),
                days.map(CalendarDays::new));
    }

    @Property(tries = TRIES)
    void sharesItsElapsedTimeOutAmongTheOwners(
            @ForAll("places") Place place,
            @ForAll("histories") List<Event> events,
            @ForAll List<@IntRange(max = SPAN_MINUTES) Integer> handovers,
            @ForAll @IntRange(max = SPAN_MINUTES) int nowOffset) {
        ServiceClock clock = ServiceClock.of(place.target(), facts(place, events));
        ServiceClock owned = clock;
        for (int handover : handovers) {
            owned = owned.with(ClockFact.assigned("team " + handover % 3, place.minute(handover)));
        }
        ClockReading reading = owned.at(place.minute(nowOffset));
        assertThat(reading.elapsedByOwner().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(reading.elapsed())
                .isEqualTo(clock.at(place.minute(nowOffset)).elapsed());
    }
}
