package dev.itsm.cli.impact;

import dev.itsm.id.CiId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The items of a NetBox export and their ids: an object's name where no other item has it, else the name with its kind and
 * number, such as {@code Comms closet (rack 12)}; without a name kind and number alone.
 */
final class NetBoxNames {
    /** The models that are items, and the words for them. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("dcim.site", "site");
        KINDS.put("dcim.location", "location");
        KINDS.put("dcim.rack", "rack");
        KINDS.put("dcim.powerpanel", "power-panel");
        KINDS.put("dcim.powerfeed", "power-feed");
        KINDS.put("dcim.device", "device");
        KINDS.put("dcim.virtualchassis", "virtual-chassis");
        KINDS.put("circuits.provider", "provider");
        KINDS.put("circuits.circuit", "circuit");
        KINDS.put("virtualization.cluster", "cluster");
        KINDS.put("virtualization.virtualmachine", "virtual-machine");
    }

    private final NetBoxExport export;
    private final Map<String, Integer> uses = new HashMap<>();

    NetBoxNames(NetBoxExport export) {
        this.export = export;
        KINDS.keySet()
                .forEach(model ->
                        export.all(model).values().forEach(fields -> uses.merge(name(fields), 1, Integer::sum)));
    }

    static Map<String, String> kinds() {
        return KINDS;
    }

    private static String name(JsonNode fields) {
        String name = fields.path("name").asString("");
        return name.isBlank() ? fields.path("cid").asString("").strip() : name.strip();
    }

    /** Returns the item that an object is; null if there is no such object, or its model is no item. */
    @Nullable
    CiId id(String model, @Nullable Long key) {
        JsonNode fields = export.find(model, key);
        String kind = KINDS.get(model);
        if (fields == null || kind == null) {
            return null;
        }
        String name = name(fields);
        String numbered = kind + " " + key;
        try {
            return CiId.of(!name.isEmpty() && uses.getOrDefault(name, 0) > 1 ? name + " (" + numbered + ")" : name);
        } catch (IllegalArgumentException e) {
            return CiId.of(numbered); // it is empty, or nothing that can be a key
        }
    }

    /** Returns the class of an item: the role of a device that has one, else its kind. */
    String className(String model, JsonNode fields) {
        JsonNode role = model.equals("dcim.device")
                ? export.find("dcim.devicerole", NetBoxExport.key(fields, "role", "device_role"))
                : null;
        String slug = role == null ? "" : role.path("slug").asString("");
        return slug.isBlank() ? KINDS.getOrDefault(model, model) : slug;
    }
}
