package dev.itsm.jdbc;

import dev.itsm.event.Envelope;
import dev.itsm.event.Head;
import dev.itsm.id.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one thread's unit of work has appended: in the heads at once, in the journal when it ends. */
final class Unit {
    /** An envelope and its place in its record's chain, from 1. */
    record Appended(Envelope envelope, long number) {}

    private final List<Appended> appended = new ArrayList<>();
    private final Map<String, Head> heads = new HashMap<>();
    private boolean failed;

    void fail() {
        failed = true;
    }

    void requireWhole() {
        if (failed) {
            throw new IllegalStateException("The unit of work cannot commit, because a unit inside it failed.\n"
                    + "Maybe its exception was caught: let it pass, or save without a unit there.");
        }
    }

    @Nullable
    Head head(RecordId subject) {
        return heads.get(name(subject));
    }

    /** Returns how long the chain is of a record whose head is known. */
    long length(RecordId subject) {
        return Objects.requireNonNull(head(subject), "head").length();
    }

    void remember(Head head) {
        heads.put(name(head.subject()), head);
    }

    void add(Envelope envelope, long number) {
        appended.add(new Appended(envelope, number));
    }

    List<Appended> appended() {
        return appended;
    }

    static String name(RecordId subject) {
        return subject.kind() + ":" + subject.key();
    }
}
