package org.oitcheck.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.thai.PhraseSyntaxException.Fault;

class PhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "รายงานผลการจัดซื้อจัดจ้าง; รายงานผลการจัดซื้อ - จัดจ้าง ประจำปี; true",
                "(รายงานผล|สรุปผล)การจัดซื้อจัดจ้าง; สรุปผลการจัดซื้อจัดจ้าง; true",
                "รายงาน..ประจำปี; รายงานผลการดำเนินงาน ประจำปี; true",
                "จำนวนเรื่อง; จานวนเรื่องร้องเรียน; true",
                "จำนวนเรื่อง; จ านวนเรื่องร้องเรียน; true",
                "ข้อ 22; ข้อ ๒๒; true",
                "No Gift Policy; นโยบาย NO-GIFT POLICY; true",
                "กฎหมายที่เกี่ยวข้อง; กฏหมายที่เกี่ยวข้อง; true",
                "ปัญหา(และ|/|)อุปสรรค; ปัญหา / อุปสรรค; true",
                "^ข่าวประชาสัมพันธ์; O7 ข่าวประชาสัมพันธ์; true",
                "^ข่าวประชาสัมพันธ์; รวมข่าวประชาสัมพันธ์; false",
                "^โครงสร้าง$; โครงสร้าง; true",
                "^โครงสร้าง$; โครงสร้างพื้นฐาน; false",
                "^โครงสร้าง$; ๑. โครงสร้างเทศบาลตำบลตัวอย่าง; true",
                "^แผนพัฒนาท้องถิ่น$; แผนพัฒนาท้องถิ่น พ.ศ. ๒๕๖๖-๒๕๗๐; true",
                "แผน; รายงาน; false",
                "6 เดือน; รอบ 6 เดือน; true",
                "6 เดือน; ปีงบประมาณ พ.ศ. 2566 (6 เดือน); true",
                "6 เดือน; ปีงบประมาณ 2566 เดือน; false",
                "6 เดือน; ปี ๒๕๖๖ เดือนตุลาคม และรอบ ๖ เดือน; true",
            })
    void findsPhrasesHoweverTheTextIsSpaced(String phrase, String text, boolean found) {
        assertThat(Phrase.of(phrase).in(SearchText.of(text))).isEqualTo(found);
    }

    @Test
    void quotesTheWordsOfTheOriginal() {
        SearchText text = SearchText.of("หัวข้อ\nมีปัญหา / อุปสรรค ในการดำเนินงาน\nท้าย");
        Phrase.Hit hit = Phrase.of("ปัญหา(และ|/|)อุปสรรค").find(text).orElseThrow();
        assertThat(text.quote(hit, 0)).isEqualTo("ปัญหา / อุปสรรค");
        assertThat(text.quote(hit, 40)).isEqualTo("มีปัญหา / อุปสรรค ในการดำเนินงาน");
    }

    @Test
    void gapIsBounded() {
        String far = "ก".repeat(Phrase.GAP + 1);
        assertThat(Phrase.of("รายงาน..ประจำปี").in(SearchText.of("รายงาน" + far + "ประจำปี")))
                .isFalse();
    }

    @Test
    void brokenPhrasesAreNamed() {
        assertThatThrownBy(() -> Phrase.of("(รายงาน|สรุป")).hasMessageContaining("(รายงาน|สรุป");
        assertThat(fault("(รายงาน|สรุป")).isEqualTo(Fault.OPEN);
        assertThat(fault("รายงาน)")).isEqualTo(Fault.CLOSED);
        assertThat(fault("(|)")).isEqualTo(Fault.EMPTY);
    }

    private static Fault fault(String written) {
        return catchThrowableOfType(PhraseSyntaxException.class, () -> Phrase.of(written))
                .fault();
    }
}
