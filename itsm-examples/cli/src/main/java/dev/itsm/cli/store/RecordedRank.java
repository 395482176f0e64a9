package dev.itsm.cli.store;

import dev.itsm.cli.replay.Column;
import dev.itsm.cli.replay.Ticket;
import dev.itsm.incident.Classification.Ranking;
import dev.itsm.priority.Level;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityDecision;
import dev.itsm.priority.PriorityMatrix;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the words for impact, urgency and priority that most tools use: {@code 1 - High}, {@code High}, {@code P2}. */
final class RecordedRank {
    private static final PriorityMatrix MATRIX = PriorityMatrix.threeByThree();

    private RecordedRank() {}

    /** Returns the ranking that a row states; null if it does not state both impact and urgency in words that are known. */
    static @Nullable Ranking of(Ticket.Values values, Instant at) {
        Level impact = level(values.get(Column.IMPACT));
        Level urgency = level(values.get(Column.URGENCY));
        if (impact == null || urgency == null || !MATRIX.covers(impact, urgency)) {
            return null;
        }
        Priority stated = priority(values.get(Column.PRIORITY)).orElse(MATRIX.priority(impact, urgency));
        return new Ranking(impact, urgency, PriorityDecision.of(stated), at, at);
    }

    private static @Nullable Level level(@Nullable String word) {
        String letters = word == null
                ? ""
                : word.replaceAll("^\\W*\\d*\\W*", "")
                        .strip()
                        .toUpperCase(Locale.ROOT)
                        .replace(' ', '_');
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(letters))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Priority> priority(@Nullable String word) {
        String digit = word == null ? "" : word.strip().replaceFirst("^[Pp]?([1-5])(\\D.*)?$", "$1");
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().equals("P" + digit))
                .findFirst();
    }
}
