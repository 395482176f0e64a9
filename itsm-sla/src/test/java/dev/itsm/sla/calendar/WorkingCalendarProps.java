package dev.itsm.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.sla.calendar.RandomSchedules.Drawn;
import dev.itsm.sla.calendar.WorkingCalendar.Landing;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of working time, over random schedules of all zones. */
class WorkingCalendarProps {
    private static final long NANO = 1;

    @Property
    void agreesWithItsDefinition(@ForAll("schedules") Drawn drawn, @ForAll long one, @ForAll long other) {
        InstantModel model = new InstantModel(drawn.schedule());
        WorkingCalendar calendar = drawn.calendar();
        NavigableSet<Instant> edges =
                model.edges(drawn.middle().minusDays(12), drawn.middle().plusDays(12));
        assertThat(edges).allSatisfy(edge -> {
            assertThat(calendar.isWorking(edge)).as("at %s", edge).isEqualTo(model.works(edge));
            Instant justBefore = edge.minusNanos(NANO);
            assertThat(calendar.isWorking(justBefore)).as("before %s", edge).isEqualTo(model.works(justBefore));
        });
        Instant start = drawn.instant(one);
        Instant end = later(start, drawn.instant(other));
        assertThat(calendar.elapsed(start, end)).isEqualTo(InstantModel.elapsed(edges, model::works, start, end));
    }

    @Property
    void combinesAsSetsOfInstantsDo(
            @ForAll("schedules") Drawn a, @ForAll("schedules") Drawn b, @ForAll long one, @ForAll long other) {
        // Two schedules far apart would say little, so the second is moved to the first one's days.
        Drawn near = new Drawn(moved(b, a.middle()), a.middle());
        combines(a, near, WorkingCalendar::union, (x, y) -> x || y, one, other);
        combines(a, near, WorkingCalendar::intersection, (x, y) -> x && y, one, other);
        combines(a, near, WorkingCalendar::minus, (x, y) -> x && !y, one, other);
    }

    private static Schedule moved(Drawn drawn, LocalDate to) {
        Schedule schedule = drawn.schedule();
        long days = to.toEpochDay() - drawn.middle().toEpochDay();
        Schedule.Builder builder = Schedule.in(schedule.zone()).cut(schedule.cut());
        schedule.rotas().forEach(rota -> builder.week(rota.weeks().get(0)));
        schedule.holidays().keySet().forEach(date -> builder.holiday(date.plusDays(days), ""));
        schedule.hours().forEach((date, shifts) -> builder.hours(date.plusDays(days), shifts));
        return builder.build();
    }

    private static void combines(
            Drawn a,
            Drawn b,
            BinaryOperator<WorkingCalendar> operation,
            BinaryOperator<Boolean> both,
            long one,
            long other) {
        InstantModel left = new InstantModel(a.schedule());
        InstantModel right = new InstantModel(b.schedule());
        Predicate<Instant> works = instant -> both.apply(left.works(instant), right.works(instant));
        NavigableSet<Instant> edges =
                new TreeSet<>(left.edges(a.middle().minusDays(12), a.middle().plusDays(12)));
        edges.addAll(right.edges(a.middle().minusDays(12), a.middle().plusDays(12)));
        WorkingCalendar combined = operation.apply(a.calendar(), b.calendar());
        Instant start = a.instant(one);
        Instant end = later(start, a.instant(other));
        assertThat(combined.elapsed(start, end)).isEqualTo(InstantModel.elapsed(edges, works, start, end));
        assertThat(edges.subSet(start, end))
                .allSatisfy(edge -> assertThat(combined.isWorking(edge)).isEqualTo(works.test(edge)));
    }

