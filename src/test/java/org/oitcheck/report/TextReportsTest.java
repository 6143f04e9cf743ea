package org.oitcheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Terminal, CSV, Markdown and JUnit XML. */
class TextReportsTest {
    private static final Locale THAI = Locale.forLanguageTag("th");

    private static List<CSVRecord> csv(Checklist checklist) throws Exception {
        String text = CsvReport.render(checklist, THAI);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    }

    @Test
    void csvHasTheColumnsOfTheFormInItsOrder() throws Exception {
        List<CSVRecord> rows = csv(Samples.everyVerdict());
        assertThat(rows).hasSize(9);
        assertThat(rows.get(0).toList()).startsWith("ข้อ", "ข้อมูล", "มี/ไม่มี", "URL", "คำอธิบายเพิ่มเติม", "ผลตรวจ");
        assertThat(rows.get(2).toList())
                .startsWith(
                        "O12",
                        "รายงานผลการดำเนินงานประจำปี",
                        "มี",
                        "https://www.example.go.th/files/%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99/report-2565.pdf",
                        "หน้าแรก → การประเมินคุณธรรมและความโปร่งใส (ITA) → รายงานผลการดำเนินงานประจำปี พ.ศ. 2565",
                        "พบแต่ไม่ครบองค์ประกอบ",
                        "INCOMPLETE",
                        "0.91");
        assertThat(rows.get(8).get(2)).isEqualTo("ไม่มี");
    }

