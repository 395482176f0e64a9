package dev.itsm.cli.replay;

import dev.itsm.cli.replay.Policy.Promise;
import dev.itsm.sla.clock.ClockReading;
import dev.itsm.sla.target.TargetKey;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the clocks of one promise come to. All but {@code running} is over stopped clocks. */
final class ClockFigures {
    private final Promise promise;
    private final Map<String, Long> lateBy = new TreeMap<>();

    private Duration[] elapsed = new Duration[16];
    private int stopped;
    private long running;
    private Duration elapsedSum = Duration.ZERO;
    private Duration pausedSum = Duration.ZERO;
    private long pausedTickets;
    private long pauseSegments;
    private long zero;
    private long late;

    ClockFigures(Promise promise) {
        this.promise = promise;
    }

    Promise promise() {
        return promise;
    }

    void add(ClockRun run) {
        run.cycles().forEach(this::add);
        long pauses = run.pauses();
        if (run.isStopped()) {
            pauseSegments += pauses;
            pausedTickets += pauses > 0 ? 1 : 0;
        }
    }

    private void add(ClockReading reading) {
        if (!reading.isStopped()) {
            running++;
            return;
        }
        if (stopped == elapsed.length) {
            elapsed = Arrays.copyOf(elapsed, stopped * 2);
        }
        elapsed[stopped++] = reading.elapsed();
        elapsedSum = elapsedSum.plus(reading.elapsed());
        pausedSum = pausedSum.plus(reading.paused());
        zero += reading.elapsed().isZero() ? 1 : 0;
        if (reading.isBreached()) {
            late++;
            lateBy.merge(reading.key().map(TargetKey::value).orElse(""), 1L, Long::sum);
        }
    }

    /** Returns the median in seconds, rounded half up: of an even number, the mean of the middle two. */
    private long median() {
        Duration[] sorted = Arrays.copyOf(elapsed, stopped);
        Arrays.sort(sorted);
        Duration lower = sorted[(stopped - 1) / 2];
        Duration upper = sorted[stopped / 2];
        return FigureWriter.seconds(lower.plus(upper.minus(lower).dividedBy(2)));
    }

    void writeTo(FigureWriter out) {
        out.object(() -> {
            out.text("name", promise.name());
            out.number("stopped", stopped);
            out.number("running", running);
            out.number("elapsedSeconds", FigureWriter.seconds(elapsedSum));
            out.number("pausedSeconds", FigureWriter.seconds(pausedSum));
            out.number("pausedCases", pausedTickets);
            out.number("pauseSegments", pauseSegments);
            out.number("zero", zero);
            if (stopped > 0) {
                out.number("medianSeconds", median());
            } else {
                out.nothing("medianSeconds");
            }
            out.number("late", late);
            out.object("lateBy", () -> lateBy.forEach(out::number));
        });
    }

    void describeTo(PrintWriter out) {
        out.printf(
                "%s: %,d stopped, %,d of them late %s; %,d still running; median %s%n",
                promise.name(),
                stopped,
                late,
                lateBy,
                running,
                stopped == 0
                        ? "none"
                        : Duration.ofSeconds(median()).toString().substring(2).toLowerCase(Locale.ROOT));
    }
}
