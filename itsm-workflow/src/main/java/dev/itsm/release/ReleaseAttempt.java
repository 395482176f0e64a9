package dev.itsm.release;

import dev.itsm.approval.Clearance;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.party.Act;
import dev.itsm.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the guards of a release's lifecycle look at.
 *
 * @param process the process that judges it
 * @param surroundings what lies around it
 * @param release the release with everything the command brings except the step itself
 * @param act who acts, and when
 */
public record ReleaseAttempt(ReleaseProcess process, Surroundings surroundings, Release release, Act act) {
    /** Returns every reason why a change of the release may not be carried out at the instant of the act. */
    List<Refusal> withheld() {
        return changes().stream()
                .flatMap(change -> clearance(change).reasons().stream())
                .toList();
    }

    private List<ChangeId> changes() {
        return release.content().changes().stream()
                .sorted(Comparator.comparing(ChangeId::key))
                .toList();
    }

    /** An authorisation proves what it proves of one instant alone, and of no other. */
    private Clearance clearance(ChangeId change) {
        Clearance known = surroundings.clearance(change, act.at());
        boolean lapsed = known instanceof Clearance.Cleared cleared
                && !cleared.authorisation().at().equals(act.at());
        return lapsed
                ? new Clearance.Withheld(List.of(Refusal.of(
                        "OTHER_INSTANT", change.toString(), "its authorisation does not count at " + act.at())))
                : known;
    }

    /** Returns what is kept of the authorisations. Only for what nothing is withheld of. */
    List<Permit> permits() {
        return changes().stream()
                .map(change -> Permit.of(change, clearance(change).orThrow()))
                .toList();
    }

    /** Returns the baselines that were taken between the approval and the act and hold an affected item. */
    List<Snapshot> baselines() {
        Readiness.Approval approval = release.readiness().approval();
        if (approval == null || approval.at().isAfter(act.at())) {
            return List.of();
        }
        Period since = Period.of(approval.at(), act.at().plusNanos(1));
        return surroundings.baselines(release.content().cis(), since).stream()
                .filter(snapshot -> since.contains(snapshot.takenAt()))
                .toList();
    }

    /** Returns the affected items that none of these baselines holds. */
    List<CiId> withoutBaseline() {
        Set<CiId> missing = new HashSet<>(release.content().cis());
        baselines().forEach(taken -> missing.removeAll(taken.cis()));
        List<CiId> sorted = new ArrayList<>(missing);
        sorted.sort(Comparator.comparing(RecordId::key));
        return sorted;
    }

    ReleaseAttempt bringing(Release given) {
        return new ReleaseAttempt(process, surroundings, given, act);
    }
}