    @Property
    void addsAndMeasures(@ForAll("schedules") Drawn drawn, @ForAll long seed, @ForAll("amounts") Duration amount) {
        WorkingCalendar calendar = drawn.calendar();
        Instant start = drawn.instant(seed);
        Optional<Instant> due = calendar.add(start, amount);
        due.ifPresent(it -> {
            assertThat(calendar.elapsed(start, it)).isEqualTo(amount);
            assertThat(calendar.elapsed(it, start)).isEqualTo(amount.negated());
            assertThat(calendar.elapsed(start, it.minusNanos(NANO))).isLessThan(amount);
        });
        Optional<Instant> latest = calendar.add(start, amount, Landing.LATEST);
        latest.ifPresent(it -> {
            assertThat(calendar.elapsed(start, it)).isEqualTo(amount);
            assertThat(calendar.elapsed(start, it.plusNanos(NANO))).isGreaterThan(amount);
            assertThat(it).isEqualTo(due.flatMap(calendar::next).orElseThrow());
        });
    }

    @Property
    void subtractsAsTheMirrorImage(
            @ForAll("schedules") Drawn drawn, @ForAll long seed, @ForAll("amounts") Duration amount) {
        WorkingCalendar calendar = drawn.calendar();
        Instant end = drawn.instant(seed);
        Optional<Instant> start = calendar.subtract(end, amount);
        assertThat(calendar.add(end, amount.negated())).isEqualTo(start);
        start.ifPresent(it -> {
            assertThat(calendar.elapsed(it, end)).isEqualTo(amount);
            assertThat(calendar.elapsed(it.plusNanos(NANO), end)).isLessThan(amount);
        });
        calendar.subtract(end, amount, Landing.LATEST).ifPresent(it -> {
            assertThat(calendar.elapsed(it, end)).isEqualTo(amount);
            assertThat(calendar.elapsed(it.minusNanos(NANO), end)).isGreaterThan(amount);
            assertThat(it).isEqualTo(start.flatMap(calendar::previous).orElseThrow());
        });
        if (calendar.isWorking(end)) {
            assertThat(calendar.add(end, amount).flatMap(due -> calendar.subtract(due, amount)))
                    .isIn(Optional.empty(), Optional.of(end));
        }
    }

    @Property
    void addsInPartsWhatItAddsAtOnce(
            @ForAll("schedules") Drawn drawn,
            @ForAll long seed,
            @ForAll("amounts") Duration a,
            @ForAll("amounts") Duration b) {
        WorkingCalendar calendar = drawn.calendar();
        Instant start = drawn.instant(seed);
        assertThat(calendar.add(start, a).flatMap(it -> calendar.add(it, b))).isEqualTo(calendar.add(start, a.plus(b)));
        assertThat(calendar.subtract(start, a).flatMap(it -> calendar.subtract(it, b)))
                .isEqualTo(calendar.subtract(start, a.plus(b)));
    }

    @Property
    void neverGoesBack(
            @ForAll("schedules") Drawn drawn,
            @ForAll long one,
            @ForAll long other,
            @ForAll("amounts") Duration amount) {
        WorkingCalendar calendar = drawn.calendar();
        Instant early = earlier(drawn.instant(one), drawn.instant(other));
        Instant late = later(drawn.instant(one), drawn.instant(other));
        assertThat(calendar.elapsed(early, late)).isBetween(Duration.ZERO, Duration.between(early, late));
        calendar.add(late, amount)
                .ifPresent(due ->
                        assertThat(calendar.add(early, amount).orElseThrow()).isBeforeOrEqualTo(due));
        calendar.subtract(early, amount)
                .ifPresent(due -> assertThat(calendar.subtract(late, amount).orElseThrow())
                        .isAfterOrEqualTo(due));
    }

