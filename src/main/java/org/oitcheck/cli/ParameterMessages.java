package org.oitcheck.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command-line parser's complaints in the user's words. */
final class ParameterMessages {
    private ParameterMessages() {}

    static String text(ParameterException e, CliMessages messages, Defaults defaults, String[] args) {
        if (e instanceof UnmatchedArgumentException u) {
            String words = String.join(" ", u.getUnmatched());
            List<String> near = u.getSuggestions();
            return near.isEmpty()
                    ? messages.text("error.unmatched", words)
                    : messages.text("error.unmatched.near", words, String.join(", ", near));
        }
        if (e instanceof MissingParameterException m) {
            return messages.text(
                    "error.missing",
                    m.getMissing().stream().map(ParameterMessages::name).collect(Collectors.joining(", ")));
        }
        ArgSpec argument = e.getArgSpec();
        if (e instanceof OverwrittenOptionException && argument != null) {
            return messages.text("error.twice", name(argument));
        }
        if (argument == null) {
            boolean none = !e.getCommandLine().getSubcommands().isEmpty();
            String commands =
                    String.join(", ", e.getCommandLine().getSubcommands().keySet());
            return none ? messages.text("error.subcommand", commands) : String.valueOf(e.getMessage());
        }
        String value = e.getValue() == null ? "" : e.getValue();
        String text = messages.text("error.value", name(argument), value, argument.paramLabel());
        boolean given =
                Arrays.stream(args).anyMatch(a -> a.equals(name(argument)) || a.startsWith(name(argument) + "="));
        return given
                ? text
                : Defaults.key(argument)
                        .flatMap(defaults::origin)
                        .map(origin -> text + " " + messages.text("error.value.origin", origin))
                        .orElse(text);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
