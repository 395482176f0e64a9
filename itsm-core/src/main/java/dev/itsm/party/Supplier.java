package dev.itsm.party;

/**
 * A party that contributes services, components or processes (ISO/IEC 20000-1:2018, 8.3.4).
 *
 * @param name what people call it, not blank
 * @param kind how it relates to the organization
 */
public record Supplier(SupplierId id, String name, Kind kind) {
    /** How a supplier relates to the organization, which decides what is agreed with it. */
    public enum Kind {
        /** Another organization, bound by a contract. */
        EXTERNAL,
        /** Another part of the same larger organization, bound by an agreement. */
        INTERNAL,
        /** A customer that also contributes, bound by an agreement. */
        CUSTOMER_ACTING_AS_SUPPLIER
    }

    public Supplier {
        PartyNames.check(id, name);
    }
}
