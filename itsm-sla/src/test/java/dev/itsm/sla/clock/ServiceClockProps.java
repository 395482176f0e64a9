package dev.itsm.sla.clock;

import static dev.itsm.sla.clock.RandomHistories.LIMITS;
import static dev.itsm.sla.clock.RandomHistories.SPAN_MINUTES;
import static dev.itsm.sla.clock.RandomHistories.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact.Classified;
import dev.itsm.sla.clock.ClockFact.Stopped;
import dev.itsm.sla.clock.ClockModel.Shown;
import dev.itsm.sla.clock.RandomHistories.Event;
import dev.itsm.sla.clock.RandomHistories.Place;
import dev.itsm.sla.clock.Segment.Kind;
import dev.itsm.sla.clock.Thresholds.Firing;
import dev.itsm.sla.target.AgreementKind;
import dev.itsm.sla.target.Metric;
import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.RecalculationPolicy;
import dev.itsm.sla.target.ReopenPolicy;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import dev.itsm.sla.target.TargetName;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.TargetTime.CalendarDays;
import dev.itsm.sla.target.TargetTime.WorkingDayAt;
import dev.itsm.sla.target.TargetTime.WorkingDays;
import dev.itsm.sla.target.Threshold;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
    private static final PauseReason REQUESTER = PauseReason.REQUESTER;
    private static final PauseReason SUPPLIER = PauseReason.SUPPLIER;
    private static final Thresholds WARNINGS = Thresholds.of(
            Threshold.percent(50),
            Threshold.percent(100),
            Threshold.percent(130),
            Threshold.offset(Duration.ofMinutes(-30)),
            Threshold.offset(Duration.ofHours(1)));

    @Provide
    Arbitrary<Place> places() {
        return RandomHistories.places();
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return RandomHistories.any();
    }

    @Provide
    Arbitrary<List<Event>> historiesOfAllKinds() {
        return RandomHistories.ofAllKinds();
    }

    @Provide
    Arbitrary<Target> policies() {
        return Combinators.combine(
                        Arbitraries.of(Metric.class),
                        Arbitraries.of(AgreementKind.class),
                        Arbitraries.of(ReopenPolicy.class),
                        Arbitraries.of(RecalculationPolicy.class),
                        Arbitraries.of(
                                PausePolicy.standard(), PausePolicy.on(REQUESTER, SUPPLIER), PausePolicy.never()))
                .as((metric, agreement, reopening, recalculation, pauses) -> Target.of(TargetName.of("any"), metric)
                        .under(agreement)
                        .reopening(reopening)
                        .recalculating(recalculation)
                        .pausing(pauses));
    }

    @Property
    void showsUnderEveryPolicyWhatAWalkFromEdgeToEdgeShows(
            @ForAll("places") Place place,
            @ForAll("policies") Target policies,
            @ForAll("historiesOfAllKinds") List<Event> events,
            @ForAll @IntRange(max = SPAN_MINUTES) int revived,
            @ForAll @IntRange(max = SPAN_MINUTES) int nowOffset) {
        ResolvedTarget target = place.target(policies);
        List<ClockFact> facts = new ArrayList<>(facts(place, events));
        facts.add(ClockFact.retargeted(target, place.minute(revived)).numbered(99));
        facts.sort(ClockFact.ORDER);
        Instant now = place.minute(nowOffset);
        ServiceClock clock = ServiceClock.of(target, facts);
        ClockModel model = new ClockModel(place.calendar(), policies, LIMITS);
        model.walk(facts, now);

        List<Shown> shown = clock.cyclesAt(now).stream()
                .map(it -> new Shown(
                        it.runState(), it.elapsed(), it.paused(), it.due().orElse(null)))
                .toList();
        assertThat(shown).isEqualTo(model.shown(now));
    }

    @Property
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

    @Property
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

    @Property
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

    @Property
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

    @Property
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

    @Property
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

    @Property
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

    @Property
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

    @Property
    void movesADateByTheWorkingTimeOfThePausesThatBeginBeforeIt(
            @ForAll("places") Place place,
            @ForAll("dates") TargetTime promised,
            @ForAll @Size(max = 8) Set<@IntRange(max = SPAN_MINUTES) Integer> edges) {
        WorkingCalendar counting = promised.countedIn(place.calendar());
        Optional<Instant> due = promised.due(place.base(), place.calendar());
        ServiceClock clock = ServiceClock.of(Target.resolution()
                        .within(promised)
                        .pausing(PausePolicy.always())
                        .in(place.calendar()))
                .with(ClockFact.started(place.base()));
        Instant now = place.base();
        Iterator<Integer> inOrder = new TreeSet<>(edges).iterator();
        while (inOrder.hasNext()) {
            Instant from = place.minute(inOrder.next());
            Instant to = inOrder.hasNext() ? place.minute(inOrder.next()) : from;
            clock = clock.with(ClockFact.paused(REQUESTER, from)).with(ClockFact.resumed(to));
            due = due.flatMap(it -> from.isBefore(it) ? counting.add(it, counting.elapsed(from, to)) : Optional.of(it));
            now = to;
        }
        assertThat(clock.at(now).due()).isEqualTo(due);
        if (due.isPresent()) {
            Instant last = due.get();
            assertThat(clock.at(last).isBreached()).isFalse();
            assertThat(clock.at(last.isAfter(now) ? last.plusNanos(1) : now).isBreached())
                    .isEqualTo(!last.equals(now));
        }
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

    @Property
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
