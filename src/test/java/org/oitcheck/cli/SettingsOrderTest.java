package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command line before environment before oitcheck.yaml here before oitcheck.yaml of the user before built-in. */
class SettingsOrderTest {
    @TempDir
    Path temp;

    private Path work;
    private Path home;

    @BeforeEach
    void folders() throws IOException {
        work = Files.createDirectories(temp.resolve("work"));
        home = Files.createDirectories(temp.resolve("home"));
    }

    private void here(String text) throws IOException {
        Files.writeString(work.resolve("oitcheck.yaml"), text);
    }

    private void user(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/oitcheck"));
        Files.writeString(folder.resolve("oitcheck.yaml"), text);
    }

    /** The year that a command would use; years that have no pack are told in the error. */
    private String year(Map<String, String> environment, String... more) {
        Map<String, String> env = new HashMap<>(environment);
        env.put("HOME", home.toString());
        String[] args = Stream.concat(Stream.of("--lang", "en", "rules", "list"), Arrays.stream(more))
                .toArray(String[]::new);
        Run run = Run.in(work, env, args);
        return run.status() == 0 ? "newest" : run.err().replaceAll("(?s).*form of (\\d+).*", "$1");
    }

    @Test
    void theNearestPlaceWins() throws IOException {
        Map<String, String> none = Map.of();
        Map<String, String> environment = Map.of("OITCHECK_YEAR", "2593");
        assertThat(year(none)).isEqualTo("newest");
        user("year: 2591\n");
        assertThat(year(none)).isEqualTo("2591");
        here("year: 2592\n");
        assertThat(year(none)).isEqualTo("2592");
        assertThat(year(environment)).isEqualTo("2593");
        assertThat(year(environment, "--year", "2594")).isEqualTo("2594");
    }

    @Test
    void filesAreReadTogetherKeyByKey() throws IOException {
        user("lang: en\nyear: 2591\n");
        here("year: 2592\n");

        Run run = Run.in(work, Map.of("HOME", home.toString()), "rules", "list");

        assertThat(run.err()).contains("there is no rule pack for the form of 2592");
    }

    @Test
    void anUnknownKeyIsToldWithFileLineAndMend() throws IOException {
        here("# settings\ndelay: 500\nmaxpages: 3\n");

        Run run = Run.in(work, Map.of(), "rules", "list", "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("oitcheck.yaml:3").contains("maxpages").contains("max-pages");
    }

    @Test
    void aWrongValueSaysWhereItStands() throws IOException {
        here("max-pages: many\n");

        Run file = Run.in(work, Map.of(), "check", "x.go.th", "--lang", "en");
        Run variable = Run.in(work, Map.of("OITCHECK_MAX_PAGES", "lots"), "check", "x.go.th", "--lang", "en");

        assertThat(file.status()).isEqualTo(2);
        assertThat(file.err()).contains("--max-pages").contains("many").contains("oitcheck.yaml:1");
        assertThat(variable.err()).contains("lots").contains("OITCHECK_MAX_PAGES");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        here("delay: 500\nlang: [th\n");

        Run run = Run.in(work, Map.of(), "rules", "list", "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("oitcheck.yaml:").contains("YAML");
    }
}
