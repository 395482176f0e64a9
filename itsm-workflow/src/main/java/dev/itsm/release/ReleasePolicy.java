package dev.itsm.release;

import dev.itsm.approval.Holder;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ClauseRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an organization has laid down for releases. Immutable and thread-safe.
 *
 * @param types which types of release there are
 * @param accepting who may approve a release for its deployment
 * @param conceding who may decide, with the interested parties, to go on although a criterion is not met
 * @param baselines what becomes of a deployment before which no baseline of an affected item was taken
 */
public record ReleasePolicy(List<ReleaseType> types, Holder accepting, Holder conceding, Baselining baselines) {
    private static final ClauseRef CLAUSE = ClauseRef.iso20000("8.5.3");

    /** What becomes of a deployment before which no baseline of an affected configuration item was taken. */
    public enum Baselining {
        /** It is refused. */
        STRICT,
        /** It goes on, and the deployment says which items lack one. */
        LENIENT
    }

    public ReleasePolicy {
        types = List.copyOf(types);
    }

    /** Returns the policy in which one role accepts and concedes, and no deployment goes without baselines. */
    public static ReleasePolicy of(Holder manager, ReleaseType... types) {
        return new ReleasePolicy(List.of(types), manager, manager, Baselining.STRICT);
    }

    public ReleasePolicy conceding(Holder other) {
        return new ReleasePolicy(types, accepting, other, baselines);
    }

    /** Returns the policy in which a deployment without baselines is recorded and not refused. */
    public ReleasePolicy lenient() {
        return new ReleasePolicy(types, accepting, conceding, Baselining.LENIENT);
    }

    /** Returns the type of that key; empty if there is none. */
    public Optional<ReleaseType> type(String key) {
        return types.stream().filter(type -> type.key().equals(key)).findFirst();
    }

    /** Returns what is not laid down and should be ({@code REL-01}); empty if nothing is missing. */
    public List<Refusal> gaps() {
        List<Refusal> gaps = new ArrayList<>();
        if (types.stream().noneMatch(ReleaseType::emergency)) {
            gaps.add(gap("the types of release", "none is for emergencies"));
        }
        if (types.stream().map(ReleaseType::key).distinct().count() < types.size()) {
            gaps.add(gap("the types of release", "two have one key"));
        }
        for (ReleaseType type : types) {
            if (type.frequency().isBlank() || type.handling().isBlank()) {
                gaps.add(gap("the type '" + type.key() + "'", "it is not said how often it is and how it is managed"));
            }
        }
        return gaps;
    }

    private static Refusal gap(String subject, String says) {
        return Refusal.of("REL-01", subject, says).under(CLAUSE);
    }
}
