package dev.itsm.cmdb.asset;

/** Where an asset stands in its life. */
public enum AssetState {
    PLANNED,
    ORDERED,
    IN_STOCK,
    IN_USE,
    /** It is used no more, and still there. */
    RETIRED,
    /** It is gone: sold, returned, destroyed. */
    DISPOSED;

    /** Returns whether the organization has it, or will. */
    public boolean isLive() {
        return this != RETIRED && this != DISPOSED;
    }
}
