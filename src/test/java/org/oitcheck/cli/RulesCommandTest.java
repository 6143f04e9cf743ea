package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.rules.RulePage;

/** What {@code oitcheck rules …} tells about the packs. */
class RulesCommandTest {
    @Test
    void listNamesEveryItemOfTheForm() {
        Run run = Run.of("rules", "list", "--year", "2566");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(44);
    }

    @Test
    void showTellsComponentsLookAlikesYearMeasureAndSourcesInBothLanguages() {
        Run thai = Run.of("rules", "show", "o22", "--year", "2566");
        Run english = Run.of("rules", "show", "O22", "--year", "2566", "--lang", "en");

        assertThat(thai.out())
                .contains(
                        "# O22 รายงานผลการจัดซื้อจัดจ้าง",
                        "ปีงบประมาณ พ.ศ. 2565",
                        "## คล้ายแต่ไม่ใช่",
                        "## ที่มาของข้อกำหนด");
        assertThat(english.out())
                .contains("Of fiscal year 2565", "required", "## Looks alike", "## What to do when it is missing");
    }

    @Test
    void showTellsWhatIsNotCertainAboutTheFormOfTheYear() {
        assertThat(Run.of("rules", "show", "O1", "--year", "2568").out()).contains("ข้อสังเกตของชุดกฎปีนี้");
    }

    @Test
    void lintFindsNothingToMendInTheShippedPacksEvenWithTheMenusOfTheDevelopmentSites() {
        Run run = Run.of("rules", "lint", "--menus", "src/test/resources/sites", "--lang", "en");

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).startsWith("0 remarks");
    }

    @Test
    void menusWithoutPagesAreToldSo() {
        Run run = Run.of("rules", "lint", "--menus", "src/main/java", "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there is no web page in src/main/java");
    }

    @Test
    void whyTellsTermsYearComponentsAndWhatWouldChangeTheVerdict() {
        String report = "src/test/resources/sites/huainamsai/files/2565/procurement-report.pdf";

        Run right = Run.of("rules", "why", report, "O22", "--year", "2566", "--lang", "en");
        Run wrong = Run.of("rules", "why", report, "O19", "--year", "2566", "--lang", "en");

        assertThat(right.status()).as(right.err()).isZero();
        assertThat(right.out())
                .contains("→ O22 named by", "year asked for 2565, read 2565", "verdict of this alone: FOUND");
        assertThat(wrong.out()).contains("not the year asked for", "what would change the verdict");
    }

    @Test
    void failedTestsOfOwnRulesAreExplainedInTheLanguageOfTheUser(@TempDir Path own) throws IOException {
        Files.writeString(
                own.resolve("O1.yaml"),
                "id: O1\ntests:\n  match:\n    - สูตรแกงส้มผักรวม\n    - รายงานผลการจัดซื้อจัดจ้างประจำปี\n    - โครงสร้างองค์กร\n");

        Run thai = Run.of("rules", "test", "O1", "--year", "2566", "--rules", own.toString());
        Run english = Run.of("rules", "test", "O1", "--year", "2566", "--rules", own.toString(), "--lang", "en");

        assertThat(thai.status()).as(thai.err()).isEqualTo(1);
        assertThat(thai.out())
                .contains("- ควรตรงชื่อข้อนี้", "+ ไม่ตรงชื่อของข้อใด", "; O22 ตรงชื่อ «")
                .doesNotContain("named");
        assertThat(english.out()).contains("- named", "+ no rule names it", "; O22 named by «");
    }

    /** When this fails: {@code ./oitcheck rules pages}, look at the difference, commit. */
    @Test
    void thePagesInDocsRulesAreThoseOfTheRules() throws IOException {
        RulePacks packs = new RulePacks(Path.of("rules"));
        for (int year : packs.years()) {
            RulePack pack = packs.load(year, RulePacks.DEFAULT_PROFILE, Optional.empty());
            Map<String, String> pages = new RulePage(pack, Locale.forLanguageTag("th")).all();
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Path file = Path.of("docs/rules", Integer.toString(year), page.getKey());
                assertThat(file).as("./oitcheck rules pages writes it").exists();
                assertThat(Files.readString(file))
                        .as("%s is older than its rule; ./oitcheck rules pages writes it again", file)
                        .isEqualTo(page.getValue());
            }
        }
    }
}
