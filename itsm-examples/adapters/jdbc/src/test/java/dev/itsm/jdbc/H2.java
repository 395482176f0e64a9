package dev.itsm.jdbc;

import org.h2.jdbcx.JdbcConnectionPool;

/** H2 in memory, one for all tests. */
final class H2 {
    private static final JdbcConnectionPool POOL =
            JdbcConnectionPool.create("jdbc:h2:mem:itsm;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "itsm", "");
    static final Database DATABASE = Database.on(POOL);
    static final Database PRACTICES = Database.ofPractices(POOL);

    private H2() {}
}
