package dev.itsm.decision;

import dev.itsm.event.DomainEvent;
import dev.itsm.id.RecordId;
import java.time.Instant;
import java.util.List;

/**
 * That a command was given which changed nothing, so that the journal has an entry for each command: for every practice
 * alike. No part of the fold that gives a record's state.
 */
public sealed interface CommandEvent extends DomainEvent {
    /** Returns the stable name of the command, such as {@code incident.close}; never a class name. */
    String command();

    /**
     * The command was refused.
     *
     * @param subject the record that the command was for, which need not exist
     * @param reasons every reason
     */
    record Refused(RecordId subject, Instant at, String command, List<Refusal> reasons) implements CommandEvent {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The command asked for what already was.
     *
     * @param subject the record that the command was for
     */
    record Unchanged(RecordId subject, Instant at, String command) implements CommandEvent {}
}
