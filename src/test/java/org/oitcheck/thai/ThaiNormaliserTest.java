package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiNormaliserTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // private-use glyphs
                "ท\uF702\uF70A|ที่",
                "\uF700าน|ฐาน",
                "ผู\uF70Bบริหาร|ผู้บริหาร",
                "ป\uF712น|ป็น",
                "ก\uF718ล|กุล",
                // SARA AM in pieces
                "ด\u0E4D\u0E32เนิน|ดำเนิน",
                "น\u0E4D\u0E49\u0E32|น้ำ",
                "น\u0E49\u0E4D\u0E32|น้ำ",
                "ด าเนินการ|ดำเนินการ",
                "จ านวน|จำนวน",
                "น้ าเสีย|น้ำเสีย",
                "ดํ าเนิน|ดำเนิน",
                "ด ำเนิน|ดำเนิน",
                "น\u0E33\u0E49|น้ำ",
                "ด  าเนิน|ดาเนิน",
                "จานวน|จานวน",
                "ตำาบล|ตำบล",
                "น\u0E33\u0E49\u0E32|น้ำ",
                // letters set apart
                "ป ร ะ ก า ศ  จั ด ทำ|ประกาศจัดทำ",
                "ท า การ|ทำการ",
                "ก า ร จั ด|การจัด",
                "ปี ๒ ๕ ๖ ๖|ปี2566",
                "พ.ศ. 2 5 6 6 (ก)|พ.ศ.2566 (ก)",
                "ข้อ 1 2 5 6 6|ข้อ1 2 5 6 6",
                "ข้อ 2 5 6 6 7|ข้อ2 5 6 6 7",
                // marks
                "ท\u0E48\u0E35|ที่",
                "ที\u0E48\u0E48|ที่",
                "พันธ\u0E4C\u0E38|พันธุ์",
                "ก\u0E49 \u0E31น|กั้น",
                "เเผน|แผน",
                "เ เผน|แผน",
                // characters
                "การ\u200Bจัดซื้อ|การจัดซื้อ",
                "\uFEFFแผน\u00ADงาน\u200D|แผนงาน",
                "๒๕๖๖|2566",
                "O๒๒|o22",
                "ＩＴＡ　２５６６|ita 2566",
                "“ก” ‘ข’|\"ก\" 'ข'",
                "2565–2566 — ‐ −1|2565-2566 - - -1",
                // blanks
                "การ จัดซื้อ จัดจ้าง|การจัดซื้อจัดจ้าง",
                "ปี 2566|ปี2566",
                "ปี\u00A02566 นี้|ปี2566นี้",
                "นโยบาย No Gift Policy|นโยบายno gift policy",
                "No  Gift\tPolicy จาก|no gift policyจาก",
                "พ.ศ. 2566|พ.ศ.2566",
                "อบต. หัวทะเล|อบต.หัวทะเล",
                "ต่าง ๆ|ต่างๆ",
                "1. 25 ราย|1. 25ราย",
                "ข้อ (ก) - (ข)|ข้อ (ก) - (ข)",
                "  แผน  |แผน",
                "\u0000ก\u0007|ก",
            })
    void bringsEveryFormToOne(String original, String normal) {
        assertThat(ThaiNormaliser.normaliseText(original)).isEqualTo(normal);
    }

    @Test
    void keepsLineEndsAndJoinsNoLines() {
        assertThat(ThaiNormaliser.normaliseText("แผน \r\n\r\n  ปฏิบัติ\fการ\u2028ปี\n2566\n"))
                .isEqualTo("แผน\nปฏิบัติ\nการ\nปี\n2566");
    }

    @Test
    void leadsBackToTheOriginalWords() {
        Normalised n = ThaiNormaliser.normalise("  รายงาน ผลการด าเนินงาน  ปี ๒๕๖๖  ของ อบต.");
        int start = n.text().indexOf("ดำเนินงาน");
        assertThat(n.quote(start, start + "ดำเนินงานปี2566".length())).isEqualTo("ด าเนินงาน ปี ๒๕๖๖");
        assertThat(n.quote(0, n.text().length())).isEqualTo("รายงาน ผลการด าเนินงาน ปี ๒๕๖๖ ของ อบต.");
    }

    @Test
    void everySingleCharacterHasAStableForm() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String once = ThaiNormaliser.normaliseText("ก" + (char) c + "ก");
            assertThat(ThaiNormaliser.normaliseText(once)).isEqualTo(once);
        }
    }

    @Test
    void emptyTextHasAnEmptyForm() {
        Normalised n = ThaiNormaliser.normalise(" \n ");
        assertThat(n.text()).isEmpty();
        assertThat(n.offsets()).containsExactly(3);
    }

    @Test
    void tenMegabytesTakeAboutASecondAtMost() {
        // 10 MB of UTF-8 are 3.5 million characters of Thai
        String page = "รายงาน ผลการด าเนินงาน  ประจ\u0E4D\u0E32ปี ๒๕๖๖ ท\u0E48\u0E35 No Gift Policy\n";
        String text = page.repeat(3_500_000 / page.length());
        ThaiNormaliser.normalise(page.repeat(20_000));
        Duration start = CpuTime.now();
        ThaiNormaliser.normalise(text);
        assertThat(CpuTime.now().minus(start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void endlessMarksAndBlanksTakeLinearTime() {
        String hostile =
                "ก" + "\u0E49\u0E34".repeat(2_000_000) + " ".repeat(2_000_000) + "า" + "\u0E40".repeat(1_000_000);
        Duration start = CpuTime.now();
        Normalised n = ThaiNormaliser.normalise(hostile);
        assertThat(CpuTime.now().minus(start)).isLessThan(Duration.ofSeconds(6));
        assertThat(n.text()).startsWith("กิ้าแแ");
    }
}
