package dev.itsm.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Measurements in Markdown: a table a question, a row for each who answers and what it was measured at. */
final class Table {
    private Table() {}

    static String of(List<Measurement> measurements) {
        Map<String, List<Measurement>> byQuestion = measurements.stream()
                .collect(Collectors.groupingBy(Measurement::question, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byQuestion.forEach((question, rows) -> {
            lines.add("## " + question + "\n");
            lines.add("| at | who | time | ± | × limit | bytes |");
            lines.add("|---|---|--:|--:|--:|--:|");
            rows.forEach(row -> lines.add(line(row, limit(row, rows))));
            lines.add("");
        });
        return String.join("\n", lines);
    }

    /** The limit measured at the same parameters. */
    private static Optional<Measurement> limit(Measurement of, List<Measurement> among) {
        return among.stream()
                .filter(Measurement::isLimit)
                .filter(limit -> limit.parameters().equals(of.parameters()))
                .findFirst();
    }

    private static String line(Measurement row, Optional<Measurement> limit) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |",
                row.parameters(),
                row.answer(),
                row.time(),
                Double.isNaN(row.error()) ? "" : Measurement.time(row.error()),
                limit.map(it -> String.format(Locale.ROOT, "%.1f", row.nanos() / it.nanos()))
                        .orElse(""),
                Double.isNaN(row.bytes()) ? "" : String.format(Locale.ROOT, "%.0f", row.bytes()));
    }
}
