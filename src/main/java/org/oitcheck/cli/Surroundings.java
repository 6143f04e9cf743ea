package org.oitcheck.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the world, so that commands can run inside a test as they do in a process.
 *
 * @param out         results
 * @param err         progress, notes and errors
 * @param environment environment variables
 * @param folder      working folder, where {@code oitcheck.yaml} is looked for
 * @param terminal    what is known of the terminal
 * @param ownProcess  whether this command owns the process and may hear its signals
 */
record Surroundings(
        PrintWriter out,
        PrintStream err,
        Map<String, String> environment,
        Path folder,
        Terminal terminal,
        boolean ownProcess) {

    /**
     * @param out     whether results go to a terminal
     * @param err     whether progress goes to a terminal
     * @param columns its width; 0 when unknown or no terminal
     */
    record Terminal(boolean out, boolean err, int columns) {
        static final Terminal NONE = new Terminal(false, false, 0);

        /** As the launcher saw it; without the launcher there is a terminal when Java has a console. */
        static Terminal ofProcess() {
            boolean console = System.console() != null && System.getProperty("oitcheck.home") == null;
            boolean out = console || Boolean.getBoolean("oitcheck.terminal.out");
            boolean err = console || Boolean.getBoolean("oitcheck.terminal.err");
            return new Terminal(out, err, out ? Integer.getInteger("oitcheck.columns", 100) : 0);
        }
    }

    static Surroundings ofProcess() {
        return new Surroundings(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Terminal.ofProcess(),
                true);
    }

    /** Whether results may be coloured; see no-color.org. */
    boolean colours() {
        return terminal.out() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    void note(String text) {
        err.println(text);
    }
}
