package org.oitcheck.tools;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL of this machine's own binaries, started once for all tests of a JVM, on loopback, in a temporary folder. */
public final class PostgresServer {
    private static PostgresServer shared;
    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final int port;
    private Process process;

    private PostgresServer() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("oitcheck-postgres");
        port = freePort();
        run("chown", "postgres", folder.toString());
        run(asPostgres(binary("initdb"), "-D", folder + "/data", "-A", "trust", "-U", "oitcheck", "-E", "UTF8", "-N"));
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** The server, started at the first call. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            try {
                shared = new PostgresServer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    /** JDBC address of a new, empty database. */
    public String newDatabase() {
        String name = "t" + databases.incrementAndGet();
        try (Connection c = DriverManager.getConnection(url("postgres"), "oitcheck", "")) {
            c.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    /** Stops and starts the server, as an administrator does. */
    public void restart() throws IOException, InterruptedException {
        signal("INT"); // ends the connections of clients, as "fast" of pg_ctl does
        if (!process.waitFor(Await.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("PostgreSQL did not stop");
        }
        start();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(asPostgres(
                        binary("postgres"),
                        "-D",
                        folder + "/data",
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + folder,
                        "-c",
                        "fsync=off"))
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        long end = System.nanoTime() + Await.LONGEST.toNanos();
        while (true) {
            try (Connection c = DriverManager.getConnection(url("postgres"), "oitcheck", "")) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IOException("PostgreSQL did not start", e);
                }
                Thread.sleep(50);
            }
        }
    }

    private void end() {
        try {
            signal("QUIT");
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("PostgreSQL of the tests was not cleaned up: " + e);
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        run("kill", "-" + name, String.valueOf(process.pid()));
    }

    /** PostgreSQL refuses to run as root. */
    private static String[] asPostgres(String... command) {
        List<String> all = new ArrayList<>();
        if (root()) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        all.addAll(List.of(command));
        return all.toArray(String[]::new);
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    /** Debian keeps the server's programs off the path, in a folder for each version. */
    static Stream<String> folders() {
        File[] versions = new File("/usr/lib/postgresql").listFiles();
        return versions == null
                ? Stream.empty()
                : Arrays.stream(versions).sorted(Comparator.reverseOrder()).map(v -> v + "/bin");
    }

    private static String binary(String name) {
        return Stream.concat(folders(), Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
                .map(dir -> new File(dir, name))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not installed"))
                .toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (command[0].equals("chown") && !root()) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        Process p = builder.start();
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (p.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + out);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
