package dev.itsm.priority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.party.PersonId;
import dev.itsm.priority.PriorityDecision.OnInputChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users of other tools complain of: an override that contradicts the matrix, a priority that depends on which field changed. */
class Row22PriorityTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<PriorityMatrix> MATRICES =
            List.of(PriorityMatrix.threeByThree(), PriorityMatrix.fiveByFive());

    @Test
    void thePriorityDependsOnWhatImpactAndUrgencyAreAndNotOnWhichChangedLast() {
        for (PriorityMatrix matrix : MATRICES) {
            for (Impact impact : matrix.impacts()) {
                for (Urgency urgency : matrix.urgencies()) {
                    Priority at = matrix.priority(impact, urgency);
                    for (Impact before : matrix.impacts()) {
                        for (Urgency earlier : matrix.urgencies()) {
                            PriorityDecision impactLast = PriorityDecision.of(matrix.priority(before, earlier))
                                    .recomputed(matrix.priority(before, urgency), OnInputChange.KEEP)
                                    .recomputed(at, OnInputChange.KEEP);
                            PriorityDecision urgencyLast = PriorityDecision.of(matrix.priority(before, earlier))
                                    .recomputed(matrix.priority(impact, earlier), OnInputChange.KEEP)
                                    .recomputed(at, OnInputChange.KEEP);
                            assertThat(impactLast).isEqualTo(urgencyLast).isEqualTo(PriorityDecision.of(at));
                        }
                    }
                }
            }
        }
    }

    @Test
    void anOverrideStandsBesideWhatTheMatrixGivesAndGoesAsThePolicySays() {
        for (Priority decided : Priority.values()) {
            PriorityOverride override = new PriorityOverride(decided, PersonId.of("ana"), "the board waits", NOW, null);
            for (Priority before : Priority.values()) {
                for (Priority after : Priority.values()) {
                    PriorityDecision overridden = PriorityDecision.of(before).overriddenBy(override);
                    assertThat(overridden.effectiveAt(NOW)).isEqualTo(decided);
                    assertThat(overridden.computed()).as("both are kept").isEqualTo(before);
                    assertThat(overridden.recomputed(after, OnInputChange.KEEP).effectiveAt(NOW))
                            .isEqualTo(decided);
                    assertThat(overridden.recomputed(after, OnInputChange.DROP).effectiveAt(NOW))
                            .isEqualTo(after);
                    assertThat(overridden
                                    .recomputed(after, OnInputChange.DROP_IF_HIGHER)
                                    .effectiveAt(NOW))
                            .as("the more urgent of the two")
                            .isEqualTo(after.compareTo(decided) < 0 ? after : decided);
                }
            }
        }
    }
}
