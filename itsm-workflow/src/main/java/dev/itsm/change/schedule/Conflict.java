package dev.itsm.change.schedule;

import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conflict of a change with another, with a calendar window, or with its own missing data.
 *
 * @param kind what kind of conflict
 * @param change the change; of two that collide symmetrically, the one whose key sorts first
 * @param other the other change; null where the conflict is with a window, with missing data or within the change itself
 * @param on the configuration item, service or person it is about; null if it is about the change as a whole
 * @param period when; null if it cannot be said
 * @param path for {@code RELATED_CI}, the shortest path from the dependent item to the one depended on; for
 *     {@code REDUNDANCY_GROUP}, the two members, the change's own first; else empty
 * @param detail the name of the group or window, or what is missing; null where there is none
 */
public record Conflict(
        ConflictKind kind,
        ChangeId change,
        @Nullable ChangeId other,
        @Nullable RecordId on,
        @Nullable Period period,
        List<CiId> path,
        @Nullable String detail) {
    public Conflict {
        path = List.copyOf(path);
    }

    static Conflict between(Overlap<?> overlap, ConflictKind kind) {
        return new Conflict(
                kind, overlap.first(), overlap.second(), overlap.resource(), overlap.period(), List.of(), null);
    }

    static Conflict notEvaluable(ChangeId change, String missing) {
        return new Conflict(ConflictKind.NOT_EVALUABLE, change, null, null, null, List.of(), missing);
    }

    /** Returns the number of steps between the two configuration items of {@code RELATED_CI}; 0 for other kinds. */
    public int distance() {
        return kind == ConflictKind.RELATED_CI ? path.size() - 1 : 0;
    }

    public boolean concerns(ChangeId id) {
        return change.equals(id) || id.equals(other);
    }

    /** Returns the conflict in words. */
    public String says() {
        StringBuilder text = new StringBuilder(change.key()).append(": ").append(kind.words());
        if (on != null) {
            text.append(" (").append(on.key()).append(')');
        }
        if (other != null) {
            text.append(" as ").append(other.key());
        }
        if (detail != null) {
            text.append(", ").append(detail);
        }
        if (kind == ConflictKind.RELATED_CI) {
            text.append(", ")
                    .append(String.join(" → ", path.stream().map(CiId::key).toList()));
        }
        return period == null
                ? text.toString()
                : text.append(", ").append(period).toString();
    }
}
