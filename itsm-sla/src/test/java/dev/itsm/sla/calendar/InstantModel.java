package dev.itsm.sla.calendar;

import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Working time as its definition reads, instant by instant: every shift of every near day, everything that is taken out.
 * Slow and without any arithmetic; between two neighbouring edges nothing changes, so one instant tells of all.
 */
final class InstantModel {
    private static final int NEAR_DAYS = 4;

    private final Schedule schedule;
    private final ZoneRules rules;

    InstantModel(Schedule schedule) {
        this.schedule = schedule;
        this.rules = schedule.zone().getRules();
    }

    boolean works(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        boolean works = false;
        for (LocalDate day = today.minusDays(NEAR_DAYS);
                !day.isAfter(today.plusDays(NEAR_DAYS));
                day = day.plusDays(1)) {
            works |= inShift(instant, day, week(day), true) || inShift(instant, day, own(day), false);
        }
        return works && schedule.removed().stream().noneMatch(period -> period.contains(instant));
    }

    private boolean inShift(Instant instant, LocalDate day, List<Shift> shifts, boolean weekly) {
        return shifts.stream()
                .map(shift -> period(day, shift))
                .anyMatch(period -> period.contains(instant) && !isCut(instant, day, weekly));
    }

    private boolean isCut(Instant instant, LocalDate day, boolean weekly) {
        if (schedule.cut() == Schedule.Cut.WHOLE_SHIFT) {
            return cuts(day, weekly);
        }
        for (LocalDate cut = day.minusDays(NEAR_DAYS); !cut.isAfter(day.plusDays(NEAR_DAYS)); cut = cut.plusDays(1)) {
            if (cuts(cut, weekly) && civilDay(cut).contains(instant)) {
                return true;
            }
        }
        return false;
    }

    private boolean cuts(LocalDate day, boolean weekly) {
        return schedule.holidays().containsKey(day)
                || (weekly && schedule.hours().containsKey(day));
    }

    /** Every instant round those days at which something may change. */
    NavigableSet<Instant> edges(LocalDate first, LocalDate last) {
        NavigableSet<Instant> edges = new TreeSet<>();
        for (LocalDate day = first.minusDays(NEAR_DAYS);
                !day.isAfter(last.plusDays(NEAR_DAYS));
                day = day.plusDays(1)) {
            List<Period> periods = new ArrayList<>(List.of(civilDay(day)));
            for (Shift shift : week(day)) {
                periods.add(period(day, shift));
            }
            for (Shift shift : own(day)) {
                periods.add(period(day, shift));
            }
            periods.forEach(period -> addTo(edges, period));
        }
        schedule.removed().forEach(period -> addTo(edges, period));
        return edges;
    }

    private static void addTo(NavigableSet<Instant> edges, Period period) {
        edges.add(period.startInclusive());
        if (period.endExclusive() != null) {
            edges.add(period.endExclusive());
        }
    }

    static Duration elapsed(NavigableSet<Instant> edges, Predicate<Instant> works, Instant start, Instant end) {
        NavigableSet<Instant> cuts = new TreeSet<>(edges.subSet(start, false, end, false));
        cuts.add(end);
        Duration sum = Duration.ZERO;
        Instant from = start;
        for (Instant to : cuts) {
            sum = works.test(from) ? sum.plus(Duration.between(from, to)) : sum;
            from = to;
        }
        return sum;
    }

    private List<Shift> week(LocalDate day) {
        List<Shift> shifts = List.of();
        for (Schedule.Rota rota : schedule.rotas()) {
            if (!rota.from().isAfter(day)) {
                long days = day.toEpochDay()
                        - rota.firstWeek()
                                .minusDays(rota.firstWeek().getDayOfWeek().getValue() - 1L)
                                .toEpochDay();
                int week = (int) Math.floorMod(
                        Math.floorDiv(days, 7L), (long) rota.weeks().size());
                shifts = rota.weeks().get(week).on(day.getDayOfWeek());
            }
        }
        return shifts;
    }

    private List<Shift> own(LocalDate day) {
        return schedule.hours().getOrDefault(day, List.of());
    }

    private Period civilDay(LocalDate day) {
        return Period.of(instant(day.atStartOfDay()), instant(day.plusDays(1).atStartOfDay()));
    }

    private Period period(LocalDate day, Shift shift) {
        LocalDateTime opens = day.atTime(shift.opens());
        return Period.of(instant(opens), instant(opens.plus(shift.wallTime())));
    }

    /** A wall time that is skipped is the instant of the change; of two it is the first. */
    private Instant instant(LocalDateTime wall) {
        return rules.getValidOffsets(wall).isEmpty()
                ? rules.getTransition(wall).getInstant()
                : wall.toInstant(rules.getValidOffsets(wall).get(0));
    }
}
