package dev.itsm.problem;

import dev.itsm.id.RecordId;
import dev.itsm.party.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the cause of a problem is looked for: a chain of whys, a tree of possible causes, a timeline, and the evidence for all of
 * it. Immutable and thread-safe.
 *
 * @param whys each answers why the one before it is so; the first, why the problem is there
 * @param causes the tree of possible causes; a cause comes after the one that it is part of
 * @param timeline what happened, in the order of the instants
 * @param evidence what shows that something is so
 * @param root the cause that was found; null while none was
 */
public record Analysis(
        List<Why> whys,
        List<Cause> causes,
        List<Entry> timeline,
        List<Evidence> evidence,
        @Nullable RootCause root) {
    public static final Analysis NONE = new Analysis(List.of(), List.of(), List.of(), List.of(), null);

    public Analysis {
        whys = List.copyOf(whys);
        causes = List.copyOf(causes);
        timeline = List.copyOf(timeline);
        evidence = List.copyOf(evidence);
    }

    /** By which method the cause was found. */
    public enum Method {
        FIVE_WHYS,
        CAUSE_TREE,
        TIMELINE
    }

    /** What became of a possible cause. */
    public enum Finding {
        POSSIBLE,
        CONFIRMED,
        RULED_OUT
    }

    /** An answer to the question why. */
    public record Why(String answer, PersonId by, Instant at) {}

    /**
     * A possible cause.
     *
     * @param key names it within the tree
     * @param partOf the cause that it would bring about; null for one that would bring about the problem itself
     */
    public record Cause(String key, @Nullable String partOf, String says, Finding finding) {}

    /** Something that happened at an instant. */
    public record Entry(Instant at, String says) {}

    /**
     * Something that shows that something is so.
     *
     * @param key names it within the problem
     * @param record the record that it is from; null if it is from elsewhere
     */
    public record Evidence(
            String key, String says, @Nullable RecordId record) {}

    /**
     * The cause.
     *
     * @param cause the cause of the tree, by its key; null where no tree was made
     */
    public record RootCause(
            Method method, String says, @Nullable String cause, PersonId by, Instant at) {}

    /** Returns the cause of that key; empty if there is none. */
    public Optional<Cause> cause(String key) {
        return causes.stream().filter(cause -> cause.key().equals(key)).findFirst();
    }

    /** Returns whether there is evidence under that key. */
    boolean hasEvidence(String key) {
        return evidence.stream().anyMatch(known -> known.key().equals(key));
    }

    /** Returns whether the cause or one that it is part of was ruled out: then it brings about nothing. */
    boolean isRuledOut(Cause cause) {
        return cause.finding() == Finding.RULED_OUT
                || Optional.ofNullable(cause.partOf())
                        .flatMap(this::cause)
                        .filter(this::isRuledOut)
                        .isPresent();
    }

    /** Returns whether something else in the tree would bring the cause about. */
    boolean hasParts(Cause cause) {
        return causes.stream().anyMatch(part -> cause.key().equals(part.partOf()) && !isRuledOut(part));
    }

    Analysis with(Why why) {
        return new Analysis(plus(whys, why), causes, timeline, evidence, root);
    }

    Analysis with(Evidence shown) {
        return new Analysis(whys, causes, timeline, plus(evidence, shown), root);
    }

    Analysis with(Entry entry) {
        List<Entry> entries = plus(timeline, entry).stream()
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        return new Analysis(whys, causes, entries, evidence, root);
    }

    /** Returns the analysis with the cause in place of the one of its key, or at the end. */
    Analysis with(Cause next) {
        boolean isNew = cause(next.key()).isEmpty();
        List<Cause> all = isNew
                ? plus(causes, next)
                : causes.stream()
                        .map(cause -> cause.key().equals(next.key()) ? next : cause)
                        .toList();
        return new Analysis(whys, all, timeline, evidence, root);
    }

    Analysis rooted(@Nullable RootCause found) {
        return new Analysis(whys, causes, timeline, evidence, found);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
