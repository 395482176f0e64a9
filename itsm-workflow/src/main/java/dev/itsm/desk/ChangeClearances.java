package dev.itsm.desk;

import dev.itsm.approval.Clearance;
import dev.itsm.change.Change;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.ChangeRepository;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.release.Surroundings;
import dev.itsm.store.Versioned;
import java.time.Instant;
import java.util.List;

/** What the process of changes says of those in a repository: only what is not over, and not on hold, may be carried out. */
record ChangeClearances(ChangeRepository changes, ChangeProcess process) implements Surroundings.Clearances {
    @Override
    public Clearance of(ChangeId id, Instant at) {
        return changes.find(id)
                .map(Versioned::state)
                .map(change -> of(change, at))
                .orElseGet(() -> withheld(id, "NO_SUCH_CHANGE", "there is no such change"));
    }

    private Clearance of(Change change, Instant at) {
        if (!change.phase().isPlanned() && change.phase() != ChangePhase.IMPLEMENTING) {
            return withheld(change.id(), "CHANGE_OVER", "it is " + change.state());
        }
        return change.planning().hold() == null
                ? process.clearance(change, at)
                : withheld(change.id(), "CHANGE_ON_HOLD", "it is on hold");
    }

    private static Clearance withheld(ChangeId id, String code, String says) {
        return new Clearance.Withheld(List.of(Refusal.of(code, id.toString(), says)));
    }
}
