package dev.itsm.sla.calendar;

import dev.itsm.time.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hours by the week, by the date and by exclusion. Working time is made in this order: the shifts of the rota in force
 * on the day they open; on a date with hours of its own, those hours instead of the week's; without the holidays;
 * without the removed periods. So a holiday wins over a date's own hours.
 *
 * <p>A wall time that a clock change skips is the instant of the change; one that it repeats is its first occurrence,
 * for opening and closing alike. So shifts that adjoin on the wall clock adjoin in time, and real time is counted: a
 * night shift of eight hours on the wall takes seven or nine when the clocks change.
 *
 * @param zone where its times of day hold
 * @param rotas in order of their first day, no two with the same
 * @param holidays names by date; may be blank
 * @param hours the shifts of dates with hours of their own, an extra working day or a closed one (no shifts)
 * @param removed time taken out, in order of start
 * @param cut what a holiday, or a date with hours of its own, does to a shift that crosses midnight
 */
public record Schedule(
        ZoneId zone,
        List<Rota> rotas,
        Map<LocalDate, String> holidays,
        Map<LocalDate, List<Shift>> hours,
        List<Period> removed,
        Cut cut)
        implements CalendarDefinition {

    /** What a holiday, or a date with hours of its own, takes out. */
    public enum Cut {
        /** The civil day, 00:00 to 24:00: the night shift into it ends at midnight, its own goes on after midnight. */
        CIVIL_DAY,
        /** The shifts that open on it, whole: the night shift into it goes on, its own does not start. */
        WHOLE_SHIFT
    }

    /**
     * Weeks in turn, from a day on until the next rota begins.
     *
     * @param from the first day whose shifts it tells; {@link LocalDate#MIN} for always
     * @param firstWeek a day of the week, Monday to Sunday, that is the first in turn
     * @param weeks at least one
     */
    public record Rota(LocalDate from, LocalDate firstWeek, List<Week> weeks) {
        public Rota {
            weeks = List.copyOf(weeks);
            if (weeks.isEmpty()) {
                throw new IllegalArgumentException("The rota from " + from + " must have at least one week.\n"
                        + "Maybe a week without working time is meant: Week.EMPTY.");
            }
        }
    }

    public Schedule {
        rotas = rotas.stream().sorted(Comparator.comparing(Rota::from)).toList();
        for (int i = 1; i < rotas.size(); i++) {
            if (rotas.get(i - 1).from().equals(rotas.get(i).from())) {
                throw new IllegalArgumentException("The schedule must not have two rotas from "
                        + rotas.get(i).from() + ".\nMaybe the second was to replace the first.");
            }
        }
        holidays = Collections.unmodifiableMap(new TreeMap<>(holidays));
        TreeMap<LocalDate, List<Shift>> ordered = new TreeMap<>();
        hours.forEach((date, shifts) -> ordered.put(date, Week.inOrder(shifts)));
        hours = Collections.unmodifiableMap(ordered);
        removed = removed.stream()
                .filter(period -> !period.isEmpty())
                .sorted(Comparator.comparing(Period::startInclusive))
                .toList();
    }

    /** Returns what may not be meant, such as a day that closes at 23:59; empty if nothing is odd. */
    public List<ScheduleFinding> lint() {
        return ScheduleLint.of(this);
    }

    /** Starts a schedule of that zone, without any working time yet. */
    public static Builder in(ZoneId zone) {
        return new Builder(zone);
    }

    /** Returns a builder that starts from this schedule. */
    public Builder toBuilder() {
        Builder builder = new Builder(zone);
        builder.rotas.addAll(rotas);
        builder.holidays.putAll(holidays);
        builder.hours.putAll(hours);
        builder.removed.addAll(removed);
        builder.cut = cut;
        return builder;
    }

    /** Puts a schedule together. Not safe for use by several threads. */
    public static final class Builder {
        private final ZoneId zone;
        private final List<Rota> rotas = new ArrayList<>();
        private final Map<LocalDate, String> holidays = new TreeMap<>();
        private final Map<LocalDate, List<Shift>> hours = new TreeMap<>();
        private final List<Period> removed = new ArrayList<>();
        private Cut cut = Cut.CIVIL_DAY;

        private Builder(ZoneId zone) {
            this.zone = zone;
        }

        /** Adds a shift to every week of always, on each day from the first to the last. Times as {@link Shift#of}. */
        public Builder shift(DayOfWeek first, DayOfWeek last, String opens, String closes) {
            Shift shift = Shift.of(opens, closes);
            for (int i = 0; i < rotas.size(); i++) {
                Rota rota = rotas.get(i);
                if (rota.from().equals(LocalDate.MIN)) {
                    List<Week> more = rota.weeks().stream()
                            .map(week -> week.with(first, last, shift))
                            .toList();
                    rotas.set(i, new Rota(rota.from(), rota.firstWeek(), more));
                    return this;
                }
            }
            return week(Week.of(first, last, shift));
        }

        /** Adds a shift to every week of always, on that day. */
        public Builder shift(DayOfWeek day, String opens, String closes) {
            return shift(day, day, opens, closes);
        }

        /** Has the same week for ever. */
        public Builder week(Week week) {
            return rota(LocalDate.MIN, LocalDate.EPOCH, week);
        }

        /** Has the same week from that day on: office hours change, and what was before stays as it was. */
        public Builder weekFrom(LocalDate from, Week week) {
            return rota(from, from, week);
        }

        /** Has these weeks in turn from that day on; the first is the one, Monday to Sunday, that holds that day. */
        public Builder weeksFrom(LocalDate from, Week... weeks) {
            return rota(from, from, weeks);
        }

        private Builder rota(LocalDate from, LocalDate firstWeek, Week... weeks) {
            rotas.removeIf(rota -> rota.from().equals(from));
            rotas.add(new Rota(from, firstWeek, Arrays.asList(weeks)));
            return this;
        }

        /** Adds a holiday; the name is shown where a clock is explained. */
        public Builder holiday(LocalDate date, String name) {
            holidays.put(date, name);
            return this;
        }

        /** Adds holidays without names. */
        public Builder holidays(Iterable<LocalDate> dates) {
            dates.forEach(date -> holidays.putIfAbsent(date, ""));
            return this;
        }

        /** Adds holidays with their names by date. */
        public Builder holidays(Map<LocalDate, String> namesByDate) {
            holidays.putAll(namesByDate);
            return this;
        }

        /** Gives a date hours of its own instead of the week's. */
        public Builder hours(LocalDate date, Shift... shifts) {
            return hours(date, Arrays.asList(shifts));
        }

        /** Gives a date hours of its own instead of the week's; none closes it. */
        public Builder hours(LocalDate date, List<Shift> shifts) {
            hours.put(date, List.copyOf(shifts));
            return this;
        }

        /** Takes a period out, such as an all-hands meeting. */
        public Builder remove(Instant startInclusive, Instant endExclusive) {
            removed.add(Period.of(startInclusive, endExclusive));
            return this;
        }

        /** Sets what a holiday takes out; {@link Cut#CIVIL_DAY} unless told. */
        public Builder cut(Cut cut) {
            this.cut = cut;
            return this;
        }

        public Schedule build() {
            return new Schedule(zone, rotas, holidays, hours, removed, cut);
        }

        /** Builds the schedule and resolves it: it refers to no other calendar. */
        public WorkingCalendar calendar() {
            return build().resolve(CalendarSource.none());
        }
    }
}
