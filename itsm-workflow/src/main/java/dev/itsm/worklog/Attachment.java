package dev.itsm.worklog;

import dev.itsm.event.Hash;
import dev.itsm.party.PersonId;
import java.net.URI;
import java.time.Instant;

/**
 * A file that belongs to a record, by reference: its content lies in a store of the host's.
 *
 * @param name the file's name as people see it; not blank
 * @param mediaType its media type, such as {@code image/png}; as the host recorded it, never trusted
 * @param location where the host keeps the content
 * @param digest the content's digest, by which an exchanged file is told
 * @param by who attached it
 * @param at when
 */
public record Attachment(String name, String mediaType, URI location, Hash digest, PersonId by, Instant at) {
    public Attachment {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The attachment at " + location + " must have a name.\n"
                    + "Maybe it was pasted: name it after its media type.");
        }
    }
}
