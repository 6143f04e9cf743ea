package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.checklist.Samples;

class HtmlReportTest {
    private static final Locale THAI = Locale.forLanguageTag("th");

    private static Document page() {
        return Jsoup.parse(HtmlReport.render(Samples.everyVerdict(), THAI));
    }

    @Test
    void headerNamesAgencySiteYearTimeAndScore() {
        Document page = page();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("th");
        assertThat(page.select("header").text())
                .isEqualTo(
                        "ผลการตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566 องค์การบริหารส่วนตำบลหนองตัวอย่าง"
                                + " https://www.example.go.th/ ตรวจเมื่อ 5 เมษายน 2566 เวลา 09:33 น.");
        assertThat(page.select("svg.ring text").eachText()).containsExactly("10.00", "จาก 100 คะแนน");
        assertThat(page.select("ul.tally li").eachText())
                .hasSize(8)
                .first()
                .asString()
                .startsWith("1 พบครบถ้วน");
    }

    @Test
    void itemShowsUrlMissingAdviceGainPathAndComponents() {
        Element item = page().getElementById("O12");
        assertThat(item.selectFirst("summary").text())
                .isEqualTo("O12 รายงานผลการดำเนินงานประจำปี +4.00 คะแนน พบแต่ไม่ครบองค์ประกอบ");
        assertThat(item.select(".body > ul").eachText())
                .containsExactly(
                        "https://www.example.go.th/files/รายงาน/report-2565.pdf",
                        "ปัญหา อุปสรรค และข้อเสนอแนะ",
                        "พบชื่อหน่วยงานอื่นในเอกสาร: \"องค์การบริหารส่วนตำบลอื่น\"");
        assertThat(item.select("ol.path li").eachText())
                .containsExactly(
                        "หน้าแรก", "การประเมินคุณธรรมและความโปร่งใส (ITA)", "รายงานผลการดำเนินงานประจำปี พ.ศ. 2565");
        assertThat(item.select("tbody tr").eachText())
                .containsExactly(
                        "ผลการใช้จ่ายงบประมาณ พบ เบิกจ่ายงบประมาณทั้งสิ้น 35,120,400 บาท 3",
                        "ปัญหา อุปสรรค และข้อเสนอแนะ ไม่พบ – –",
                        "ผลสัมฤทธิ์ตามเป้าหมาย ยังไม่ทราบ – –");
    }

    @Test
    void nearMissesSayWhyTheyFailed() {
        assertThat(page().getElementById("O43").text())
                .contains("รายการใกล้เคียงที่ไม่ผ่าน", "เพราะ: เป็นมาตรการ ไม่ใช่รายงานผลการดำเนินการ");
    }

    @Test
    void coverageSaysWhatWasCutAndWhetherAbsenceMayBeClaimed() {
        Element section = page().getElementById("h-coverage").parent();
        assertThat(section.select(".callout").text())
                .isEqualTo("การตรวจยังครอบคลุมไม่เพียงพอ จึงยังกล่าวไม่ได้ว่าข้อที่ไม่พบนั้นไม่มีอยู่จริง");
        assertThat(section.select("li").eachText())
                .contains(
                        "รู้จักที่อยู่ (URL) ทั้งหมด 430 แห่ง ขอเปิดแล้ว 408 แห่ง (ร้อยละ 94.8)",
                        "หยุดเพราะถึงจำนวนหน้าสูงสุดที่กำหนด (max-pages)");
    }

    @Test
    void englishPageHasEnglishWords() {
        Document page = Jsoup.parse(HtmlReport.render(Samples.everyVerdict(), Locale.ENGLISH));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("header").text()).contains("Checked 5 April 2023 09:33 (Thai time)");
        assertThat(page.select("#O43 .badge").text()).isEqualTo("Not found");
    }

    @Test
    void pageAsksForNothingFromOutside() {
        Document page = page();
        assertThat(page.select("link, img, iframe, object, embed, [src], [style]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void securityPolicyAllowsExactlyTheOwnScriptAndStyle() throws Exception {
        Document page = page();
        assertThat(page.select("script")).hasSize(1);
        String policy =
                page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("script-src 'sha256-"
                        + sha256(page.selectFirst("script").data()) + "'")
                .contains(
                        "style-src 'sha256-" + sha256(page.selectFirst("style").data()) + "'");
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</details></main><h1>x</h1>",
                "</title><script>alert(1)</script>",
                "<!-- ",
                "${7*7}",
                "&lt;b&gt;"
            })
    void hostileTextsStayText(String text) {
        Document page = Jsoup.parse(HtmlReport.render(Hostile.everywhere(text), THAI));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, b:containsOwn(b), [onerror], [onmouseover]"))
                .isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".agency").text()).isEqualTo(text.strip());
        assertThat(page.select("details.item summary .title").text()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "vbscript:x",
                "//example.com/x",
                "https:evil",
                "https://a\" onclick=\"x"
            })
    void onlyWebAddressesBecomeLinks(String url) {
        Document page = Jsoup.parse(HtmlReport.render(Hostile.linking(url), THAI));
        assertThat(page.select("a[target=_blank]")).isEmpty();
        assertThat(page.select("[onclick]")).isEmpty();
    }

    @Test
    void linksKeepTheirAddressAndCannotReachBack() {
        Element link = page().selectFirst("#O12 .body a");
        assertThat(link.attr("href"))
                .isEqualTo("https://www.example.go.th/files/%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99/"
                        + "report-2565.pdf");
        assertThat(link.attr("rel")).contains("noopener");
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAreDropped() {
        String html = HtmlReport.render(Hostile.everywhere("gpj.\u202Eexe\u2066\u200F"), THAI);
        assertThat(html).contains("gpj.exe").doesNotContain("\u202E", "\u2066", "\u200F");
        assertThat(HtmlReport.render(Hostile.linking("https://a.go.th/%E2%80%AEx"), THAI))
                .doesNotContain("\u202E");
    }

    @Test
    void sameChecklistGivesSamePage() {
        assertThat(HtmlReport.render(Samples.everyVerdict(), THAI))
                .isEqualTo(HtmlReport.render(Samples.everyVerdict(), THAI));
    }

    @Test
    void checklistWithoutItemsIsStillAPage() {
        assertThat(Jsoup.parse(HtmlReport.render(Samples.of(List.of()), THAI)).select("h2"))
                .isNotEmpty();
    }

    @Test
    void everyIdIsUniqueAndEveryReferenceLeadsSomewhere() {
        Document page = page();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        Matcher refs =
                Pattern.compile("(?:href=\"#|aria-labelledby=\")([^\"]+)\"").matcher(page.html());
        while (refs.find()) {
            assertThat(ids).contains(refs.group(1));
        }
    }
}
