package dev.itsm.sla.clock;

/** Whether a clock counts. That it is breached is another matter: see {@link ClockReading#isBreached()}. */
public enum RunState {
    NOT_STARTED,
    RUNNING,
    PAUSED,
    STOPPED,
    CANCELLED
}
