package dev.itsm.cmdb.impact;

import java.util.Arrays;

/**
 * Searches for the fewest failures that bring an item down: first all of one, then all of two, and so on up to those that
 * its groups show at a glance. The last failure of each set is tried for sixty-four items at once, and of items one of which
 * brings down the other, only the one is tried. Not thread-safe.
 */
final class MarginSearch {
    private static final int LANES = Long.SIZE;
    private static final long MOST_EFFORT = 40_000_000;

    private final Lanes lanes;
    private final int subject;
    private final int[] down;
    private int[] candidates;
    private long effort;

    /**
     * Prepares a search.
     *
     * @param subject the place of the item
     * @param down the places of what has failed already
     */
    MarginSearch(Lanes lanes, int subject, int[] down) {
        this.lanes = lanes;
        this.subject = subject;
        this.down = down;
        this.candidates = new int[0];
    }

    Margin find() {
        start();
        lanes.run();
        if (lanes.down(subject) != 0) {
            return Margin.NONE;
        }
        int atMost = lanes.shortest(subject);
        if (atMost == 0) {
            return Margin.UNLIMITED;
        }
        if (atMost == 1) {
            return Margin.exactly(1);
        }
        if (effortOfAll(lanes.size()) > MOST_EFFORT) {
            return new Margin(1, atMost);
        }
        candidates = undominated();
        for (int failures = 1; failures < atMost; failures++) {
            if (suffices(new int[failures - 1], 0, 0)) {
                return Margin.exactly(failures);
            }
            if (effort > MOST_EFFORT) {
                return new Margin(failures, atMost);
            }
        }
        return Margin.exactly(atMost);
    }

    private long effortOfAll(int tried) {
        return (tried / LANES + 1L) * lanes.size();
    }

    private void start() {
        lanes.clear();
        for (int place : down) {
            lanes.fail(place, -1);
        }
    }

    /** Returns the places that no place before them brings down alone. */
    private int[] undominated() {
        boolean[] dominated = new boolean[lanes.size()];
        for (int first = 0; first < lanes.size(); first += LANES) {
            int count = Math.min(LANES, lanes.size() - first);
            start();
            for (int i = 0; i < count; i++) {
                if (first + i != subject) {
                    lanes.fail(first + i, 1L << i);
                }
            }
            lanes.run();
            for (int place = first; place < lanes.size(); place++) {
                int before = Math.min(place - first, LANES);
                long lanesBefore = before == LANES ? -1 : (1L << before) - 1;
                dominated[place] |= (lanes.down(place) & lanesBefore) != 0;
            }
        }
        int[] found = new int[lanes.size()];
        int size = 0;
        for (int place = 0; place < found.length; place++) {
            if (!dominated[place] && place != subject) {
                found[size++] = place;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Whether some set brings the subject down that has these places, more of the candidates from there on, and one last. */
    private boolean suffices(int[] chosen, int size, int from) {
        if (size == chosen.length) {
            return sufficesWithOneMore(chosen, from);
        }
        for (int i = from; i < candidates.length && effort <= MOST_EFFORT; i++) {
            chosen[size] = candidates[i];
            if (suffices(chosen, size + 1, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean sufficesWithOneMore(int[] chosen, int from) {
        for (int first = from; first < candidates.length; first += LANES) {
            start();
            for (int place : chosen) {
                lanes.fail(place, -1);
            }
            for (int i = 0; i < LANES && first + i < candidates.length; i++) {
                lanes.fail(candidates[first + i], 1L << i);
            }
            lanes.run();
            effort += lanes.size();
            if (lanes.down(subject) != 0) {
                return true;
            }
        }
        return false;
    }
}
