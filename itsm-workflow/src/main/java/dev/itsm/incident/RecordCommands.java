package dev.itsm.incident;

import dev.itsm.incident.IncidentCommand.AddAffectedUsers;
import dev.itsm.incident.IncidentCommand.AddNote;
import dev.itsm.incident.IncidentCommand.Attach;
import dev.itsm.incident.IncidentCommand.ChangeFields;
import dev.itsm.incident.IncidentCommand.ChangeScope;
import dev.itsm.incident.IncidentCommand.Classify;
import dev.itsm.incident.IncidentCommand.Describe;
import dev.itsm.incident.IncidentCommand.DropOverride;
import dev.itsm.incident.IncidentCommand.ObserveImpact;
import dev.itsm.incident.IncidentCommand.OverridePriority;
import dev.itsm.incident.IncidentCommand.Prioritize;
import dev.itsm.incident.IncidentCommand.RecordOutage;
import dev.itsm.incident.IncidentCommand.Respond;
import dev.itsm.incident.IncidentCommand.TakeReply;
import dev.itsm.practice.Handlers;
import dev.itsm.priority.Impact;
import dev.itsm.priority.Priority;
import dev.itsm.priority.PriorityDecision;
import dev.itsm.priority.PriorityOverride;
import dev.itsm.priority.Urgency;
import dev.itsm.time.Period;
import dev.itsm.worklog.Attachment;
import dev.itsm.worklog.Note;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of an incident, how it is ranked, and what is said about it. */
final class RecordCommands {
    private RecordCommands() {}

    static void addTo(Handlers.Builder<Draft, IncidentCommand> handlers) {
        handlers.on("describe", Describe.class, RecordCommands::describe)
                .on("add-affected-users", AddAffectedUsers.class, RecordCommands::addAffectedUsers)
                .on("change-scope", ChangeScope.class, RecordCommands::changeScope)
                .on("classify", Classify.class, RecordCommands::classify)
                .on("prioritize", Prioritize.class, RecordCommands::prioritize)
                .on("override-priority", OverridePriority.class, RecordCommands::overridePriority)
                .on("drop-override", DropOverride.class, RecordCommands::dropOverride)
                .on("observe-impact", ObserveImpact.class, RecordCommands::observeImpact)
                .on("record-outage", RecordOutage.class, RecordCommands::recordOutage)
                .on("change-fields", ChangeFields.class, RecordCommands::changeFields)
                .on("add-note", AddNote.class, (draft, note) -> write(draft, Note.Kind.WORK, note.text()))
                .on("respond", Respond.class, RecordCommands::respond)
                .on("take-reply", TakeReply.class, RecordCommands::takeReply)
                .on("attach", Attach.class, RecordCommands::attach);
    }

    private static void describe(Draft draft, Describe words) {
        Intake before = draft.incident().intake();
        String summary = draft.need("summary", Objects.requireNonNullElse(words.summary(), before.summary()));
        String description = Objects.requireNonNullElse(words.description(), before.description());
        boolean changes =
                !before.summary().equals(summary) || !before.description().equals(description);
        if (draft.isUnended() && summary != null && changes) {
            draft.emit(new IncidentEvent.Described(draft.id(), draft.at(), summary, description));
        }
    }

    private static void addAffectedUsers(Draft draft, AddAffectedUsers more) {
        if (draft.isUnended() && !draft.incident().intake().affectedUsers().containsAll(more.users())) {
            draft.emit(new IncidentEvent.UsersAffected(draft.id(), draft.at(), more.users()));
        }
    }

    private static void changeScope(Draft draft, ChangeScope scope) {
        Links links = draft.incident().links();
        boolean changes = !Objects.equals(links.service(), scope.service())
                || !links.cis().equals(scope.cis());
        if (draft.isUnended() && changes) {
            draft.emit(new IncidentEvent.ScopeChanged(draft.id(), draft.at(), scope.service(), scope.cis()));
        }
    }

    private static void classify(Draft draft, Classify classify) {
        String code = draft.need("category", classify.category());
        if (!draft.isUnended() || code == null) {
            return;
        }
        draft.process()
                .categories()
                .find(code)
                .ifPresentOrElse(
                        category -> draft.emit(new IncidentEvent.Classified(draft.id(), draft.at(), category)),
                        () -> draft.refuse(
                                "UNKNOWN_CODE",
                                "the scheme " + draft.process().categories() + " has no category '" + code + "'",
                                "choose one of " + draft.process().categories().codes()));
        draft.moveIfPossible(IncidentLifecycle.CLASSIFY);
    }

    private static void prioritize(Draft draft, Prioritize prioritize) {
        Instant since = Objects.requireNonNullElse(prioritize.since(), draft.at());
        if (since.isAfter(draft.at())
                || since.isBefore(draft.incident().intake().openedAt())) {
            draft.refuse(
                    "INC-11",
                    "a ranking cannot hold since " + since + ", before the incident was opened or after now",
                    "give an instant in its lifetime");
        }
        if (draft.isInWork()) {
            rank(draft, prioritize.impact(), prioritize.urgency(), since);
        }
    }

