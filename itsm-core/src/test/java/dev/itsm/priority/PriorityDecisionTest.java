package dev.itsm.priority;

import static dev.itsm.priority.Priority.P1;
import static dev.itsm.priority.Priority.P2;
import static dev.itsm.priority.Priority.P3;
import static dev.itsm.priority.Priority.P4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.party.PersonId;
import dev.itsm.priority.PriorityDecision.OnInputChange;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityDecisionTest {
    private static final PersonId ANA = PersonId.of("ana");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void anOverrideCountsForItsHalfOpenTime() {
        PriorityDecision decision =
                PriorityDecision.of(P3).overriddenBy(new PriorityOverride(P1, ANA, "board meeting", NINE, TEN));
        assertThat(decision.effectiveAt(NINE.minusNanos(1))).isEqualTo(P3);
        assertThat(decision.effectiveAt(NINE)).isEqualTo(P1);
        assertThat(decision.effectiveAt(TEN.minusNanos(1))).isEqualTo(P1);
        assertThat(decision.effectiveAt(TEN)).isEqualTo(P3);
        assertThat(decision.computed()).isEqualTo(P3);
        assertThat(decision.withoutOverride()).isEqualTo(PriorityDecision.of(P3));
    }

    @Test
    void anOverrideWithoutAnEndCountsOn() {
        PriorityDecision decision =
                PriorityDecision.of(P1).overriddenBy(new PriorityOverride(P4, ANA, "rehearsal", NINE, null));
        assertThat(decision.effectiveAt(NINE.plusSeconds(1L << 32))).isEqualTo(P4);
        assertThat(PriorityDecision.of(P2).effectiveAt(NINE)).isEqualTo(P2);
    }

    @ParameterizedTest
    @CsvSource({
        // override P2, then the matrix gives
        "P4, KEEP, P2",
        "P1, KEEP, P2",
        "P4, DROP, P4",
        "P1, DROP, P1",
        "P1, DROP_IF_HIGHER, P1",
        "P2, DROP_IF_HIGHER, P2",
        "P3, DROP_IF_HIGHER, P2",
    })
    void aChangeOfInputs(Priority now, OnInputChange policy, Priority effective) {
        PriorityDecision decision = PriorityDecision.of(P3)
                .overriddenBy(new PriorityOverride(P2, ANA, "because", NINE, null))
                .recomputed(now, policy);
        assertThat(decision.computed()).isEqualTo(now);
        assertThat(decision.effectiveAt(NINE)).isEqualTo(effective);
    }

    @Test
    void aChangeOfInputsWithoutAnOverride() {
        assertThat(PriorityDecision.of(P3).recomputed(P1, OnInputChange.KEEP)).isEqualTo(PriorityDecision.of(P1));
    }

    @Test
    void ranksAndOrder() {
        assertThat(P1.rank()).isEqualTo(1);
        assertThat(P1.isHigherThan(P2)).isTrue();
        assertThat(P2.isHigherThan(P2)).isFalse();
    }

    @Test
    void badOverridesAreRefused() {
        assertThatThrownBy(() -> new PriorityOverride(P1, ANA, " ", NINE, null)).hasMessageContaining("reason");
        assertThatThrownBy(() -> new PriorityOverride(P1, ANA, "x", NINE, NINE)).hasMessageContaining("expire");
    }
}
