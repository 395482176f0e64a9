package dev.itsm.party;

/**
 * People that work is assigned to together.
 *
 * @param name what people call it, not blank
 */
public record Team(TeamId id, String name) {
    public Team {
        PartyNames.check(id, name);
    }
}
