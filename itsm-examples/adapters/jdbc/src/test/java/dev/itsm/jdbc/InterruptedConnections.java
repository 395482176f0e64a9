package dev.itsm.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;

/** Lets something happen on another connection just before the first statement that has certain words in it. */
final class InterruptedConnections implements Connections {
    private final Connections connections;
    private final String words;
    private final Runnable meanwhile;
    private final AtomicBoolean happened = new AtomicBoolean();

    InterruptedConnections(DataSource source, String words, Runnable meanwhile) {
        this.connections = Connections.of(source);
        this.words = words;
        this.meanwhile = meanwhile;
    }

    @Override
    public <R> R inTransaction(Function<Connection, R> work) {
        return connections.inTransaction(connection -> work.apply(watched(connection)));
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean hit = method.getName().equals("prepareStatement")
                            && arguments[0].toString().contains(words);
                    if (hit && happened.compareAndSet(false, true)) {
                        meanwhile.run();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
