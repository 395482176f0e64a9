package dev.itsm.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One measured figure.
 *
 * @param question the benchmark's class
 * @param answer its method: who was measured
 * @param parameters what it was measured at; empty if there is nothing to choose
 * @param nanos an operation's time
 * @param error half the width of the 99.9 % confidence interval, in nanoseconds; not a number with too few runs
 * @param bytes allocated by an operation
 */
record Measurement(String question, String answer, String parameters, double nanos, double error, double bytes) {
    /** The method that the others are divided by. */
    static final String LIMIT = "limit";

    static Measurement of(RunResult result) {
        BenchmarkParams params = result.getParams();
        String[] name = params.getBenchmark().split("\\.", -1);
        Map<String, String> chosen = new TreeMap<>();
        params.getParamsKeys().forEach(key -> chosen.put(key, params.getParam(key)));
        Result<?> primary = result.getPrimaryResult();
        double scale = nanosPer(primary.getScoreUnit());
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Measurement(
                name[name.length - 2],
                name[name.length - 1],
                chosen.values().stream().collect(Collectors.joining(", ")),
                primary.getScore() * scale,
                primary.getScoreError() * scale,
                allocated == null ? Double.NaN : allocated.getScore());
    }

    private static double nanosPer(String unit) {
        return switch (unit) {
            case "ns/op" -> 1;
            case "us/op" -> 1e3;
            case "ms/op" -> 1e6;
            case "s/op" -> 1e9;
            default ->
                throw new IllegalArgumentException("The benchmark measures in " + unit
                        + " and must measure average time.\nMaybe @BenchmarkMode(Mode.AverageTime) is missing.");
        };
    }

    boolean isLimit() {
        return answer.equals(LIMIT);
    }

    /** {@code 8.1 ns}, {@code 297 µs}. */
    String time() {
        return time(nanos);
    }

    static String time(double nanos) {
        String[] units = {"ns", "µs", "ms", "s"};
        double value = nanos;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }
}
