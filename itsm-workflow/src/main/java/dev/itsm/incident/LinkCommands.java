package dev.itsm.incident;

import dev.itsm.decision.FollowUp;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Link;
import dev.itsm.id.RecordId;
import dev.itsm.id.ServiceRequestId;
import dev.itsm.incident.IncidentCommand.AddAffectedUsers;
import dev.itsm.incident.IncidentCommand.ConvertToRequest;
import dev.itsm.incident.IncidentCommand.LinkTo;
import dev.itsm.incident.IncidentCommand.MakeChildOf;
import dev.itsm.incident.IncidentCommand.MarkDuplicateOf;
import dev.itsm.incident.IncidentCommand.Unlink;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Handlers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an incident refers to. */
final class LinkCommands {
    /** The kinds that come with more than the link. */
    private static final Set<String> OWN_COMMAND = Set.of(Links.CHILD_OF, Links.DUPLICATE_OF, Links.CONVERTED_TO);

    private LinkCommands() {}

    static void addTo(Handlers.Builder<Draft, IncidentCommand> handlers) {
        handlers.on("link-to", LinkTo.class, LinkCommands::link)
                .on("unlink", Unlink.class, LinkCommands::unlink)
                .on("make-child-of", MakeChildOf.class, LinkCommands::makeChild)
                .on("mark-duplicate-of", MarkDuplicateOf.class, LinkCommands::markDuplicate)
                .on("convert-to-request", ConvertToRequest.class, LinkCommands::convert);
    }

    private static void link(Draft draft, LinkTo command) {
        String kind = draft.need("kind", command.kind());
        RecordId to = draft.need("to", command.to());
        if (kind != null && OWN_COMMAND.contains(kind)) {
            draft.refuse("LINK", "a link of kind '" + kind + "' has a command of its own", "give that command");
        }
        refuseItself(draft, to);
        if (kind != null && to != null && !draft.isRefused()) {
            link(draft, new Link(kind, draft.id(), to));
        }
    }

    private static void link(Draft draft, Link link) {
        if (!draft.incident().links().links().contains(link)) {
            draft.emit(new IncidentEvent.Linked(draft.id(), draft.at(), link));
        }
    }

    private static void refuseItself(Draft draft, @Nullable RecordId to) {
        if (draft.id().equals(to)) {
            draft.refuse("LINK", "an incident cannot be linked to itself", "choose another record");
        }
    }

    private static void unlink(Draft draft, Unlink command) {
        String kind = draft.need("kind", command.kind());
        RecordId to = draft.need("to", command.to());
        draft.incident().links().links().stream()
                .filter(link -> link.kind().equals(kind) && link.to().equals(to))
                .findFirst()
                .ifPresent(link -> draft.emit(new IncidentEvent.Unlinked(draft.id(), draft.at(), link)));
    }

    private static void makeChild(Draft draft, MakeChildOf command) {
        IncidentId parent = draft.need("parent", command.parent());
        refuseItself(draft, parent);
        refuseCycle(draft, parent);
        if (!draft.isInWork() || parent == null || draft.isRefused()) {
            return;
        }
        IncidentId before = draft.incident().links().parent().orElse(null);
        if (before != null && !before.equals(parent)) {
            draft.emit(
                    new IncidentEvent.Unlinked(draft.id(), draft.at(), new Link(Links.CHILD_OF, draft.id(), before)));
        }
        link(draft, new Link(Links.CHILD_OF, draft.id(), parent));
    }

    private static void refuseCycle(Draft draft, @Nullable RecordId to) {
        if (draft.family().ancestors().contains(draft.id())) {
            draft.refuse(
                    "CYCLE",
                    "the incident " + to + " comes back to this one by its own links",
                    "choose the incident at the top");
        }
    }

    /** The original takes over the people who are hit, so that none of them is forgotten. */
    private static void markDuplicate(Draft draft, MarkDuplicateOf command) {
        IncidentId original = draft.need("original", command.original());
        refuseItself(draft, original);
        refuseCycle(draft, original);
        if (original == null || draft.isRefused()) {
            return;
        }
        link(draft, new Link(Links.DUPLICATE_OF, draft.id(), original));
        ProgressCommands.cancel(draft, "it repeats " + original);
        Set<PersonId> users = draft.incident().intake().affectedUsers();
        if (!users.isEmpty()) {
            draft.propose(new FollowUp<>(
                    original,
                    new AddAffectedUsers(users),
                    draft.id() + " is its duplicate",
                    draft.id() + " repeats it: whoever is hit there is hit here"));
        }
    }

    private static void convert(Draft draft, ConvertToRequest command) {
        ServiceRequestId request = draft.need("request", command.request());
        String reason = draft.need("reason", command.reason());
        if (request == null || reason == null) {
            return;
        }
        link(draft, new Link(Links.CONVERTED_TO, draft.id(), request));
        ProgressCommands.cancel(draft, reason);
        draft.propose(new RequestConversion(
                request,
                draft.id(),
                draft.incident().intake(),
                draft.incident().links().service()));
    }
}
