package dev.itsm.cmdb.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class of items: what they have, and what tells them apart. It has all that its parent has.
 *
 * <pre>{@code
 * CiClass.named("tape-library").under("hardware")
 *     .with(CiAttribute.of(FieldKey.integer("slots")).asRequired())
 *     .identifiedBy("serial", "serial-number");
 * }</pre>
 *
 * @param name lower-case letters, digits and hyphens, starting with a letter, at most 40 characters
 * @param parent the class that it inherits from; null if it inherits from none
 * @param attributes what it adds to its parent's, in order
 * @param keys what tells its items apart, besides its parent's keys, the surest first
 */
public record CiClass(String name, @Nullable String parent, List<CiAttribute> attributes, List<IdentityKey> keys) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public CiClass {
        attributes = List.copyOf(attributes);
        keys = List.copyOf(keys);
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("The name '" + name
                    + "' of a class of configuration items must be lower-case letters, digits and hyphens, start with a"
                    + " letter and be at most 40 long.\nMaybe it is a label: a class has a stable word like 'server'.");
        }
    }

    /** Returns a class without a parent that adds nothing. */
    public static CiClass named(String name) {
        return new CiClass(name, null, List.of(), List.of());
    }

    /** Returns the same class, inheriting from another. */
    public CiClass under(String newParent) {
        return new CiClass(name, newParent, attributes, keys);
    }

    /** Returns the same class with these attributes as well. */
    public CiClass with(CiAttribute... more) {
        List<CiAttribute> all = new ArrayList<>(attributes);
        all.addAll(List.of(more));
        return new CiClass(name, parent, all, keys);
    }

    /**
     * Returns the same class with a further key, less sure than those it has.
     *
     * @param keyAttributes the names of attributes of its own or inherited ones
     */
    public CiClass identifiedBy(String key, String... keyAttributes) {
        List<IdentityKey> all = new ArrayList<>(keys);
        all.add(new IdentityKey(name, key, List.of(keyAttributes)));
        return new CiClass(name, parent, attributes, all);
    }
}
