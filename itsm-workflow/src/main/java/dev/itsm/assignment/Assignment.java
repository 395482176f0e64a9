package dev.itsm.assignment;

import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has a record from an instant on, until the next assignment.
 *
 * @param team the team
 * @param person the member of the team who works on it; null while nobody took it up
 * @param since the first instant of it
 */
public record Assignment(TeamId team, @Nullable PersonId person, Instant since) {}
