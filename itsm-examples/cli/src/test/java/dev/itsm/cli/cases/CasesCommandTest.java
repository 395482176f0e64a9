package dev.itsm.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Files of cases, as the command answers them. */
class CasesCommandTest {
    private static final String OFFICE =
            "'zone':'Europe/Berlin','week':{'MON':[['09:00','12:00'],['13:00','17:00']],'TUE':[['22:00','06:00']]}";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void passesWhatTheLibrariesAnswer() throws IOException {
        Path file = file(
                "{'id':'a'," + OFFICE
                        + ",'op':'add','start':'2024-01-08T08:00:00Z','amount':'PT4H','expect':'2024-01-08T13:00:00Z'}",
                "{'id':'b'," + OFFICE
                        + ",'op':'elapsed','start':'2024-01-08T00:00:00Z','end':'2024-01-15T00:00:00Z','expect':'PT900M'}",
                "{'id':'c'," + OFFICE
                        + ",'holidays':['2024-01-10'],'op':'intervals','start':'2024-01-09T00:00:00Z','end':'2024-01-15T00:00:00Z','expect':[['2024-01-09T21:00:00Z','2024-01-09T23:00:00Z']]}",
                "{'id':'d'," + OFFICE
                        + ",'exceptions':[{'date':'2024-01-08','hours':[]}],'op':'isWorkingDay','date':'2024-01-08','expect':false}",
                "{'id':'e'," + OFFICE
                        + ",'op':'slaDue','start':'2024-01-08T08:00:00Z','amount':'PT2H','pauses':[['2024-01-08T09:00:00Z',null]],'expect':null}",
                "{'id':'f'," + OFFICE
                        + ",'op':'slaDue','start':'2024-01-08T08:00:00Z','amount':'PT4H','targetChanges':[['2024-01-08T09:00:00Z','PT0S']],'expect':'2024-01-08T08:00:00Z'}",
                "{'id':'g'," + OFFICE
                        + ",'op':'slaWarnAt','start':'2024-01-08T08:00:00Z','amount':'PT4H','offset':'PT-1H','expect':'2024-01-08T12:00:00Z'}",
                "{'id':'h','zone':'UTC','week':{'MON':[['09:00','09:00']]},'op':'next','start':'2024-01-08T08:00:00Z','expect':'REJECT'}",
                "{'id':'i'," + OFFICE
                        + ",'op':'add','start':'2024-01-08T08:00:00Z','amount':'PT1S','compare':'minute','expect':'2024-01-08T08:00:59Z'}",
                "{'id':'j'," + OFFICE
                        + ",'exceptions':[{'date':'2024-01-08','hours':[['09:00','10:00']]},{'date':'2024-01-08','hours':[['12:00','13:00']]}],'op':'elapsed','start':'2024-01-08T00:00:00Z','end':'2024-01-09T00:00:00Z','expect':'PT2H'}");
        assertThat(run(file.toString())).as(out.toString() + err).isZero();
        assertThat(out.toString().strip()).isEqualTo("10 passed, 0 failed");
    }

    @Test
    void printsWhatDiffersAndWritesEveryAnswer() throws IOException {
        Path file = file(
                "{'id':'a'," + OFFICE + ",'op':'workingDays','from':'2024-01-08','to':'2024-01-15','expect':3}",
                "{'id':'b'," + OFFICE
                        + ",'op':'previous','start':'2024-01-08T10:00:00Z','expect':'2024-01-08T10:00:00Z'}");
        Path answers = folder.resolve("answers.jsonl");
        assertThat(run(file.toString(), "--out", answers.toString())).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly("a  3  2", "1 passed, 1 failed");
        assertThat(Files.readAllLines(answers))
                .containsExactly("{\"id\":\"a\",\"actual\":2}", "{\"id\":\"b\",\"actual\":\"2024-01-08T10:00:00Z\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2]                                                                | not a JSON object",
                "{                                                                    | not a JSON object",
                "{'op':'add'}                                                         | the field 'id' is missing",
                "{'id':'a','op':'frobnicate','zone':'UTC','week':{},'expect':1}       | must be one of",
                "{'id':'a','op':'next','zone':'Mars/Base','week':{},'start':'2024-01-08T10:00:00Z','expect':null} | 'zone'",
                "{'id':'a','op':'next','zone':'UTC','week':{},'start':'tomorrow','expect':null} | 'start'",
                "{'id':'a','op':'next','zone':'UTC','week':{},'start':'2024-01-08T10:00:00Z'}   | 'expect'",
                "{'id':'a','op':'next','zone':'UTC','week':{'XYZ':[]},'start':'2024-01-08T10:00:00Z','expect':null} | XYZ",
                "empty                                                                    | holds no case",
            })
    void refusesWhatItCannotRead(String line, String message) throws IOException {
        Path file = file(line.equals("empty") ? "" : line);
        assertThat(run(file.toString(), "--out", folder.resolve("o").toString()))
                .isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(2);
        assertThat(err.toString()).contains(message, file.toString()).contains("\nMaybe ");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void skipsAndCountsWhenLenient() throws IOException {
        Path file = file(
                "{'id':'a','op':'nothing'}",
                "{'id':'b'," + OFFICE + ",'op':'isWorking','start':'2024-01-08T10:00:00Z','expect':true}");
        assertThat(run("--lenient", file.toString())).isZero();
        assertThat(out.toString().strip()).isEqualTo("1 passed, 0 failed, 1 skipped");
    }

    private int run(String... arguments) {
        return new CommandLine(new CasesCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("cases.jsonl"), String.join("\n", lines).replace('\'', '"'));
    }
}
