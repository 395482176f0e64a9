package dev.itsm.jackson;

import dev.itsm.decision.CommandEvent;
import dev.itsm.event.Envelope;
import dev.itsm.event.EventName;
import dev.itsm.event.Hash;
import dev.itsm.event.Seal;
import dev.itsm.id.AgreementId;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.ArticleId;
import dev.itsm.id.AssetId;
import dev.itsm.id.BaselineId;
import dev.itsm.id.ChangeId;
import dev.itsm.id.CiId;
import dev.itsm.id.ConfigurationAuditId;
import dev.itsm.id.EntitlementId;
import dev.itsm.id.IncidentId;
import dev.itsm.id.KnownErrorId;
import dev.itsm.id.ProblemId;
import dev.itsm.id.RecordKind;
import dev.itsm.id.RelationId;
import dev.itsm.id.ReleaseId;
import dev.itsm.id.Revision;
import dev.itsm.id.ServiceId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.id.ServiceTransitionId;
import dev.itsm.id.TaskId;
import dev.itsm.lifecycle.StateId;
import dev.itsm.lifecycle.Trigger;
import dev.itsm.party.CustomerId;
import dev.itsm.party.PersonId;
import dev.itsm.party.RoleName;
import dev.itsm.party.SupplierId;
import dev.itsm.party.TeamId;
import dev.itsm.priority.Impact;
import dev.itsm.priority.Level;
import dev.itsm.priority.Urgency;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** What the libraries store, practice by practice. */
public final class StandardTypes {
    private StandardTypes() {}

    /** Returns all of it. */
    public static StoredTypes all() {
        return StoredTypes.builder()
                .with(kernel())
                .with(IncidentTypes.stored())
                .with(ProblemTypes.stored())
                .with(ReleaseTypes.stored())
                .with(TransitionTypes.stored())
                .with(RequestTypes.stored())
                .with(ChangeTypes.stored())
                .with(CmdbTypes.stored())
                .with(KnowledgeTypes.stored())
                .build();
    }

    /** Returns what every practice needs: identities, instants, envelopes, seals, refused commands. */
    public static StoredTypes kernel() {
        StoredTypes.Builder types = StoredTypes.builder()
                .state("envelope", 1, Envelope.class)
                .state("seal", 1, Seal.class)
                .event("command.refused", 1, CommandEvent.Refused.class)
                .event("command.unchanged", 1, CommandEvent.Unchanged.class);
        addIds(types);
        addTexts(types);
        return types.build();
    }

    private static void addIds(StoredTypes.Builder types) {
        types.id(AgreementId.class, AgreementId.KIND, AgreementId::of)
                .id(ApprovalId.class, ApprovalId.KIND, ApprovalId::of)
                .id(ArticleId.class, ArticleId.KIND, ArticleId::of)
                .id(AssetId.class, AssetId.KIND, AssetId::of)
                .id(BaselineId.class, BaselineId.KIND, BaselineId::of)
                .id(ChangeId.class, ChangeId.KIND, ChangeId::of)
                .id(CiId.class, CiId.KIND, CiId::of)
                .id(ConfigurationAuditId.class, ConfigurationAuditId.KIND, ConfigurationAuditId::of)
                .id(CustomerId.class, CustomerId.KIND, CustomerId::of)
                .id(EntitlementId.class, EntitlementId.KIND, EntitlementId::of)
                .id(IncidentId.class, IncidentId.KIND, IncidentId::of)
                .id(KnownErrorId.class, KnownErrorId.KIND, KnownErrorId::of)
                .id(PersonId.class, PersonId.KIND, PersonId::of)
                .id(ProblemId.class, ProblemId.KIND, ProblemId::of)
                .id(RelationId.class, RelationId.KIND, RelationId::of)
                .id(ReleaseId.class, ReleaseId.KIND, ReleaseId::of)
                .id(ServiceId.class, ServiceId.KIND, ServiceId::of)
                .id(ServiceRequestId.class, ServiceRequestId.KIND, ServiceRequestId::of)
                .id(ServiceTransitionId.class, ServiceTransitionId.KIND, ServiceTransitionId::of)
                .id(SupplierId.class, SupplierId.KIND, SupplierId::of)
                .id(TaskId.class, TaskId.KIND, TaskId::of)
                .id(TeamId.class, TeamId.KIND, TeamId::of);
    }

    private static void addTexts(StoredTypes.Builder types) {
        types.text(Instant.class, Instant::toString, Instant::parse)
                .text(Duration.class, Duration::toString, Duration::parse)
                .text(LocalDate.class, LocalDate::toString, LocalDate::parse)
                .text(LocalTime.class, LocalTime::toString, LocalTime::parse)
                .text(ZoneId.class, ZoneId::getId, ZoneId::of)
                .text(URI.class, URI::toString, URI::create)
                .text(Hash.class, Hash::hex, Hash::new)
                .text(EventName.class, EventName::toString, EventName::parse)
                .text(RecordKind.class, RecordKind::name, RecordKind::of)
                .text(Revision.class, Revision::toString, text -> Revision.of(Long.parseLong(text)))
                .text(RoleName.class, RoleName::name, RoleName::of)
                .text(StateId.class, StateId::key, StateId::of)
                .text(Trigger.class, Trigger::name, Trigger::of)
                .text(Impact.class, impact -> impact.level().name(), Level::valueOf)
                .text(Urgency.class, urgency -> urgency.level().name(), Level::valueOf);
    }
}
