package dev.itsm.quickstart;

import dev.itsm.jdbc.Connections;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Joins the transaction that Spring has open on the thread, or opens one with it. */
public final class SpringConnections implements Connections {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public SpringConnections(DataSource source, PlatformTransactionManager manager) {
        jdbc = new JdbcTemplate(source);
        transactions = new TransactionTemplate(manager);
    }

    @Override
    public <R> R inTransaction(Function<Connection, R> work) {
        return transactions.execute(status -> jdbc.execute((ConnectionCallback<R>) work::apply));
    }
}
