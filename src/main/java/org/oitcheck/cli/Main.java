package org.oitcheck.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.oitcheck.rules.RuleException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. */
@Command(
        name = "oitcheck",
        mixinStandardHelpOptions = true,
        description = "tells a Thai public agency whether its website discloses what the OIT form asks for",
        subcommands = {CheckCommand.class, RulesCommand.class, EvalCommand.class})
public final class Main {
    private Main() {}

    /** Runs one command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((e, cmd, parsed) -> {
            if (e instanceof RuleException) {
                cmd.getErr().println(e.getMessage());
                return 2;
            }
            e.printStackTrace(cmd.getErr());
            return 4;
        });
        int status = line.execute(args);
        out.flush();
        return status;
    }
}
