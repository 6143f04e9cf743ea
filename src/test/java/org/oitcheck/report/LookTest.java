package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.oitcheck.checklist.Samples;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.Calendar;
import org.oitcheck.plan.Organisation;

/** Name and digits of the settings in the reports of a checklist. */
class LookTest {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final Agency AGENCY = new Agency("เทศบาลตำบลตัวอย่าง", "เมือง", "ตัวอย่าง", "");

    private static Look look(boolean thai) {
        return Look.of(new Organisation(AGENCY, List.of(), Calendar.USUAL, thai, false), THAI);
    }

    private static String docx(byte[] bytes) throws Exception {
        try (XWPFDocument d = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor text = new XWPFWordExtractor(d)) {
            return text.getText();
        }
    }

    @Test
    void documentsHaveTheNameAndDigitsOfTheSettings() throws Exception {
        byte[] thai = Reports.render(Samples.everyVerdict(), Format.DOCX, THAI, look(true));
        assertThat(docx(thai))
                .contains(
                        "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง",
                        "ปีงบประมาณ พ.ศ. ๒๕๖๖",
                        "report-2565.pdf",
                        "O12")
                .doesNotContain("พ.ศ. 2566");
        byte[] arabic = Reports.render(Samples.everyVerdict(), Format.DOCX, THAI, look(false));
        assertThat(docx(arabic)).contains("พ.ศ. 2566").doesNotContain("๒๕๖๖");
    }

    @Test
    void thePageKeepsAddressesQuotesAndItsScript() {
        String html = new String(
                Reports.render(Samples.everyVerdict(), Format.HTML, THAI, look(true)), StandardCharsets.UTF_8);
        String plain = new String(Reports.render(Samples.everyVerdict(), Format.HTML, THAI), StandardCharsets.UTF_8);
        assertThat(html).contains("พ.ศ. ๒๕๖๖", "เทศบาลตำบลตัวอย่าง", "data-digits=\"thai\"");
        assertThat(plain).doesNotContain("data-digits=\"thai\"");
        assertThat(html.substring(html.indexOf("<script"))).isEqualTo(plain.substring(plain.indexOf("<script")));
        assertThat(HtmlDigits.in("<p id=\"a1\">1 &#39;2&#39; <a href=\"x1\">ปี 2566</a> <q>3</q> 4</p>", Digits.THAI))
                .isEqualTo("<p id=\"a1\">๑ &#39;๒&#39; <a href=\"x1\">ปี 2566</a> <q>3</q> ๔</p>");
    }

    @Test
    void withoutSettingsOnlyDocumentsHaveThaiDigits() throws Exception {
        Look none = Look.of(Organisation.UNKNOWN, THAI);
        assertThat(docx(Reports.render(Samples.everyVerdict(), Format.DOCX, THAI, none)))
                .contains("๒๕๖๖");
        assertThat(Reports.render(Samples.everyVerdict(), Format.HTML, THAI, none))
                .isEqualTo(Reports.render(Samples.everyVerdict(), Format.HTML, THAI));
        Look english = Look.of(Organisation.UNKNOWN, Locale.ENGLISH);
        assertThat(docx(Reports.render(Samples.everyVerdict(), Format.DOCX, Locale.ENGLISH, english)))
                .doesNotContain("๒๕๖๖");
    }

    @Test
    void aFormWrittenWithOtherDigitsIsNotTakenForEdited(@org.junit.jupiter.api.io.TempDir Path dir) throws Exception {
        AnswerForm.write(Samples.everyVerdict(), look(true), dir, name -> true);
        assertThat(AnswerForm.edited(dir, Samples.everyVerdict(), look(false))).isEmpty();
    }
}
