package dev.itsm.sla.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Working time made of others'. Its zone is its first part's. */
record CombinedTime(SetOperation operation, List<WorkingTime> parts) implements WorkingTime {
    CombinedTime {
        if (depth(parts) > Resolution.MAXIMUM_DEPTH) {
            throw new IllegalArgumentException("Combinations of calendars must be nested at most "
                    + Resolution.MAXIMUM_DEPTH + " deep.\nMaybe a calendar is combined again and again in a loop.");
        }
    }

    private static int depth(List<WorkingTime> parts) {
        int deepest = 0;
        for (WorkingTime part : parts) {
            deepest = Math.max(deepest, part instanceof CombinedTime combined ? depth(combined.parts) : 0);
        }
        return deepest + 1;
    }

    /** Combines two; a chain of unions, or of intersections, is one of many and not nested. */
    static WorkingTime of(SetOperation operation, WorkingTime left, WorkingTime right) {
        List<WorkingTime> parts = new ArrayList<>();
        if (left instanceof CombinedTime chain && chain.operation == operation) {
            parts.addAll(chain.parts);
        } else {
            parts.add(left);
        }
        parts.add(right);
        return new CombinedTime(operation, List.copyOf(parts));
    }

    @Override
    public ZoneId zone() {
        return parts.get(0).zone();
    }

    @Override
    public Spans within(Stretch stretch) {
        Spans spans = parts.get(0).within(stretch);
        for (WorkingTime part : parts.subList(1, parts.size())) {
            spans = spans.combine(operation, part.within(stretch));
        }
        return spans;
    }

    /** A union opens where any part does; what else opens is the first part's, as far as it is left. */
    @Override
    public Openings openings(Stretch around, long firstDay, long endDay) {
        Openings openings = parts.get(0).openings(around, firstDay, endDay);
        if (operation != SetOperation.UNION) {
            return openings.in(within(around));
        }
        parts.subList(1, parts.size()).forEach(part -> openings.addAll(part.openings(around, firstDay, endDay)));
        return openings;
    }

    @Override
    public long shiftsPerDay() {
        return parts.stream().mapToLong(WorkingTime::shiftsPerDay).sum();
    }

    @Override
    public Tail before() {
        return parts.stream()
                .map(WorkingTime::before)
                .reduce((a, b) -> Tail.combine(operation, a, b, Math::min))
                .orElseThrow();
    }

    @Override
    public Tail after() {
        return parts.stream()
                .map(WorkingTime::after)
                .reduce((a, b) -> Tail.combine(operation, a, b, Math::max))
                .orElseThrow();
    }

    /** Those of all parts; where several have the same date, the first part's name holds. */
    @Override
    public NavigableMap<LocalDate, String> holidays() {
        NavigableMap<LocalDate, String> holidays = new TreeMap<>();
        parts.forEach(part -> part.holidays().forEach(holidays::putIfAbsent));
        return Collections.unmodifiableNavigableMap(holidays);
    }
}
