package dev.itsm.acceptance.seeded.incident;

import dev.itsm.id.RecordId;
import dev.itsm.id.RecordKind;

/** The identity of a ticket. */
public record TicketId(String key) implements RecordId {
    @Override
    public RecordKind kind() {
        return RecordKind.of("seeded-ticket");
    }
}
