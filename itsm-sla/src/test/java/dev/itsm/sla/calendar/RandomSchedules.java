package dev.itsm.sla.calendar;

import dev.itsm.time.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Schedules of every zone of the tz database, mostly at one of its clock changes, with whatever a schedule can hold: from
 * nothing at all to weeks in turn, versions, nights, holidays, dates with hours of their own and periods taken out.
 */
public final class RandomSchedules {
    private static final List<String> ZONES = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    private static final int MINUTES = 24 * 60;

    /** A schedule and the days round which its dates lie. */
    public record Drawn(Schedule schedule, LocalDate middle) {
        public WorkingCalendar calendar() {
            return schedule.resolve(CalendarSource.none());
        }

        /** Returns an instant of the three weeks round the middle, in part at a boundary of a minute. */
        public Instant instant(long seed) {
            Random random = new Random(seed);
            Instant instant = middle.atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plusSeconds(random.nextInt(21 * 86_400) - 10 * 86_400);
            return random.nextBoolean()
                    ? instant.minusSeconds(instant.getEpochSecond() % 300)
                    : instant.plusNanos(random.nextInt(1_000_000_000));
        }
    }

    private RandomSchedules() {}

    public static Arbitrary<Drawn> any() {
        return Arbitraries.randomValue(RandomSchedules::draw);
    }

    private static Drawn draw(Random random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate middle = middle(zone, random);
        List<Schedule.Rota> rotas = new ArrayList<>();
        for (int i = random.nextInt(8) == 0 ? 1 : 0; i < 1 + random.nextInt(2); i++) {
            LocalDate from = i == 0 ? LocalDate.MIN : middle.plusDays(random.nextInt(9) - 4);
            rotas.add(new Schedule.Rota(from, middle.minusDays(random.nextInt(40)), weeks(random)));
        }
        Map<LocalDate, String> holidays = new HashMap<>();
        Map<LocalDate, List<Shift>> hours = new HashMap<>();
        List<Period> removed = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            holidays.put(middle.plusDays(random.nextInt(11) - 5), "");
            hours.put(middle.plusDays(random.nextInt(11) - 5), shifts(random));
            Instant start = middle.atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plusSeconds(random.nextInt(10 * 86_400) - 5 * 86_400)
                    .plusNanos(random.nextInt(3));
            removed.add(Period.of(start, start.plusSeconds(random.nextInt(2 * 86_400))));
        }
        Schedule.Cut cut = random.nextInt(3) == 0 ? Schedule.Cut.WHOLE_SHIFT : Schedule.Cut.CIVIL_DAY;
        return new Drawn(new Schedule(zone, rotas, holidays, hours, removed, cut), middle);
    }

    private static LocalDate middle(ZoneId zone, Random random) {
        List<ZoneOffsetTransition> changes = zone.getRules().getTransitions();
        if (changes.isEmpty() || random.nextInt(4) == 0) {
            return LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        return changes.get(random.nextInt(changes.size())).getDateTimeBefore().toLocalDate();
    }

    private static List<Week> weeks(Random random) {
        List<Week> weeks = new ArrayList<>();
        for (int i = 1 + random.nextInt(3) / 2 * random.nextInt(3); i >= 0; i--) {
            Map<DayOfWeek, List<Shift>> shifts = new HashMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                shifts.put(day, random.nextInt(4) == 0 ? List.of() : shifts(random));
            }
            weeks.add(random.nextInt(20) == 0 ? Week.ALL_HOURS : new Week(shifts));
        }
        return weeks;
    }

    private static List<Shift> shifts(Random random) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int opens = random.nextInt(4) == 0 ? 0 : 15 * random.nextInt(MINUTES / 15);
            int most = random.nextInt(3) == 0 ? MINUTES : 5 * 60;
            int minutes = random.nextInt(5) == 0 && opens > 0 ? MINUTES - opens : 1 + random.nextInt(most);
            shifts.add(new Shift(LocalTime.ofSecondOfDay(60L * opens), Duration.ofMinutes(minutes)));
        }
        return shifts;
    }
}