    private static void rank(Draft draft, @Nullable Impact impact, @Nullable Urgency urgency, Instant since) {
        Classification.Ranking fresh = Intaking.rank(draft.process(), impact, urgency, draft.at(), draft.objections());
        if (fresh == null || draft.isRefused()) {
            return;
        }
        Optional<Classification.Ranking> before =
                draft.incident().classification().ranking();
        PriorityDecision decision = before.map(ranking -> ranking.decision()
                        .recomputed(fresh.decision().computed(), draft.process().onInputChange()))
                .orElse(fresh.decision());
        draft.emit(new IncidentEvent.Prioritized(
                draft.id(),
                draft.at(),
                new Classification.Ranking(fresh.impact(), fresh.urgency(), decision, since, draft.at())));
    }

    private static void overridePriority(Draft draft, OverridePriority override) {
        Priority priority = draft.need("priority", override.priority());
        String reason = override.reason();
        if (reason == null || reason.isBlank()) {
            draft.refuse(
                    "INC-03",
                    "a priority that does not follow from impact and urgency must be explained",
                    "give the reason");
        }
        Instant expires = override.expires();
        if (expires != null && !expires.isAfter(draft.at())) {
            draft.refuse("INC-11", "an override cannot expire at " + expires + ", in the past", "give a later instant");
        }
        Classification.Ranking ranking = draft.need(
                "impact and urgency",
                draft.incident().classification().ranking().orElse(null));
        if (draft.isInWork() && !draft.isRefused() && priority != null && reason != null && ranking != null) {
            decide(
                    draft,
                    ranking,
                    ranking.decision()
                            .overriddenBy(new PriorityOverride(
                                    priority, draft.act().authority(), reason, draft.at(), expires)));
        }
    }

    private static void dropOverride(Draft draft, DropOverride drop) {
        Classification.Ranking ranking =
                draft.incident().classification().ranking().orElse(null);
        if (draft.isInWork() && ranking != null && ranking.decision().override() != null) {
            decide(draft, ranking, ranking.decision().withoutOverride());
        }
    }

    private static void decide(Draft draft, Classification.Ranking ranking, PriorityDecision decision) {
        draft.emit(new IncidentEvent.Prioritized(
                draft.id(),
                draft.at(),
                new Classification.Ranking(ranking.impact(), ranking.urgency(), decision, draft.at(), draft.at())));
    }

    private static void observeImpact(Draft draft, ObserveImpact observed) {
        if (!draft.incident().classification().potential()) {
            draft.refuse("NOT_POTENTIAL", "its impact is known already", "rank it anew instead");
        }
        if (draft.isInWork()) {
            rank(draft, observed.impact(), observed.urgency(), draft.at());
        }
        if (!draft.isRefused()) {
            draft.emit(new IncidentEvent.ImpactObserved(draft.id(), draft.at()));
        }
    }

    private static void recordOutage(Draft draft, RecordOutage record) {
        Period outage = draft.need("outage", record.outage());
        if (draft.isUnended() && outage != null) {
            draft.emit(new IncidentEvent.OutageRecorded(draft.id(), draft.at(), outage));
        }
    }

    private static void changeFields(Draft draft, ChangeFields change) {
        draft.refuse(draft.process().fields().faults(draft.id(), change.set(), change.cleared()));
        if (!draft.isUnended() || draft.isRefused()) {
            return;
        }
        draft.emit(new IncidentEvent.FieldsChanged(draft.id(), draft.at(), change.set(), change.cleared()));
        draft.refuse(draft.process().lifecycle().missing(draft.incident().state(), draft.bare()));
    }

    private static void respond(Draft draft, Respond response) {
        write(draft, response.automatic() ? Note.Kind.AUTOMATIC : Note.Kind.RESPONSE, response.text());
        if (!draft.isRefused() && response.text() != null) {
            draft.tell(draft.incident().intake().requester(), "incident-response", response.text());
        }
    }

    private static void takeReply(Draft draft, TakeReply reply) {
        write(draft, Note.Kind.REQUESTER, reply.text());
        if (draft.isRefused()) {
            return;
        }
        Hold hold = draft.incident().hold();
        if (hold != null
                && draft.process()
                        .holdReason(hold.reason())
                        .filter(HoldReason::endsOnReply)
                        .isPresent()) {
            draft.move(IncidentLifecycle.RESUME);
        }
        draft.incident()
                .routing()
                .current()
                .ifPresent(has -> draft.tell(
                        Objects.requireNonNullElse(has.person(), has.team()),
                        "requester-replied",
                        "the requester replied"));
    }

    private static void write(Draft draft, Note.Kind kind, @Nullable String text) {
        String said = draft.need("text", text);
        if (said != null) {
            Note note = new Note(kind, draft.act().actor(), draft.at(), said);
            draft.emit(new IncidentEvent.Noted(draft.id(), draft.at(), note));
        }
    }

    private static void attach(Draft draft, Attach attach) {
        String name = draft.need("name", attach.name());
        String mediaType = draft.need("mediaType", attach.mediaType());
        var location = draft.need("location", attach.location());
        var digest = draft.need("digest", attach.digest());
        if (draft.isUnended() && name != null && mediaType != null && location != null && digest != null) {
            draft.emit(new IncidentEvent.Attached(
                    draft.id(),
                    draft.at(),
                    new Attachment(
                            name, mediaType, location, digest, draft.act().actor(), draft.at())));
        }
    }
}
