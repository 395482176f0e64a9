package dev.itsm.party;

/**
 * An organization, or a part of one, that receives services.
 *
 * @param name what people call it, not blank
 */
public record Customer(CustomerId id, String name) {
    public Customer {
        PartyNames.check(id, name);
    }
}
