package dev.itsm.cmdb.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.CiId;
import dev.itsm.id.Revision;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselineRepositoryTest {
    /** A period holds its start and not its end. */
    @Test
    void tellsWhichBaselinesOfAPeriodHoldWhichItems() {
        BaselineRepository repository = BaselineRepository.inMemory();
        Baseline one = new Estate().register("a", "ram-gb", "8").baseline("BL-1");
        Baseline two = new Estate().register("b", "ram-gb", "8").passes(60).baseline("BL-2");
        for (Baseline baseline : List.of(one, two)) {
            repository.save(baseline.id(), Revision.NONE, baseline, List.of());
        }
        Set<CiId> cis = Set.of(CiId.of("a"), CiId.of("b"), CiId.of("c"));
        Instant first = one.takenAt();
        Instant second = two.takenAt();
        assertThat(repository.holding(cis, Period.from(first))).containsExactly(one, two);
        assertThat(repository.holding(cis, Period.of(first, second))).containsExactly(one);
        assertThat(repository.holding(cis, Period.of(first.plusNanos(1), second.plusNanos(1))))
                .containsExactly(two);
        assertThat(repository.holding(Set.of(CiId.of("b")), Period.from(first))).containsExactly(two);
        assertThat(repository.holding(Set.of(CiId.of("c")), Period.from(first))).isEmpty();
        assertThat(one.holds(CiId.of("a"))).isTrue();
        assertThat(one.holds(CiId.of("b"))).isFalse();
    }
}
