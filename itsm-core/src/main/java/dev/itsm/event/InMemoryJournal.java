package dev.itsm.event;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Positions are the places in one list, from 1. Everything is guarded by the journal's monitor. */
final class InMemoryJournal implements Journal {
    private record Key(RecordKind kind, String key) {
        static Key of(RecordId subject) {
            return new Key(subject.kind(), subject.key());
        }
    }

    private final List<Envelope> all = new ArrayList<>();
    private final Map<Key, List<Envelope>> chains = new HashMap<>();
    private final Map<Key, Head> unsealed = new LinkedHashMap<>();
    private final List<Seal> seals = new ArrayList<>();

    @Override
    public synchronized void append(List<Envelope> envelopes) {
        Map<Key, Head> moved = new LinkedHashMap<>();
        for (Envelope envelope : envelopes) {
            envelope.requireIntact();
            moved.compute(
                    Key.of(envelope.subject()),
                    (key, head) -> (head == null ? head(envelope.subject()) : head).then(envelope));
        }
        for (Envelope envelope : envelopes) {
            all.add(envelope);
            chains.computeIfAbsent(Key.of(envelope.subject()), key -> new ArrayList<>(4))
                    .add(envelope);
        }
        unsealed.putAll(moved);
    }

    @Override
    public synchronized Head head(RecordId subject) {
        List<Envelope> chain = chains.get(Key.of(subject));
        return chain == null
                ? Head.none(subject)
                : new Head(subject, chain.size(), chain.get(chain.size() - 1).hash());
    }

    @Override
    public synchronized Stream<Envelope> history(RecordId subject) {
        return List.copyOf(chains.getOrDefault(Key.of(subject), List.of())).stream();
    }

    @Override
    public synchronized Batch after(Position position, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "The limit " + limit + " must be at least 1.\nMaybe a page size was not set.");
        }
        int from = (int) Math.min(position.number(), all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        return new Batch(all.subList(from, to), from == to ? position : new Position(to));
    }

    @Override
    public synchronized Stream<Seal> seals() {
        return List.copyOf(seals).stream();
    }

    @Override
    public synchronized Seal seal(Instant at) {
        Seal last = seals.isEmpty() ? null : seals.get(seals.size() - 1);
        if (last != null && at.isBefore(last.at())) {
            throw new IllegalArgumentException("The seal at " + at + " must not be before the last one at " + last.at()
                    + ".\nMaybe the clock was set back.");
        }
        Seal seal = Seal.over(
                List.copyOf(unsealed.values()), seals.size() + 1L, at, last == null ? Hash.NONE : last.hash());
        seals.add(seal);
        unsealed.clear();
        return seal;
    }
}
