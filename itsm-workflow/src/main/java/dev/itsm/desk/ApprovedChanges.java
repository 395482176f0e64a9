package dev.itsm.desk;

import dev.itsm.approval.Clearance;
import dev.itsm.change.Change;
import dev.itsm.change.ChangePhase;
import dev.itsm.change.ChangeProcess;
import dev.itsm.change.ChangeRepository;
import dev.itsm.change.Work;
import dev.itsm.cmdb.audit.AuthorisedWork;
import dev.itsm.cmdb.ci.ChangePermit;
import dev.itsm.id.ChangeId;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Versioned;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changes tell configuration management: which of them may alter which items when. The permission is asked for anew each
 * time; nothing of it is kept. Thread-safe.
 */
public final class ApprovedChanges {
    private final ChangeProcess process;
    private final ChangeRepository changes;
    private final ChangeClearances clearances;

    private ApprovedChanges(ChangeProcess process, ChangeRepository changes) {
        this.process = process;
        this.changes = changes;
        this.clearances = new ChangeClearances(changes, process);
    }

    /** Returns what these changes tell, by the policies of their process. */
    public static ApprovedChanges of(ChangeProcess process, ChangeRepository changes) {
        return new ApprovedChanges(process, changes);
    }

    /** Returns what the change may alter at the instant; empty if it is not authorised then, or there is none. */
    Optional<ChangePermit> permit(ChangeId id, Instant at) {
        return changes.find(id).map(Versioned::state).flatMap(change -> permit(change, at));
    }

    private Optional<ChangePermit> permit(Change change, Instant at) {
        return clearances.of(change.id(), at) instanceof Clearance.Cleared cleared
                ? Optional.of(new ChangePermit(
                        change.id(),
                        cleared.authorisation(),
                        change.phase() == ChangePhase.IMPLEMENTING,
                        change.content().cis()))
                : Optional.empty();
    }

    /**
     * Returns all work that was ever authorised, for alterations to be held against: of each change that was approved and not
     * called off before it started, its items and its window; where none was planned, the time of the work itself.
     */
    public List<AuthorisedWork> works() {
        try (Stream<Versioned<Change>> all =
                changes.stream(PageRequest.<Change>all().limit(PageRequest.MAXIMUM_LIMIT))) {
            return all.map(Versioned::state)
                    .flatMap(change -> work(change).stream())
                    .toList();
        }
    }

    private Optional<AuthorisedWork> work(Change change) {
        Period planned = change.content().window();
        Period window = planned == null ? change.work().actualWindow() : planned;
        Instant granted = grantedAt(change, window);
        return window == null || granted == null
                ? Optional.empty()
                : Optional.of(new AuthorisedWork(change.id(), change.content().cis(), granted, window));
    }

    /** When it was permitted: as its work rested on it or, where that has not started, as it would. */
    private @Nullable Instant grantedAt(Change change, @Nullable Period window) {
        Work.Start start = change.work().start();
        if (start != null) {
            return start.grantedAt();
        }
        boolean calledOff = change.phase() == ChangePhase.CANCELLED || change.phase() == ChangePhase.REJECTED;
        return window != null
                        && !calledOff
                        && process.clearance(change, window.startInclusive()) instanceof Clearance.Cleared cleared
                ? cleared.authorisation().grantedAt()
                : null;
    }
}
