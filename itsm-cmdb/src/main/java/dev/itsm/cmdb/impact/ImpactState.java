package dev.itsm.cmdb.impact;

/** How an item does, from best to worst. */
public enum ImpactState {
    /** All that it needs is up. */
    UP,
    /** Something that it needs is not up, and it still has what it must have. */
    DEGRADED,
    /** It has failed, or lacks what it must have. */
    DOWN;

    /** The states as two bits, from 0; the one between is DEGRADED, and a group of the item has lost a member. */
    static final int DEGRADED_BITS = 1;

    static final int SUSPECT_BITS = 2;
    static final int DOWN_BITS = 3;

    static ImpactState of(int bits) {
        return bits == 0 ? UP : bits == DOWN_BITS ? DOWN : DEGRADED;
    }
}
