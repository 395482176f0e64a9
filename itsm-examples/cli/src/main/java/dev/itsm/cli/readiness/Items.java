package dev.itsm.cli.readiness;

import dev.itsm.change.Change;
import dev.itsm.change.Work;
import dev.itsm.cmdb.asset.AssetRules;
import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.audit.Survey;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiEvent;
import dev.itsm.cmdb.ci.CiEvidence;
import dev.itsm.cmdb.ci.CiHistory;
import dev.itsm.cmdb.ci.CiProcess;
import dev.itsm.cmdb.relation.Relation;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventCodec;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Configuration items and what belongs to them, held until all of them are known: an item is judged with its relations, its
 * history and the changes that its history names.
 */
final class Items {
    private static final Duration NEVER_STALE = Duration.ofDays(365_000);

    private final EventCodec events = ItsmJson.standard().events();
    private final Map<CiId, Ci> items = new HashMap<>();
    private final Map<CiId, CiHistory> histories = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<ConfigurationAudit> audits = new ArrayList<>();
    private final List<Entitlement> entitlements = new ArrayList<>();
    private final List<Entitlement.Use> uses = new ArrayList<>();
    private final Map<ChangeId, CiEvidence.Cover> covers = new HashMap<>();

    /** Takes a record, if it is of these kinds. */
    boolean take(Records.Exported record) {
        Object state = record.state();
        if (state instanceof Ci ci) {
            items.put(ci.id(), ci);
            if (!record.history().isEmpty()) {
                histories.put(ci.id(), history(record.history()));
            }
        } else if (state instanceof Relation relation) {
            relations.add(relation);
        } else if (state instanceof ConfigurationAudit audit) {
            audits.add(audit);
        } else if (state instanceof Entitlement entitlement) {
            entitlements.add(entitlement);
        } else if (state instanceof Entitlement.Use use) {
            uses.add(use);
        } else {
            return false;
        }
        return true;
    }

    private CiHistory history(List<Envelope> envelopes) {
        List<CiEvent> happened = new ArrayList<>();
        for (Envelope envelope : envelopes) {
            if (events.read(envelope.type(), envelope.payload()) instanceof CiEvent event) {
                happened.add(event);
            }
        }
        return CiHistory.of(happened);
    }

    /** Returns the changes that histories name. */
    Set<ChangeId> changes() {
        Set<ChangeId> named = new HashSet<>();
        histories
                .values()
                .forEach(history -> history.alterations().forEach(alteration -> {
                    if (alteration.change() != null) {
                        named.add(alteration.change());
                    }
                }));
        return named;
    }

    /** Takes a change that histories name. */
    void take(Change change) {
        Work.Start start = change.work().start();
        Work.Finish finish = change.work().finish();
        Period work =
                start == null ? null : finish == null ? Period.from(start.at()) : Period.of(start.at(), finish.at());
        covers.put(
                change.id(),
                new CiEvidence.Cover(change.content().cis(), start == null ? null : start.grantedAt(), work));
    }

    /** Hands on what is told of them, where relations were exported at all with them. */
    void forEach(CiProcess process, Instant asOf, Consumer<Object> sink) {
        Survey survey = Survey.of(process, items.values(), relations, List.of(), NEVER_STALE, asOf);
        Set<CiId> related = new HashSet<>();
        relations.forEach(relation -> {
            related.add(relation.from());
            related.add(relation.to());
        });
        items.values()
                .forEach(ci -> sink.accept(new CiEvidence(ci, isRelated(related, ci), histories.get(ci.id()), covers)));
        survey.conditions().forEach(sink);
        audits.forEach(sink);
        entitlements.forEach(entitlement -> sink.accept(new AssetRules.Usage(
                entitlement,
                uses.stream()
                        .filter(use -> use.entitlement().equals(entitlement.id()))
                        .toList())));
    }

    private @Nullable Boolean isRelated(Set<CiId> related, Ci ci) {
        return relations.isEmpty() ? null : (Boolean) related.contains(ci.id());
    }
}
