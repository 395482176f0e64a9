package dev.itsm.incident;

import dev.itsm.party.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an incident's major-incident overlay. */
public sealed interface MajorIncidentCommand extends IncidentCommand {
    /** Holds it to be a major incident. */
    record ProposeMajor(
            @Nullable @NotBlank String reason,
            @Nullable @NotBlank String businessImpact) implements MajorIncidentCommand {}

    /** Asks the process's criteria again: some are met by nothing but the passing of time. */
    record CheckMajorCriteria() implements MajorIncidentCommand {}

    /** Decides that it is one, and who is responsible for it: another person than the one who resolves it. */
    record AcceptMajor(
            @Nullable @NotNull PersonId manager,
            @Nullable @NotBlank String reason) implements MajorIncidentCommand {}

    /** Decides that it is none. */
    record RejectMajor(@Nullable @NotBlank String reason) implements MajorIncidentCommand {}

    /** Decides that it is one no longer. What was recorded stays. */
    record DemoteMajor(@Nullable @NotBlank String reason) implements MajorIncidentCommand {}

    /** Makes another person responsible for it. */
    record ManageMajor(@Nullable @NotNull PersonId manager) implements MajorIncidentCommand {}

    /** Records that somebody of top management was told. */
    record InformManagement(@Nullable @NotNull PersonId informed) implements MajorIncidentCommand {}

    /** Tells stakeholders how it stands. */
    record UpdateStakeholders(@Nullable @NotBlank String message) implements MajorIncidentCommand {}

    /** Records what was learned from it. */
    record ReviewMajor(
            @Nullable @NotBlank String findings,
            @Nullable @NotEmpty List<@NotBlank String> actions) implements MajorIncidentCommand {}
}
