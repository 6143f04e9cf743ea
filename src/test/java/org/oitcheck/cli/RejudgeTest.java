package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging stored crawls again: for the form they were made for, and told what other rules change and why. */
class RejudgeTest {
    @TempDir
    static Path dir;

    @BeforeAll
    static void checkTwoSites() throws IOException {
        for (String name : new String[] {"one", "two"}) {
            Path site = Files.createDirectories(dir.resolve("site-" + name));
            Files.writeString(site.resolve("index.html"), """
                    <!doctype html><meta charset="utf-8"><title>องค์การบริหารส่วนตำบลทดสอบ</title>
                    <h1>องค์การบริหารส่วนตำบลทดสอบ</h1>
                    <p><a href="plan.html">แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. 2566</a></p>
                    """);
            Files.writeString(site.resolve("plan.html"), """
                    <!doctype html><meta charset="utf-8"><title>แผนการจัดซื้อจัดจ้าง 2566</title>
                    <h1>แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. 2566</h1>
                    <table><tr><th>ลำดับ<th>ชื่อโครงการ<th>งบประมาณ<th>คาดว่าจะประกาศจัดซื้อจัดจ้าง</tr>
                    <tr><td>1<td>ก่อสร้างถนนคอนกรีต<td>500,000 บาท<td>ธันวาคม 2565</tr></table>
                    """);
            Run run = Run.of(
                    "check",
                    site.toString(),
                    "--year",
                    "2566",
                    "--out",
                    dir.resolve("runs/" + name).toString(),
                    "--formats",
                    "json");
            assertThat(run.status()).as(run.err()).isEqualTo(1);
        }
    }

    private static Path rules(String name, String file, String yaml) throws IOException {
        Path folder = Files.createDirectories(dir.resolve(name));
        Files.writeString(folder.resolve(file), yaml);
        return folder;
    }

    @Test
    void asksTheFormThatTheCheckWasMadeFor() throws IOException {
        Path alone = Files.createDirectories(dir.resolve("alone/snapshot"));
        try (var files = Files.list(dir.resolve("runs/one/snapshot"))) {
            for (Path f : files.toList()) {
                Files.copy(f, alone.resolve(f.getFileName()));
            }
        }
        Run run =
                Run.of("match", alone.toString(), "--out", dir.resolve("again").toString(), "--formats", "json");

        assertThat(run.err()).contains("--year 2566 --profile lao");
        JsonNode json =
                new ObjectMapper().readTree(dir.resolve("again/checklist.json").toFile());
        assertThat(json.path("year").asInt()).isEqualTo(2566);
    }

    @Test
    void tellsForManyRunsWhichVerdictsChangeAndWhy() throws IOException {
        Path own = rules(
                "refusing",
                "O19.yaml",
                "id: O19\nnames: [แผนการจัดซื้อจัดจ้าง]\nlookAlikes:\n  - {phrase: แผนการจัดซื้อจัดจ้าง, why: เป็นแผนของปีใดปีหนึ่ง}\n");

        Run run = Run.of(
                "match",
                dir.resolve("runs").toString(),
                "--rules",
                own.toString(),
                "--out",
                dir.resolve("told").toString(),
                "--lang",
                "en");

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("one · ", "two · ", "O19", "the new rule refuses", "เป็นแผนของปีใดปีหนึ่ง", "2 worse");
        JsonNode json =
                new ObjectMapper().readTree(dir.resolve("told/rejudged.json").toFile());
        assertThat(json.path("runs")).hasSize(2);
        assertThat(json.at("/runs/0/changes/0/reasons/0/kind").asText()).isEqualTo("REFUSED");
        try (InputStream schema = RejudgeTest.class.getResourceAsStream("/schemas/rejudged-1.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json))
                    .isEmpty();
        }
        assertThat(dir.resolve("told/rejudged.md")).content().contains("| O19 |");
        assertThat(dir.resolve("told/checklist.json")).doesNotExist();
    }

    @Test
    void namesTheComponentThatANewRuleAsksFor() throws IOException {
        Path own = rules(
                "one-more",
                "O19.yaml",
                "id: O19\ncomponents:\n  - {id: seal, title: ตราประทับ, basis: read, any: [ตราประทับ]}\n");

        Run run = Run.of(
                "match",
                dir.resolve("runs/one").toString(),
                dir.resolve("runs/two").toString(),
                "--rules",
                own.toString(),
                "--out",
                dir.resolve("more").toString());

        assertThat(run.out()).contains("กฎใหม่ถามองค์ประกอบ «ตราประทับ» ด้วย");
    }

    @Test
    void nothingChangesWithTheSameRules() {
        Run run = Run.of(
                "match",
                dir.resolve("runs").toString(),
                "--out",
                dir.resolve("same").toString(),
                "--lang",
                "en");

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).contains("2 snapshots again, 0 verdicts change");
    }

    @Test
    void anotherFormYearIsNotCompared() {
        Run run = Run.of(
                "match",
                dir.resolve("runs").toString(),
                "--year",
                "2568",
                "--out",
                dir.resolve("other").toString(),
                "--lang",
                "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is of the form of 2566, not of 2568");
    }

    @Test
    void aFolderWithoutSnapshotsIsToldSo() throws IOException {
        Run run = Run.of("match", Files.createDirectories(dir.resolve("empty")).toString(), "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is not a snapshot");
    }
}
