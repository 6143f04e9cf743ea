package org.oitcheck.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, which no test here can run, keeps to what its shell needs. */
class LaunchersTest {
    private static final Path CMD = Path.of("src/main/dist/bin/oitcheck.cmd");

    private static List<String> lines() throws Exception {
        return Files.readString(CMD, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void bothLaunchersStartJavaWithTheSameOptions() throws Exception {
        String sh = Files.readString(Path.of("src/main/dist/bin/oitcheck"));
        String cmd = Files.readString(CMD);
        Pattern.compile("-(?:Xm|XX:|D)[^\\s\"$]+")
                .matcher(sh.substring(sh.indexOf("exec \"$java\"")))
                .results()
                .map(m -> m.group())
                .filter(o -> !o.startsWith("-XX:Shared") && !o.startsWith("-Doitcheck.reader"))
                .forEach(option -> assertThat(cmd).contains(option));
    }

    @Test
    void argumentsAreNeverInABlockWhichTheirParenthesesWouldEnd() throws Exception {
        int depth = 0;
        for (String line : lines()) {
            if (depth > 0) {
                assertThat(line).doesNotContain("%*");
            }
            depth += line.endsWith("(") ? 1 : line.equals(")") ? -1 : 0;
        }
        assertThat(depth).isZero();
    }

    @Test
    void nothingButAsciiComesBeforeTheConsoleSpeaksUtf8() throws Exception {
        List<String> lines = lines();
        int utf8 = lines.indexOf("chcp 65001 >nul");
        assertThat(utf8).isPositive();
        assertThat(lines.subList(0, utf8)).allMatch(l -> l.chars().allMatch(c -> c < 128));
        assertThat(lines.get(0)).isEqualTo("@echo off"); // no byte order mark: the shell would take it for a command
    }
}
