package org.oitcheck.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void writtenChecklistReadsBackEqual() throws Exception {
        Checklist checklist = Samples.everyVerdict();
        assertThat(ChecklistJson.read(ChecklistJson.toBytes(checklist), "x")).isEqualTo(checklist);
    }

    @Test
    void sameChecklistGivesSameBytesWithFixedLineEndings() {
        byte[] once = ChecklistJson.toBytes(Samples.everyVerdict());
        assertThat(ChecklistJson.toBytes(Samples.everyVerdict())).isEqualTo(once);
        assertThat(new String(once, UTF_8))
                .startsWith("{\n  \"schema\" : \"checklist/1\",\n")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void fieldsStandInTheOrderOfTheContract() throws Exception {
        JsonNode json = MAPPER.readTree(ChecklistJson.toBytes(Samples.everyVerdict()));
        assertThat(names(json))
                .containsExactly("schema", "site", "year", "profile", "run", "score", "items", "rules", "notes");
        assertThat(names(json.get("run")))
                .containsExactly(
                        "id", "startedAt", "finishedAt", "pages", "documents", "failures", "limits", "coverage", "ocr");
        assertThat(names(json.at("/run/coverage")))
                .containsExactly("known", "fetched", "failed", "blocked", "robots", "skipped", "complete", "notes");
        assertThat(names(json.get("score"))).containsExactly("items", "found", "indicators", "oit", "low", "high");
        assertThat(names(json.at("/items/1")))
                .containsExactly(
                        "id",
                        "title",
                        "indicator",
                        "sub",
                        "verdict",
                        "confidence",
                        "urls",
                        "missing",
                        "advice",
                        "gain",
                        "warnings",
                        "evidence",
                        "nearMisses");
        assertThat(names(json.at("/items/1/evidence/0")))
                .containsExactly(
                        "url", "title", "mediaType", "fiscalYear", "clickPath", "components", "archive", "ocr");
        assertThat(names(json.at("/items/1/evidence/0/components/0")))
                .containsExactly("id", "title", "state", "quote", "page");
        assertThat(names(json.at("/items/1/evidence/0/archive"))).containsExactly("file", "offset", "digest");
    }

    @Test
    void unknownNumbersAreNullNotZero() throws Exception {
        JsonNode json = MAPPER.readTree(ChecklistJson.toBytes(Samples.everyVerdict()));
        assertThat(json.at("/items/0/evidence/0/fiscalYear").isNull()).isTrue();
        assertThat(json.at("/items/1/evidence/0/fiscalYear").asInt()).isEqualTo(2565);
        assertThat(json.at("/items/1/evidence/0/components/1/page").isNull()).isTrue();
        assertThat(json.at("/run/startedAt").asText()).isEqualTo("2023-04-05T02:03:04Z");
    }

    @Test
    void outputIsValidAgainstTheSchema() throws Exception {
        try (var in = getClass().getResourceAsStream("/schemas/checklist-1.schema.json")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
            for (Checklist c : List.of(Samples.everyVerdict(), Samples.of(List.of()))) {
                assertThat(schema.validate(MAPPER.readTree(ChecklistJson.toBytes(c))))
                        .isEmpty();
            }
        }
    }

    @Test
    void thaiIsWrittenAsItIs() {
        assertThat(new String(ChecklistJson.toBytes(Samples.everyVerdict()), UTF_8))
                .contains("องค์การบริหารส่วนตำบลหนองตัวอย่าง");
    }

    @Test
    void anotherSchemaVersionIsRefusedNamingBothAndTheMend() {
        assertThatThrownBy(() -> ChecklistJson.read("{\"schema\":\"checklist/2\"}".getBytes(UTF_8), "old.json"))
                .isInstanceOf(ChecklistFormatException.class)
                .hasMessageContainingAll("old.json", "\"checklist/2\"", "\"checklist/1\"", "Run the check again");
        assertThatThrownBy(() -> ChecklistJson.read("[1]".getBytes(UTF_8), "old.json"))
                .isInstanceOf(ChecklistFormatException.class)
                .hasMessageContaining("the schema is \"\"");
    }

    @Test
    void brokenJsonIsRefusedNamingLineAndColumnInTheAskedLanguage() {
        assertThatThrownBy(() -> ChecklistJson.read("{\n  \"schema\": oops}".getBytes(UTF_8), "c.json"))
                .isInstanceOfSatisfying(ChecklistFormatException.class, e -> {
                    assertThat(e.message(Locale.ENGLISH)).contains("c.json", "line 2");
                    assertThat(e.message(Locale.forLanguageTag("th"))).contains("c.json", "บรรทัดที่ 2");
                });
    }

    @Test
    void invalidContentIsRefusedNamingThePlace() {
        String json = new String(ChecklistJson.toBytes(Samples.everyVerdict()), UTF_8)
                .replace("\"verdict\" : \"OUTDATED\"", "\"verdict\" : \"GOOD\"");
        assertThatThrownBy(() -> ChecklistJson.read(json.getBytes(UTF_8), "c.json"))
                .isInstanceOf(ChecklistFormatException.class)
                .hasMessageContainingAll("c.json", "$.items[2].verdict", "does not have a value in the enumeration")
                .satisfies(e -> assertThat(((ChecklistFormatException) e).message(Locale.forLanguageTag("th")))
                        .contains("c.json", "$.items[2].verdict")
                        .doesNotContain("does not have"));
    }

    @Test
    void fieldsOfALaterWriterAreIgnored() throws Exception {
        String json = new String(ChecklistJson.toBytes(Samples.everyVerdict()), UTF_8)
                .replaceFirst("\"year\" :", "\"later\" : 1, \"year\" :");
        assertThat(ChecklistJson.read(json.getBytes(UTF_8), "x")).isEqualTo(Samples.everyVerdict());
    }

    @Test
    void missingFileIsAUserError(@TempDir Path dir) throws Exception {
        assertThatThrownBy(() -> ChecklistJson.read(dir.resolve("none.json")))
                .isInstanceOf(ChecklistFormatException.class)
                .hasMessageContaining("none.json");
        Path file = dir.resolve("checklist.json");
        Files.write(file, ChecklistJson.toBytes(Samples.everyVerdict()));
        assertThat(ChecklistJson.read(file)).isEqualTo(Samples.everyVerdict());
    }
}
