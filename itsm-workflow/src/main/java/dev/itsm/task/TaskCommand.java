package dev.itsm.task;

import dev.itsm.party.PersonId;
import dev.itsm.party.TeamId;
import dev.itsm.validation.Narrative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can be asked of a task. Who asks, when and why comes with the act. */
public sealed interface TaskCommand {
    /** Returns the task that is meant. */
    String task();

    /** Gives it to a team, and to a member of it if one is named. */
    record Assign(
            @NotBlank String task,
            @NotNull TeamId team,
            @Nullable PersonId person) implements TaskCommand {}

    /** Starts the work on it. */
    record Start(@NotBlank String task) implements TaskCommand {}

    /** Records working time that was spent on it. */
    record Spend(@NotBlank String task, @NotNull Duration effort) implements TaskCommand {}

    /** Says that it is done, and what came of it. What was not started counts as started then. */
    record Complete(@NotBlank String task, @Narrative String says) implements TaskCommand {}

    /** Leaves it out, as the act says why. */
    record LeaveOut(@NotBlank String task) implements TaskCommand {}

    /** Opens it again, as the act says why, while nothing that comes after it has started. */
    record Reopen(@NotBlank String task) implements TaskCommand {}
}
