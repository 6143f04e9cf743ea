package org.oitcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.Evaluation.Outcome;

class EvaluationTest {
    @TempDir
    Path dir;

    @Test
    void countsPrecisionRecallVerdictsAndUrls() {
        Evaluation evaluation = new Evaluation(List.of(
                outcome("O1", Verdict.FOUND, Verdict.FOUND, 0.95, true),
                outcome("O2", Verdict.FOUND, Verdict.FOUND, 0.91, false),
                outcome("O3", Verdict.FOUND, Verdict.MISSING, 0.55, false),
                outcome("O4", Verdict.OUTDATED, Verdict.FOUND, 0.65, true),
                outcome("O5", Verdict.MISSING, Verdict.MISSING, 0.99, true)));
        assertThat(evaluation.foundPrecision()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(evaluation.foundRecall()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(evaluation.verdictAccuracy()).isEqualTo(3 / 5.0, within(1e-9));
        assertThat(evaluation.urlAccuracy()).isEqualTo(2 / 4.0, within(1e-9));
        assertThat(evaluation.confusion().get(Verdict.OUTDATED)).containsEntry(Verdict.FOUND, 1);
        assertThat(evaluation.errors()).extracting(Outcome::item).containsExactly("O4", "O3", "O2");
        assertThat(evaluation.calibration()).anySatisfy(b -> {
            assertThat(b.from()).isEqualTo(0.9);
            assertThat(b.items()).isEqualTo(3);
            assertThat(b.accuracy()).isEqualTo(1);
        });
        assertThat(EvaluationText.of(evaluation)).contains("0.667").contains("O4 said FOUND (0.65), is OUTDATED");
        assertThat(EvaluationJson.of(evaluation)).contains("\"schema\" : \"evaluation/1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.3:999/a%20b.pdf#page=2, /a b.pdf",
        "{{host:files}}/x.pdf, /x.pdf",
        "/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf, /แผน.pdf",
        "http://x/index.html, /",
        "http://x, /",
        "/50%.pdf, /50%.pdf",
    })
    void comparesAddressesWithoutOriginAndEncoding(String address, String same) {
        assertThat(Addresses.withoutOrigin(address)).isEqualTo(Addresses.withoutOrigin(same));
    }

    @Test
    void readsLabelsInTheOrderOfTheForm() throws Exception {
        write("""
                {"schema":"labels/1","site":"x","year":2566,"items":{
                 "O10":{"verdict":"UNREADABLE","verdictWithOcr":"FOUND","urls":["/a.pdf"]},
                 "O2":{"verdict":"INCOMPLETE","urls":["/x"],"missing":["photo"],"reason":"no photos"}}}
                """);
        LabelledSites.LabelledSite site = LabelledSites.in(dir, 2566).get(0);
        assertThat(site.labels().items().keySet()).containsExactly("O2", "O10");
        assertThat(site.labels().items().get("O2").missing()).containsExactly("photo");
        assertThat(site.labels().items().get("O10").verdictWithOcr()).isEqualTo(Verdict.FOUND);
    }

    @Test
    void namesTheItemWhoseVerdictIsUnknown() throws Exception {
        write("{\"schema\":\"labels/1\",\"year\":2566,\"items\":{\"O7\":{\"verdict\":\"FUOND\"}}}");
        assertThatThrownBy(() -> LabelledSites.in(dir, 2566))
                .isInstanceOf(InvalidSiteFolderException.class)
                .hasMessageContaining("labels-2566.json")
                .hasMessageContaining("O7")
                .hasMessageContaining("FUOND");
    }

    @Test
    void saysThatNoSiteHasLabels() {
        assertThatThrownBy(() -> LabelledSites.in(dir, 2566)).hasMessageContaining("labels-2566.json");
    }

    private void write(String labels) throws Exception {
        Files.writeString(dir.resolve("labels-2566.json"), labels);
    }

    private static Outcome outcome(String item, Verdict expected, Verdict actual, double confidence, boolean urlRight) {
        return new Outcome(
                "x",
                item,
                expected,
                actual,
                confidence,
                expected != Verdict.MISSING,
                urlRight,
                "/u",
                "/w",
                true,
                "why");
    }
}
