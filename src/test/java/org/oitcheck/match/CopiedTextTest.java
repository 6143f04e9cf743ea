package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oitcheck.extract.Extraction;

/** Signs of copied papers, on passages as such papers have them; each with its innocent twin. */
class CopiedTextTest {
    private final CopiedText copied = new CopiedText(
            Agencies.of("องค์การบริหารส่วนตำบลห้วยน้ำใส", List.of()),
            "องค์การบริหารส่วนตำบลห้วยน้ำใส",
            Set.of("โพธาราม"),
            2566,
            new Messages(Locale.forLanguageTag("th")));

    private List<String> signs(String text, boolean results) {
        return copied.signs(List.of(new Extraction.Part(2, "", text, 1.0)), 2566, results);
    }

    @Test
    void anotherAgencyIsNamedWithItsWordsAndPage() {
        assertThat(signs("เผยแพร่คู่มือการให้บริการของเทศบาลตำบลบางไผ่ บนเว็บไซต์", false))
                .singleElement()
                .asString()
                .contains("เทศบาลตำบลบางไผ่", "«", "หน้า 2");
    }

    @Test
    void theAgencyItselfAndPlainSentencesAreNoSign() {
        assertThat(signs(
                        "ปลูกจิตสำนึกในโรงเรียนบ้านหนองบัว ทุกภาคเรียน\nมาตรการขององค์การบริหารส่วนตำบลห้วยน้ำใส อำเภอโพธาราม\nเทศบาลตำบลกำหนดให้ รายงาน\nองค์การบริหารส่วนตำบล มีหน้าที่",
                        false))
                .isEmpty();
    }

    @Test
    void anotherDistrictIsASign() {
        assertThat(signs("องค์การบริหารส่วนตำบลห้วยน้ำใส อำเภอบางแพ จังหวัดราชบุรี", false))
                .singleElement()
                .asString()
                .contains("อำเภอบางแพ");
    }

    @Test
    void aYearThatIsNoneOfTheThreeIsASign() {
        assertThat(signs(
                        "ผลการประเมินประจำปีงบประมาณ พ.ศ. ๒๕๖๕ เป็นแนวทางปี ๒๕๖๖\nตามแผนประจำปีงบประมาณ พ.ศ. ๒๕๖๓",
                        false))
                .singleElement()
                .asString()
                .contains("2563");
        assertThat(signs("ประจำปีงบประมาณ พ.ศ. 2565 ประจำปีงบประมาณ พ.ศ. 2566 และประจำปีงบประมาณ พ.ศ. 2567", false))
                .isEmpty();
    }

    @Test
    void aComparisonOverThreeYearsIsNoSign() {
        assertThat(signs(
                        "ปีงบประมาณ พ.ศ. 2564 ได้ 80\nปีงบประมาณ พ.ศ. 2564 และ\nเทียบปีงบประมาณ พ.ศ. 2564 กับปีงบประมาณ พ.ศ. 2565",
                        false))
                .isEmpty();
    }

    @Test
    void aMonthOutsideTheYearIsASignInAReportOfResults() {
        assertThat(signs("ประกาศ Dos & Don'ts เดือนธันวาคม 2566", true))
                .singleElement()
                .asString()
                .contains("ธันวาคม");
        assertThat(signs("จัดประชุมเดือนมกราคม 2566", true)).isEmpty();
        assertThat(signs("แผนเดือนธันวาคม 2566", false)).isEmpty();
    }

    @Test
    void aScoreThatTheTextGivesOtherwiseThanTheTableIsASign() {
        String table = "อันดับ ตัวชี้วัด คะแนน\n1 คุณภาพการดำเนินงาน 86.12\n2 การใช้อำนาจ 85.00\n";
        assertThat(signs(table + "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน โดยรวมได้เท่ากับร้อยละ 58.01", false))
                .singleElement()
                .asString()
                .contains("86.12", "58.01");
        assertThat(signs(table + "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน โดยรวมได้เท่ากับร้อยละ ๘๖.๑๒", false))
                .isEmpty();
    }

    @Test
    void twoRowsWithOneNumberAreASign() {
        assertThat(signs("๐๒ ข้อมูลผู้บริหาร ปรับปรุง\n๐๒ กฎหมายที่เกี่ยวข้อง สำรวจ", false))
                .singleElement()
                .asString()
                .contains("O2", "ข้อมูลผู้บริหาร", "กฎหมายที่เกี่ยวข้อง");
        assertThat(signs(
                        "O12 รายงานการกำกับติดตาม\nO๑๒ รายงานการกำกับติดตาม (ต่อ)\n05 เมษายน 2566\n05 มิถุนายน 2566",
                        false))
                .isEmpty();
    }
}
