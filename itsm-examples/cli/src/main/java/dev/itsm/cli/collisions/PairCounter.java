package dev.itsm.cli.collisions;

import dev.itsm.id.ChangeId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Counts distinct pairs of changes, in eight bytes each. */
final class PairCounter {
    private final Map<ChangeId, Integer> numbers = new HashMap<>();
    private long[] pairs = new long[1024];
    private int size;

    /** Adds a pair, whose order is part of it. */
    void add(ChangeId first, ChangeId second) {
        if (size == pairs.length) {
            compact();
            if (size > pairs.length / 2) {
                pairs = Arrays.copyOf(pairs, Math.multiplyExact(pairs.length, 2));
            }
        }
        pairs[size++] = (long) number(first) << 32 | number(second);
    }

    int count() {
        compact();
        return size;
    }

    void clear() {
        size = 0;
    }

    private int number(ChangeId change) {
        return numbers.computeIfAbsent(change, key -> numbers.size());
    }

    private void compact() {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }
}
