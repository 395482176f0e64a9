/** What it is made of: configuration items, relations, impact, baselines and reconciliation. */
module dev.itsm.cmdb {
    requires transitive dev.itsm.core;
    requires static org.jspecify;
    requires com.google.common;
    requires com.github.benmanes.caffeine;

    exports dev.itsm.cmdb.relation;
}
