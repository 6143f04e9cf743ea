package org.oitcheck.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** org.yaml: what is wrong is told with line and mend. */
class OrganisationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agency: ก\\nagancy: ข                             | org.yaml:2 | agancy",
                "agency: ก\\nagency: ข                             | org.yaml:2 | twice",
                "units:\\n  - name: กองคลัง                        | org.yaml:2 | items",
                "units:\\n  - {name: กองคลัง, items: [O22, P3]}    | org.yaml:2 | P3",
                "units:\\n  - {name: ก, items: [O9-O3]}            | org.yaml:2 | O9-O3",
                "units:\\n  - {name: ก, items: [O1-O99]}           | org.yaml:2 | O43",
                "units:\\n  ก: [O1]\\n  ข: ข้อ ๔๔                  | org.yaml:3 | O43",
                "units:\\n  - {name: ก, items: [O1]}\\n  - {name: ข, items: [O1]} | org.yaml:2 | two owners",
                "digits: roman                                     | org.yaml:1 | thai, arabic",
                "group: all                                        | org.yaml:1 | item, unit",
                "calendar:\\n  due: 31/03                          | org.yaml:2 | 04-15",
                "calendar:\\n  rounds: [4]                         | org.yaml:2 | 3, 6, 9, 12",
                "calendar:\\n  start: 10-01                        | org.yaml:2 | start",
                "agency: [ก                                        | org.yaml:1 | YAML",
                "columns: [measure, colour]                        | org.yaml:1 | colour",
                "columns:\\n  - measure\\n  - มาตรการ            | org.yaml:2 | twice",
                "columns: [steps, owner]                           | org.yaml:1 | measure",
                "agency: {ก: ข}                                    | org.yaml:1 | one text",
                "- ก                                               | org.yaml:1 | agency",
            })
    void mistakesAreNamed(String yaml, String place, String word) {
        PlanException e = catchThrowableOfType(
                PlanException.class, () -> new OrganisationFile("org.yaml").parse(yaml.replace("\\n", "\n")));
        assertThat(e).hasMessageContaining(place).hasMessageContaining(word);
        assertThat(e.message(Locale.forLanguageTag("th")))
                .contains(place)
                .containsPattern("[ก-๙]{4}")
                .doesNotContain("expected", "found", "while parsing");
    }

    @Test
    void anEmptyFileMeansNoSettings() throws Exception {
        assertThat(new OrganisationFile("org.yaml").parse("# nothing yet\n")).isEqualTo(Organisation.UNKNOWN);
    }

    @Test
    void aMissingFileIsNamed(@org.junit.jupiter.api.io.TempDir Path dir) {
        PlanException e = catchThrowableOfType(PlanException.class, () -> Organisation.read(dir.resolve("org.yaml")));
        assertThat(e).hasMessageContaining("org.yaml");
    }

    @Test
    void columnsStandAsTheAgencyWritesThem() throws Exception {
        Organisation org = new OrganisationFile("x/org.yaml").parse("""
                kind: เทศบาลตำบล
                agency: ตัวอย่าง
                scores: scores.csv
                columns:
                  - มาตรการ/แนวทาง
                  - วิธีดำเนินการ
                  - period: กำหนดเวลา
                  - owner
                  - หลักฐาน
                """);
        assertThat(org.agency().name()).isEqualTo("เทศบาลตำบลตัวอย่าง");
        assertThat(org.scores()).contains(Path.of("x/scores.csv"));
        assertThat(org.columns())
                .extracting(c -> c.field().key(), PlanColumn::heading)
                .containsExactly(
                        tuple("measure", "มาตรการ/แนวทาง"),
                        tuple("steps", "วิธีดำเนินการ"),
                        tuple("period", "กำหนดเวลา"),
                        tuple("owner", "ผู้รับผิดชอบ"),
                        tuple("proofs", "หลักฐาน"));
    }

    @Test
    void itemsMayBeWrittenWithAZeroOrThaiLettersAndDigits() throws Exception {
        Organisation org = new OrganisationFile("org.yaml").parse("units:\n  ก: โอ๑-โอ๓, ข้อ O๑๐\n  ข: [0๓๕, ๐๔]\n");
        for (String item : List.of("O1", "O2", "O3", "O10")) {
            assertThat(org.owner(item)).as(item).contains("ก");
        }
        assertThat(org.owner("O35")).contains("ข");
        assertThat(org.owner("O4")).contains("ข");
        assertThat(org.owner("O5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "usual, measure steps owner period followUp",
        "practice, measure practice steps owner followUp",
        "owner-last, measure steps period followUp owner",
        "proofs, measure steps owner period followUp proofs",
    })
    void eachSetOfColumnsIsOneThatAgenciesUse(String set, String fields) throws Exception {
        assertThat(new OrganisationFile("org.yaml")
                        .parse("columns: " + set).columns().stream()
                                .map(c -> c.field().key()))
                .containsExactly(fields.split(" "));
    }

    @Test
    void theExampleOfTheReadmeIsTrue() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String yaml = readme.substring(readme.indexOf("# org.yaml"));
        Path file = Files.writeString(folder.resolve("org.yaml"), yaml.substring(0, yaml.indexOf("```")));

        Organisation org = Organisation.read(file);

        assertThat(org.agency().name()).isEqualTo("เทศบาลตำบลทุ่งกระเจียว");
        assertThat(org.owner("O20")).contains("กองคลัง");
        assertThat(org.owner("O13")).contains("กองยุทธศาสตร์และงบประมาณ");
        assertThat(org.owner("O14")).isEmpty();
        assertThat(org.byUnit()).isTrue();
        assertThat(org.thaiDigits()).isTrue();
        assertThat(org.calendar().rounds()).containsExactly(6, 12);
        assertThat(org.columns()).hasSize(5);
    }
}
