package dev.itsm.cli.cases;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code itsm cases}: answers every case and prints what differs from the expected answer. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Answers business-time and service-level cases, and prints every answer that differs.",
        footer = {"", "Example:", "  itsm cases calendar.jsonl --out answers.jsonl"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every case passed", "1:a case differs", "2:a file cannot be read"})
public final class CasesCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "One JSON object a line; .gz is read as it is.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes every answer as a line of JSON.")
    private @Nullable Path out;

    @Option(names = "--lenient", description = "Skips and counts cases that cannot be read.")
    private boolean lenient;

    @Spec
    private @Nullable CommandSpec spec;

    private int passed;
    private int failed;
    private int skipped;

    @Override
    public Integer call() throws IOException {
        try {
            if (out == null) {
                answerAll(null);
            } else {
                answerInto(out.toAbsolutePath());
            }
        } catch (CaseFault e) {
            err().println(e.getMessage());
            return 2;
        }
        out().println(passed + " passed, " + failed + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped"));
        return failed == 0 ? 0 : 1;
    }

    /** Writes beside the file and moves it there when it is whole. */
    private void answerInto(Path file) throws IOException {
        Path part;
        try {
            part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        } catch (IOException e) {
            throw new CaseFault(file.toString(), "cannot be written (" + e + ")", "its folder does not exist.");
        }
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(part)) {
                answerAll(writer);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void answerAll(@Nullable BufferedWriter writer) throws IOException {
        for (Path file : files) {
            try (BufferedReader reader = open(file)) {
                answerAll(file, reader, writer);
            } catch (CharacterCodingException e) {
                throw new CaseFault(file.toString(), "is not UTF-8 text", "it is compressed, or no text at all.");
            } catch (NoSuchFileException e) {
                throw new CaseFault(
                        file.toString(), "there is no such file", "the path is relative to another folder.");
            } catch (IOException e) {
                throw new CaseFault(file.toString(), "cannot be read (" + e + ")", "it was cut off, or is a folder.");
            }
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new BufferedReader(new InputStreamReader(
                    text,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void answerAll(Path file, BufferedReader reader, @Nullable BufferedWriter writer) throws IOException {
        int number = 0;
        boolean empty = true;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                empty = false;
                answer(file + ", line " + number, line, writer);
            }
        }
        if (empty) {
            throw new CaseFault(file.toString(), "holds no case", "it was not written to the end.");
        }
    }

    private void answer(String where, String line, @Nullable BufferedWriter writer) throws IOException {
        try {
            Case of = Case.read(where, line);
            Answer answer = Questions.answer(of);
            if (answer.meets(of)) {
                passed++;
            } else {
                failed++;
                out().println(of.id() + "  " + of.expected() + "  " + answer.json());
            }
            if (writer != null) {
                writer.write(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", of.id())
                        .set("actual", answer.json())
                        .toString());
                writer.newLine();
            }
        } catch (CaseFault e) {
            if (!lenient) {
                throw e;
            }
            skipped++;
        }
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("The command must be run by picocli.\nMaybe it was called directly.");
        }
        return spec.commandLine();
    }
}
