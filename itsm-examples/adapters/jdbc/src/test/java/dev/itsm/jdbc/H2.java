package dev.itsm.jdbc;

import org.h2.jdbcx.JdbcConnectionPool;

/** H2 in memory, one for all tests. */
final class H2 {
    static final Database DATABASE =
            Database.on(JdbcConnectionPool.create("jdbc:h2:mem:itsm;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "itsm", ""));

    private H2() {}
}
