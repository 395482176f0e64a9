package dev.itsm.change;

import dev.itsm.change.schedule.ConflictKind;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much a conflict weighs, by the path of the change and the kind of the conflict. Immutable and thread-safe.
 *
 * @param weights what deviates from a warning
 */
public record SeverityPolicy(Map<ChangePath, Map<ConflictKind, Severity>> weights) {
    /** What a conflict does. */
    public enum Severity {
        /** It is told. */
        INFO,
        /** It is told, and wants attention. */
        WARN,
        /** It bars the change, unless somebody who may passes over it, on the record. */
        BLOCK
    }

    public SeverityPolicy {
        Map<ChangePath, Map<ConflictKind, Severity>> copy = new EnumMap<>(ChangePath.class);
        weights.forEach((path, kinds) -> copy.put(path, Map.copyOf(kinds)));
        weights = Map.copyOf(copy);
    }

    /**
     * Returns the policy to start from: the same item, too little redundancy, a blackout, the wrong order and missing data bar
     * a change; of these, only a blackout bars an emergency.
     */
    public static SeverityPolicy standard() {
        Map<ConflictKind, Severity> planned = Map.of(
                ConflictKind.SAME_CI, Severity.BLOCK,
                ConflictKind.REDUNDANCY_GROUP, Severity.BLOCK,
                ConflictKind.BLACKOUT, Severity.BLOCK,
                ConflictKind.DEPENDENCY_ORDER, Severity.BLOCK,
                ConflictKind.NOT_EVALUABLE, Severity.BLOCK,
                ConflictKind.RELATED_CI, Severity.INFO);
        return new SeverityPolicy(Map.of(
                ChangePath.NORMAL, planned,
                ChangePath.STANDARD, planned,
                ChangePath.EMERGENCY, Map.of(ConflictKind.BLACKOUT, Severity.BLOCK)));
    }

    public Severity weigh(ChangePath path, ConflictKind kind) {
        return weights.getOrDefault(path, Map.of()).getOrDefault(kind, Severity.WARN);
    }
}
