module dev.itsm.cmdb {
    requires transitive dev.itsm.core;
    requires static org.jspecify;
    requires com.google.common;
    requires com.github.benmanes.caffeine;
}
