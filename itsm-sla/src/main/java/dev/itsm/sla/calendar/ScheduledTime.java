package dev.itsm.sla.calendar;

import dev.itsm.sla.calendar.Schedule.Rota;
import dev.itsm.time.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A schedule laid out for reading day by day: sorted arrays of epoch days in place of maps of dates. Shifts are pairs of
 * nanoseconds from the start of their day, opening and closing.
 */
final class ScheduledTime implements WorkingTime {
    private static final long DAY = 86_400_000_000_000L;
    private static final long[] NO_SHIFTS = {};
    /** How far from its date a shift may lie on the time line, with every zone and clock change allowed for. */
    private static final int REACH_DAYS = 4;

    private final Schedule schedule;
    private final long[] rotaDays;
    private final List<RotaDays> rotas;
    private final long[] holidays;
    private final long[] ownDays;
    private final long[][] ownShifts;
    private final List<Period> removed;
    private final Tail before;
    private final Tail after;
    private final long shiftsPerDay;

    /** The shifts of a rota's days in turn, from a Monday on. */
    private static final class RotaDays {
        private final long firstMonday;
        private final long[][] shifts;

        RotaDays(Rota rota) {
            firstMonday = rota.firstWeek().with(DayOfWeek.MONDAY).toEpochDay();
            shifts = new long[7 * rota.weeks().size()][];
            for (int i = 0; i < shifts.length; i++) {
                shifts[i] = edges(rota.weeks().get(i / 7).on(DayOfWeek.of(i % 7 + 1)));
            }
        }

        long[] on(long epochDay) {
            return shifts[(int) Math.floorMod(epochDay - firstMonday, (long) shifts.length)];
        }
    }

    ScheduledTime(Schedule schedule) {
        this.schedule = schedule;
        this.rotaDays = schedule.rotas().stream()
                .mapToLong(rota -> rota.from().toEpochDay())
                .toArray();
        this.rotas = schedule.rotas().stream().map(RotaDays::new).toList();
        this.holidays = epochDays(schedule.holidays().keySet());
        this.ownDays = epochDays(schedule.hours().keySet());
        this.ownShifts =
                schedule.hours().values().stream().map(ScheduledTime::edges).toArray(long[][]::new);
        this.removed = disjoint(schedule.removed());
        this.before = tailBefore();
        this.after = tailAfter();
        this.shiftsPerDay = mostShiftsPerDay();
    }

    private static long[] edges(List<Shift> shifts) {
        return shifts.isEmpty()
                ? NO_SHIFTS
                : shifts.stream()
                        .flatMapToLong(shift -> LongStream.of(shift.opensNano(), shift.closesNano()))
                        .toArray();
    }

    private static long[] epochDays(Collection<LocalDate> dates) {
        return dates.stream().mapToLong(LocalDate::toEpochDay).sorted().toArray();
    }

