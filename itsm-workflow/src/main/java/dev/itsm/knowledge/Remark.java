package dev.itsm.knowledge;

import dev.itsm.party.PersonId;
import java.time.Instant;

/** What a reader or a reviewer has to say about an article, for its authors. */
public record Remark(PersonId by, Instant at, String says) {}
