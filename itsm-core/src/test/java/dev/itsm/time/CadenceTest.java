package dev.itsm.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // first, months, n, expected
        "2026-01-31T09:00:00Z, 1, 1, 2026-02-28T09:00:00Z",
        "2026-01-31T09:00:00Z, 1, 2, 2026-03-31T08:00:00Z", // summer time: the wall clock stays at ten
        "2026-01-31T09:00:00Z, 12, 2, 2028-01-31T09:00:00Z",
        "2026-03-15T09:00:00Z, 3, 0, 2026-03-15T09:00:00Z",
    })
    void occurrences_are_counted_from_the_first(Instant first, int months, int n, Instant expected) {
        assertThat(Cadence.everyMonths(months, BERLIN).occurrence(first, n)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void the_next_is_the_first_occurrence_that_is_later(
            @ForAll @IntRange(min = 1, max = 40) int step,
            @ForAll boolean months,
            @ForAll @LongRange(min = -4_000_000_000L, max = 4_000_000_000L) long firstSecond,
            @ForAll @LongRange(min = -100_000_000L, max = 4_000_000_000L) long offset) {
        Cadence cadence = months ? Cadence.everyMonths(step, BERLIN) : Cadence.everyDays(step, BERLIN);
        Instant first = Instant.ofEpochSecond(firstSecond);
        Instant after = first.plusSeconds(offset);

        Instant next = cadence.next(first, after);

        assertThat(next).isAfter(after);
        int n = 0;
        while (!cadence.occurrence(first, n).isAfter(after)) {
            n++;
        }
        assertThat(next).isEqualTo(cadence.occurrence(first, n));
    }

    @Test
    void it_must_recur() {
        assertThatThrownBy(() -> Cadence.everyDays(0, BERLIN))
                .hasMessageContaining("0 DAYS")
                .hasMessageContaining("\nMaybe ");
    }
}
