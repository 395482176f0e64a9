package dev.itsm.incident;

import dev.itsm.party.Directory;
import dev.itsm.party.PersonId;
import java.time.Instant;

/**
 * Somebody about to look at an incident: what rules of visibility judge.
 *
 * @param viewer who
 * @param directory who belongs where and holds which role
 * @param at when
 * @param incident what
 */
public record Sighting(PersonId viewer, Directory directory, Instant at, Incident incident) {}
