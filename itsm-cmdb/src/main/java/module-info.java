/** What it is made of: configuration items, relations, impact, baselines and reconciliation. */
module dev.itsm.cmdb {
    requires transitive dev.itsm.core;
    requires static org.jspecify;
    requires static jakarta.validation;
    requires com.google.common;
    requires com.github.benmanes.caffeine;

    exports dev.itsm.cmdb.asset;
    exports dev.itsm.cmdb.audit;
    exports dev.itsm.cmdb.baseline;
    exports dev.itsm.cmdb.ci;
    exports dev.itsm.cmdb.guava;
    exports dev.itsm.cmdb.impact;
    exports dev.itsm.cmdb.reconcile;
    exports dev.itsm.cmdb.relation;

    // Validators reach into the command records.
    opens dev.itsm.cmdb.audit;
    opens dev.itsm.cmdb.ci;
}
