package dev.itsm.cmdb.ci;

import dev.itsm.approval.Authorisation;
import dev.itsm.approval.Clearance;
import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.event.Hash;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An item's surroundings as a test wants them. */
record World(boolean permitted, boolean dependedOn, boolean incident, boolean related) implements Surroundings {
    static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    static final CiId ID = CiId.of("srv-1");
    static final ChangeId CHANGE = ChangeId.of("C-1");
    static final World QUIET = new World(false, false, false, true);
    static final World CHANGING = new World(true, false, false, true);

    static Act at(Instant instant) {
        return Act.by(PersonId.of("ana"), instant).because("asked for");
    }

    static Authorisation authorisation(ChangeId change, Instant at) {
        Hash plan = Hash.of("the plan");
        Clearance clearance = new EmergencyAuthorisation(
                        change,
                        plan,
                        PersonId.of("boss"),
                        null,
                        "telephone",
                        PersonId.of("ben"),
                        Period.from(START.minusSeconds(3600)),
                        "an outage")
                .authorisation(plan, at);
        return ((Clearance.Cleared) clearance).authorisation();
    }

    @Override
    public Optional<ChangePermit> permit(ChangeId change, Instant at) {
        return permitted && change.equals(CHANGE)
                ? Optional.of(new ChangePermit(change, authorisation(change, at), false, Set.of(ID)))
                : Optional.empty();
    }

    @Override
    public Set<CiId> liveDependants(CiId ci) {
        return dependedOn ? Set.of(CiId.of("app-1")) : Set.of();
    }

    @Override
    public Set<? extends RecordId> openIncidents(CiId ci) {
        return incident ? Set.of(IncidentId.of("INC-1")) : Set.of();
    }

    @Override
    public boolean isRelated(CiId ci) {
        return related;
    }
}
