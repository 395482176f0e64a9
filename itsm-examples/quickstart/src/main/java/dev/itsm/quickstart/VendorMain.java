package dev.itsm.quickstart;

import static dev.itsm.incident.IncidentLifecycle.IN_PROGRESS;
import static dev.itsm.incident.IncidentLifecycle.RESOLVE;
import static dev.itsm.incident.IncidentLifecycle.RESOLVED;
import static dev.itsm.priority.Level.HIGH;
import static dev.itsm.priority.Level.MEDIUM;

import dev.itsm.decision.Decision.Refused;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.field.Attributes;
import dev.itsm.field.FieldKey;
import dev.itsm.id.IncidentId;
import dev.itsm.incident.HoldReason;
import dev.itsm.incident.IncidentAttempt;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Fire;
import dev.itsm.incident.IncidentCommand.PutOnHold;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentCommand.Resume;
import dev.itsm.incident.IncidentCommand.StartWork;
import dev.itsm.incident.IncidentPhase;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.lifecycle.State;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.rule.Rule;
import dev.itsm.sla.target.PauseReason;

/** An organization's own state, transition, guard, required field and hold reason, without touching the library. */
public final class VendorMain {
    private static final StateId VERIFYING = StateId.of("VERIFYING");
    private static final Trigger VERIFY = Trigger.of("verify");
    private static final FieldKey<Integer> FLOOR = FieldKey.integer("floor");

    private static final Rule<IncidentAttempt> FOUR_EYES = Rule.of(
            "ACME-4-EYES",
            "whoever worked on it must not verify it",
            attempt -> attempt.incident()
                    .routing()
                    .current()
                    .filter(has -> attempt.act().actor().equals(has.person()))
                    .isEmpty());

    private VendorMain() {}

    public static void main(String[] args) {
        var acme = IncidentProcess.standard().toBuilder()
                .named("acme", "7")
                .holdReason(HoldReason.of("SPARE_PART", PauseReason.SUPPLIER))
                .lifecycle(states -> states.state(State.of(VERIFYING, IncidentPhase.OPEN))
                        .transition(IN_PROGRESS, VERIFY, VERIFYING, FOUR_EYES)
                        .transition(VERIFYING, RESOLVE, RESOLVED))
                .require(VERIFYING, FLOOR)
                .build();
        var desk = IncidentDesk.builder(acme)
                .repository(IncidentRepository.inMemory())
                .build();
        var id = IncidentId.of("INC-1");
        var ana = By.of(PersonId.of("ana"));
        desk.handle(id, new Report("Printer jams", MEDIUM, HIGH), ana).orThrow();
        desk.handle(id, new Assign(TeamId.of("printing")), ana).orThrow();
        desk.handle(id, new StartWork(), ana).orThrow();
        desk.handle(id, new PutOnHold("SPARE_PART"), ana).orThrow();
        desk.handle(id, new Resume(), ana).orThrow();
        if (desk.handle(id, new Fire(VERIFY), ana) instanceof Refused<?, ?> no) {
            no.reasons().forEach(System.out::println);
        }
        var verified = desk.handle(id, new Fire(VERIFY, Attributes.of(FLOOR, 3)), By.person("ben"))
                .orThrow();
        System.out.println(verified.state() + " on floor "
                + verified.attributes().find(FLOOR).orElseThrow());
    }
}