    private static List<Period> disjoint(List<Period> inOrder) {
        List<Period> merged = new ArrayList<>();
        for (Period next : inOrder) {
            Period last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || isAfter(next.startInclusive(), last.endExclusive())) {
                merged.add(next);
            } else if (next.endExclusive() == null || isAfter(next.endExclusive(), last.endExclusive())) {
                merged.set(merged.size() - 1, new Period(last.startInclusive(), next.endExclusive()));
            }
        }
        return List.copyOf(merged);
    }

    private static boolean isAfter(Instant instant, @Nullable Instant end) {
        return end != null && instant.isAfter(end);
    }

    @Override
    public ZoneId zone() {
        return schedule.zone();
    }

    @Override
    public Spans within(Stretch stretch) {
        long first = Math.floorDiv(stretch.startSecond(), Stretch.DAY_SECONDS) - REACH_DAYS;
        long end = Math.floorDiv(stretch.endSecond(), Stretch.DAY_SECONDS) + REACH_DAYS + 1;
        Spans.Builder spans = new Spans.Builder();
        new Sweep(stretch, (day, opens, closes) -> spans.add(opens, closes)).over(first, end);
        return withoutRemoved(spans.build(), stretch);
    }

    @Override
    public Openings openings(Stretch around, long firstDay, long endDay) {
        Openings openings = new Openings();
        new Sweep(around, openings::add).over(firstDay, endDay);
        return removed.isEmpty() ? openings : openings.in(withoutRemoved(openings.spans(), around));
    }

    /** Takes what is left of a shift: the day it opens on, and its nanoseconds from the start of a stretch. */
    @FunctionalInterface
    private interface Sink {
        void add(long day, long opens, long closes);
    }

    /** One pass over days in order. */
    private final class Sweep {
        private final WallClock clock;
        private final long end;
        private final Sink sink;

        Sweep(Stretch stretch, Sink sink) {
            this.clock = new WallClock(schedule.zone().getRules(), stretch.startSecond());
            this.end = stretch.nanos();
            this.sink = sink;
        }

        void over(long firstDay, long endDay) {
            for (long day = firstDay; day < endDay; day++) {
                addShiftsOf(day);
            }
        }

        private void addShiftsOf(long day) {
            long[] weekly = weekly(day);
            int own = Arrays.binarySearch(ownDays, day);
            if (weekly.length == 0 && own < 0) {
                return;
            }
            boolean holiday = isHoliday(day);
            boolean holidayNext = isHoliday(day + 1);
            add(day, weekly, holiday || own >= 0, holidayNext || Arrays.binarySearch(ownDays, day + 1) >= 0);
            if (own >= 0) {
                add(day, ownShifts[own], holiday, holidayNext);
            }
        }

        private void add(long day, long[] shifts, boolean cutThis, boolean cutNext) {
            if (schedule.cut() == Schedule.Cut.WHOLE_SHIFT) {
                addUncut(day, cutThis ? NO_SHIFTS : shifts);
            } else if (cutThis || cutNext) {
                for (int i = 0; i < shifts.length; i += 2) {
                    add(
                            day,
                            cutThis ? Math.max(shifts[i], DAY) : shifts[i],
                            cutNext ? Math.min(shifts[i + 1], DAY) : shifts[i + 1]);
                }
            } else {
                addUncut(day, shifts);
            }
        }

        private void addUncut(long day, long[] shifts) {
            for (int i = 0; i < shifts.length; i += 2) {
                add(day, shifts[i], shifts[i + 1]);
            }
        }

        private void add(long day, long opens, long closes) {
            if (opens < closes) {
                sink.add(day, Math.max(0, clock.at(day, opens)), Math.min(end, clock.at(day, closes)));
            }
        }
    }

    private long[] weekly(long day) {
        int i = Arrays.binarySearch(rotaDays, day);
        int rota = i >= 0 ? i : -i - 2;
        return rota < 0 ? NO_SHIFTS : rotas.get(rota).on(day);
    }

    private boolean isHoliday(long day) {
        return Arrays.binarySearch(holidays, day) >= 0;
    }

    private Spans withoutRemoved(Spans spans, Stretch stretch) {
        if (removed.isEmpty() || spans.isEmpty()) {
            return spans;
        }
        Spans.Builder out = new Spans.Builder();
        for (int i = firstRemovedAfter(stretch.startSecond()); i < removed.size(); i++) {
            Period period = removed.get(i);
            if (period.startInclusive().getEpochSecond() >= stretch.endSecond()) {
                break;
            }
            Instant until = period.endExclusive();
            out.add(nanos(period.startInclusive(), stretch), until == null ? stretch.nanos() : nanos(until, stretch));
        }
        return spans.combine(SetOperation.DIFFERENCE, out.build());
    }

    /** The first removed period that ends in or after that second. */
    private int firstRemovedAfter(long second) {
        int from = 0;
        int to = removed.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Instant end = removed.get(middle).endExclusive();
            if (end != null && end.getEpochSecond() < second) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static long nanos(Instant instant, Stretch stretch) {
        long second = instant.getEpochSecond();
        if (second < stretch.startSecond()) {
            return 0;
        }
        return second >= stretch.endSecond()
                ? stretch.nanos()
                : (second - stretch.startSecond()) * Stretch.SECOND + instant.getNano();
    }

    private Tail tailBefore() {
        boolean always = !rotas.isEmpty() && schedule.rotas().get(0).from().equals(LocalDate.MIN);
        Tail.State state = always ? state(schedule.rotas().get(0)) : Tail.State.EMPTY;
        long day = LongStream.of(
                        first(always ? Arrays.copyOfRange(rotaDays, 1, rotaDays.length) : rotaDays),
                        first(holidays),
                        first(ownDays))
                .min()
                .orElseThrow();
        long second = (day - REACH_DAYS) * Stretch.DAY_SECONDS;
        return new Tail(
                state,
                removed.isEmpty()
                        ? second
                        : Math.min(second, removed.get(0).startInclusive().getEpochSecond()));
    }

    private Tail tailAfter() {
        Tail.State state =
                rotas.isEmpty() ? Tail.State.EMPTY : state(schedule.rotas().get(rotas.size() - 1));
        long day = LongStream.of(last(rotaDays), last(holidays), last(ownDays))
                .max()
                .orElseThrow();
        long second = (day + REACH_DAYS) * Stretch.DAY_SECONDS;
        if (removed.isEmpty()) {
            return new Tail(state, second);
        }
        Period lastRemoved = removed.get(removed.size() - 1);
        Instant end = lastRemoved.endExclusive();
        return end == null
                ? new Tail(Tail.State.EMPTY, lastRemoved.startInclusive().getEpochSecond() + 1)
                : new Tail(state, Math.max(second, end.getEpochSecond() + 1));
    }

    private static long first(long[] days) {
        return days.length == 0 ? LocalDate.MAX.toEpochDay() : days[0];
    }

    private static long last(long[] days) {
        return days.length == 0 ? LocalDate.MIN.toEpochDay() : days[days.length - 1];
    }

    private static Tail.State state(Rota rota) {
        if (rota.weeks().stream().allMatch(Week::isEmpty)) {
            return Tail.State.EMPTY;
        }
        return rota.weeks().stream().allMatch(Week::isAllHours) ? Tail.State.FULL : Tail.State.VARYING;
    }

    private long mostShiftsPerDay() {
        long weekly = rotas.stream()
                .flatMap(rota -> Arrays.stream(rota.shifts))
                .mapToLong(shifts -> shifts.length / 2)
                .max()
                .orElse(0);
        long own = Arrays.stream(ownShifts)
                .mapToLong(shifts -> shifts.length / 2)
                .max()
                .orElse(0);
        return weekly + own + 1;
    }

    @Override
    public Tail before() {
        return before;
    }

    @Override
    public Tail after() {
        return after;
    }

    @Override
    public long shiftsPerDay() {
        return shiftsPerDay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduledTime time && schedule.equals(time.schedule);
    }

    @Override
    public int hashCode() {
        return schedule.hashCode();
    }

    @Override
    public NavigableMap<LocalDate, String> holidays() {
        return Collections.unmodifiableNavigableMap(new TreeMap<>(schedule.holidays()));
    }
}
