package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answer forms in documents of Word 97 to 2003, as old offices still send them. */
class OldWordFormTest {
    private static final Path FORMS = Path.of("src/test/resources/documents/forms");

    @TempDir
    Path dir;

    @Test
    void theTableIsReadWithTheLinksBehindItsWords() throws Exception {
        AnswerForm form = AnswerForms.read(FORMS.resolve("form.doc"));
        assertThat(form.answers()).extracting(FormAnswer::item).containsExactly("O1", "O2", "O3");
        assertThat(form.answers().get(0).urls()).asString().contains("https://www.example.go.th/structure");
        assertThat(form.answers().get(0).explanation()).isEqualTo("หน้าแรก → โครงสร้าง");
        assertThat(form.answers().get(1).urls()).asString().contains("https://www.example.go.th/heads");
        assertThat(form.answers().get(2).said()).isEqualTo(FormAnswer.Said.NO);
        assertThat(form.home()).asString().contains("https://www.example.go.th/");
    }

    @Test
    void aFolderGivesItsOldFormsAndNotTheLetterSentWithThem() throws Exception {
        for (String name : List.of("form.doc", "letter.doc")) {
            Files.copy(FORMS.resolve(name), dir.resolve(name));
        }
        assertThat(FormList.of(dir, dir.resolve("out")))
                .extracting(e -> e.file().getFileName().toString())
                .containsExactly("form.doc");
    }

    @Test
    void aDamagedFileIsToldWithTheMendAndNotLeftOut() throws Exception {
        byte[] bytes = Files.readAllBytes(FORMS.resolve("form.doc"));
        for (int cut : new int[] {bytes.length / 2, 3000}) {
            Path file = Files.write(dir.resolve("cut" + cut + ".doc"), Arrays.copyOf(bytes, cut));
            assertThatThrownBy(() -> AnswerForms.read(file))
                    .isInstanceOfSatisfying(
                            AuditException.class,
                            e -> assertThat(e.message(Locale.forLanguageTag("th")))
                                    .contains(file.getFileName().toString(), ".docx"));
        }
        assertThat(FormList.of(dir, dir.resolve("out"))).hasSize(2);
    }

    @Test
    void placesInTablesAreInTheLanguageAskedFor() {
        AuditException wrong = new AuditException("note.table", "form.doc [ตาราง 2] A4");
        assertThat(wrong.message(Locale.ENGLISH))
                .startsWith("form.doc [table 2] A4")
                .doesNotContain("ตาราง");
        assertThat(wrong.message(Locale.forLanguageTag("th"))).startsWith("form.doc [ตาราง 2] A4");
    }
}
