package dev.itsm.incident;

import dev.itsm.sla.target.PauseReason;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which work may wait.
 *
 * @param code what a hold keeps; unique in its process, not blank
 * @param pause what it means to a clock: whether that pauses it is for the target's policy
 * @param endsOnReply whether the requester's reply lets work go on
 * @param followUp how often the one who is waited for is reminded; null for never
 */
public record HoldReason(
        String code,
        PauseReason pause,
        boolean endsOnReply,
        @Nullable FollowUpPlan followUp) {
    public HoldReason {
        if (code.isBlank()) {
            throw new IllegalArgumentException(
                    "The code of a hold reason must not be blank.\nMaybe it is the reason that was not stated.");
        }
    }

    /** Returns the reason that has the pause's own code, without reminders. */
    public static HoldReason of(PauseReason pause) {
        return new HoldReason(pause.code(), pause, pause.equals(PauseReason.REQUESTER), null);
    }

    /** Returns a reason of the organization's own. */
    public static HoldReason of(String code, PauseReason pause) {
        return new HoldReason(code, pause, false, null);
    }

    public HoldReason reminding(FollowUpPlan plan) {
        return new HoldReason(code, pause, endsOnReply, plan);
    }

    /**
     * How whoever is waited for is reminded. When the last reminder brought nothing either, resolving the incident is
     * proposed.
     *
     * @param reminders how many reminders, at least 1
     * @param everyWorkingDays how many working days lie between them, at least 1
     * @param closureCode the closure code of the resolution that is proposed in the end
     */
    public record FollowUpPlan(int reminders, int everyWorkingDays, String closureCode) {
        public FollowUpPlan {
            if (reminders < 1 || everyWorkingDays < 1) {
                throw new IllegalArgumentException(
                        "A follow-up plan of " + reminders + " reminders every "
                                + everyWorkingDays
                                + " working days must have at least one of each.\nMaybe no reminder is wanted: leave the plan out.");
            }
        }
    }
}
