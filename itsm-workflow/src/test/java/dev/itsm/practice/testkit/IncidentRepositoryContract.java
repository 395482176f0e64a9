package dev.itsm.practice.testkit;

import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.ServiceId;
import dev.itsm.incident.Circumstances;
import dev.itsm.incident.Family;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Level;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.PracticeRepositoryContract;
import dev.itsm.testkit.Trail;
import org.jspecify.annotations.Nullable;

/** What every {@link IncidentRepository} must do. */
public abstract class IncidentRepositoryContract extends PracticeRepositoryContract<IncidentId, Incident> {
    protected IncidentRepositoryContract() {
        super(IncidentRepository.SCHEMA);
    }

    @Override
    protected Repository<IncidentId, Incident> repository(Store store) {
        return IncidentRepository.in(store);
    }

    @Override
    protected Incident state(int number) {
        Circumstances known = Circumstances.UNKNOWN
                .describedAs("\u201cNothing\u201d\tworks \uD83D\uDC1B")
                .hitting(ServiceId.of(number % 2 == 0 ? "mail" : "web"), CiId.of("srv-" + number));
        Incident incident = next(
                number,
                null,
                new IncidentCommand.Report(
                        "Number " + number, Level.HIGH, number % 3 == 0 ? Level.LOW : Level.HIGH, known));
        if (number % 4 > 0) {
            TeamId team = TeamId.of(number % 4 == 1 ? "field" : "core");
            incident = next(number, incident, new IncidentCommand.Assign(team, PersonId.of("bo")));
        }
        if (number % 4 == 3) {
            incident = next(number, incident, new IncidentCommand.MakeChildOf(IncidentId.of("INC-PARENT")));
        }
        return incident;
    }

    private static Incident next(int number, @Nullable Incident before, IncidentCommand command) {
        return IncidentProcess.standard()
                .decider(IncidentId.of("INC-" + number), Family.NONE)
                .decide(before, command, Act.by(PersonId.of("ana"), Trail.NOON.plusNanos(number % 5)))
                .orThrow();
    }
}
