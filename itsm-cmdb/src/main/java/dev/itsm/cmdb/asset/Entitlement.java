package dev.itsm.cmdb.asset;

import dev.itsm.id.AssetId;
import dev.itsm.id.EntitlementId;
import dev.itsm.id.RecordId;
import dev.itsm.party.SupplierId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right to use something so many times at once. Immutable.
 *
 * @param id its identity
 * @param asset what may be used
 * @param metric what is counted, such as {@code installation} or {@code named user}; not blank
 * @param granted how many uses at once, 0 or more
 * @param validity when it holds
 * @param supplier who granted it; null if nobody outside did
 * @param obligations what is owed for it besides
 */
public record Entitlement(
        EntitlementId id,
        AssetId asset,
        String metric,
        long granted,
        Period validity,
        @Nullable SupplierId supplier,
        List<Obligation> obligations) {
    /**
     * That something uses the right.
     *
     * @param entitlement the right
     * @param user what uses it: an item that it is installed on, a person
     * @param quantity how many of what is counted, at least 1
     * @param during from when until when
     */
    public record Use(EntitlementId entitlement, RecordId user, long quantity, Period during) {
        public Use {
            if (quantity < 1) {
                throw new IllegalArgumentException("The use of " + entitlement + " by " + user
                        + " must be of at least 1, not " + quantity + ".\nMaybe it ended: then its period has an end.");
            }
        }
    }

    /**
     * How much of a right is used at an instant.
     *
     * @param entitlement the right
     * @param asOf the instant
     * @param granted how many uses it allows then: none before and after it holds
     * @param used how many there are
     * @param users what uses it then, in the order of the uses
     */
    public record Position(EntitlementId entitlement, Instant asOf, long granted, long used, List<RecordId> users) {
        public Position {
            users = List.copyOf(users);
        }

        /** Returns by how many uses it is exceeded; 0 if it is not. */
        public long excess() {
            return Math.max(0, used - granted);
        }

        /** Returns how many more uses it allows; 0 if none. */
        public long unused() {
            return Math.max(0, granted - used);
        }

        /** Returns whether it is used within what it allows (else rule AST-02). */
        public boolean isKept() {
            return used <= granted;
        }
    }

    public Entitlement {
        obligations = List.copyOf(obligations);
        if (granted < 0 || metric.isBlank()) {
            throw new IllegalArgumentException(
                    "The entitlement " + id + " to " + asset + " must be for 0 or more of something"
                            + " that is counted, not for " + granted + " of '" + metric
                            + "'.\nMaybe there is no limit: then give the greatest number.");
        }
    }

    /**
     * Returns how much of it is used at an instant.
     *
     * @param uses uses in any order; those of other rights, and those not going on then, do not count
     */
    public Position position(Collection<Use> uses, Instant asOf) {
        long used = 0;
        List<RecordId> users = new ArrayList<>();
        for (Use use : uses) {
            if (use.entitlement().equals(id) && use.during().contains(asOf)) {
                used = Math.addExact(used, use.quantity());
                users.add(use.user());
            }
        }
        return new Position(id, asOf, validity.contains(asOf) ? granted : 0, used, users);
    }
}
