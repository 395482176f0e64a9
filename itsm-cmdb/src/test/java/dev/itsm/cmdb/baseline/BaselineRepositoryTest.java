package dev.itsm.cmdb.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.itsm.id.BaselineId;
import dev.itsm.id.CiId;
import dev.itsm.id.Revision;
import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselineRepositoryTest extends RepositoryContract<BaselineId, Baseline> {
    @Override
    protected Repository<BaselineId, Baseline> emptyRepository() {
        return BaselineRepository.inMemory();
    }

    @Override
    protected BaselineId id(String key) {
        return BaselineId.of(key);
    }

    @Override
    protected Baseline state(int number) {
        return new Estate().register("srv-" + number, "ram-gb", "8").baseline("BL-" + number);
    }

    /** A baseline counts from the instant on that it was taken at, and up to the last instant that is asked about. */
    @Test
    void tellsWhichItemsNoBaselineHoldsThatWasTakenInTheSpan() {
        BaselineRepository repository = BaselineRepository.inMemory();
        Baseline one = new Estate().register("a", "ram-gb", "8").baseline("BL-1");
        Baseline two = new Estate().register("b", "ram-gb", "8").passes(60).baseline("BL-2");
        for (Baseline baseline : List.of(one, two)) {
            repository.save(baseline.id(), Revision.NONE, baseline, List.of());
        }
        Set<CiId> cis = Set.of(CiId.of("a"), CiId.of("b"), CiId.of("c"));
        Instant first = one.takenAt();
        Instant second = two.takenAt();
        assertThat(repository.withoutBaseline(cis, first, second)).containsExactly(CiId.of("c"));
        assertThat(repository.withoutBaseline(cis, first.plusNanos(1), second))
                .containsExactlyInAnyOrder(CiId.of("a"), CiId.of("c"));
        assertThat(repository.withoutBaseline(cis, first, second.minusNanos(1)))
                .containsExactlyInAnyOrder(CiId.of("b"), CiId.of("c"));
    }
}
