package dev.itsm.sla.calendar;

import dev.itsm.time.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Which time counts, and exact arithmetic over it: to the nanosecond, across every clock change of the zone.
 *
 * <p>Working time is half-open: the opening instant works, the closing instant does not. A calendar knows the years −9999
 * to 9999 (UTC); before and after them nothing works. Every question is answered for every instant and every amount: where
 * there is no such instant the answer is empty, and a calendar without any working time says so at once.
 *
 * <p>Laws, for amounts of one sign: {@code elapsed(s, add(s, d)) = d}; {@code add(add(s, a), b) = add(s, a + b)};
 * {@code elapsed(s, e) = -elapsed(e, s)}.
 *
 * <p>Immutable as far as anyone can see, compared by definition, and safe for use by several threads: it keeps a table of
 * the years that it was asked about, so keep the calendar rather than resolve it anew.
 */
public final class WorkingCalendar {
    private final WorkingTime time;
    private final Timeline timeline;
    private final WorkingDays days;

    /** Which instant is meant where the answer lies in a closed stretch: its first or its last. */
    public enum Landing {
        /** Due by closing time, Friday 17:00. */
        EARLIEST,
        /** Due by the next opening, Monday 09:00; so adding nothing outside hours rolls to the opening, too. */
        LATEST
    }

    WorkingCalendar(WorkingTime time) {
        this.time = time;
        this.timeline = new Timeline(time);
        this.days = new WorkingDays(time);
    }

    /** Returns the calendar of all hours of all days, in UTC. */
    public static WorkingCalendar always() {
        return always(ZoneOffset.UTC);
    }

    /** Returns the calendar of all hours of all days; the zone tells where its dates begin and end. */
    public static WorkingCalendar always(ZoneId zone) {
        return new WorkingCalendar(new AllTime(zone));
    }

    /**
     * Returns the calendar with the same hours on each day from the first to the last.
     *
     * @param opens time of day, as in {@link Shift#of}
     * @param closes time of day, {@code "24:00"} allowed; earlier than {@code opens} for the next day
     */
    public static WorkingCalendar weekly(ZoneId zone, DayOfWeek first, DayOfWeek last, String opens, String closes) {
        return Schedule.in(zone).shift(first, last, opens, closes).calendar();
    }

    /** Returns the calendar that works when this or the other does. Dates are this one's. */
    public WorkingCalendar union(WorkingCalendar other) {
        return combined(SetOperation.UNION, other);
    }

    /** Returns the calendar that works when this and the other do. Dates are this one's. */
    public WorkingCalendar intersection(WorkingCalendar other) {
        return combined(SetOperation.INTERSECTION, other);
    }

    /** Returns the calendar that works when this does and the other does not. Dates are this one's. */
    public WorkingCalendar minus(WorkingCalendar other) {
        return combined(SetOperation.DIFFERENCE, other);
    }

    private WorkingCalendar combined(SetOperation operation, WorkingCalendar other) {
        return new WorkingCalendar(CombinedTime.of(operation, time, other.time));
    }

    /** Returns the zone of its dates and times of day. */
    public ZoneId zone() {
        return time.zone();
    }

    /** Returns the working time from start to end; negative if the end is before the start. */
    public Duration elapsed(Instant startInclusive, Instant endExclusive) {
        return timeline.between(startInclusive, endExclusive);
    }

    /**
     * Returns the first instant by which that much time has worked since the start: a deadline that uses up a day's last
     * second is its closing time. Nothing added is the start itself; a negative amount is {@linkplain #subtract
     * subtracted}.
     *
     * @return empty if there is not that much working time
     */
    public Optional<Instant> add(Instant start, Duration workingTime) {
        if (workingTime.isZero()) {
            return Optional.of(start);
        }
        return Optional.ofNullable(
                workingTime.isNegative() ? timeline.latest(start, workingTime) : timeline.earliest(start, workingTime));
    }

    /** Returns what {@link #add(Instant, Duration)} does, or the last such instant. */
    public Optional<Instant> add(Instant start, Duration workingTime, Landing landing) {
        if (landing == Landing.EARLIEST) {
            return add(start, workingTime);
        }
        return Optional.ofNullable(
                workingTime.isNegative() ? timeline.earliest(start, workingTime) : timeline.latest(start, workingTime));
    }