    @Test
    void csvLeavesTheAnswerOpenWherePersonsMustLook() throws Exception {
        for (CSVRecord row : csv(Samples.everyVerdict())) {
            if (row.get(6).equals("UNREADABLE") || row.get(6).equals("UNDECIDED")) {
                assertThat(row.get(2)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "\u200F=1"})
    void csvCellsAreNeverFormulas(String text) throws Exception {
        for (CSVRecord row : csv(Hostile.everywhere(text))) {
            for (String cell : row) {
                assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
                assertThat(cell).doesNotStartWith("@").doesNotStartWith("\t").doesNotStartWith("＝");
            }
        }
    }

    @Test
    void junitHasOneTestCaseAnItemThatFailsUnlessFound() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(JunitReport.render(Samples.everyVerdict(), THAI)));
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("8");
        assertThat(suite.getAttribute("failures")).isEqualTo("7");
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(8);
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("INCOMPLETE");
        assertThat(failure.getTextContent()).contains("ขาด: ปัญหา อุปสรรค และข้อเสนอแนะ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]]><x/>", "</failure>", "\u0000\u0008\uFFFE", "\uD800x", "\"&'<"})
    void junitStaysWellFormed(String text) throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(JunitReport.render(Hostile.everywhere(text), THAI)));
        assertThat(xml.getElementsByTagName("*").getLength())
                .as("suites, suite, case, failure, system-out")
                .isEqualTo(5);
    }

    @Test
    void markdownListsScoreCoverageAndOpenItems() {
        assertThat(MarkdownReport.render(Samples.everyVerdict(), THAI))
                .startsWith("# ผลการตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566\n")
                .contains("**คะแนน OIT โดยประมาณ 10.00**", "| ไม่พบ | 1 |")
                .contains("\n| O43 | รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน | ไม่พบ |  |")
                .doesNotContain("\n| O1 |");
    }

    @ParameterizedTest
    @CsvSource({
        "[x](javascript:alert(1)),&#91;x&#93;(javascript:alert(1))",
        "<img src=x>,&#60;img src=x&#62;",
        "a|b,a&#124;b",
        "`id`,&#96;id&#96;",
        "@team,&#64;team",
        "http://evil.example,http&#58;//evil.example",
        "www.evil.example,www&#46;evil.example"
    })
    void markdownOfSitesBecomesPlainText(String text, String escaped) {
        assertThat(MarkdownReport.plain(text)).isEqualTo(escaped);
        assertThat(MarkdownReport.render(Hostile.everywhere(text), THAI)).doesNotContain(text);
    }

    @Test
    void terminalShowsARowAnItemAndTheSummary() {
        String text = TerminalReport.render(
                Samples.everyVerdict(), THAI, false, 0, List.of(Path.of("out", "checklist.html")));
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).startsWith("O1 ").contains("พบครบถ้วน", "โครงสร้างหน่วยงาน", "/structure");
        assertThat(lines.get(1)).contains("ไม่ครบองค์ประกอบ", "ขาด: ปัญหา อุปสรรค และข้อเสนอแนะ");
        assertThat(text)
                .contains("พบครบถ้วน 1 · ไม่ครบองค์ประกอบ 1")
                .contains("คะแนน OIT โดยประมาณ 10.00 จาก 100 (พบครบถ้วน 1 จาก 8 ข้อ)")
                .contains("ยังกล่าวไม่ได้ว่าข้อที่ไม่พบนั้นไม่มีอยู่จริง")
                .endsWith("ผลการตรวจอยู่ที่:\n  " + Path.of("out", "checklist.html") + "\n")
                .doesNotContain("\u001b");
    }

    @Test
    void terminalColumnsLineUpForThai() {
        List<String> lines = TerminalReport.render(Samples.everyVerdict(), THAI, false, 0, List.of())
                .lines()
                .limit(5)
                .toList();
        assertThat(lines)
                .extracting(l -> DisplayWidth.of(l.substring(0, l.indexOf("https://"))))
                .containsOnly(
                        DisplayWidth.of(lines.get(0).substring(0, lines.get(0).indexOf("https://"))));
    }

    @Test
    void terminalPutsLongAddressesWholeOnTheirOwnLine() {
        assertThat(TerminalReport.render(Samples.everyVerdict(), THAI, false, 80, List.of())
                        .lines())
                .anySatisfy(l -> assertThat(l.strip())
                        .startsWith("https://www.example.go.th/files/%E0%B8%A3")
                        .contains("report-2565.pdf"));
    }

    @Test
    void terminalIsColouredOnlyWhenAsked() {
        String text = TerminalReport.render(Samples.everyVerdict(), THAI, true, 100, List.of());
        assertThat(text).contains("\u001b[32mพบครบถ้วน").contains("\u001b[0m");
    }

    @Test
    void terminalObeysNoEscapeSequencesOfSites() {
        assertThat(TerminalReport.render(Hostile.everywhere("\u001b[2Jx\u009b31m\u0007"), THAI, false, 80, List.of()))
                .doesNotContain("\u001b", "\u009b", "\u0007");
    }

    @ParameterizedTest
    @CsvSource({"abc,3", "ที่,1", "กำ,2", "น้ำ,2", "โครงสร้าง,8", "漢字,4", "'',0"})
    void displayWidthCountsColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void cutKeepsMarksWithTheirLetter() {
        assertThat(DisplayWidth.cut("ที่นี่ที่นี่", 3)).isEqualTo("ที่นี่…");
        assertThat(DisplayWidth.cut("ที่", 1)).isEqualTo("ที่");
    }

    @Test
    void everyVerdictHasWordsInBothLanguages() {
        for (Locale locale : List.of(THAI, Locale.ENGLISH)) {
            for (Verdict v : Verdict.values()) {
                assertThat(Texts.of(locale).verdict(v)).isNotBlank();
                assertThat(Texts.of(locale).get("short." + v)).isNotBlank();
                assertThat(Texts.of(locale).get("means." + v)).isNotBlank();
            }
        }
        assertThat(Texts.of(THAI).verdict(Verdict.UNLINKED)).isEqualTo("เผยแพร่แล้วแต่ไม่มีลิงก์จากหน้าเว็บไซต์หลัก");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws Exception {
        assertThat(keys("th")).containsExactlyInAnyOrderElementsOf(keys("en"));
    }

    private List<String> keys(String language) throws Exception {
        try (var in = Texts.class.getResourceAsStream("messages_" + language + ".properties")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(l -> l.contains("="))
                    .map(l -> l.substring(0, l.indexOf('=')))
                    .toList();
        }
    }
}
