package org.oitcheck.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Entry point of the command line. */
@Command(
        name = "oitcheck",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "tells a Thai public agency whether its website discloses what the OIT form asks for",
        footer = {
            "",
            "Exit status: 0 everything required was found; 1 the run is complete and something is not found;",
            "2 the command line or an input file is wrong; 3 the site could not be checked; 4 internal error."
        },
        subcommands = {
            CheckCommand.class,
            MatchCommand.class,
            DemoCommand.class,
            RulesCommand.class,
            EvalCommand.class,
            PlanCommand.class,
            AnswersCommand.class,
            ResultsCommand.class,
            AnalyseCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            DecideCommand.class,
            DecisionsCommand.class,
            ServeCommand.class,
            WorkerCommand.class,
            FleetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            EvidenceCommand.class
        })
public final class Main implements Callable<Integer> {
    private final Surroundings around;
    private final CliMessages messages;

    @Option(
            names = "--lang",
            paramLabel = "th|en",
            description = "language of messages and reports (default: th)",
            scope = ScopeType.INHERIT)
    void language(String lang) {
        if (!lang.equals("th") && !lang.equals("en")) {
            throw new UserError(UserError.USAGE, "error.value", "--lang", lang, "th, en");
        }
    }

    @Option(names = "--debug", description = "show the stack trace of an internal error", scope = ScopeType.INHERIT)
    boolean debug;

    private Main(Surroundings around, CliMessages messages) {
        this.around = around;
        this.messages = messages;
    }

    /** Without a command: the dashboard for the one user of this machine, in the browser. */
    @Override
    public Integer call() throws Exception {
        return new Watch(this, StoreOptions.usual(this), WorkOptions.usual(), new AlertOptions()).alone();
    }

    Surroundings around() {
        return around;
    }

    CliMessages messages() {
        return messages;
    }

    Locale locale() {
        return messages.locale();
    }

    /** Runs one command and ends the JVM with its exit status. */
    public static void main(String[] args) {
        Surroundings around = Surroundings.ofProcess();
        Logs.prepare(around, args);
        if (ParentProcess.present(around)) {
            ParentProcess.endWithIt();
        }
        System.exit(run(around, args));
    }

    /** Runs one command; never throws. */
    static int run(Surroundings around, String... args) {
        Failures failures = new Failures(around, args);
        try {
            Defaults defaults = Defaults.of(around);
            CliMessages messages = new CliMessages(Language.of(args, defaults));
            failures.speak(messages, defaults);
            CommandLine line = new CommandLine(new Main(around, messages))
                    .setDefaultValueProvider(defaults)
                    .setOut(around.out())
                    .setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8))
                    .setUsageHelpWidth(
                            Math.max(80, Math.min(140, around.terminal().columns())))
                    .setCaseInsensitiveEnumValuesAllowed(true);
            Help.localise(line, messages.locale());
            line.setParameterExceptionHandler((e, arguments) -> failures.tell(e));
            line.setExecutionExceptionHandler((e, command, parsed) -> failures.tell(e));
            return line.execute(args);
        } catch (Exception | Error e) {
            return failures.tell(e);
        } finally {
            around.out().flush();
        }
    }
}
