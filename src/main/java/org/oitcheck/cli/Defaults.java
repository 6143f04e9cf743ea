package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that the command line does not give, in this order: environment ({@code OITCHECK_MAX_PAGES} for
 * {@code --max-pages}), {@code oitcheck.yaml} in the working folder, {@code oitcheck.yaml} in the user's configuration folder. What
 * none of them names keeps its built-in value.
 */
final class Defaults implements IDefaultValueProvider {
    private static final String PREFIX = "OITCHECK_";

    private final Map<String, String> environment;
    private final List<SettingsFile> files;

    private Defaults(Map<String, String> environment, List<SettingsFile> files) {
        this.environment = environment;
        this.files = files;
    }

    static Defaults none() {
        return new Defaults(Map.of(), List.of());
    }

    /** @throws UserError when a settings file cannot be used */
    static Defaults of(Surroundings around) {
        Map<String, String> env = around.environment();
        Optional<Path> config = env.containsKey("XDG_CONFIG_HOME")
                ? Optional.of(Path.of(env.get("XDG_CONFIG_HOME")))
                : Optional.ofNullable(env.get("HOME"))
                        .or(() -> Optional.ofNullable(env.get("USERPROFILE")))
                        .map(home -> Path.of(home, ".config"));
        List<Path> places = new ArrayList<>();
        places.add(around.folder().resolve(SettingsFile.NAME));
        config.ifPresent(c -> places.add(c.resolve("oitcheck").resolve(SettingsFile.NAME)));
        return new Defaults(
                env,
                places.stream()
                        .distinct()
                        .map(SettingsFile::read)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Value of a setting, e.g. {@code max-pages}. */
    Optional<String> value(String key) {
        String fromEnvironment = environment.get(variable(key));
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return Optional.of(fromEnvironment.strip());
        }
        return files.stream().flatMap(f -> f.value(key).stream()).findFirst();
    }

    /** Where the value of a setting stands: the variable's name, or file and line. */
    Optional<String> origin(String key) {
        String variable = variable(key);
        if (!environment.getOrDefault(variable, "").isBlank()) {
            return Optional.of(variable);
        }
        return files.stream().flatMap(f -> f.origin(key).stream()).findFirst();
    }

    private static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Name of the setting of an option; empty for options that are no settings. */
    static Optional<String> key(@Nullable ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String name = option.longestName().replaceFirst("^-+", "");
            return SettingsFile.KEYS.contains(name) ? Optional.of(name) : Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return key(argument).flatMap(this::value).orElse(null);
    }
}
