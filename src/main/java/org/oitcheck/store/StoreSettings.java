package org.oitcheck.store;

import java.nio.file.Path;

/**
 * Which database holds the history.
 *
 * @param url      JDBC address, {@code jdbc:postgresql:…} or {@code jdbc:h2:…}
 * @param user     user name, may be empty
 * @param password password, may be empty; never logged
 * @param pool     most connections, at least 2
 */
public record StoreSettings(String url, String user, String password, int pool) {
    private static final int POOL = 10;

    /** The embedded database in a folder. One process at a time may open it. */
    public static StoreSettings embedded(Path folder) {
        // no delay between a commit and the disk: what was told to the user as stored must survive a killed process
        return new StoreSettings(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("oitcheck")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        + ";DB_CLOSE_ON_EXIT=FALSE",
                "",
                "",
                POOL);
    }

    /** PostgreSQL at a JDBC address. */
    public static StoreSettings postgresql(String url, String user, String password) {
        return new StoreSettings(url, user, password, POOL);
    }

    /** Whether several processes may use it at once. */
    public boolean shared() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + url.replaceFirst("\\?.*", "") + "]"; // the password stays out of logs
    }
}
