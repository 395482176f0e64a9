package dev.itsm.desk;

import dev.itsm.id.RecordId;
import java.util.List;

/** Port: knows which tasks of a record are not done. Implementations must be thread-safe. */
@FunctionalInterface
public interface OpenTasks {
    /** Returns the tasks of the record that are not done; empty if all are, or it has none. */
    List<RecordId> of(RecordId record);
}
