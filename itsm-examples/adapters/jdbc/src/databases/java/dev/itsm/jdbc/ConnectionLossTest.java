package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.Revision;
import dev.itsm.store.Repository;
import dev.itsm.store.Store;
import dev.itsm.testkit.Ticket;
import dev.itsm.testkit.Trail;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection is lost in the middle of a unit of work: it is said so, nothing of the unit is there, and work goes on. */
class ConnectionLossTest {
    private static final Ticket.Id A = Ticket.id("A");
    private static final Ticket.Id B = Ticket.id("B");

    @TempDir
    private Path folder;

    private interface Cut {
        void cut() throws SQLException;
    }

    private static void save(Store store, Ticket.Id id) {
        Repository<Ticket.Id, Ticket> tickets = store.repository(Ticket.SCHEMA);
        tickets.save(
                id,
                Revision.NONE,
                Ticket.titled(id.key()),
                Trail.next(store.journal(), id, Revision.of(1), id.key()));
    }

    private static void loseWithin(Store store, Cut cut) {
        assertThatThrownBy(() -> store.unitOfWork().run(() -> {
                    save(store, A);
                    try {
                        cut.cut();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    save(store, B);
                    return null;
                }))
                .isInstanceOf(StoreFailedException.class)
                .hasMessageContaining("\nMaybe it was stopped, or cannot be reached.");
    }

    private static void requireUntouchedAndWorking(Store store) {
        for (Ticket.Id id : new Ticket.Id[] {A, B}) {
            assertThat(store.repository(Ticket.SCHEMA).find(id)).isEmpty();
            assertThat(store.journal().head(id).length()).isZero();
            save(store, id);
        }
        assertThat(store.journal().verify().faults()).isEmpty();
    }

    @Test
    void postgres() {
        Store store = Postgres.DATABASE.emptyStore();
        loseWithin(store, () -> {
            try (Connection other = Postgres.DATABASE.source().getConnection();
                    Statement statement = other.createStatement()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'");
            }
        });
        requireUntouchedAndWorking(store);
    }

    @Test
    void h2() throws SQLException {
        String[] options = {"-tcpPort", "0", "-baseDir", folder.toString(), "-ifNotExists"};
        Server server = Server.createTcpServer(options).start();
        Store store = remote(server).store("loss");
        loseWithin(store, server::stop);
        Server again = Server.createTcpServer(options).start();
        try {
            requireUntouchedAndWorking(remote(again).store("loss"));
        } finally {
            again.stop();
        }
    }

    private static Database remote(Server server) {
        return Database.on(JdbcConnectionPool.create(
                "jdbc:h2:tcp://localhost:" + server.getPort() + "/./store;WRITE_DELAY=0", "itsm", ""));
    }
}
