package dev.itsm.event;

import dev.itsm.id.RecordId;
import java.time.Instant;

/**
 * Something that happened to a record. Each practice has one sealed family of event records; a record's state is the fold
 * of its events. All implementations must be immutable.
 */
public interface DomainEvent {
    /** Returns the record that it happened to. */
    RecordId subject();

    /** Returns when it happened, which may be earlier than when it was recorded. */
    Instant at();
}
