package dev.itsm.sla.clock;

import dev.itsm.sla.clock.Segment.Kind;
import dev.itsm.sla.target.TargetTime;
import dev.itsm.sla.target.TargetTime.FixedInstant;
import dev.itsm.sla.target.TargetTime.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation in words: what was promised, what came of it, a line for each segment, and the sums. */
final class ExplanationText {
    private static final DateTimeFormatter WALL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Explanation explanation;
    private final ClockReading reading;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
        this.reading = explanation.reading();
    }

    static String of(Explanation explanation) {
        ExplanationText text = new ExplanationText(explanation);
        text.lines.add(text.promise());
        text.lines.add("  " + text.result());
        if (text.reading.startedAt().isPresent()) {
            explanation.segments().forEach(segment -> text.lines.add("  " + text.line(segment)));
            text.lines.add("  " + text.sums());
        }
        return String.join("\n", text.lines);
    }

    private String promise() {
        String key = reading.key().map(each -> " for " + each).orElse("");
        return reading.target()
                + reading.allowed()
                        .map(time -> ": " + words(time) + key + " (version " + reading.targetVersion() + ")")
                        .orElse(": nothing was promised" + key);
    }

    private String result() {
        List<String> parts = new ArrayList<>();
        reading.startedAt().ifPresent(at -> parts.add("started " + wall(at)));
        reading.due().ifPresent(at -> parts.add("due " + wall(at)));
        parts.add(reading.stoppedAt()
                .map(at -> "stopped " + wall(at))
                .orElse(words(reading.runState()) + " at " + wall(reading.asOf())));
        reading.cancelledBecause().ifPresent(parts::add);
        parts.add(outcome());
        return String.join(", ", parts) + " (" + explanation.zone() + ")";
    }

    private String outcome() {
        return switch (reading.outcome()) {
            case MET -> "in time";
            case BREACHED -> "late by " + words(lateness());
            case UNDECIDED -> reading.allowed().isPresent() ? "not decided" : "measured only";
        };
    }

    private Duration lateness() {
        return Duration.between(
                reading.breachedAt().orElseThrow(), reading.stoppedAt().orElse(reading.asOf()));
    }

    private String line(Segment segment) {
        String working =
                switch (segment.kind()) {
                    case PAUSED, STOPPED, CONDENSED -> " (" + words(segment.workingTime()) + " of it working time)";
                    case COUNTED, OUTSIDE_HOURS, HOLIDAY -> "";
                };
        String because = segment.because().isEmpty() ? "" : ": " + segment.because();
        return wall(segment.startInclusive()) + " to " + wall(segment.endExclusive()) + "  " + segment.kind() + " "
                + words(segment.length()) + working + because;
    }

    private String sums() {
        List<String> sums = new ArrayList<>();
        Duration total = Duration.ZERO;
        for (Kind kind : Kind.values()) {
            Duration length = explanation.length(kind);
            total = total.plus(length);
            if (kind == Kind.COUNTED || !length.isZero()) {
                sums.add(kind + " " + words(length));
            }
        }
        return String.join(" + ", sums) + " = " + words(total) + remaining();
    }

    private String remaining() {
        return reading.remaining()
                .map(left -> left.isNegative() ? words(left.negated()) + " too much" : words(left) + " left")
                .map(left -> "; of the time allowed, " + left)
                .orElse("");
    }

    private String wall(Instant instant) {
        return WALL_TIME.format(instant.atZone(explanation.zone()));
    }

    private static String words(RunState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String words(TargetTime time) {
        if (time instanceof WorkingTime working) {
            return words(working.amount()) + " of working time";
        }
        return time instanceof FixedInstant fixed ? "by " + wall(fixed.at()) : time.toString();
    }

    /** Writes hours, minutes and seconds as far as there are any, a fraction of a second only if there is one. */
    static String words(Duration duration) {
        if (duration.isNegative()) {
            return "-" + words(duration.negated());
        }
        List<String> parts = new ArrayList<>();
        if (duration.toHours() > 0) {
            parts.add(duration.toHours() + " h");
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(duration.toMinutesPart() + " min");
        }
        if (parts.isEmpty() || duration.toSecondsPart() > 0 || duration.toNanosPart() > 0) {
            parts.add(duration.toSecondsPart() + fraction(duration.toNanosPart()) + " s");
        }
        return String.join(" ", parts);
    }

    private static String fraction(int nanos) {
        return nanos == 0 ? "" : String.format(Locale.ROOT, ".%09d", nanos).replaceAll("0+$", "");
    }
}
