package dev.itsm.cli.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.itsm.cli.InputFault;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.jdbc.JdbcSchema;
import dev.itsm.jdbc.JdbcStore;
import dev.itsm.jdbc.StoreFailedException;
import dev.itsm.store.Store;
import java.util.Properties;
import org.flywaydb.core.api.FlywayException;

/**
 * A database that is connected to, with the tables of all records.
 *
 * @param name how it is shown: its address without whatever might be secret in it
 * @param store the tenant's records
 * @param json how they are written
 */
public record OpenStore(String name, Store store, ItsmJson json, HikariDataSource source) implements AutoCloseable {
    private static final String H2 = "jdbc:h2:";
    private static final String DURABLE = ";WRITE_DELAY=0";
    private static final int CONNECTIONS = 2;

    static OpenStore at(String url, Properties settings, String tenant) {
        String shown = shown(url);
        if (!url.startsWith(H2) && !url.startsWith("jdbc:postgresql:")) {
            throw new InputFault(
                    "--store " + shown,
                    "is neither jdbc:h2:… nor jdbc:postgresql:…",
                    "a file was meant: jdbc:h2:./tickets keeps it in tickets.mv.db.");
        }
        if (url.matches("[^/]*//[^/]*@.*")) {
            throw new InputFault(
                    "--store " + shown,
                    "names a user",
                    "ITSM_STORE_USER and ITSM_STORE_PASSWORD are the place for that.");
        }
        HikariDataSource source;
        try {
            source = new HikariDataSource(pool(url, settings));
        } catch (RuntimeException e) {
            throw fault(url, e, "it is in use, its server is down, or user and password are others.");
        }
        try {
            ItsmJson json = ItsmJson.standard();
            JdbcSchema.standard(json).migrate(source);
            return new OpenStore(shown, JdbcStore.of(source, tenant, json), json, source);
        } catch (FlywayException | StoreFailedException e) {
            source.close();
            throw fault(url, e, "its tables are of another version, or the user may not make any.");
        } catch (IllegalArgumentException e) {
            source.close();
            throw fault(url, e, "the tenant's name was cut from somewhere.");
        }
    }

    private static HikariConfig pool(String url, Properties settings) {
        HikariConfig pool = new HikariConfig();
        boolean h2 = url.startsWith(H2);
        pool.setJdbcUrl(h2 && !url.contains("WRITE_DELAY") ? url + DURABLE : url);
        pool.setDataSourceProperties(settings);
        pool.setUsername(settings.getProperty("user", h2 ? "itsm" : System.getProperty("user.name")));
        pool.setPassword(settings.getProperty("password", ""));
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    /** Settings and passwords may follow the address, or a user stand in it: they are never shown. */
    static String shown(String url) {
        return url.replaceFirst("[;?].*", "").replaceFirst("//[^/]*@", "//");
    }

    private static InputFault fault(String url, RuntimeException e, String maybe) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        String shown = shown(url);
        return new InputFault(
                "--store " + shown,
                "cannot be used (" + words.replace(url, shown).replace(DURABLE, "") + ")",
                maybe);
    }

    @Override
    public void close() {
        source.close();
    }
}