    /**
     * Returns the last instant from which that much time works until the end: the mirror image of {@link #add(Instant,
     * Duration)}, and its inverse on working instants. A negative amount is added.
     *
     * @return empty if there is not that much working time
     */
    public Optional<Instant> subtract(Instant end, Duration workingTime) {
        return add(end, negated(workingTime));
    }

    /** Returns what {@link #subtract(Instant, Duration)} does, or the first such instant: that of the closing before. */
    public Optional<Instant> subtract(Instant end, Duration workingTime, Landing landing) {
        if (landing == Landing.LATEST && workingTime.isZero()) {
            return previous(end);
        }
        return add(end, negated(workingTime), landing);
    }

    /** The longest duration of one sign has no negative; both are longer than all working time. */
    private static Duration negated(Duration duration) {
        return duration.toSeconds() == Long.MIN_VALUE ? Duration.ofSeconds(Long.MAX_VALUE) : duration.negated();
    }

    /** Returns whether the instant works. A closing time does not. */
    public boolean isWorking(Instant instant) {
        return timeline.works(instant);
    }

    /** Returns the first working instant from then on: the instant itself if it works. */
    public Optional<Instant> next(Instant from) {
        Timeline.Span span = timeline.endingAfter(from);
        return span == null ? Optional.empty() : Optional.of(later(from, span.start()));
    }

    private static Instant later(Instant instant, @Nullable Instant other) {
        return other != null && other.isAfter(instant) ? other : instant;
    }

    /**
     * Returns where the working time before then ends: the instant itself if the time just before it works, else the last
     * closing time. The mirror image of {@link #next}.
     */
    public Optional<Instant> previous(Instant until) {
        Timeline.Span span = timeline.startingBefore(until);
        if (span == null) {
            return Optional.empty();
        }
        Instant end = span.end();
        return Optional.of(end == null || end.isAfter(until) ? until : end);
    }

    /** Returns the first opening time after the instant. Shifts that touch have none between them. */
    public Optional<Instant> nextOpening(Instant after) {
        Timeline.Span span = timeline.endingAfter(after);
        if (span != null && span.start() != null && !span.start().isAfter(after)) {
            span = span.end() == null ? null : timeline.endingAfter(span.end());
        }
        return span == null ? Optional.empty() : Optional.ofNullable(span.start());
    }

    /** Returns the first closing time after the instant; empty if it works for ever from then on. */
    public Optional<Instant> nextClosing(Instant after) {
        Timeline.Span span = timeline.endingAfter(after);
        return span == null ? Optional.empty() : Optional.ofNullable(span.end());
    }

    /** Returns the last opening time before the instant. */
    public Optional<Instant> lastOpening(Instant before) {
        Timeline.Span span = timeline.startingBefore(before);
        return span == null ? Optional.empty() : Optional.ofNullable(span.start());
    }

    /** Returns the last closing time before the instant. */
    public Optional<Instant> lastClosing(Instant before) {
        Timeline.Span span = timeline.startingBefore(before);
        if (span != null && span.end() != null && !span.end().isBefore(before)) {
            span = span.start() == null ? null : timeline.startingBefore(span.start());
        }
        return span == null ? Optional.empty() : Optional.ofNullable(span.end());
    }

