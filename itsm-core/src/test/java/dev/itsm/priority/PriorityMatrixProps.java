package dev.itsm.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PriorityMatrixProps {
    private static final Level[] THREE = {Level.LOW, Level.MEDIUM, Level.HIGH};

    @Property
    void theShippedMatricesAreMonotone(
            @ForAll Level impact, @ForAll Level urgency, @ForAll Level moreImpact, @ForAll Level moreUrgency) {
        for (PriorityMatrix matrix : List.of(PriorityMatrix.threeByThree(), PriorityMatrix.fiveByFive())) {
            if (moreImpact.compareTo(impact) >= 0
                    && moreUrgency.compareTo(urgency) >= 0
                    && matrix.covers(impact, urgency)
                    && matrix.covers(moreImpact, moreUrgency)) {
                assertThat(matrix.priority(impact, urgency).isHigherThan(matrix.priority(moreImpact, moreUrgency)))
                        .isFalse();
            }
        }
    }

    /** A matrix is accepted exactly if no cell is higher than one with no less of either. */
    @Property(tries = 500)
    void aMatrixIsAcceptedExactlyIfItIsMonotone(@ForAll("cells") List<Priority> cells) {
        PriorityMatrix.Builder builder = PriorityMatrix.named("m", "1", Level.LOW, Level.MEDIUM, Level.HIGH);
        for (int row = 0; row < 3; row++) {
            builder.row(THREE[row], cells.subList(row * 3, row * 3 + 3).toArray(Priority[]::new));
        }
        if (isMonotone(cells)) {
            PriorityMatrix matrix = builder.build();
            for (int i = 0; i < 9; i++) {
                assertThat(matrix.priority(THREE[i / 3], THREE[i % 3])).isEqualTo(cells.get(i));
            }
        } else {
            assertThatThrownBy(builder::build)
                    .hasMessageContaining("m/1")
                    .hasMessageContaining("gives a lower priority than")
                    .hasMessageContaining("\nMaybe");
            assertThat(builder.allowNonMonotone().build().priority(Level.LOW, Level.LOW))
                    .isEqualTo(cells.get(0));
        }
    }

    private static boolean isMonotone(List<Priority> cells) {
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                if (b / 3 >= a / 3 && b % 3 >= a % 3 && cells.get(a).isHigherThan(cells.get(b))) {
                    return false;
                }
            }
        }
        return true;
    }

    @Provide
    Arbitrary<List<Priority>> cells() {
        Arbitrary<List<Priority>> any = Arbitraries.of(Priority.class).list().ofSize(9);
        return Arbitraries.oneOf(
                any,
                any.map(cells -> cells.stream().sorted((a, b) -> b.compareTo(a)).toList()));
    }

    @Example
    void theThreeByThreeIsTheFamiliarOne() {
        PriorityMatrix matrix = PriorityMatrix.threeByThree();
        assertThat(matrix.priority(Level.HIGH, Level.HIGH)).isEqualTo(Priority.P1);
        assertThat(matrix.priority(Level.HIGH, Level.LOW)).isEqualTo(Priority.P3);
        assertThat(matrix.priority(Level.LOW, Level.MEDIUM)).isEqualTo(Priority.P4);
        assertThat(matrix.covers(Level.VERY_HIGH, Level.LOW)).isFalse();
        assertThat(matrix.covers(Level.LOW, Level.VERY_LOW)).isFalse();
        assertThat(matrix.impacts()).containsExactly(Level.LOW, Level.MEDIUM, Level.HIGH);
        assertThat(matrix.urgencies()).containsExactly(Level.HIGH, Level.MEDIUM, Level.LOW);
        assertThat(matrix).isEqualTo(PriorityMatrix.threeByThree()).hasToString("3x3/1");
        assertThat(matrix.hashCode()).isEqualTo(PriorityMatrix.threeByThree().hashCode());
        assertThat(matrix).isNotEqualTo(PriorityMatrix.fiveByFive());
        assertThat(matrix.name() + matrix.version()).isEqualTo("3x31");
        assertThatThrownBy(() -> matrix.priority(Level.VERY_HIGH, Level.LOW))
                .hasMessageContaining("VERY_HIGH")
                .hasMessageContaining("3x3/1")
                .hasMessageContaining("\nMaybe");
    }

    @Example
    void theFiveByFiveIsTotal() {
        PriorityMatrix matrix = PriorityMatrix.fiveByFive();
        for (Level impact : Level.values()) {
            for (Level urgency : Level.values()) {
                assertThat(matrix.covers(impact, urgency)).isTrue();
            }
        }
        assertThat(matrix.priority(Level.VERY_HIGH, Level.VERY_HIGH)).isEqualTo(Priority.P1);
        assertThat(matrix.priority(Level.VERY_LOW, Level.VERY_HIGH)).isEqualTo(Priority.P3);
        assertThat(matrix.priority(Level.MEDIUM, Level.MEDIUM)).isEqualTo(Priority.P3);
        assertThat(matrix.priority(Level.VERY_LOW, Level.VERY_LOW)).isEqualTo(Priority.P5);
    }

    @Example
    void everyFaultIsNamed() {
        assertThatThrownBy(() -> PriorityMatrix.named("m", "1", Level.HIGH, Level.HIGH)
                        .row(Level.HIGH, Priority.P1)
                        .row(Level.LOW, Priority.P1, Priority.P1)
                        .row(Level.LOW, Priority.P1, Priority.P1)
                        .build())
                .hasMessageContaining("must be at least one and differ")
                .hasMessageContaining("impact HIGH has 1 priorities for 2 urgencies")
                .hasMessageContaining("impact LOW is there twice");
        assertThatThrownBy(() -> PriorityMatrix.named("m", "1", Level.HIGH).build())
                .hasMessageContaining("no row");
        assertThatThrownBy(() -> PriorityMatrix.named("m", "1").build()).hasMessageContaining("at least one");
    }
}
