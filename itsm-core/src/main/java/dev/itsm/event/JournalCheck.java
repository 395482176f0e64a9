package dev.itsm.event;

import dev.itsm.event.Verification.Fault;
import dev.itsm.event.Verification.FaultKind;
import dev.itsm.id.RecordId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run through a journal: first the chain of seals, then every envelope once, in the order of positions. */
final class JournalCheck {
    private static final int BATCH = 1_000;

    /** What is known of one record's chain while it is read. */
    private static final class Chain {
        private final RecordId subject;
        private final Deque<Head> sealed = new ArrayDeque<>(1);
        private long length;
        private Hash stored = Hash.NONE;
        private Hash computed = Hash.NONE;
        private boolean rewritten;

        Chain(RecordId subject) {
            this.subject = subject;
        }
    }

    private final Journal journal;
    private final @Nullable Seal anchor;
    private final Map<String, Chain> chains = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long envelopes;
    private long seals;

    JournalCheck(Journal journal, @Nullable Seal anchor) {
        this.journal = journal;
        this.anchor = anchor;
    }

    Verification run() {
        checkSeals();
        Position position = Position.START;
        while (true) {
            Journal.Batch batch = journal.after(position, BATCH);
            if (batch.envelopes().isEmpty()) {
                break;
            }
            batch.envelopes().forEach(this::check);
            position = batch.end();
        }
        chains.values().forEach(this::checkEnd);
        return new Verification(envelopes, seals, faults);
    }

    private void checkSeals() {
        long number = 0;
        Hash previous = Hash.NONE;
        boolean anchored = anchor == null;
        try (Stream<Seal> stream = journal.seals()) {
            for (Seal seal : (Iterable<Seal>) stream::iterator) {
                seals++;
                if (seal.number() > number + 1) {
                    faults.add(new Fault(
                            FaultKind.SEAL_REMOVED, null, number + 1, "Seal " + (number + 1) + " is missing."));
                } else if (!seal.previous().equals(previous) || seal.number() <= number) {
                    faults.add(new Fault(
                            FaultKind.SEAL_ALTERED,
                            null,
                            seal.number(),
                            "Seal " + seal.number() + " does not follow seal " + number + "."));
                }
                if (!seal.isIntact()) {
                    faults.add(new Fault(
                            FaultKind.SEAL_ALTERED, null, seal.number(), "Seal " + seal.number() + " was altered."));
                } else {
                    expect(seal);
                }
                anchored |= anchor != null && agrees(seal, anchor);
                number = seal.number();
                previous = seal.hash();
            }
        }
        if (!anchored && anchor != null) {
            if (number < anchor.number()) {
                faults.add(new Fault(
                        FaultKind.SEAL_REMOVED,
                        null,
                        anchor.number(),
                        "Seal " + anchor.number() + ", which was kept elsewhere, is missing."));
            }
            expect(anchor);
        }
    }

    private boolean agrees(Seal seal, Seal kept) {
        if (seal.number() != kept.number()) {
            return false;
        }
        if (!seal.equals(kept)) {
            faults.add(new Fault(
                    FaultKind.SEAL_ALTERED,
                    null,
                    seal.number(),
                    "Seal " + seal.number() + " is not the one that was kept elsewhere."));
            return false;
        }
        return true;
    }

    private void expect(Seal seal) {
        seal.heads().forEach(head -> chain(head.subject()).sealed.add(head));
    }

    private Chain chain(RecordId subject) {
        return chains.computeIfAbsent(subject.kind() + ":" + subject.key(), key -> new Chain(subject));
    }

    private void check(Envelope envelope) {
        envelopes++;
        Chain chain = chain(envelope.subject());
        chain.length++;
        boolean follows =
                envelope.previous().equals(chain.stored) || envelope.previous().equals(chain.computed);
        Hash computed = envelope.computedHash();
        if (!computed.equals(envelope.hash())) {
            add(FaultKind.ALTERED, chain, chain.length, "was altered");
        } else if (!follows) {
            add(FaultKind.BROKEN_LINK, chain, chain.length, "does not follow the one before it");
        }
        chain.stored = envelope.hash();
        chain.computed = computed;
        checkSealed(chain);
    }

    private void checkSealed(Chain chain) {
        while (!chain.sealed.isEmpty() && chain.sealed.element().length() <= chain.length) {
            Head head = chain.sealed.remove();
            boolean same = head.hash().equals(chain.stored) || head.hash().equals(chain.computed);
            if (!same && head.length() == chain.length && !chain.rewritten) {
                chain.rewritten = true;
                add(FaultKind.REWRITTEN, chain, chain.length, "is not the one that was sealed");
            }
        }
    }

    private void checkEnd(Chain chain) {
        if (chain.sealed.isEmpty()) {
            return;
        }
        long sealed = chain.sealed.getLast().length();
        if (chain.length == 0) {
            faults.add(new Fault(
                    FaultKind.REMOVED,
                    chain.subject,
                    1,
                    "The chain of " + chain.subject + " is gone; it had " + sealed + " envelopes when it was sealed."));
        } else {
            add(FaultKind.TRUNCATED, chain, chain.length + 1, "is missing; " + sealed + " were sealed");
        }
    }

    private void add(FaultKind kind, Chain chain, long number, String says) {
        faults.add(new Fault(
                kind, chain.subject, number, "Envelope " + number + " of " + chain.subject + " " + says + "."));
    }
}
