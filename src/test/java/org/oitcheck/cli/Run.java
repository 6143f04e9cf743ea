package org.oitcheck.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One command run inside the test.
 *
 * @param status exit status
 * @param out    standard output
 * @param err    standard error
 */
record Run(int status, String out, String err) {

    static Run of(String... args) {
        return in(Path.of("target"), Map.of(), args);
    }

    static Run in(Path folder, Map<String, String> environment, String... args) {
        Map<String, String> env = new HashMap<>(environment);
        env.putIfAbsent("HOME", folder.resolve("no-home").toString());
        StringWriter out = new StringWriter();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(
                new PrintWriter(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                env,
                folder,
                Surroundings.Terminal.NONE,
                false);
        int status = Main.run(around, args);
        return new Run(status, out.toString(), err.toString(StandardCharsets.UTF_8));
    }
}
