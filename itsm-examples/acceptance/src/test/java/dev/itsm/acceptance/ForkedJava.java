package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Compiles and runs a small program in a JVM of its own, which sees only what it is given. */
final class ForkedJava {
    private ForkedJava() {}

    /** Returns the entries of this test's class path whose file name, or for a folder whose path, is wanted. */
    static String path(Predicate<String> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Writes a test resource, whose name ends in {@code .txt} so that this test's build leaves it alone, as a source. */
    static Path source(Path folder, String resource, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream text = ForkedJava.class.getResourceAsStream("/consumers/" + resource + "/" + name + ".txt")) {
            assertThat(text).as(resource).isNotNull();
            Files.write(file, text.readAllBytes());
        }
        return file;
    }

    static void compile(List<String> arguments) {
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, System.err, arguments.toArray(String[]::new));
        assertThat(status).as("javac " + arguments).isZero();
    }

    /** Returns what the program printed. */
    static String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx128m");
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
