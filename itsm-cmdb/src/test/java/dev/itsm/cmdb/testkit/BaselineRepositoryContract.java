package dev.itsm.cmdb.testkit;

import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.baseline.BaselineRepository;
import dev.itsm.cmdb.baseline.Scope;
import dev.itsm.id.BaselineId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import java.util.List;

/** What every {@link BaselineRepository} must do. */
public abstract class BaselineRepositoryContract extends PracticeRepositoryContract<BaselineId, Baseline> {
    protected BaselineRepositoryContract() {
        super(BaselineRepository.SCHEMA);
    }

    @Override
    protected Repository<BaselineId, Baseline> repository(Store store) {
        return BaselineRepository.in(store);
    }

    @Override
    protected Baseline state(int number) {
        return Baseline.take(
                BaselineId.of("BL-" + number),
                "“Release” " + number + " 🐛",
                Scope.everything(),
                Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5)),
                List.of(),
                List.of());
    }
}
