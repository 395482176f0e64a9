package dev.itsm.id;

/**
 * The identity of a record, unique within a tenant: a kind and a key, written {@code incident:INC-1}.
 *
 * <p>Vendors implement it for records of their own. All implementations must be immutable and thread-safe, with
 * {@code equals} and {@code hashCode} by kind and key, and {@code toString} as {@code kind:key}: a Java record with a
 * {@code key} component and a constant kind does.
 */
public interface RecordId {
    /** Returns what kind of record this identifies; the same for all ids of one type. */
    RecordKind kind();

    /** Returns the record's key, unique among the records of its kind in a tenant; never blank. */
    String key();
}
