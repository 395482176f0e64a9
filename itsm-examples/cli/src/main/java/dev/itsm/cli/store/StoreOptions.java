package dev.itsm.cli.store;

import dev.itsm.cli.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which database records are, as a command's arguments and its environment say. */
public final class StoreOptions {
    private static final String USER = "ITSM_STORE_USER";
    private static final String PASSWORD = "ITSM_STORE_PASSWORD";

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "A database that records are kept in: jdbc:h2:FILE, which is made if it is not there, or "
                    + "jdbc:postgresql://HOST/NAME. User and password come from " + USER + " and " + PASSWORD
                    + " in the environment, or from --store-properties.")
    private @Nullable String url;

    @Option(
            names = "--store-properties",
            paramLabel = "FILE",
            description = "A properties file with user, password and whatever else the database's driver understands.")
    private @Nullable Path properties;

    @Option(
            names = "--tenant",
            paramLabel = "NAME",
            description = "Whose records they are, where several keep theirs in one database; ${DEFAULT-VALUE}.")
    private String tenant = "itsm";

    public boolean isGiven() {
        return url != null;
    }

    /**
     * Connects to the database and makes the tables that it does not have yet.
     *
     * @throws InputFault if it cannot be reached, or is none that records can be kept in
     */
    public OpenStore open() {
        if (url == null) {
            throw new InputFault("--store", "is missing", "jdbc:h2:./tickets is meant.");
        }
        return OpenStore.at(url, settings(System.getenv(), properties), tenant);
    }

    /** Returns the driver's properties: those of the file, and what the environment says of user and password. */
    static Properties settings(Map<String, String> environment, @Nullable Path file) {
        Properties settings = new Properties();
        put(settings, "user", environment.get(USER));
        put(settings, "password", environment.get(PASSWORD));
        if (file != null) {
            try (InputStream in = Files.newInputStream(file)) {
                settings.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new InputFault(
                        "--store-properties " + file,
                        "cannot be read (" + e + ")",
                        "it is misspelt, or not yours to read.");
            }
        }
        return settings;
    }

    private static void put(Properties settings, String name, @Nullable String value) {
        if (value != null) {
            settings.setProperty(name, value);
        }
    }
}
