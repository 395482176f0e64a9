package dev.itsm.cmdb.baseline;

import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiPhase;
import dev.itsm.cmdb.ci.Designation;
import dev.itsm.cmdb.ci.Stewardship;
import dev.itsm.event.Hash;
import dev.itsm.field.Attributes;
import dev.itsm.id.CiId;
import dev.itsm.id.RecordId;
import dev.itsm.lifecycle.StateId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an item was configured as. Where its values came from and when it was altered is not part of it: an item that a source
 * confirms is the same item.
 *
 * @param ci the item
 * @param ciClass the name of its class
 * @param state where it stood
 * @param phase the phase of that state
 * @param designation what it was called
 * @param stewardship whose it was, where, and what for
 * @param attributes the values that counted
 * @param hash what all of that hashes to
 */
public record CiSnapshot(
        CiId ci,
        String ciClass,
        StateId state,
        CiPhase phase,
        Designation designation,
        Stewardship stewardship,
        Attributes attributes,
        Hash hash) {
    /** What stands among the attributes' names for what every item has; no attribute's name starts with a capital letter. */
    public static final String CLASS = "Class";

    public static final String STATE = "State";
    public static final String NAME = "Name";
    public static final String DESCRIPTION = "Description";
    public static final String STANDALONE = "Standalone";
    public static final String OWNER = "Owner";
    public static final String SUPPORTED_BY = "Supported by";
    public static final String LOCATION = "Location";
    public static final String SERVICES = "Services";

    /** Returns the item as it is. */
    public static CiSnapshot of(Ci ci) {
        return new CiSnapshot(
                ci.id(),
                ci.ciClass(),
                ci.state(),
                ci.phase(),
                ci.designation(),
                ci.stewardship(),
                ci.attributes(),
                hash(
                        ci.id(),
                        ci.ciClass(),
                        ci.state(),
                        ci.phase(),
                        ci.designation(),
                        ci.stewardship(),
                        ci.attributes()));
    }

    private static Hash hash(
            CiId ci,
            String ciClass,
            StateId state,
            CiPhase phase,
            Designation designation,
            Stewardship stewardship,
            Attributes attributes) {
        return new ContentDigest()
                .text(ci)
                .text(ciClass)
                .text(state.key())
                .text(phase)
                .text(designation.name())
                .text(designation.description())
                .text(designation.standalone())
                .text(stewardship.owner())
                .text(stewardship.supportedBy())
                .text(stewardship.location())
                .texts(services(stewardship))
                .texts(attributes.values())
                .hash();
    }

    private static List<String> services(Stewardship stewardship) {
        return stewardship.services().stream()
                .sorted(Comparator.comparing(RecordId::key))
                .map(Object::toString)
                .toList();
    }

    /** Returns whether the item still is as it was. */
    boolean isOf(Ci item) {
        return ci.equals(item.id())
                && ciClass.equals(item.ciClass())
                && state.equals(item.state())
                && phase == item.phase()
                && designation.equals(item.designation())
                && stewardship.equals(item.stewardship())
                && attributes.equals(item.attributes());
    }

    /** Returns whether it hashes to what is stored with it; if not, somebody edited what was stored. */
    public boolean isIntact() {
        return hash.equals(hash(ci, ciClass, state, phase, designation, stewardship, attributes));
    }

    /** Returns everything that it says, as texts by name: attributes by theirs, and what every item has by the constants here. */
    public Map<String, String> values() {
        Map<String, String> all = new TreeMap<>(attributes.values());
        all.put(CLASS, ciClass);
        all.put(STATE, state.key());
        all.put(NAME, designation.name());
        all.put(STANDALONE, String.valueOf(designation.standalone()));
        put(all, DESCRIPTION, designation.description());
        put(all, OWNER, stewardship.owner());
        put(all, SUPPORTED_BY, stewardship.supportedBy());
        put(all, LOCATION, stewardship.location());
        put(all, SERVICES, String.join(", ", services(stewardship)));
        return Collections.unmodifiableMap(all);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            all.put(name, value.toString());
        }
    }
}
