package dev.itsm.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.ClauseRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Refusal UNRESOLVED = Refusal.of("INC-05", "incident:INC-1", "it is not resolved")
            .advise("resolve it first")
            .under(ClauseRef.iso20000("8.6.1"));

    @Test
    void a_refusal_reads_as_a_sentence_with_its_advice_and_source() {
        assertThat(UNRESOLVED)
                .hasToString(
                        "incident:INC-1: it is not resolved; resolve it first (ISO/IEC 20000-1:2018, 8.6.1) [INC-05]");
    }

    @Test
    void demanding_the_state_of_a_refusal_gives_every_reason() {
        Refusal other = Refusal.of("INC-11", "category", "is missing");
        Decision<String, String> refused = Decision.refused(UNRESOLVED, other);
        assertThat(refused.isAccepted()).isFalse();
        assertThatThrownBy(refused::orThrow)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reasons()).containsExactly(UNRESOLVED, other))
                .hasMessageContaining("resolve it first")
                .hasMessageContaining("category: is missing [INC-11]");
    }

    @Test
    void a_refusal_without_a_reason_is_none() {
        assertThatThrownBy(() -> Decision.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_accepted_cannot_be_altered_afterwards() {
        List<String> events = new ArrayList<>(List.of("reported"));
        Decision<String, String> accepted = Decision.accepted("state", events);
        events.add("forged");
        assertThat(accepted.orThrow()).isEqualTo("state");
        assertThat(((Decision.Accepted<String, String>) accepted).events()).containsExactly("reported");
    }
}
