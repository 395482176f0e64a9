/** What we promised and how we are doing: working calendars, service clocks and agreements. */
module dev.itsm.sla {
    requires transitive dev.itsm.core;
    requires static org.jspecify;
    requires com.google.common;
    requires com.github.benmanes.caffeine;

    exports dev.itsm.sla.calendar;
    exports dev.itsm.sla.clock;
    exports dev.itsm.sla.deadline;
    exports dev.itsm.sla.target;
}
