package dev.itsm.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleLogTest {
    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() throws IOException {
        assertThat(text(new SampleLog(300, 1)))
                .isEqualTo(text(new SampleLog(300, 1)))
                .isNotEqualTo(text(new SampleLog(300, 2)));
    }

    @Test
    void hasAsManyTicketsAsWereAskedForEachWithItsRowsTogether() throws IOException {
        List<String> tickets = text(new SampleLog(700, 3))
                .lines()
                .skip(1)
                .map(row -> row.substring(0, 8))
                .toList();
        assertThat(tickets).isSorted();
        assertThat(tickets.stream().distinct()).hasSize(700);
    }

    private static String text(SampleLog log) throws IOException {
        StringWriter text = new StringWriter();
        log.writeTo(text);
        return text.toString();
    }
}