    @Property
    void cutsAPeriodIntoItsPieces(@ForAll("schedules") Drawn drawn, @ForAll long one, @ForAll long other) {
        WorkingCalendar calendar = drawn.calendar();
        Instant start = drawn.instant(one);
        Instant end = later(start, drawn.instant(other));
        List<Period> pieces = calendar.intervals(start, end).toList();
        assertThat(pieces.stream().map(it -> it.duration().orElseThrow()).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(calendar.elapsed(start, end));
        for (int i = 0; i < pieces.size(); i++) {
            Period piece = pieces.get(i);
            assertThat(piece.isEmpty()).isFalse();
            assertThat(calendar.isWorking(piece.startInclusive())).isTrue();
            assertThat(calendar.isWorking(piece.endExclusive()))
                    .isEqualTo(piece.endExclusive().equals(end) && calendar.isWorking(end));
            if (i > 0) {
                assertThat(piece.startInclusive()).isAfter(pieces.get(i - 1).endExclusive());
            }
        }
    }

    @Property
    void findsItsNeighbours(@ForAll("schedules") Drawn drawn, @ForAll long seed) {
        WorkingCalendar calendar = drawn.calendar();
        Instant at = drawn.instant(seed);
        calendar.next(at).ifPresent(next -> {
            assertThat(calendar.isWorking(next)).isTrue();
            assertThat(calendar.elapsed(at, next)).isZero();
            assertThat(next.equals(at)).isEqualTo(calendar.isWorking(at));
        });
        calendar.previous(at).ifPresent(previous -> {
            assertThat(calendar.isWorking(previous.minusNanos(NANO))).isTrue();
            assertThat(calendar.elapsed(previous, at)).isZero();
        });
        calendar.nextOpening(at).ifPresent(opening -> isEdge(calendar, opening, true, at, opening));
        calendar.nextClosing(at).ifPresent(closing -> isEdge(calendar, closing, false, at, closing));
        calendar.lastOpening(at).ifPresent(opening -> isEdge(calendar, opening, true, opening, at));
        calendar.lastClosing(at).ifPresent(closing -> isEdge(calendar, closing, false, closing, at));
    }

    /** The edge is one, lies strictly between, and there is no other of its kind between. */
    private static void isEdge(WorkingCalendar calendar, Instant edge, boolean opens, Instant start, Instant end) {
        assertThat(start).isBefore(end);
        assertThat(calendar.isWorking(edge)).isEqualTo(opens);
        assertThat(calendar.isWorking(edge.minusNanos(NANO))).isEqualTo(!opens);
        List<Period> between = calendar.intervals(start.plusNanos(NANO), end).toList();
        assertThat(between.size()).isLessThanOrEqualTo(2);
        between.stream()
                .map(piece -> opens ? piece.startInclusive() : piece.endExclusive())
                .filter(it -> it.isAfter(start.plusNanos(NANO)) && it.isBefore(end))
                .forEach(it -> assertThat(it).isEqualTo(edge));
    }

    @Property
    void countsWorkingDaysOneByOne(
            @ForAll("schedules") Drawn drawn,
            @ForAll @IntRange(min = -30, max = 30) int offset,
            @ForAll @IntRange(max = 40) int days) {
        WorkingCalendar calendar = drawn.calendar();
        LocalDate from = drawn.middle().plusDays(offset);
        LocalDate to = from.plusDays(days);
        long expected = from.datesUntil(to).filter(calendar::isWorkingDay).count();
        assertThat(calendar.workingDays(from, to)).isEqualTo(expected);
        assertThat(calendar.workingDays(to, from)).isEqualTo(-expected);
        calendar.plusWorkingDays(from, days).ifPresent(date -> {
            assertThat(calendar.workingDays(from.plusDays(1), date.plusDays(1))).isEqualTo(days);
            assertThat(days == 0 || calendar.isWorkingDay(date)).isTrue();
        });
        calendar.plusWorkingDays(from, -days).ifPresent(date -> {
            assertThat(calendar.workingDays(date, from)).isEqualTo(days);
            assertThat(days == 0 || calendar.isWorkingDay(date)).isTrue();
        });
        assertThat(calendar.openingOf(from).isPresent()).isEqualTo(calendar.isWorkingDay(from));
        calendar.closingOf(from)
                .ifPresent(closing ->
                        assertThat(closing).isAfter(calendar.openingOf(from).orElseThrow()));
    }

    @Provide
    Arbitrary<Drawn> schedules() {
        return RandomSchedules.any();
    }

    @Provide
    Arbitrary<Duration> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 100_000).map(Duration::ofSeconds),
                Arbitraries.longs().between(1, 50).map(Duration::ofHours),
                Arbitraries.longs().between(1, 10_000).map(Duration::ofHours),
                Arbitraries.longs().between(1, 100_000_000_000_000L).map(Duration::ofNanos));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
