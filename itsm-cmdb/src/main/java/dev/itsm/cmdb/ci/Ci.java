package dev.itsm.cmdb.ci;

import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.lifecycle.Progress;
import dev.itsm.lifecycle.StateId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A configuration item: something that has to be controlled so that services can be delivered (ISO/IEC 20000-1:2018, 8.2.6).
 * The fold of its {@link CiEvent events}; immutable and thread-safe. Relations to other items stand beside it.
 *
 * <p>The canonical constructor is for stores that read back what they wrote; it holds what is true of every item whatever
 * its process.
 *
 * @param id its identity
 * @param ciClass the name of its class
 * @param designation what it is called
 * @param progress the states that it went through
 * @param stewardship whose it is, where, and what for
 * @param attributes the values that count, of the attributes of its class
 * @param provenance where they come from
 * @param sanitisation whether what it stores must be erased, and was
 * @param duplication the item that it turned out to be; null if it is none but itself. A duplicate is not live
 * @param alteredAt when something last happened to it
 */
public record Ci(
        CiId id,
        String ciClass,
        Designation designation,
        Progress<CiPhase> progress,
        Stewardship stewardship,
        Attributes attributes,
        Provenance provenance,
        Sanitisation sanitisation,
        @Nullable Duplication duplication,
        Instant alteredAt) {
    public Ci {
        require(
                id,
                duplication == null || !id.equals(duplication.original()),
                "be a duplicate of another item, not of itself");
        require(id, !alteredAt.isBefore(progress.since()), "have been altered when it last moved, or later");
        require(
                id,
                attributes.values().keySet().containsAll(provenance.origins().keySet()),
                "have a value for every origin");
        require(
                id,
                progress.phase() != CiPhase.DISPOSED || sanitisation.isSettled(),
                "have a record of its erasure before it is disposed of");
    }

    private static void require(CiId id, boolean holds, String must) {
        if (!holds) {
            throw new IllegalArgumentException("The configuration item " + id + " must " + must
                    + ".\nMaybe its events are not all there, or not in their order.");
        }
    }

    public StateId state() {
        return progress.state();
    }

    public CiPhase phase() {
        return progress.phase();
    }

    /** Returns whether it is an item of its own that is still there to be used. */
    public boolean isLive() {
        return duplication == null && phase().isLive();
    }

    Ci with(Designation next, Instant at) {
        return new Ci(id, ciClass, next, progress, stewardship, attributes, provenance, sanitisation, duplication, at);
    }

    Ci with(Progress<CiPhase> next, Instant at) {
        return new Ci(
                id, ciClass, designation, next, stewardship, attributes, provenance, sanitisation, duplication, at);
    }

    Ci with(Stewardship next, Instant at) {
        return new Ci(id, ciClass, designation, progress, next, attributes, provenance, sanitisation, duplication, at);
    }

    Ci with(Sanitisation next, Instant at) {
        return new Ci(id, ciClass, designation, progress, stewardship, attributes, provenance, next, duplication, at);
    }

    Ci with(String nextClass, Attributes next, Provenance from, Instant at) {
        return new Ci(id, nextClass, designation, progress, stewardship, next, from, sanitisation, duplication, at);
    }

    Ci duplicating(@Nullable Duplication original, Instant at) {
        return new Ci(
                id, ciClass, designation, progress, stewardship, attributes, provenance, sanitisation, original, at);
    }
}
