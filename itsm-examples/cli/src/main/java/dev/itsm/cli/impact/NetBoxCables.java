package dev.itsm.cli.impact;

import dev.itsm.cmdb.relation.CiGraphBuilder;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.id.CiId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What cables say of who needs whom. A power cable leads from what is powered to what powers it. A network cable has no
 * direction, so it is given one: a device needs any of its neighbours that are fewer cables away from a circuit, and where a
 * circuit ends it needs any of those. Devices from which no cables lead to a circuit need nobody by cable.
 */
final class NetBoxCables {
    static final List<String> MODELS = List.of(
            "dcim.cable",
            "dcim.cabletermination",
            "dcim.interface",
            "dcim.frontport",
            "dcim.rearport",
            "dcim.powerport",
            "dcim.poweroutlet",
            "circuits.circuittermination");

    private final NetBoxExport export;
    private final NetBoxNames names;
    private final CiGraphBuilder graph;
    private final Map<CiId, Set<CiId>> neighbours = new LinkedHashMap<>();
    private final Map<CiId, Integer> distances = new HashMap<>();

    /** An end of a cable: what it is plugged into, and what that belongs to. */
    private record End(String model, CiId owner) {
        boolean isPowered() {
            return model.equals("dcim.powerport");
        }

        boolean powers() {
            return model.equals("dcim.poweroutlet") || model.equals("dcim.powerfeed");
        }

        boolean isCircuit() {
            return model.equals("circuits.circuittermination");
        }
    }

    NetBoxCables(NetBoxExport export, NetBoxNames names, CiGraphBuilder graph) {
        this.export = export;
        this.names = names;
        this.graph = graph;
    }

    void add() {
        Map<Long, Map<String, List<End>>> cables = new LinkedHashMap<>();
        for (JsonNode termination : export.all("dcim.cabletermination").values()) {
            addEnd(
                    cables,
                    NetBoxExport.key(termination, "cable"),
                    termination.path("cable_end").asString(""),
                    termination.path("termination_type"),
                    NetBoxExport.key(termination, "termination_id"));
        }
        export.all("dcim.cable").forEach((key, cable) -> {
            for (String end : List.of("a", "b")) {
                String prefix = "termination_" + end;
                addEnd(cables, key, end, cable.path(prefix + "_type"), NetBoxExport.key(cable, prefix + "_id"));
            }
        });
        cables.values().forEach(ends -> connect(new ArrayList<>(ends.values())));
        measure();
        neighbours.forEach(this::addUplinks);
    }

    private void addEnd(
            Map<Long, Map<String, List<End>>> cables,
            @Nullable Long cable,
            String side,
            JsonNode type,
            @Nullable Long object) {
        String model = export.model(type);
        CiId owner = owner(model, object);
        if (cable != null && owner != null) {
            cables.computeIfAbsent(cable, key -> new LinkedHashMap<>())
                    .computeIfAbsent(side, key -> new ArrayList<>())
                    .add(new End(model, owner));
        }
    }

    private @Nullable CiId owner(String model, @Nullable Long key) {
        CiId itself = names.id(model, key);
        JsonNode fields = export.find(model, key);
        if (itself != null || fields == null) {
            return itself;
        }
        return model.equals("circuits.circuittermination")
                ? names.id("circuits.circuit", NetBoxExport.key(fields, "circuit"))
                : names.id("dcim.device", NetBoxExport.key(fields, "device"));
    }

    private void connect(List<List<End>> sides) {
        if (sides.size() != 2) {
            return;
        }
        for (End a : sides.get(0)) {
            for (End b : sides.get(1)) {
                connect(a, b);
                connect(b, a);
            }
        }
    }

    private void connect(End from, End to) {
        if (from.owner().equals(to.owner())) {
            return;
        }
        if (from.isPowered() && to.powers()) {
            graph.add(from.owner(), to.owner(), "powered-by", new Membership("power", Need.ANY));
        } else if (!from.isPowered() && !from.powers() && !to.isPowered() && !to.powers()) {
            neighbours
                    .computeIfAbsent(from.owner(), key -> new LinkedHashSet<>())
                    .add(to.owner());
            if (from.isCircuit()) {
                distances.put(from.owner(), 0);
            }
        }
    }

    /** Works out how many cables away from a circuit everything is. */
    private void measure() {
        Deque<CiId> queue = new ArrayDeque<>(distances.keySet());
        while (!queue.isEmpty()) {
            CiId near = queue.remove();
            for (CiId far : neighbours.getOrDefault(near, Set.of())) {
                if (distances.putIfAbsent(far, distances.getOrDefault(near, 0) + 1) == null) {
                    queue.add(far);
                }
            }
        }
    }

    private void addUplinks(CiId device, Set<CiId> around) {
        int distance = distances.getOrDefault(device, 0);
        for (CiId neighbour : around) {
            if (distance > 0 && distances.getOrDefault(neighbour, distance) < distance) {
                graph.add(device, neighbour, "connected-through", new Membership("uplink", Need.ANY));
            }
        }
    }
}
