package dev.itsm.incident;

import dev.itsm.id.IncidentId;
import dev.itsm.id.RecordId;
import java.util.List;
import java.util.Set;

/**
 * What a decision on an incident has to know of other records, as it is when the decision is made.
 *
 * @param ancestors the incident that it is to become a child of, that one's parent and so on up; empty unless asked for
 * @param relatives the incidents that it is linked with
 * @param openTasks its tasks that are not done
 */
public record Family(Set<IncidentId> ancestors, List<Relative> relatives, List<RecordId> openTasks) {
    /** An incident without relatives. */
    public static final Family NONE = new Family(Set.of(), List.of(), List.of());

    public Family {
        ancestors = Set.copyOf(ancestors);
        relatives = List.copyOf(relatives);
        openTasks = List.copyOf(openTasks);
    }

    /**
     * An incident at the other end of a link.
     *
     * @param id its identity
     * @param phase where it stands
     * @param linkKind the kind of the link
     * @param direction which of the two holds the link
     */
    public record Relative(IncidentId id, IncidentPhase phase, String linkKind, Direction direction) {}

    /** Which end of a link is meant. */
    public enum Direction {
        /** The relative refers to the incident: a child to its parent. */
        REFERS_HERE,
        /** The incident refers to the relative: to its parent. */
        REFERRED_TO
    }
}
