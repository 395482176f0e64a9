package dev.itsm.cmdb.testkit;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiCommand;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.ci.CiRepository;
import dev.itsm.cmdb.ci.Surroundings;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import org.jspecify.annotations.Nullable;

/** What every {@link CiRepository} must do. */
public abstract class CiRepositoryContract extends PracticeRepositoryContract<CiId, Ci> {
    protected CiRepositoryContract() {
        super(CiRepository.SCHEMA);
    }

    @Override
    protected Repository<CiId, Ci> repository(Store store) {
        return CiRepository.in(store);
    }

    @Override
    protected Ci state(int number) {
        Ci ci = next(
                number,
                null,
                new CiCommand.Register(
                        number % 2 == 0 ? "computer" : "software", "“Number” " + number + " 🐛", Attributes.NONE));
        return number % 3 == 0
                ? ci
                : next(number, ci, new CiCommand.Entrust(TeamId.of("team-" + number % 3), null, null));
    }

    private static Ci next(int number, @Nullable Ci before, CiCommand command) {
        return CiProcess.standard()
                .decider(CiId.of("CI-" + number), Surroundings.none())
                .decide(before, command, Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5)))
                .orThrow();
    }
}
