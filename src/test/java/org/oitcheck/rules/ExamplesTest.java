package org.oitcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Example files are read under the numbers of the form that uses them; a broken line is named. */
class ExamplesTest {
    @TempDir
    Path folder;

    private List<Example> read(Map<String, String> items, String... lines) throws IOException {
        Files.write(folder.resolve("O34.jsonl"), List.of(lines));
        return Examples.of(new RulePack(
                2568,
                "",
                "",
                true,
                "lao",
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(new RulePack.ExampleFolder(folder, items))));
    }

    @Test
    void anExampleCarriesTheNumberOfTheFormThatUsesIt() throws IOException {
        assertThat(read(
                        Map.of("O34", "O27"),
                        "{\"item\":\"O34\",\"kind\":\"yes\",\"title\":\"ก\",\"text\":\"ข\"}",
                        "",
                        "{\"item\":\"O34\",\"kind\":\"near\",\"is\":\"\",\"title\":\"ค\",\"text\":\"\"}"))
                .containsExactly(new Example("O27", "ก", "ข"), new Example("", "ค", ""));
    }

    @Test
    void whatTheFormNoLongerAsksForIsLeftOut() throws IOException {
        assertThat(read(
                        Map.of("O34", "O27"),
                        "{\"item\":\"O34\",\"kind\":\"near\",\"is\":\"O35\",\"title\":\"ก\",\"text\":\"\"}",
                        "{\"item\":\"O36\",\"kind\":\"yes\",\"title\":\"ก\",\"text\":\"\"}"))
                .isEmpty();
    }

    @Test
    void aBrokenLineIsNamedWithItsMend() {
        assertThatThrownBy(() -> read(Map.of(), "", "{\"item\": "))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("O34.jsonl:2");
        assertThatThrownBy(() -> read(Map.of(), "{\"item\":\"O34\",\"kind\":\"maybe\"}"))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("O34.jsonl:1")
                .hasMessageContaining("yes or near");
    }
}
