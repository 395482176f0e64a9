package dev.itsm.sla.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.NavigableMap;

/** All hours of all days. */
record AllTime(ZoneId zone) implements WorkingTime {
    @Override
    public Spans within(Stretch stretch) {
        return Spans.of(0, stretch.nanos());
    }

    @Override
    public Openings openings(Stretch around, long firstDay, long endDay) {
        WallClock clock = new WallClock(zone.getRules(), around.startSecond());
        Openings openings = new Openings();
        for (long day = firstDay; day < endDay; day++) {
            openings.add(day, clock.at(day, 0), clock.at(day + 1, 0));
        }
        return openings;
    }

    @Override
    public long shiftsPerDay() {
        return 1;
    }

    @Override
    public Tail before() {
        return new Tail(Tail.State.FULL, Long.MAX_VALUE);
    }

    @Override
    public Tail after() {
        return new Tail(Tail.State.FULL, Long.MIN_VALUE);
    }

    @Override
    public NavigableMap<LocalDate, String> holidays() {
        return Collections.emptyNavigableMap();
    }
}
