module dev.itsm.workflow {
    requires transitive dev.itsm.sla;
    requires transitive dev.itsm.cmdb;
    requires static org.jspecify;
    requires static jakarta.validation;
    requires org.slf4j;

    exports dev.itsm.assignment;
    exports dev.itsm.change;
    exports dev.itsm.change.schedule;
    exports dev.itsm.criterion;
    exports dev.itsm.desk;
    exports dev.itsm.incident;
    exports dev.itsm.knowledge;
    exports dev.itsm.practice;
    exports dev.itsm.problem;
    exports dev.itsm.problem.knownerror;
    exports dev.itsm.problem.recurrence;
    exports dev.itsm.release;
    exports dev.itsm.request;
    exports dev.itsm.scheme;
    exports dev.itsm.task;
    exports dev.itsm.transition;
    exports dev.itsm.worklog;

    // Validators reach into the command records.
    opens dev.itsm.change;
    opens dev.itsm.incident;
    opens dev.itsm.knowledge;
    opens dev.itsm.problem;
    opens dev.itsm.problem.knownerror;
    opens dev.itsm.release;
    opens dev.itsm.request;
    opens dev.itsm.task;
    opens dev.itsm.transition;
}
