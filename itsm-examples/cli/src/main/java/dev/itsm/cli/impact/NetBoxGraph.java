package dev.itsm.cli.impact;

import dev.itsm.cli.BadRecords;
import dev.itsm.cmdb.relation.CiGraph;
import dev.itsm.cmdb.relation.CiGraphBuilder;
import dev.itsm.cmdb.relation.Membership;
import dev.itsm.cmdb.relation.Need;
import dev.itsm.id.CiId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What needs what in a NetBox export. Things need the place that they stand in; a device needs any of its power supplies, a
 * rack any of its feeds, a cluster any of its hosts, a virtual chassis any of its members, a virtual machine its cluster or
 * host, a circuit its provider. How cables make devices need each other, {@link NetBoxCables} says.
 */
final class NetBoxGraph {
    private final NetBoxExport export;
    private final NetBoxNames names;
    private final CiGraphBuilder graph = CiGraph.builder();

    private NetBoxGraph(NetBoxExport export) {
        this.export = export;
        this.names = new NetBoxNames(export);
    }

    static CiGraph read(Path file, BadRecords bad) {
        Set<String> models = new HashSet<>(NetBoxNames.kinds().keySet());
        models.addAll(NetBoxCables.MODELS);
        models.addAll(List.of("dcim.devicerole", "dcim.devicebay"));
        return new NetBoxGraph(NetBoxExport.read(file, models, bad)).graph();
    }

    private CiGraph graph() {
        NetBoxNames.kinds()
                .keySet()
                .forEach(model -> each(model, (ci, fields) -> graph.ci(ci, names.className(model, fields))));
        each("dcim.location", (ci, fields) -> stands(ci, fields, "parent"));
        for (String model : List.of("dcim.rack", "dcim.powerpanel", "dcim.device", "virtualization.cluster")) {
            each(model, (ci, fields) -> stands(ci, fields, "location"));
        }
        each("circuits.circuit", (ci, fields) -> need(ci, "provided-by", "circuits.provider", fields, "provider"));
        virtual();
        power();
        new NetBoxCables(export, names, graph).add();
        return graph.build();
    }

    private void each(String model, BiConsumer<CiId, JsonNode> visitor) {
        for (Long key : export.keys(model)) {
            CiId ci = names.id(model, key);
            JsonNode fields = export.find(model, key);
            if (ci != null && fields != null) {
                visitor.accept(ci, fields);
            }
        }
    }

    /** The closest place that is known: the rack, else the location, else the site. */
    private void stands(CiId ci, JsonNode fields, String location) {
        if (!need(ci, "located-in", "dcim.rack", fields, "rack")
                && !need(ci, "located-in", "dcim.location", fields, location)) {
            need(ci, "located-in", "dcim.site", fields, "site");
        }
    }

    private boolean need(CiId ci, String type, String model, JsonNode fields, String field) {
        CiId other = names.id(model, NetBoxExport.key(fields, field));
        if (other == null) {
            return false;
        }
        graph.add(ci, other, type);
        return true;
    }

    private void virtual() {
        each("virtualization.virtualmachine", (ci, fields) -> {
            if (!need(ci, "runs-on", "dcim.device", fields, "device")
                    && !need(ci, "runs-on", "virtualization.cluster", fields, "cluster")) {
                need(ci, "located-in", "dcim.site", fields, "site");
            }
        });
        each("dcim.device", (ci, fields) -> {
            any(names.id("virtualization.cluster", NetBoxExport.key(fields, "cluster")), "runs-on", ci, "hosts");
            any(names.id("dcim.virtualchassis", NetBoxExport.key(fields, "virtual_chassis")), "runs-on", ci, "members");
        });
        for (JsonNode bay : export.all("dcim.devicebay").values()) {
            CiId child = names.id("dcim.device", NetBoxExport.key(bay, "installed_device"));
            CiId parent = names.id("dcim.device", NetBoxExport.key(bay, "device"));
            if (child != null && parent != null) {
                graph.add(child, parent, "installed-in");
            }
        }
    }

    private void power() {
        each("dcim.powerfeed", (feed, fields) -> {
            need(feed, "powered-by", "dcim.powerpanel", fields, "power_panel");
            any(names.id("dcim.rack", NetBoxExport.key(fields, "rack")), "powered-by", feed, "power");
        });
    }

    private void any(@Nullable CiId ci, String type, CiId member, String group) {
        if (ci != null) {
            graph.add(ci, member, type, new Membership(group, Need.ANY));
        }
    }
}
