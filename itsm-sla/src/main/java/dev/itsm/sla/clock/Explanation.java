package dev.itsm.sla.clock;

import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.Segment.Kind;
import dev.itsm.sla.target.PausePolicy;
import dev.itsm.sla.target.PauseReason;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a reading came about: segments that follow each other from the start of the cycle to the reading (or the stop) and
 * add up exactly. {@link #toString()} says it in words, in the zone of the calendar.
 *
 * @param reading what is explained
 * @param segments the segments in order; empty before the start
 * @param zone where the words read their wall times
 */
public record Explanation(ClockReading reading, List<Segment> segments, ZoneId zone) {
    /** How many segments tell the hours of a stretch apart; a clock that started in the year 1 has a million. */
    private static final int MOST_OF_A_STRETCH = 20_000;

    public Explanation {
        segments = List.copyOf(segments);
    }

    static Explanation of(ClockReading reading, ClockState state, @Nullable Tally tally, Instant until) {
        if (tally == null) {
            ZoneId zone = state.target().limit(state.key()).calendar().zone();
            return new Explanation(reading, List.of(), zone);
        }
        Segments segments = new Segments(tally);
        state.spansUntil(until).forEach(segments::add);
        return new Explanation(reading, segments.done, tally.limit().calendar().zone());
    }

    /** Returns the working time of all segments of a kind. */
    public Duration workingTime(Kind kind) {
        return sum(kind, Segment::workingTime);
    }

    /** Returns the wall clock time of all segments of a kind. */
    public Duration length(Kind kind) {
        return sum(kind, Segment::length);
    }

    private Duration sum(Kind kind, Function<Segment, Duration> part) {
        return segments.stream()
                .filter(segment -> segment.kind() == kind)
                .map(part)
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String toString() {
        return ExplanationText.of(this);
    }

    /** Puts segments together, joining neighbours that say the same. */
    private static final class Segments {
        private final Tally tally;
        private final WorkingCalendar calendar;
        private final NavigableMap<LocalDate, String> holidays;
        private final List<Segment> done = new ArrayList<>();

        private Segments(Tally tally) {
            this.tally = tally;
            this.calendar = tally.limit().calendar();
            this.holidays = calendar.holidays();
        }

        private void add(Span span) {
            Instant start = span.startInclusive();
            Instant end = span.endExclusive();
            if (span.resting()) {
                add(Kind.STOPPED, start, end, "until it was reopened");
            } else if (tally.pausesOn(span.holds())) {
                add(Kind.PAUSED, start, end, because(span.holds(), true));
            } else {
                addCounted(start, end, because(span.holds(), false));
            }
        }

        private void addCounted(Instant start, Instant end, String because) {
            Instant from = start;
            int most = done.size() + MOST_OF_A_STRETCH;
            Iterator<Period> opens = calendar.intervals(start, end).iterator();
            while (opens.hasNext()) {
                Period open = opens.next();
                if (done.size() >= most) {
                    add(Kind.CONDENSED, from, end, because);
                    return;
                }
                Instant closes = open.endExclusive() == null ? end : open.endExclusive();
                addClosed(from, open.startInclusive());
                add(Kind.COUNTED, open.startInclusive(), closes, because);
                from = closes;
            }
            addClosed(from, end);
        }

        private void addClosed(Instant start, Instant end) {
            LocalDate first = LocalDate.ofInstant(start, calendar.zone());
            LocalDate last = LocalDate.ofInstant(end, calendar.zone());
            Instant from = start;
            for (Map.Entry<LocalDate, String> holiday :
                    holidays.subMap(first, true, last, true).entrySet()) {
                Instant begins = later(from, calendar.instantOf(holiday.getKey().atStartOfDay()));
                Instant ends = calendar.instantOf(holiday.getKey().plusDays(1).atStartOfDay());
                Instant until = ends.isAfter(end) ? end : ends;
                add(Kind.OUTSIDE_HOURS, from, begins, "");
                add(Kind.HOLIDAY, begins, until, holiday.getValue());
                from = later(from, until);
            }
            add(Kind.OUTSIDE_HOURS, from, end, "");
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private void add(Kind kind, Instant start, Instant end, String because) {
            if (!start.isBefore(end)) {
                return;
            }
            Duration working = tally.limit().elapsed(start, end);
            Segment before = done.isEmpty() ? null : done.get(done.size() - 1);
            if (before != null && before.kind() == kind && before.because().equals(because)) {
                done.set(
                        done.size() - 1,
                        new Segment(
                                before.startInclusive(),
                                end,
                                kind,
                                before.workingTime().plus(working),
                                because));
            } else {
                done.add(new Segment(start, end, kind, working, because));
            }
        }

        private String because(List<PauseReason> holds, boolean pauses) {
            return holds.stream()
                    .filter(hold -> tally.target().pausesOn(hold) == pauses)
                    .map(hold -> "waiting for " + hold + rule(hold))
                    .collect(Collectors.joining(", "));
        }

        private String rule(PauseReason hold) {
            ResolvedTarget target = tally.target();
            PausePolicy.Rule rule = target.definition()
                    .pauses()
                    .decidingRule(target.metric(), target.definition().agreement(), hold);
            return rule == null ? " (no rule pauses on it)" : " (rule: " + rule + ")";
        }
    }
}
