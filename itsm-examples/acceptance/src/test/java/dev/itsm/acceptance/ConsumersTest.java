package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that embed the libraries as others do: on the class path, and on the module path. */
class ConsumersTest {
    private static final Pattern MODULES = Pattern.compile(
            ".*[/\\\\]itsm-(core|sla|cmdb|workflow)([/\\\\]target[/\\\\]classes|-[^/\\\\]*\\.jar)"
                    + "|.*[/\\\\](guava|failureaccess|caffeine|slf4j-api|hibernate-validator|jakarta.validation-api|jboss-logging|classmate)-[^/\\\\]*\\.jar");

    @Test
    void core_runs_on_an_otherwise_empty_class_path(@TempDir Path folder) throws IOException, InterruptedException {
        String core = ForkedJava.path(
                entry -> entry.matches(".*[/\\\\]itsm-core([/\\\\]target[/\\\\]classes|-[^/\\\\]*(?<!-tests)\\.jar)"));
        assertThat(core).isNotEmpty().doesNotContain(File.pathSeparator);
        Path source = ForkedJava.source(folder, "classpath", "Consumer.java");
        ForkedJava.compile(List.of("-proc:none", "-nowarn", "-cp", core, "-d", folder.toString(), source.toString()));
        assertThat(ForkedJava.run(List.of("-cp", core + File.pathSeparator + folder, "Consumer", core)))
                .startsWith("hello true\n")
                .containsPattern("\\d{3} classes of core");
    }

    @Test
    void a_module_embeds_the_libraries_with_a_validator_that_reaches_into_its_commands(@TempDir Path folder)
            throws IOException, InterruptedException {
        String modules = ForkedJava.path(entry -> MODULES.matcher(entry).matches());
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        ForkedJava.compile(List.of(
                "-proc:none",
                "-nowarn",
                "-p",
                modules,
                "-d",
                classes.toString(),
                ForkedJava.source(sources, "modulepath", "module-info.java").toString(),
                ForkedJava.source(sources, "modulepath", "consumer/Main.java").toString()));
        String output =
                ForkedJava.run(List.of("-p", modules + File.pathSeparator + classes, "-m", "consumer/consumer.Main"));
        assertThat(output.lines().filter(line -> !line.contains("SLF4J") && !line.contains("HV000001")))
                .containsSequence(
                        "refused summary", "NEW", "consumer", "dev.itsm.workflow", "dev.itsm.core", "dev.itsm.core");
    }
}
