package dev.itsm.quickstart;

import static dev.itsm.incident.IncidentRepository.PHASE;
import static dev.itsm.incident.IncidentRepository.TEAM;
import static dev.itsm.priority.Level.HIGH;

import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.jdbc.JdbcSchema;
import dev.itsm.jdbc.JdbcStore;
import dev.itsm.party.TeamId;
import org.h2.jdbcx.JdbcConnectionPool;

/** An incident desk on a database: its tables are made, an incident is handled, and found again by the team that has it. */
public final class DatabaseMain {
    private DatabaseMain() {}

    public static void main(String[] args) {
        var database = JdbcConnectionPool.create("jdbc:h2:mem:acme", "sa", "");
        var json = ItsmJson.standard();
        JdbcSchema.standard(json).migrate(database); // once, when the product is installed or updated
        var store = JdbcStore.of(database, "acme", json);
        var incidents = IncidentRepository.in(store);
        var desk = IncidentDesk.builder(IncidentProcess.standard())
                .repository(incidents)
                .unitOfWork(store.unitOfWork())
                .codec(json.events())
                .build();
        var messaging = TeamId.of("messaging");
        desk.handle(IncidentId.of("INC-1"), new Report("Mail is down", HIGH, HIGH), By.person("ana"))
                .orThrow();
        desk.handle(IncidentId.of("INC-1"), new Assign(messaging), By.person("ana"))
                .orThrow();
        var theirs = IncidentRepository.BY_TEAM.where(PHASE.is(IncidentPhase.OPEN), TEAM.is(messaging));
        incidents
                .page(theirs)
                .rows()
                .forEach(row -> System.out.println(row.state().id() + " " + row.revision()));
        store.journal().history(IncidentId.of("INC-1")).forEach(entry -> System.out.println(entry.type()));
        database.dispose();
    }
}
