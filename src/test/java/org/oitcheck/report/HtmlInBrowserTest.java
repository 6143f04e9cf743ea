package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Samples;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.ScoreAnalysis;

/** The HTML report in a real browser: its script runs under its own policy, and axe-core finds no fault. */
@Tag("chromium")
class HtmlInBrowserTest {
    @TempDir
    Path dir;

    /** Checks everything that is shown with all items unfolded, and writes the violations into the page. */
    private static final String RUN_AXE = """
            document.querySelectorAll('details').forEach(function (d) { d.open = true; });
            axe.run(document).then(function (r) {
              var out = document.createElement('pre');
              out.id = 'axe';
              out.textContent = r.passes.length + ' passed\\n' + r.violations.map(function (v) {
                return v.id + ': ' + v.nodes.map(function (n) { return n.html; }).join(' | ');
              }).join('\\n');
              document.body.appendChild(out);
            });
            """;

    @ParameterizedTest(name = "{0}, window {1} wide")
    @CsvSource({"th,1200", "en,1200", "th,380"})
    void axeFindsNoViolation(String language, int width) throws Exception {
        String html = report(Samples.everyVerdict(), language);
        assertThat(axe(html, width)).matches("[0-9]{2} passed");
    }

    @Test
    void axeFindsNoViolationInTheScoreAnalysis() throws Exception {
        String scores = "year,indicator,score\n";
        for (int i = 1; i <= 10; i++) {
            scores += "2563," + i + "," + (60 + i) + "\n2564," + i + "," + (90 - 5 * i) + "\n";
        }
        Analysis analysis = new ScoreAnalysis(85, 80).of(Files.writeString(dir.resolve("scores.csv"), scores));
        String html = AnalysisHtml.render(analysis, new Agency("เทศบาลตำบลตัวอย่าง", "", "", ""), "thai");
        for (int width : new int[] {1200, 380}) {
            assertThat(axe(html, width)).as("window " + width + " wide").matches("[0-9]{2} passed");
        }
    }

    /** What axe says of a page; the page's policy forbids foreign scripts, axe included. */
    private String axe(String html, int width) throws Exception {
        String open = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", "<script>" + axe() + "</script><script>" + RUN_AXE + "</script></body>");
        return browse(open, width).select("#axe").text();
    }

    @Test
    void ownScriptAndStyleRunUnderTheOwnPolicy() throws Exception {
        Document page = browse(report(Samples.everyVerdict(), "th"), 1200);
        assertThat(page.selectFirst("#filter").hasAttr("hidden")).isFalse();
        assertThat(page.selectFirst("#shown").text()).isEqualTo("แสดง 8 จาก 8 ข้อ");
    }

    @Test
    void policyStopsForeignScript() throws Exception {
        String html = report(Samples.everyVerdict(), "th")
                .replace("</body>", "<script>document.body.setAttribute('data-hit', '1')</script></body>");
        assertThat(browse(html, 1200).body().hasAttr("data-hit")).isFalse();
    }

    private static String report(Checklist checklist, String language) {
        return HtmlReport.render(checklist, Locale.forLanguageTag(language));
    }

    private static String axe() throws Exception {
        try (InputStream in = HtmlInBrowserTest.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Document browse(String html, int width) throws Exception {
        Path file = Files.writeString(dir.resolve("page.html"), html);
        Path dom = dir.resolve("dom.html");
        Process browser = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--user-data-dir=" + dir.resolve("profile"),
                        "--window-size=" + width + ",1600",
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(dir.resolve("log").toFile())
                .start();
        try {
            assertThat(browser.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return Jsoup.parse(Files.readString(dom));
    }
}
