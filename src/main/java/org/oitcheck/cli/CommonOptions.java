package org.oitcheck.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command. */
final class CommonOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "th|en",
            description = "language of messages and reports (default: th)",
            scope = picocli.CommandLine.ScopeType.INHERIT)
    String lang = "th";

    Locale locale() {
        if (lang.equals("en")) {
            return Locale.ENGLISH;
        }
        if (lang.equals("th")) {
            return Locale.forLanguageTag("th");
        }
        throw new ParameterException(spec.commandLine(), "--lang must be th or en, not " + lang);
    }

    CliMessages messages() {
        return new CliMessages(locale());
    }
}
