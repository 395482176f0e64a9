package dev.itsm.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authorisation comes from a round or a recorded emergency and from nowhere else, whatever a program on the module path tries. */
class ForgeryTest {
    @Test
    void no_program_makes_alters_or_copies_an_authorisation(@TempDir Path folder)
            throws IOException, InterruptedException {
        String core = ForkedJava.path(
                entry -> entry.matches(".*[/\\\\]itsm-core([/\\\\]target[/\\\\]classes|-[^/\\\\]*(?<!-tests)\\.jar)"));
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        ForkedJava.compile(List.of(
                "-proc:none",
                "-nowarn",
                "-p",
                core,
                "-d",
                classes.toString(),
                ForkedJava.source(sources, "forger", "module-info.java").toString(),
                ForkedJava.source(sources, "forger", "forger/Main.java").toString()));
        assertThat(ForkedJava.run(List.of("-p", core + File.pathSeparator + classes, "-m", "forger/forger.Main"))
                        .lines())
                .containsExactly(
                        "public constructors 0: IllegalAccessException",
                        "setAccessible: InaccessibleObjectException",
                        "a private lookup: IllegalAccessException",
                        "altering a field: InaccessibleObjectException",
                        "serialising: NotSerializableException",
                        "deserialising: InvalidClassException");
    }
}
