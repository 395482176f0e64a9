package dev.itsm.benchmarks.clock;

import static dev.itsm.sla.clock.ClockFact.classified;
import static dev.itsm.sla.clock.ClockFact.paused;
import static dev.itsm.sla.clock.ClockFact.responded;
import static dev.itsm.sla.clock.ClockFact.resumed;
import static dev.itsm.sla.clock.ClockFact.started;
import static dev.itsm.sla.clock.ClockFact.stopped;
import static dev.itsm.sla.target.PauseReason.REQUESTER;

import dev.itsm.priority.Priority;
import dev.itsm.sla.calendar.WorkingCalendar;
import dev.itsm.sla.clock.ClockFact;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.clock.ServiceClock;
import dev.itsm.sla.target.ResolvedTarget;
import dev.itsm.sla.target.Target;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to fold the twelve facts of a ticket with four pauses into a clock, and to read it? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FoldTwelveFacts {
    private static final int PAUSES = 4;
    private static final Duration LIMIT = Duration.ofHours(16);

    private final WorkingCalendar office =
            WorkingCalendar.weekly(ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00", "17:00");
    private final ResolvedTarget target =
            Target.resolution().within(Priority.P2, LIMIT).in(office);
    private final Instant start = Instant.parse("2026-11-23T09:10:00Z");
    private final Instant end = at(300);
    private final List<ClockFact> facts = List.of(
            started(start),
            classified(Priority.P2, start),
            responded(at(10)),
            paused(REQUESTER, at(20)),
            resumed(at(50)),
            paused(REQUESTER, at(80)),
            resumed(at(110)),
            paused(REQUESTER, at(140)),
            resumed(at(170)),
            paused(REQUESTER, at(200)),
            resumed(at(230)),
            stopped(end));
    private final Instant[] edges = {start, at(20), at(50), at(80), at(110), at(140), at(170), at(200), at(230), end};

    private Instant at(int quarters) {
        return start.plus(Duration.ofMinutes(15L * quarters));
    }

    /** What the answer cannot do without: working time of each span, and one due instant. */
    @Benchmark
    public Arithmetic limit() {
        Duration counted = Duration.ZERO;
        Duration paused = Duration.ZERO;
        for (int i = 0; i < PAUSES; i++) {
            counted = counted.plus(office.elapsed(edges[2 * i], edges[2 * i + 1]));
            paused = paused.plus(office.elapsed(edges[2 * i + 1], edges[2 * i + 2]));
        }
        Instant due = office.add(edges[2 * PAUSES], LIMIT.minus(counted)).orElseThrow();
        counted = counted.plus(office.elapsed(edges[2 * PAUSES], end));
        return new Arithmetic(counted, paused, due);
    }

    /** What the bare arithmetic gives. */
    public record Arithmetic(Duration counted, Duration paused, Instant due) {}

    @Benchmark
    public ClockReading oneByOne() {
        ServiceClock clock = ServiceClock.of(target);
        for (ClockFact fact : facts) {
            clock = clock.with(fact);
        }
        return clock.at(end);
    }

    @Benchmark
    public ClockReading allAtOnce() {
        return ServiceClock.of(target, facts).at(end);
    }
}
