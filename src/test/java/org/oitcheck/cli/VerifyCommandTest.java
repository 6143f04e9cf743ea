package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Verification;
import org.oitcheck.eval.FolderServer;

/** {@code verify}, {@code decide} and {@code diff} on a development site, as an auditor uses them one after the other. */
class VerifyCommandTest {
    private static final Path SITE = Path.of("src/test/resources/sites/sriwarin");

    @TempDir
    Path temp;

    private static JsonNode item(JsonNode root, String id) {
        for (JsonNode i : root.path("items")) {
            if (i.path("id").asText().equals(id)) {
                return i;
            }
        }
        throw new AssertionError("no item " + id);
    }

    /** Text of a report; of office files everything that their XML holds. */
    private static String text(Path report) throws Exception {
        if (!report.toString().endsWith("x")) {
            return Files.readString(report);
        }
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(report.toFile())) {
            for (ZipEntry e : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void anAnswerFormIsVerifiedAndThePersonsDecisionStands() throws Exception {
        Path out = temp.resolve("out");
        Path form = temp.resolve("form.csv");
        Path forms = Files.createDirectories(temp.resolve("forms"));
        JsonNode made;
        try (FolderServer server = FolderServer.start(SITE)) {
            String base = server.origin().toString();
            Files.writeString(
                    form,
                    "ข้อ,มี/ไม่มี,URL,คำอธิบายเพิ่มเติม\n"
                            + "O3,มี," + base + "/duties/,\n"
                            + "O5,มี," + base + "/duties/,\n"
                            + "O1,มี," + base + "/no-such-page,\n"
                            + "O2,ไม่มี,,\n"
                            + "O6,มี,คลิก,\n"
                            + "O10,มี,http://10.1.2.3/private,\n"
                            + "O99,มี," + base + "/,\n");
            Run run = Run.of(
                    "verify",
                    form.toString(),
                    "--site",
                    base + "/",
                    "--year",
                    "2566",
                    "--out",
                    out.toString(),
                    "--no-evidence",
                    "--delay",
                    "0");
            assertThat(run.status()).as(run.err()).isEqualTo(1);
            made = JsonMapper.builder()
                    .build()
                    .readTree(out.resolve("verification.json").toFile());
            Files.copy(form, forms.resolve("good.csv"));
            Files.writeString(forms.resolve("bad.csv"), "nothing,here\n");
            Files.write(forms.resolve("แบบตอบที่พิมพ์.PDF"), new byte[] {'%', 'P', 'D', 'F'});
            Run batch = Run.of(
                    "verify",
                    forms.toString(),
                    "--year",
                    "2566",
                    "--out",
                    temp.resolve("batch").toString(),
                    "--no-pictures",
                    "--delay",
                    "0",
                    "--max-pages",
                    "5");
            assertThat(batch.status()).isEqualTo(1);
            assertThat(batch.err()).contains("แบบตอบที่พิมพ์.PDF", ".xlsx").doesNotContain("good.csv,");
        }
        Verification.read(out.resolve("verification.json")); // validates against the schema
        assertThat(made.path("items").get(0).path("id").asText()).isEqualTo("O3");
        assertThat(item(made, "O3").path("decision").asText()).isEqualTo("ACCEPTED");
        assertThat(item(made, "O3")
                        .path("urls")
                        .get(0)
                        .path("reachableByClicks")
                        .asBoolean())
                .isTrue();
        assertThat(item(made, "O3").path("urls").get(0).path("ownOrLinkedHost").asBoolean())
                .isTrue();
        assertThat(item(made, "O5").path("decision").asText()).isEqualTo("NOT_ACCEPTED");
        assertThat(item(made, "O5").path("better").toString()).contains("/contact/");
        assertThat(item(made, "O1").path("verdict").asText()).isEqualTo("UNREACHABLE");
        assertThat(item(made, "O2").path("answer").asBoolean()).isFalse();
        assertThat(item(made, "O2").path("better")).isNotEmpty();
        assertThat(item(made, "O6").path("unusable").get(0).asText()).isEqualTo("คลิก");
        assertThat(item(made, "O10").path("decision").asText()).isEqualTo("NEEDS_PERSON");
        assertThat(made.path("form").path("notes").toString()).contains("O99");
        assertThat(out.resolve("verification.html")).content().contains("คำตอบของหน่วยงาน");
        assertThat(out.resolve("verification.xlsx")).isNotEmptyFile();
        assertThat(out.resolve("verification.docx")).isNotEmptyFile();
        assertThat(temp.resolve("batch/good/evidence.wacz")).isNotEmptyFile();
        assertThat(temp.resolve("batch/summary.csv")).content().contains("good.csv", "bad.csv");

        // the same decision on another day, from the archive alone
        Path again = temp.resolve("again");
        Run.of(
                "verify",
                form.toString(),
                "--snapshot",
                out.toString(),
                "--no-evidence",
                "--year",
                "2566",
                "--out",
                again.toString());
        assertThat(again.resolve("verification.json")).hasSameBinaryContentAs(out.resolve("verification.json"));

        decisions(out, form);
    }

    private void decisions(Path out, Path form) throws Exception {
        String dir = out.toString();
        Path json = out.resolve("checklist.json");
        // beside a verified form as well as beside a checklist
        assertThat(json).doesNotExist();
        Run beside = Run.of("decide", dir, "O2", "accept", "--reason", "เห็นแล้ว", "--by", "สมชาย");
        assertThat(beside.status()).as(beside.err()).isZero();
        assertThat(out.resolve("decisions.yaml")).content().contains("เห็นแล้ว", "http", "sha-256:");
        assertThat(Run.of("decide", dir, "O99", "accept", "--reason", "เห็นแล้ว", "--by", "สมชาย")
                        .err())
                .contains("O99");
        assertThat(Run.of("decide", dir, "O2", "note", "--reason", "ช้า", "--by", "ก", "--until", "2020-01-01")
                        .err())
                .contains("2020-01-01");
        Run.of("decide", dir, "O2", "forget");
        Run.of("match", dir, "--year", "2566", "--out", dir, "--formats", "json,html");
        Path before = Files.copy(json, temp.resolve("before.json"));
        assertThat(Run.of("decide", dir, "O3", "reject", "--reason", "เป็นร่าง", "--by", "สมชาย")
                        .status())
                .isZero();
        assertThat(Run.of("decide", dir, "O3", "reject", "--by", "สมชาย").status())
                .isEqualTo(2);
        Run.of("decide", dir, "O9", "exempt", "--reason", "ไม่มีสื่อสังคม", "--by", "สมชาย", "--until", "2990-01-01");
        assertThat(out.resolve("decisions.yaml")).content().contains("เป็นร่าง", "sha-256:");
        Run matched = Run.of("match", dir, "--year", "2566", "--out", dir);
        Run verified =
                Run.of("verify", form.toString(), "--snapshot", dir, "--no-evidence", "--year", "2566", "--out", dir);
        assertThat(verified.status()).as(verified.err()).isEqualTo(1);
        assertThat(matched.out()).contains("ไม่มีสื่อสังคม", "เป็นร่าง");
        assertThat(verified.out()).contains("ไม่มีสื่อสังคม", "เป็นร่าง");
        // what people said stands in every report
        for (String report : List.of("checklist", "verification")) {
            for (String ending : List.of("json", "html", "csv", "md", "xlsx", "docx")) {
                assertThat(arabic(text(out.resolve(report + "." + ending))))
                        .as(report + "." + ending)
                        .contains("ไม่มีสื่อสังคม", "2990-01-01", "เป็นร่าง", "สมชาย");
            }
        }
        for (String report : List.of("junit.xml", "verification.junit.xml")) {
            assertThat(text(out.resolve(report))).contains("ไม่มีสื่อสังคม", "2990-01-01", "เป็นร่าง", "สมชาย");
        }
        JsonNode after = JsonMapper.builder().build().readTree(json.toFile());
        assertThat(item(after, "O3").path("verdict").asText()).isEqualTo("MISSING");
        assertThat(item(after, "O3").path("decision").path("ruled").asText()).isEqualTo("FOUND");
        assertThat(item(after, "O9").path("exceptions").get(0).path("kind").asText())
                .isEqualTo("NOT_APPLICABLE");
        assertThat(out.resolve("checklist.html")).content().contains("สมชาย");
        assertThat(out.resolve("checklist.md")).content().contains("สมชาย");

        Path diff = temp.resolve("diff");
        assertThat(Run.of("diff", before.toString(), json.toString(), "--out", diff.toString())
                        .status())
                .isEqualTo(1);
        assertThat(diff.resolve("diff.html")).content().contains("O3");
        assertThat(Run.of("diff", before.toString(), before.toString()).status())
                .isZero();
        assertThat(Run.of(
                                "diff",
                                before.toString(),
                                out.resolve("verification.json").toString())
                        .status())
                .isEqualTo(2);
        Run disagrees = Run.of("eval", "--from-decisions", dir);
        assertThat(disagrees.status()).isEqualTo(1);
        assertThat(disagrees.out()).contains("กฎว่า พบครบถ้วน").doesNotContain("FOUND");
        // results elsewhere know their snapshot
        Path elsewhere = temp.resolve("elsewhere");
        Run.of("match", dir, "--year", "2566", "--out", elsewhere.toString(), "--formats", "json");
        String url = item(JsonMapper.builder().build().readTree(before.toFile()), "O3")
                .path("urls")
                .get(0)
                .asText();
        Run.of("decide", elsewhere.toString(), "O3", "reject", "--url", url, "--reason", "ร่าง", "--by", "สมชาย");
        assertThat(elsewhere.resolve("decisions.yaml")).content().contains("sha-256:");
        assertThat(Run.of("eval", "--from-decisions", elsewhere.toString()).out())
                .contains("กฎว่า พบครบถ้วน");
        Files.writeString(elsewhere.resolve("snapshot.txt"), "../gone\n");
        assertThat(Run.of("eval", "--from-decisions", elsewhere.toString()).err())
                .contains(temp.resolve("gone").toString());

        // what stood there changed: the decision no longer holds, and that is shown
        Path yaml = out.resolve("decisions.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceAll("sha-256:[0-9a-f]{8}", "sha-256:00000000"));
        Run.of("match", dir, "--year", "2566", "--out", dir, "--formats", "json");
        JsonNode later = JsonMapper.builder().build().readTree(json.toFile());
        assertThat(item(later, "O3").path("verdict").asText()).isEqualTo("FOUND");
        assertThat(item(later, "O3").path("decision").path("expired").asBoolean())
                .isTrue();
    }

    /** Papers have Thai digits, data formats Arabic ones. */
    private static String arabic(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= '๐' && c <= '๙') {
                out.setCharAt(i, (char) (c - '๐' + '0'));
            }
        }
        return out.toString();
    }
}
