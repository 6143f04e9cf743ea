package org.oitcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.PageEvaluation.Outcome;
import org.oitcheck.snapshot.PageUrl;

class LabelledPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/pages/form-2566.jsonl");

    @TempDir
    Path dir;

    @Test
    void everyItemOfTheFormHasDocumentsInSeveralWordingsAndNearMisses() throws Exception {
        List<LabelledPage> pages = LabelledPage.read(PAGES);
        assertThat(pages).hasSizeGreaterThanOrEqualTo(400);
        assertThat(pages).extracting(LabelledPage::id).doesNotHaveDuplicates();
        assertThat(IntStream.rangeClosed(1, 43).mapToObj(n -> "O" + n)).allSatisfy(item -> {
            assertThat(pages.stream().filter(p -> p.item().equals(item) && p.verdict() == Verdict.FOUND))
                    .as(item)
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(pages.stream().filter(p -> p.near().equals(item)))
                    .as(item)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(LabelledPage::nearMiss)
                    .allMatch(p -> !p.note().isBlank());
        });
    }

    @Test
    void aLineThatLacksAFieldIsNamed() throws Exception {
        Path file = dir.resolve("pages.jsonl");
        Files.writeString(file, "\n" + line("O1", "FOUND", "") + "\n{\"id\":\"b\"}\n");
        assertThatThrownBy(() -> LabelledPage.read(file))
                .isInstanceOf(InvalidSiteFolderException.class)
                .hasMessageContaining("pages.jsonl: line 3: 'agency' is missing");
        Files.writeString(file, line("none", "MISSING", ""));
        assertThatThrownBy(() -> LabelledPage.read(file)).hasMessageContaining("'near' is missing");
    }

    @Test
    void theDocumentIsOneClickFromTheHomePageAndAllOfItsTextIsThere() throws Exception {
        try (PageSite site = new PageSite(page("O1", "FOUND", ""))) {
            PageUrl document =
                    PageUrl.parse("http://agency.test/โครงสร้าง.html").orElseThrow();
            assertThat(site.clickPath(document).orElseThrow().steps())
                    .singleElement()
                    .satisfies(link -> assertThat(link.anchor()).isEqualTo("ผัง"));
            assertThat(site.linksTo(document)).hasSize(1);
            assertThat(new String(site.body(site.capture(document).orElseThrow()), StandardCharsets.UTF_8))
                    .contains("<td>นายก</td><td>ปลัด</td>", "<li>กองคลัง &amp; พัสดุ</li>", "<form><input></form>");
        }
    }

    @Test
    void aNearMissIsRightWhenItsItemIsNotFoundAndADocumentWhenItsVerdictIsExact() throws Exception {
        PageEvaluation evaluation = new PageEvaluation(List.of(
                said(page("O1", "FOUND", ""), Verdict.FOUND),
                said(page("O1", "OUTDATED", ""), Verdict.FOUND, "O2"),
                said(page("none", "MISSING", "O1"), Verdict.OUTDATED),
                said(page("none", "MISSING", "O12"), Verdict.FOUND)));
        assertThat(evaluation.found()).isEqualTo(1);
        assertThat(evaluation.outdated()).isZero();
        assertThat(evaluation.nearMisses()).isEqualTo(0.5);
        assertThat(evaluation.only("O1").all()).isEqualTo(2 / 3.0);
        assertThat(evaluation.items()).containsExactly("O1", "O12");
        assertThat(PageEvaluationText.of(evaluation))
                .contains("O1: {O2=1}", "none: {O12=1}", "errors: 2", "O12 said FOUND (0.90, year 0), is a near miss");
    }

    private static Outcome said(LabelledPage page, Verdict verdict, String... others) {
        return new Outcome(page, verdict, 0.9, 0, List.of(), List.of(others));
    }

    private LabelledPage page(String item, String verdict, String near) throws Exception {
        Path file = dir.resolve("one.jsonl");
        Files.writeString(file, line(item, verdict, near));
        return LabelledPage.read(file).get(0);
    }

    private static String line(String item, String verdict, String near) {
        return """
                {"id":"a","agency":"อบต.ตัวอย่าง","profile":"lao","title":"โครงสร้าง","linkText":"ผัง","path":"/โครงสร้าง.html",\
                "text":"ผังการแบ่งงาน\\n|นายก|ปลัด|\\n- กองคลัง & พัสดุ\\n<form><input></form>","formYear":2566,\
                "item":"%s","fiscalYear":0,"verdict":"%s","near":"%s","note":""}""".formatted(item, verdict, near);
    }
}
