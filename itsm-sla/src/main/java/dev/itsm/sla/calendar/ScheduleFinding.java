package dev.itsm.sla.calendar;

/**
 * Something in a schedule that may not be meant. Each is a warning: the schedule works as it stands.
 *
 * @param code what it is
 * @param says what is odd, in words, and what may be meant
 */
public record ScheduleFinding(Code code, String says) {
    /** The kinds of findings. */
    public enum Code {
        /** A shift closes within the last minute of a day, so that minute, or part of it, does not count. */
        CLOSES_BEFORE_MIDNIGHT,
        /** Shifts of one day overlap; their common time counts once. */
        OVERLAPPING_SHIFTS,
        /** A date has hours of its own and is a holiday as well, which wins. */
        HOURS_ON_HOLIDAY,
        /** No week and no date has a shift: whatever is asked of it, the answer is none. */
        NO_WORKING_TIME
    }

    @Override
    public String toString() {
        return code + ": " + says;
    }
}
