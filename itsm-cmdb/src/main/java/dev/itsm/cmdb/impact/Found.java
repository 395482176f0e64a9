package dev.itsm.cmdb.impact;

import java.util.Arrays;

/** The items that are not up, by distance, and the state of each. Immutable and thread-safe. */
final class Found {
    private final int[] order;
    private final int[] levels; // where in the order each distance starts, and at its end where the last ends
    private final Places places;

    Found(int[] order, int[] levels, Places places) {
        this.order = order;
        this.levels = levels;
        this.places = places;
    }

    int size() {
        return order.length;
    }

    /** Returns the distance of the farthest, plus one; 0 if there is no item. */
    int distances() {
        return levels.length - 1;
    }

    int[] atDistance(int distance) {
        return distance < distances() ? Arrays.copyOfRange(order, levels[distance], levels[distance + 1]) : new int[0];
    }

    int count(ImpactState state) {
        int count = 0;
        for (int item : order) {
            count += places.state(item) == state ? 1 : 0;
        }
        return count;
    }

    ImpactState state(int item) {
        return places.state(item);
    }

    boolean isUp(int item) {
        return places.state(item) == ImpactState.UP;
    }

    /** Returns the distance of an item that is not up. */
    int distance(int item) {
        int at = Arrays.binarySearch(levels, 0, distances(), places.place(item));
        return at >= 0 ? at : -at - 2;
    }
}
