package dev.itsm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks whose full names match and writes {@code results.json}, {@code table.md} and {@code chart.svg}.
 *
 * <p>A class is one question; each of its methods is one way to answer it, and the method named {@code limit} is what the
 * others are divided by.
 */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments the folder to write to, then a regular expression
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Measurement> measurements = new Runner(new OptionsBuilder()
                        .include(arguments[1])
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(folder.resolve("results.json").toString())
                        .build())
                .run().stream().map(Measurement::of).toList();
        String table = Table.of(measurements);
        Files.writeString(folder.resolve("table.md"), table);
        Files.writeString(folder.resolve("chart.svg"), Chart.of(measurements));
        System.out.println("\n" + table + "\nWritten to " + folder.toAbsolutePath());
    }
}
