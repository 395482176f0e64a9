package dev.itsm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ProgressProps {
    enum Phase {
        OPEN,
        HELD,
        DONE
    }

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static StateId state(Phase phase) {
        return StateId.of(phase.name());
    }

    private static Progress<Phase> progress(List<Phase> phases, List<Integer> minutes) {
        Progress<Phase> progress = Progress.startingIn(state(phases.get(0)), phases.get(0), START);
        Instant at = START;
        for (int i = 1; i < phases.size(); i++) {
            at = at.plus(Duration.ofMinutes(minutes.get(i)));
            progress = progress.to(state(phases.get(i)), phases.get(i), at);
        }
        return progress;
    }

    /** Minute by minute: the time in a phase is the number of minutes in which the record was in it. */
    @Property(tries = 300)
    void timeIsCountedMinuteByMinute(
            @ForAll @Size(5) List<Phase> phases,
            @ForAll @Size(5) List<@IntRange(max = 4) Integer> minutes,
            @ForAll @IntRange(min = -2, max = 25) int asOfMinute,
            @ForAll Phase asked) {
        Progress<Phase> progress = progress(phases, minutes);
        Instant asOf = START.plus(Duration.ofMinutes(asOfMinute));
        int expected = 0;
        for (Instant minute = START; minute.isBefore(asOf); minute = minute.plus(Duration.ofMinutes(1))) {
            Phase at = null;
            for (Stay<Phase> stay : progress.stays()) {
                at = stay.since().isAfter(minute) ? at : stay.phase();
            }
            expected += at == asked ? 1 : 0;
        }
        assertThat(progress.timeIn(stay -> stay.phase() == asked, asOf)).isEqualTo(Duration.ofMinutes(expected));
    }

    @Property(tries = 300)
    void theLastStayLasts(
            @ForAll @Size(5) List<Phase> phases, @ForAll @Size(5) List<@IntRange(max = 4) Integer> minutes) {
        Progress<Phase> progress = progress(phases, minutes);
        assertThat(progress.stays()).hasSize(5);
        assertThat(progress.phase()).isEqualTo(phases.get(4));
        assertThat(progress.state()).isEqualTo(state(phases.get(4)));
        assertThat(progress.since())
                .isEqualTo(START.plus(Duration.ofMinutes(
                        minutes.stream().skip(1).mapToInt(Integer::intValue).sum())));
        int entries = 0;
        for (int i = 0; i < 5; i++) {
            entries += phases.get(i) == Phase.HELD && (i == 0 || phases.get(i - 1) != Phase.HELD) ? 1 : 0;
        }
        assertThat(progress.entries(Phase.HELD)).isEqualTo(entries);
    }

    @Example
    void staysStartInOrder() {
        Progress<Phase> progress = Progress.startingIn(state(Phase.OPEN), Phase.OPEN, START);
        assertThatThrownBy(() -> progress.to(state(Phase.DONE), Phase.DONE, START.minusNanos(1)))
                .hasMessageContaining("DONE")
                .hasMessageContaining("must not start before")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> new Progress<Phase>(List.of())).hasMessageContaining("must have been in a state");
        assertThat(progress.to(state(Phase.DONE), Phase.DONE, START).current().state())
                .isEqualTo(state(Phase.DONE));
    }
}
