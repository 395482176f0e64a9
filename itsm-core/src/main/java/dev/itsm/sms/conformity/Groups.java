package dev.itsm.sms.conformity;

import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups of one fold. */
final class Groups {
    private final FoldCheck<?> check;
    private final Map<RecordId, Fold<Object>> folds = new LinkedHashMap<>();

    Groups(FoldCheck<?> check) {
        this.check = check;
        check.always().forEach(this::fold);
    }

    static Groups of(Map<Integer, Groups> groups, int check) {
        return Objects.requireNonNull(groups.get(check));
    }

    private Fold<Object> fold(RecordId group) {
        return folds.computeIfAbsent(group, key -> {
            @SuppressWarnings("unchecked") // facts come from the feeds of the same check
            Fold<Object> made = (Fold<Object>) check.fold().get();
            return made;
        });
    }

    /** Adds what the record tells, and returns the groups that it tells it about. */
    Set<RecordId> add(FoldCheck.Feed<?, ?> feed, Object evidence) {
        Set<RecordId> touched = new LinkedHashSet<>();
        for (FoldCheck.Fact<?> fact : feed.of(evidence)) {
            fold(fact.group()).add(fact.fact());
            touched.add(fact.group());
        }
        return touched;
    }

    /** Takes away what the record told, and returns the groups that it told it about. */
    Set<RecordId> remove(FoldCheck.Feed<?, ?> feed, Object evidence) {
        Set<RecordId> touched = new LinkedHashSet<>();
        for (FoldCheck.Fact<?> fact : feed.of(evidence)) {
            fold(fact.group()).remove(fact.fact());
            touched.add(fact.group());
        }
        return touched;
    }

    /** Judges the group; null if there is none any more. */
    @Nullable
    Judgement judge(RecordId group, Instant asOf) {
        Fold<Object> fold = folds.get(group);
        if (fold == null) {
            return null;
        }
        if (fold.isEmpty() && !check.always().contains(group)) {
            folds.remove(group);
            return null;
        }
        return fold.judge(asOf);
    }

    Collection<RecordId> all() {
        return List.copyOf(folds.keySet());
    }
}
