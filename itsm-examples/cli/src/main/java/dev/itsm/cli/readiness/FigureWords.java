package dev.itsm.cli.readiness;

import dev.itsm.sms.kpi.Figure;
import java.time.Duration;

/** Figures as people read them. */
final class FigureWords {
    private FigureWords() {}

    /** Returns the value with two digits or to the second; "no value" without one. */
    static String value(Figure figure) {
        return figure.value()
                .map(value -> switch (figure.unit()) {
                    case PERCENT -> value.percent(2) + " %";
                    case RATIO -> value.rounded(2).toString();
                    case COUNT -> value.rounded(0).toString();
                    case DURATION -> time(figure.mean().orElseThrow());
                })
                .orElse("no value");
    }

    /** Returns a duration in days, hours, minutes and seconds, without those that are zero. */
    static String time(Duration duration) {
        long seconds = duration.plusMillis(500).toSeconds();
        StringBuilder text = new StringBuilder();
        append(text, seconds / 86_400, " d");
        append(text, seconds / 3600 % 24, " h");
        append(text, seconds / 60 % 60, " min");
        append(text, seconds % 60, " s");
        return text.isEmpty() ? "0 s" : text.toString();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(text.isEmpty() ? "" : " ").append(number).append(unit);
        }
    }
}
