package dev.itsm.cli.readiness;

import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.audit.AuditCommand;
import dev.itsm.cmdb.audit.AuditDecider;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiEvent;
import dev.itsm.cmdb.ci.CiLifecycle;
import dev.itsm.cmdb.ci.CiPhase;
import dev.itsm.cmdb.ci.Designation;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventCodec;
import dev.itsm.event.Hash;
import dev.itsm.field.Attributes;
import dev.itsm.id.AssetId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.id.EntitlementId;
import dev.itsm.id.RelationId;
import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file server that a change gave more memory, what runs on it, and that their records were verified. */
final class SampleItems {
    private static final CiId SERVER = CiId.of("ci-CHG-1");
    private static final CiId FILES = CiId.of("ci-files");
    private static final PersonId ANA = PersonId.of("ana");
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final ItsmJson json = ItsmJson.standard();
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<CiId, Ci> items = new LinkedHashMap<>();

    private SampleItems() {}

    /** Returns the lines of the export, by the keys of the records; items come with their histories. */
    static Map<String, String> lines() {
        SampleItems sample = new SampleItems();
        sample.item(SERVER, "computer", "File server", "ram-gb", "64", ChangeId.of("CHG-1"));
        sample.item(FILES, "application", "File shares", "url", "files.example", null);
        Relation runs = new Relation(RelationId.of("R-1"), FILES, SERVER, "runs-on", null, Period.from(START));
        sample.lines.put("R-1", sample.json.write(runs));
        sample.lines.put("CA-1", sample.json.write(sample.audit()));
        Entitlement seats = new Entitlement(
                EntitlementId.of("ENT-1"), AssetId.of("A-1"), "seats", 10, Period.from(START), null, List.of());
        sample.lines.put("ENT-1", sample.json.write(seats));
        Entitlement.Use use = new Entitlement.Use(seats.id(), TeamId.of("service-desk"), 7, Period.from(START));
        sample.lines.put("USE-1", sample.json.write(use));
        return sample.lines;
    }

    /** Returns a relation that leads to an item that is not there. */
    static String dangling() {
        return ItsmJson.standard()
                .write(new Relation(
                        RelationId.of("R-2"), FILES, CiId.of("ci-gone"), "runs-on", null, Period.from(START)));
    }

    private void item(CiId id, String ciClass, String name, String attribute, String value, @Nullable ChangeId change) {
        Instant altered = Instant.parse("2026-02-09T11:30:00Z");
        List<CiEvent> events = List.of(
                new CiEvent.Registered(
                        id,
                        START,
                        ciClass,
                        CiLifecycle.PRODUCTION,
                        CiPhase.PRODUCTION,
                        new Designation(name, "keeps what people share", false),
                        Attributes.NONE,
                        false,
                        ChangeId.of("CHG-0")),
                new CiEvent.Entrusted(id, START, TeamId.of("storage"), TeamId.of("storage"), null),
                new CiEvent.ServicesLinked(id, START, Set.of(ServiceId.of("workplace"))),
                new CiEvent.AttributesChanged(
                        id, altered, new Attributes(Map.of(attribute, value)), Set.of(), false, change));
        Ci ci = null;
        for (CiEvent event : events) {
            ci = event.applyTo(ci);
        }
        if (ci != null) {
            items.put(id, ci);
            lines.put(id.key(), exported(ci, events));
        }
    }

    private String exported(Ci ci, List<CiEvent> events) {
        EventCodec codec = json.events();
        List<String> history = new ArrayList<>();
        Hash previous = Hash.NONE;
        for (CiEvent event : events) {
            Envelope envelope = Envelope.chained(
                    previous,
                    codec.nameOf(event),
                    ci.id(),
                    Revision.of(history.size() + 1),
                    Act.by(ANA, event.at()),
                    event.at(),
                    "items-2026",
                    codec.write(event));
            previous = envelope.hash();
            history.add(json.write(envelope));
        }
        return "{\"record\":\"" + ci.id() + "\",\"revision\":" + history.size() + ",\"state\":" + json.write(ci)
                + ",\"history\":[" + String.join(",", history) + "]}";
    }

    private ConfigurationAudit audit() {
        AuditDecider decider =
                AuditDecider.of(ConfigurationAuditId.of("CA-1"), id -> Optional.ofNullable(items.get(id)));
        ConfigurationAudit audit = null;
        Instant now = Instant.parse("2026-03-16T08:00:00Z");
        for (AuditCommand command : List.of(
                new AuditCommand.Start("Servers, spring", Set.of("computer", "application"), 42, List.of(SERVER)),
                new AuditCommand.Check(SERVER, true, Map.of("ram-gb", "32"), Set.of(), Map.of()),
                new AuditCommand.Plan(1, ANA, "look into the machine", Instant.parse("2026-07-31T08:00:00Z")),
                new AuditCommand.Complete())) {
            now = now.plusSeconds(3600);
            audit = decider.decide(audit, command, Act.by(ANA, now)).orThrow();
        }
        if (audit == null) {
            throw new IllegalStateException("The audit was never started.\nMaybe its story is empty.");
        }
        return audit;
    }
}
