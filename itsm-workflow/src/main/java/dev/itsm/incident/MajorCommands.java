package dev.itsm.incident;

import dev.itsm.assignment.Assignment;
import dev.itsm.incident.MajorIncident.Standing;
import dev.itsm.incident.MajorIncidentCommand.AcceptMajor;
import dev.itsm.incident.MajorIncidentCommand.CheckMajorCriteria;
import dev.itsm.incident.MajorIncidentCommand.DemoteMajor;
import dev.itsm.incident.MajorIncidentCommand.InformManagement;
import dev.itsm.incident.MajorIncidentCommand.ManageMajor;
import dev.itsm.incident.MajorIncidentCommand.ProposeMajor;
import dev.itsm.incident.MajorIncidentCommand.RejectMajor;
import dev.itsm.incident.MajorIncidentCommand.ReviewMajor;
import dev.itsm.incident.MajorIncidentCommand.UpdateStakeholders;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Handlers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The major-incident overlay. */
final class MajorCommands {
    private MajorCommands() {}

    static void addTo(Handlers.Builder<Draft, IncidentCommand> handlers) {
        handlers.on("propose-major", ProposeMajor.class, MajorCommands::propose)
                .on(
                        "check-major-criteria",
                        CheckMajorCriteria.class,
                        (draft, check) -> {}) // every command ends with it
                .on("accept-major", AcceptMajor.class, MajorCommands::accept)
                .on("reject-major", RejectMajor.class, MajorCommands::reject)
                .on("demote-major", DemoteMajor.class, MajorCommands::demote)
                .on("manage-major", ManageMajor.class, MajorCommands::manage)
                .on("inform-management", InformManagement.class, MajorCommands::inform)
                .on("update-stakeholders", UpdateStakeholders.class, MajorCommands::update)
                .on("review-major", ReviewMajor.class, MajorCommands::review);
    }

    /** Proposes it as a major incident if it meets a criterion, and nobody has proposed or decided anything yet. */
    static void checkCriteria(Draft draft) {
        if (draft.isRefused() || draft.incident().major().standing() != Standing.NONE) {
            return;
        }
        draft.process()
                .major()
                .met(new IncidentAt(draft.incident(), draft.process(), draft.at()))
                .ifPresent(criterion -> propose(
                        draft, "it meets the criterion: " + criterion.rule().says(), criterion.businessImpact()));
    }

    /** Objects if the person is the one who is responsible for it as a major incident. */
    static void refuseManagerAsResolver(Draft draft, @Nullable PersonId person) {
        MajorIncident major = draft.incident().major();
        if (person != null && major.isMajor() && person.equals(major.manager())) {
            draft.refuse(
                    "MAJOR_MANAGER_RESOLVES",
                    "the manager of a major incident must not be the one who resolves it",
                    "choose another person");
        }
    }

    /** Objects unless the step may be taken. */
    private static boolean stands(Draft draft, MajorStep step) {
        step.objection(draft.incident()).ifPresent(draft.objections()::add);
        return step.isOpen(draft.incident());
    }

    private static void propose(Draft draft, ProposeMajor command) {
        String reason = draft.need("reason", command.reason());
        String impact = draft.need("businessImpact", command.businessImpact());
        if (stands(draft, MajorStep.PROPOSE) && reason != null && impact != null) {
            propose(draft, reason, impact);
        }
    }

    private static void propose(Draft draft, String reason, String impact) {
        draft.emit(new MajorIncidentEvent.MajorProposed(
                draft.id(), draft.at(), draft.act().actor(), reason, impact));
        draft.tell(draft.process().major().managers(), "major-incident-proposed", reason);
    }

    private static void accept(Draft draft, AcceptMajor command) {
        PersonId manager = draft.need("manager", command.manager());
        String reason = draft.need("reason", command.reason());
        refuseResolverAsManager(draft, manager);
        boolean fits = stands(draft, MajorStep.ACCEPT);
        if (!fits || manager == null || reason == null || draft.isRefused()) {
            return;
        }
        draft.emit(new MajorIncidentEvent.MajorAccepted(
                draft.id(), draft.at(), draft.act().actor(), reason, manager));
        draft.tell(manager, "major-incident-yours", reason);
        draft.tell(draft.process().major().topManagement(), "major-incident", reason);
    }

    private static void refuseResolverAsManager(Draft draft, @Nullable PersonId manager) {
        PersonId resolver =
                draft.incident().routing().current().map(Assignment::person).orElse(null);
        if (manager != null && manager.equals(resolver)) {
            draft.refuse(
                    "MAJOR_MANAGER_RESOLVES",
                    "whoever works on it must not be its manager as well",
                    "choose another person");
        }
    }

    private static void reject(Draft draft, RejectMajor command) {
        String reason = draft.need("reason", command.reason());
        if (stands(draft, MajorStep.REJECT) && reason != null) {
            draft.emit(new MajorIncidentEvent.MajorRejected(
                    draft.id(), draft.at(), draft.act().actor(), reason));
        }
    }

    private static void demote(Draft draft, DemoteMajor command) {
        String reason = draft.need("reason", command.reason());
        if (stands(draft, MajorStep.DEMOTE) && reason != null) {
            draft.emit(new MajorIncidentEvent.MajorDemoted(
                    draft.id(), draft.at(), draft.act().actor(), reason));
        }
    }

    private static void manage(Draft draft, ManageMajor command) {
        PersonId manager = draft.need("manager", command.manager());
        refuseResolverAsManager(draft, manager);
        boolean fits = stands(draft, MajorStep.MANAGE);
        if (fits && manager != null && !draft.isRefused()) {
            draft.emit(new MajorIncidentEvent.MajorManaged(draft.id(), draft.at(), manager));
            draft.tell(manager, "major-incident-yours", "you are its manager now");
        }
    }

    private static void inform(Draft draft, InformManagement command) {
        PersonId informed = draft.need("informed", command.informed());
        if (stands(draft, MajorStep.INFORM) && informed != null) {
            draft.emit(new MajorIncidentEvent.ManagementInformed(
                    draft.id(),
                    draft.at(),
                    new MajorIncident.Notice(informed, draft.act().actor(), draft.at())));
        }
    }

    private static void update(Draft draft, UpdateStakeholders command) {
        String message = draft.need("message", command.message());
        if (stands(draft, MajorStep.UPDATE) && message != null) {
            draft.emit(new MajorIncidentEvent.StakeholdersUpdated(
                    draft.id(), draft.at(), draft.act().actor(), message));
            draft.tell(draft.process().major().topManagement(), "major-incident-update", message);
            draft.tell(draft.incident().intake().customer(), "major-incident-update", message);
        }
    }

    private static void review(Draft draft, ReviewMajor command) {
        String findings = draft.need("findings", command.findings());
        List<String> actions = command.actions() == null ? List.of() : command.actions();
        if (actions.isEmpty() || actions.stream().anyMatch(String::isBlank)) {
            draft.need("actions", null);
        }
        if (stands(draft, MajorStep.REVIEW) && findings != null && !draft.isRefused()) {
            draft.emit(new MajorIncidentEvent.MajorReviewed(
                    draft.id(),
                    draft.at(),
                    new MajorIncident.Review(draft.act().actor(), draft.at(), findings, actions)));
        }
    }
}