    /**
     * Returns the working time of a period, piece by piece in order, clipped to it; pieces that touch are one. Worked out
     * as it is read.
     */
    public Stream<Period> intervals(Instant startInclusive, Instant endExclusive) {
        Iterator<Period> pieces = new Pieces(startInclusive, endExclusive);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        pieces, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                false);
    }

    private final class Pieces implements Iterator<Period> {
        private final Instant end;
        private @Nullable Period next;

        Pieces(Instant start, Instant end) {
            this.end = end;
            this.next = pieceFrom(start);
        }

        private @Nullable Period pieceFrom(Instant from) {
            Instant opens = next(from).orElse(end);
            return opens.isBefore(end)
                    ? Period.of(opens, earlier(end, nextClosing(opens).orElse(Timeline.LAST)))
                    : null;
        }

        private static Instant earlier(Instant a, Instant b) {
            return a.isBefore(b) ? a : b;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Period next() {
            Period piece = next;
            if (piece == null || piece.endExclusive() == null) {
                throw new NoSuchElementException();
            }
            next = pieceFrom(piece.endExclusive());
            return piece;
        }

        private Optional<Instant> next(Instant from) {
            return WorkingCalendar.this.next(from);
        }
    }

    /**
     * Returns whether a shift that opens on that date has time left. A holiday with a night shift into the next day is a
     * working day unless whole shifts are cut.
     */
    public boolean isWorkingDay(LocalDate date) {
        return days.isOne(date);
    }

    /** Returns the holidays by date, with their names; an empty name where they have none. */
    public NavigableMap<LocalDate, String> holidays() {
        return time.holidays();
    }

    /** Returns when the last of the shifts that open on that date closes; empty if it is not a working day. */
    public Optional<Instant> closingOf(LocalDate date) {
        Spans spans = shiftsOf(date);
        return spans.isEmpty() ? Optional.empty() : Optional.of(instant(date, spans.end(spans.count() - 1)));
    }

    /** Returns when the first of the shifts that open on that date opens; empty if it is not a working day. */
    public Optional<Instant> openingOf(LocalDate date) {
        Spans spans = shiftsOf(date);
        return spans.isEmpty() ? Optional.empty() : Optional.of(instant(date, spans.start(0)));
    }

    private Spans shiftsOf(LocalDate date) {
        long day = date.toEpochDay();
        return isWorkingDay(date)
                ? time.openings(Stretch.around(day), day, day + 1).spans()
                : Spans.NONE;
    }

    private static Instant instant(LocalDate date, long nanos) {
        return Instant.ofEpochSecond(Stretch.around(date.toEpochDay()).startSecond(), nanos);
    }

    /**
     * Returns the instant that many working days later, at the same time of day in the calendar's zone. The day of the
     * start is day 0, whether it works or not: a Saturday and one is Monday. No days are the start itself; a negative
     * number goes back.
     *
     * @return empty if there are not that many working days, or if the calendar does not know the year of the start
     */
    public Optional<Instant> addWorkingDays(Instant start, long days) {
        if (days == 0) {
            return Optional.of(start);
        }
        return wallTimeOf(start)
                .flatMap(wall -> plusWorkingDays(wall.toLocalDate(), days)
                        .map(date -> instantOf(date.atTime(wall.toLocalTime()))));
    }

    /** Returns the date that many working days after that one, which is day 0 whether it works or not. */
    public Optional<LocalDate> plusWorkingDays(LocalDate from, long days) {
        return Optional.ofNullable(this.days.plus(from, days));
    }

    /** Returns the number of working days from one date to another; negative if the other is earlier. */
    public long workingDays(LocalDate fromInclusive, LocalDate toExclusive) {
        return toExclusive.isBefore(fromInclusive)
                ? -days.between(toExclusive, fromInclusive)
                : days.between(fromInclusive, toExclusive);
    }

    /**
     * Returns the instant at which a clock in the calendar's zone shows that wall time: the first of two, and the instant
     * of the change for one that a clock change skips.
     */
    public Instant instantOf(LocalDateTime wallTime) {
        LocalDate date = wallTime.toLocalDate();
        WallClock clock = new WallClock(
                zone().getRules(), Stretch.around(date.toEpochDay()).startSecond());
        return instant(date, clock.at(date.toEpochDay(), wallTime.toLocalTime().toNanoOfDay()));
    }

    /** Returns what a clock in the calendar's zone shows then; empty if the calendar does not know the year. */
    public Optional<LocalDateTime> wallTimeOf(Instant instant) {
        return instant.isBefore(Timeline.FIRST) || instant.isAfter(Timeline.LAST)
                ? Optional.empty()
                : Optional.of(LocalDateTime.ofInstant(instant, zone()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar calendar && time.equals(calendar.time);
    }

    @Override
    public int hashCode() {
        return time.hashCode();
    }

    @Override
    public String toString() {
        return "WorkingCalendar[" + time + "]";
    }
}
