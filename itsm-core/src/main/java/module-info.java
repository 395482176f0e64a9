/** Who we are, and how we govern: the kernel that every other module stands on. Needs nothing but the JDK at run time. */
module dev.itsm.core {
    requires static jakarta.validation;
    requires static org.jspecify;

    exports dev.itsm.approval;
    exports dev.itsm.decision;
    exports dev.itsm.event;
    exports dev.itsm.field;
    exports dev.itsm.id;
    exports dev.itsm.lifecycle;
    exports dev.itsm.party;
    exports dev.itsm.priority;
    exports dev.itsm.rule;
    exports dev.itsm.sms.conformity;
    exports dev.itsm.sms.kpi;
    exports dev.itsm.sms.standard;
    exports dev.itsm.store;
    exports dev.itsm.time;
    exports dev.itsm.validation;
}
