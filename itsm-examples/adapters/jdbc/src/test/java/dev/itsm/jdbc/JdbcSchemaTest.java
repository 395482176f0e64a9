package dev.itsm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.itsm.id.Revision;
import dev.itsm.store.Column;
import dev.itsm.store.Index;
import dev.itsm.store.PageRequest;
import dev.itsm.store.Repository;
import dev.itsm.store.Schema;
import dev.itsm.testkit.Ticket;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** Tables grow with their schemas, and what is stored is found by the new columns as well. */
class JdbcSchemaTest {
    private static final Column<Ticket, String> INITIAL =
            Column.text("initial", ticket -> ticket.title().substring(0, 1));
    private static final Index<Ticket, String> BY_INITIAL = Index.on(INITIAL).orderedBy(Ticket.TITLE);
    private static final Schema<Ticket.Id, Ticket> WIDER =
            Schema.of(Ticket.Id.KIND, Ticket.class, Ticket.Id::new, Ticket.WORK, Ticket.BY_TITLE, BY_INITIAL);

    @Test
    void a_column_that_a_schema_gains_is_filled_from_what_is_there() {
        JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:mem:grows;DB_CLOSE_DELAY=-1", "itsm", "");
        JdbcSchema.of(Database.JSON, Ticket.SCHEMA).migrate(source);
        Repository<Ticket.Id, Ticket> before =
                JdbcStore.of(source, "t", Database.JSON).repository(Ticket.SCHEMA);
        for (int i = 0; i < 2_500; i++) {
            before.save(Ticket.id("T" + i), Revision.NONE, Ticket.titled((i % 2 == 0 ? "a" : "b") + i), List.of());
        }
        JdbcSchema.of(Database.JSON, WIDER).migrate(source);
        JdbcSchema.of(Database.JSON, WIDER).migrate(source);
        Repository<Ticket.Id, Ticket> after =
                JdbcStore.of(source, "t", Database.JSON).repository(WIDER);
        PageRequest<Ticket> all = BY_INITIAL.where(INITIAL.is("b")).limit(10_000);
        assertThat(after.page(all).rows()).hasSize(1_250);
        assertThat(before.page(PageRequest.<Ticket>all().limit(10_000)).rows()).hasSize(2_500);
    }

    @Test
    void a_database_of_somebody_else_keeps_its_tables() throws Exception {
        JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:mem:shared;DB_CLOSE_DELAY=-1", "itsm", "");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table orders (id int)");
            JdbcSchema.of(Database.JSON, Ticket.SCHEMA).migrate(source);
            assertThat(statement.execute("select * from orders")).isTrue();
        }
    }

    @Test
    void a_store_without_tables_says_how_they_are_made() {
        JdbcConnectionPool source = JdbcConnectionPool.create("jdbc:h2:mem:bare;DB_CLOSE_DELAY=-1", "itsm", "");
        Repository<Ticket.Id, Ticket> tickets =
                JdbcStore.of(source, "t", Database.JSON).repository(Ticket.SCHEMA);
        assertThatThrownBy(() -> tickets.find(Ticket.id("1")))
                .isInstanceOf(StoreFailedException.class)
                .hasMessageContaining("JdbcSchema");
    }
}
