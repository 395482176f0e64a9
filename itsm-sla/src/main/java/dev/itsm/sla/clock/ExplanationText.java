package dev.itsm.sla.clock;

import dev.itsm.sla.clock.Segment.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An explanation in words: a verdict, a line for each segment, the sums. */
final class ExplanationText {
    private static final DateTimeFormatter WALL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Explanation explanation;
    private final ClockReading reading;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
        this.reading = explanation.reading();
    }

    static String of(Explanation explanation) {
        return new ExplanationText(explanation).write();
    }

    private String write() {
        verdict();
        reading.startedAt().ifPresent(start -> line("from " + wall(start) + ", times in " + zone()));
        explanation.segments().forEach(this::segment);
        if (reading.startedAt().isPresent()) {
            sums();
        }
        return text.toString();
    }

    private void verdict() {
        text.append(reading.target()).append(' ').append(words(reading.runState()));
        reading.stoppedAt().ifPresent(at -> text.append(' ').append(wall(at)));
        reading.cancelledBecause().ifPresent(reason -> text.append(": ").append(reason));
        reading.breachedAt().ifPresent(due -> text.append(", late: it was due ").append(wall(due)));
        if (reading.outcome() == Outcome.MET) {
            text.append(", in time");
        }
        reading.allowed().ifPresent(time -> text.append("; allowed ").append(allowance()));
        if (!reading.isBreached()) {
            reading.due().ifPresent(due -> text.append("; due ").append(wall(due)));
        }
        text.append('\n');
    }

    private String allowance() {
        String key = reading.key().map(each -> " for " + each).orElse("");
        return reading.allowed().orElseThrow() + key + " (version " + reading.targetVersion() + ")";
    }

    private void segment(Segment segment) {
        String because = segment.because().isEmpty() ? "" : ", " + segment.because();
        String working = segment.kind() == Kind.COUNTED || segment.kind() == Kind.OUTSIDE_HOURS
                ? ""
                : " (" + words(segment.workingTime()) + " of working time)";
        line(wall(segment.startInclusive()) + " to " + wall(segment.endExclusive()) + "  " + words(segment.length())
                + " " + segment.kind() + working + because);
    }

    private void sums() {
        StringBuilder sum = new StringBuilder("counted " + words(reading.elapsed()));
        reading.remaining()
                .ifPresent(left -> sum.append(
                        left.isNegative() ? ", " + words(left.negated()) + " too much" : ", " + words(left) + " left"));
        sum.append("; paused ").append(words(reading.paused()));
        line(sum.toString());
    }

    private void line(String words) {
        text.append("  ").append(words).append('\n');
    }

    private ZoneId zone() {
        return explanation.zone();
    }

    private String wall(Instant instant) {
        return WALL_TIME.format(instant.atZone(zone()));
    }

    private static String words(RunState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Writes hours, minutes and seconds; a fraction of a second only if there is one. */
    static String words(Duration duration) {
        if (duration.isNegative()) {
            return "-" + words(duration.negated());
        }
        StringBuilder words = new StringBuilder();
        if (duration.toHours() > 0) {
            words.append(duration.toHours()).append(" h ");
        }
        if (duration.toMinutes() > 0) {
            words.append(duration.toMinutesPart()).append(" min ");
        }
        words.append(duration.toSecondsPart());
        if (duration.toNanosPart() > 0) {
            words.append(
                    String.format(Locale.ROOT, ".%09d", duration.toNanosPart()).replaceAll("0+$", ""));
        }
        return words.append(" s").toString();
    }
}
