package dev.itsm.jackson;

import dev.itsm.cmdb.asset.Asset;
import dev.itsm.cmdb.asset.Entitlement;
import dev.itsm.cmdb.audit.AuditEvent;
import dev.itsm.cmdb.audit.ConfigurationAudit;
import dev.itsm.cmdb.baseline.Baseline;
import dev.itsm.cmdb.ci.Ci;
import dev.itsm.cmdb.ci.CiEvent;
import dev.itsm.cmdb.reconcile.Evidence;
import dev.itsm.cmdb.relation.Relation;

/** What configuration management stores: items, relations, baselines, evidence, verifications, assets. */
final class CmdbTypes {
    private CmdbTypes() {}

    static StoredTypes stored() {
        return StoredTypes.builder()
                .state("ci", 1, Ci.class)
                .state("relation", 1, Relation.class)
                .state("baseline", 1, Baseline.class)
                .state("evidence", 1, Evidence.class)
                .state("configuration-audit", 1, ConfigurationAudit.class)
                .state("asset", 1, Asset.class)
                .state("entitlement", 1, Entitlement.class)
                .state("use", 1, Entitlement.Use.class)
                .event("ci.registered", 1, CiEvent.Registered.class)
                .event("ci.described", 1, CiEvent.Described.class)
                .event("ci.entrusted", 1, CiEvent.Entrusted.class)
                .event("ci.services-linked", 1, CiEvent.ServicesLinked.class)
                .event("ci.attributes-changed", 1, CiEvent.AttributesChanged.class)
                .event("ci.observed", 1, CiEvent.Observed.class)
                .event("ci.attributes-locked", 1, CiEvent.AttributesLocked.class)
                .event("ci.attributes-released", 1, CiEvent.AttributesReleased.class)
                .event("ci.moved", 1, CiEvent.Moved.class)
                .event("ci.erasure-required", 1, CiEvent.ErasureRequired.class)
                .event("ci.erased", 1, CiEvent.Erased.class)
                .event("ci.duplicate-found", 1, CiEvent.DuplicateFound.class)
                .event("configuration-audit.started", 1, AuditEvent.Started.class)
                .event("configuration-audit.checked", 1, AuditEvent.Checked.class)
                .event("configuration-audit.unrecorded-found", 1, AuditEvent.UnrecordedFound.class)
                .event("configuration-audit.discrepancy-planned", 1, AuditEvent.DiscrepancyPlanned.class)
                .event("configuration-audit.discrepancy-settled", 1, AuditEvent.DiscrepancySettled.class)
                .event("configuration-audit.completed", 1, AuditEvent.Completed.class)
                .build();
    }
}
