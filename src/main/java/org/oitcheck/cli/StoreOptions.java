package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.store.StoreSettings;
import picocli.CommandLine.Option;

/** Where the history lies. */
final class StoreOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder for history and crawls (default: oitcheck in the user's data folder)")
    @Nullable
    Path data;

    @Option(
            names = "--db",
            paramLabel = "JDBC-URL",
            description = "PostgreSQL for the history, e.g. jdbc:postgresql://localhost/oitcheck (default: embedded)")
    @Nullable
    String db;

    @Option(names = "--db-user", paramLabel = "NAME", description = "user of the database (default: oitcheck)")
    String dbUser = "oitcheck";

    @Option(
            names = "--db-password-file",
            paramLabel = "FILE",
            description = "file with the password of the database (or the environment: OITCHECK_DB_PASSWORD)")
    @Nullable
    Path dbPasswordFile;

    /** What the settings file and the environment say, without a command line. */
    static StoreOptions usual(Main main) throws IOException {
        StoreOptions options = new StoreOptions();
        Defaults defaults = Defaults.of(main.around());
        defaults.value("data").ifPresent(v -> options.data = Path.of(v));
        defaults.value("db").ifPresent(v -> options.db = v);
        defaults.value("db-user").ifPresent(v -> options.dbUser = v);
        defaults.value("db-password-file").ifPresent(v -> options.dbPasswordFile = Path.of(v));
        return options;
    }

    /** The data folder, made when it is not there. */
    Path folder(Surroundings around) {
        Path folder = data == null
                ? usualFolder(around.environment())
                : around.folder().resolve(data);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError(UserError.USAGE, "error.out", folder.toString(), e.toString());
        }
        return folder;
    }

    private static Path usualFolder(Map<String, String> environment) {
        Optional<Path> base = Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .or(() -> Optional.ofNullable(environment.get("LOCALAPPDATA")))
                .map(Path::of);
        return base.orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("oitcheck");
    }

    StoreSettings settings(Surroundings around) {
        if (db == null) {
            return StoreSettings.embedded(folder(around));
        }
        if (!db.startsWith("jdbc:postgresql:")) {
            throw new UserError(UserError.USAGE, "error.value", "--db", db, "jdbc:postgresql://localhost/oitcheck");
        }
        return StoreSettings.postgresql(db, dbUser, password(around));
    }

    private String password(Surroundings around) {
        if (dbPasswordFile == null) {
            return around.environment().getOrDefault("OITCHECK_DB_PASSWORD", "");
        }
        try {
            return Files.readString(around.folder().resolve(dbPasswordFile)).strip();
        } catch (IOException e) {
            throw new UserError(UserError.USAGE, "error.read", dbPasswordFile.toString(), e.toString());
        }
    }
}
