package dev.itsm.cmdb.ci;

import dev.itsm.field.FieldKey;

/**
 * What items of a class have, or may have.
 *
 * @param key the name, and the type of the values
 * @param required whether an item must have it to come into production
 * @param controlled whether it is altered under an authorised change only, while services stand on the item
 */
public record CiAttribute(FieldKey<?> key, boolean required, boolean controlled) {
    /** Returns a controlled attribute that items need not have. */
    public static CiAttribute of(FieldKey<?> key) {
        return new CiAttribute(key, false, true);
    }

    /** Returns the same attribute, which items must have to come into production. */
    public CiAttribute asRequired() {
        return new CiAttribute(key, true, controlled);
    }

    /** Returns the same attribute, which may be altered without a change. */
    public CiAttribute asUncontrolled() {
        return new CiAttribute(key, required, false);
    }

    public String name() {
        return key.name();
    }

    /** Returns whether the text is a value of the attribute's type. */
    public boolean accepts(String text) {
        try {
            key.read(text);
            return true;
        } catch (IllegalArgumentException notOfItsType) {
            return false;
        }
    }
}
