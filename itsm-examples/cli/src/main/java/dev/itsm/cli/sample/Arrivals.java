package dev.itsm.cli.sample;

import dev.itsm.cli.sample.Portfolio.Service;
import dev.itsm.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When tickets come in: mostly in office hours, most of them on Monday mornings, and in a storm when something big breaks. */
final class Arrivals {
    private static final int STORMS = 4;
    private static final int TICKETS_A_STORM = 45;
    private static final Duration STORM = Duration.ofMinutes(100);
    /** How busy each hour of a working day is, of 100. */
    private static final int[] BUSY = {
        1, 1, 1, 1, 2, 4, 12, 45, 90, 100, 88, 70, 45, 62, 66, 58, 46, 28, 12, 7, 5, 3, 2, 1
    };

    private final Chance chance;
    private final WorkingCalendar office;
    private final ZoneId zone;
    private final Instant start;
    private final Instant end;

    /**
     * A ticket that comes in.
     *
     * @param storm the item that broke and brought many tickets at once; empty for an ordinary ticket
     */
    record Arrival(Instant at, Service service, String storm) {
        boolean isStorm() {
            return !storm.isEmpty();
        }
    }

    Arrivals(Chance chance, WorkingCalendar office, Instant start, Instant end) {
        this.chance = chance;
        this.office = office;
        this.zone = office.zone();
        this.start = start;
        this.end = end;
    }

    /** Returns that many arrivals, the earliest first. */
    List<Arrival> of(Portfolio portfolio, int tickets) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int storm = 0; storm < STORMS && arrivals.size() + TICKETS_A_STORM <= tickets / 10; storm++) {
            addStorm(arrivals, chance.weighted(portfolio.services(), Service::weight));
        }
        while (arrivals.size() < tickets) {
            Service service = chance.weighted(portfolio.services(), Service::weight);
            arrivals.add(new Arrival(ordinary(), service, ""));
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals;
    }

    private void addStorm(List<Arrival> arrivals, Service service) {
        Instant breaks = ordinary();
        String item = chance.oneOf(service.cis());
        for (int i = 0; i < TICKETS_A_STORM; i++) {
            Instant at = breaks.plusSeconds(i == 0 ? 0 : chance.below((int) STORM.toSeconds()));
            arrivals.add(new Arrival(at, service, item));
        }
    }

    private Instant ordinary() {
        while (true) {
            Instant at = start.plusSeconds(
                    chance.below((int) Duration.between(start, end).toSeconds()));
            if (chance.below(100) < busyness(at.atZone(zone))) {
                return at;
            }
        }
    }

    private int busyness(ZonedDateTime at) {
        int busy = BUSY[at.getHour()];
        return switch (at.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> Math.max(1, busy / 12);
            case MONDAY -> office.isWorkingDay(at.toLocalDate()) ? busy : busy / 12;
            default -> office.isWorkingDay(at.toLocalDate()) ? busy * 8 / 10 : busy / 12;
        };
    }
}
