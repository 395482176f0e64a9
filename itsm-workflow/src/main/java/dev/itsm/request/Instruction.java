package dev.itsm.request;

import dev.itsm.party.TeamId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a task is done (ISO/IEC 20000-1:2018, 8.6.2).
 *
 * @param key its name in the catalogue item; not blank
 * @param text the steps, or where they are written down; not blank
 * @param availableTo the teams that can read it; empty for all of them
 * @param inForce when it counts
 */
public record Instruction(String key, String text, Set<TeamId> availableTo, Period inForce) {
    public Instruction {
        availableTo = Set.copyOf(availableTo);
        if (key.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("The instruction '" + key
                    + "' must have a key and a text.\nMaybe it is still to be written: leave it out until then.");
        }
    }

    /** Returns an instruction for all teams, in force without end. */
    public static Instruction of(String key, String text) {
        return new Instruction(key, text, Set.of(), Period.from(Instant.MIN));
    }

    boolean serves(@Nullable TeamId team, Instant at) {
        return inForce.contains(at) && (availableTo.isEmpty() || (team != null && availableTo.contains(team)));
    }
}
