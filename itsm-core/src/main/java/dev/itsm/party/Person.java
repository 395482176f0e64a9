package dev.itsm.party;

/**
 * A person. What they belong to and which roles they hold changes over time: see {@link Directory}.
 *
 * @param name what people call them, not blank; personal data, which never goes into an event
 */
public record Person(PersonId id, String name) {
    public Person {
        PartyNames.check(id, name);
    }
}
