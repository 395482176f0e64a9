package dev.itsm.release;

import dev.itsm.approval.Clearance;
import dev.itsm.approval.Electorate;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.party.Directory;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a decision on a release has to know of other records; asked for only what the decision takes. Implementations answer
 * alike for the same arguments while one decision is made.
 */
public interface Surroundings {
    /** What there is where nobody knows of changes or baselines. */
    Surroundings NONE = of(
            Electorate.of(Directory.EMPTY),
            (change, at) -> new Clearance.Withheld(
                    List.of(Refusal.of("NO_SUCH_CHANGE", change.toString(), "nothing is known of it"))),
            (cis, taken) -> List.of());

    /** Knows whether changes may be carried out. Implementations must be thread-safe. */
    @FunctionalInterface
    interface Clearances {
        /** Returns the authorisation of the change at the instant, or every reason why there is none. */
        Clearance of(ChangeId change, Instant at);
    }

    /** Knows which baselines of configuration items were taken. Implementations must be thread-safe. */
    @FunctionalInterface
    interface Baselines {
        /** Returns the baselines that were taken in the period and hold any of the items. */
        List<Snapshot> of(Set<CiId> cis, Period taken);
    }

    /** Returns who holds which role and may act for whom. */
    Electorate electorate();

    /** Returns the authorisation of a change at an instant, or every reason why there is none. */
    Clearance clearance(ChangeId change, Instant at);

    /** Returns the baselines that were taken in the period and hold any of the items. */
    List<Snapshot> baselines(Set<CiId> cis, Period taken);

    /** Returns what these know. */
    static Surroundings of(Electorate electorate, Clearances changes, Baselines baselines) {
        record Known(Electorate electorate, Clearances changes, Baselines taken) implements Surroundings {
            @Override
            public Clearance clearance(ChangeId change, Instant at) {
                return changes.of(change, at);
            }

            @Override
            public List<Snapshot> baselines(Set<CiId> cis, Period period) {
                return taken.of(cis, period);
            }
        }
        return new Known(electorate, changes, baselines);
    }
}
