package org.oitcheck.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.AuditException;
import org.oitcheck.checklist.ChecklistFormatException;
import org.oitcheck.crawl.SiteUnavailableException;
import org.oitcheck.eval.InvalidSiteFolderException;
import org.oitcheck.evidence.EvidenceException;
import org.oitcheck.plan.PlanException;
import org.oitcheck.report.ReportException;
import org.oitcheck.rules.RuleException;
import org.oitcheck.snapshot.SnapshotException;
import org.oitcheck.store.StoreException;
import picocli.CommandLine.ParameterException;

/** Turns whatever went wrong into a message in the user's language and an exit status. */
final class Failures {
    private static final int INTERNAL = 4;

    private final PrintStream err;
    private final String[] args;
    private CliMessages messages;
    private Defaults defaults = Defaults.none();

    Failures(Surroundings around, String[] args) {
        this.err = around.err();
        this.args = args.clone();
        Locale first = Language.of(args, Defaults.none());
        boolean english = "en".equals(around.environment().get("OITCHECK_LANG"));
        this.messages = new CliMessages(english ? Locale.ENGLISH : first);
    }

    /** From now on in this language, with these settings known. */
    void speak(CliMessages language, Defaults settings) {
        messages = language;
        defaults = settings;
    }

    /** Tells the user and returns the exit status. */
    int tell(Throwable e) {
        if (e instanceof ParameterException p) {
            return p.getCause() instanceof UserError u ? tell(u) : tell(p);
        }
        Told told = told(e, messages);
        return told == null ? internal(e) : say(told.status(), told.text());
    }

    /** What went wrong with one of many inputs, as one text; what has no text for users keeps its own. */
    static String text(Throwable e, CliMessages language) {
        Told told = told(e, language);
        return told == null ? e.getClass().getSimpleName() + ": " + e.getMessage() : told.text();
    }

    private record Told(int status, String text) {}

    /** What a user can mend, in words; null for a defect of the program. */
    private static @Nullable Told told(Throwable e, CliMessages m) {
        Locale locale = m.locale();
        if (e instanceof UserError u) {
            return new Told(u.exitStatus(), u.text(m));
        }
        if (e instanceof SiteUnavailableException s) {
            return new Told(UserError.SITE, SiteMessages.text(s.failure(), m));
        }
        String text = null;
        if (e instanceof RuleException r) {
            text = m.text("error.rules") + "\n" + r.message(locale);
        } else if (e instanceof ReportException r) {
            text = r.message(locale);
        } else if (e instanceof PlanException p) {
            text = p.message(locale);
        } else if (e instanceof AuditException a) {
            text = a.message(locale);
        } else if (e instanceof EvidenceException a) {
            text = a.message(locale);
        } else if (e instanceof ChecklistFormatException c) {
            text = c.message(locale);
        } else if (e instanceof SnapshotException s) {
            text = m.text("error.snapshot." + s.problem(), s.path(), String.valueOf(s.getMessage()));
        } else if (e instanceof InvalidSiteFolderException i) {
            text = m.text("error.site.folder", String.valueOf(i.getMessage()));
        } else if (e instanceof StoreException s) {
            text = m.text("error.store." + s.problem(), String.valueOf(s.getMessage()));
        }
        return text == null ? null : new Told(UserError.USAGE, text);
    }

    private int tell(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return say(
                UserError.USAGE,
                ParameterMessages.text(e, messages, defaults, args) + "\n"
                        + messages.text("error.help", command + " --help"));
    }

    private int say(int status, String text) {
        err.println("oitcheck: " + text);
        return status;
    }

    private int internal(Throwable e) {
        if (Arrays.asList(args).contains("--debug")) {
            e.printStackTrace(err);
            return INTERNAL;
        }
        String what = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        if (e instanceof OutOfMemoryError) {
            return say(INTERNAL, messages.text("error.memory"));
        }
        try {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            Path log = Files.createTempFile("oitcheck-error-", ".log");
            Files.writeString(
                    log,
                    "oitcheck " + Version.number() + ", Java " + System.getProperty("java.version") + ", "
                            + System.getProperty("os.name") + "\n" + String.join(" ", args) + "\n" + trace);
            return say(INTERNAL, messages.text("error.internal", what, log.toString()));
        } catch (IOException unwritable) {
            return say(INTERNAL, messages.text("error.internal.nolog", what));
        }
    }
}
