package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.rules.Example;
import org.oitcheck.rules.Examples;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;

/** The model names items by what stands under a title, for documents whose titles no rule foresees. */
class ContentModelTest {
    private static ContentModel model;

    @BeforeAll
    static void train() {
        model = ContentModel.train(Examples.of(pack(2566)));
    }

    private static RulePack pack(int year) {
        return new RulePacks(Path.of("rules")).load(year, RulePacks.DEFAULT_PROFILE, Optional.empty());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "O1|ผังคนทำงาน|นายก / รองนายก / สภา / ปลัด สำนักปลัด กองคลัง กองช่าง กองการศึกษา งานธุรการ งานการเงิน งานก่อสร้าง",
                "O34|จุดที่อาจโกงได้|ความเสี่ยงการทุจริต เหตุการณ์ความเสี่ยง โอกาส ผลกระทบ ระดับสูง มาตรการจัดการความเสี่ยง รับสินบนงานอนุญาต",
                "O16|ยอดผู้มาติดต่อ|จำนวนผู้รับบริการ ต.ค. 65 พ.ย. 65 ธ.ค. 65 งานทะเบียน 120 ราย งานภาษี 88 ราย รวมผู้รับบริการทั้งสิ้น",
                "O21|ซื้ออะไรไปบ้างเดือนนี้|ลำดับ งานที่จัดซื้อจัดจ้าง วงเงินที่จะซื้อหรือจ้าง ราคากลาง วิธีซื้อหรือจ้าง รายชื่อผู้เสนอราคา ผู้ได้รับการคัดเลือก เหตุผลที่คัดเลือก",
                "O17|ชาวบ้านให้คะแนน|ผลสำรวจความพึงพอใจผู้รับบริการ กลุ่มตัวอย่าง 380 คน ค่าเฉลี่ย 4.52 ร้อยละ 90.4 ด้านเจ้าหน้าที่ ด้านสถานที่"
            })
    void anItemIsKnownByWhatStandsUnderItsTitle(String item, String title, String text) {
        assertThat(model.like(title, text).rank(item)).isZero();
    }

    @Test
    void sharesAddUpAndAreInOrder() {
        ContentModel.Likeness like = model.like("แผนอัตรากำลัง", "กรอบอัตรากำลัง 3 ปี");
        assertThat(like.shares()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(java.util.Arrays.stream(like.shares()).sum()).isBetween(0.999, 1.001);
        assertThat(like.items()).doesNotHaveDuplicates().contains("O1", "O43", "");
    }

    @Test
    void scanningErrorsLeaveTheItemStanding() {
        String clean = "รายงานผลการสำรวจความพึงพอใจการให้บริการ ค่าเฉลี่ย ร้อยละ กลุ่มตัวอย่างผู้รับบริการ";
        String scanned = "รายงานผสการสำรวจความพีงพอใจการให้บริการ คาเฉลีย ร้อยละ กลุมตัวอยางผ้รับบริการ";
        assertThat(model.like("", scanned).best())
                .isEqualTo(model.like("", clean).best())
                .isEqualTo("O17");
    }

    @Test
    void anEmptyTextIsNothingInParticular() {
        assertThat(model.like("", "").shares()[0]).isLessThan(0.1);
    }

    @Test
    void itemsOfALaterFormLearnFromThoseTheyContinue() {
        RulePack later = pack(2568);
        List<Example> examples = Examples.of(later);
        assertThat(examples).extracting(Example::item).contains("O28").doesNotContain("O43");
        ContentModel.Likeness like = ContentModel.train(examples)
                .like(
                        "จุดที่อาจโกงได้",
                        "ความเสี่ยงการทุจริต เหตุการณ์ความเสี่ยง โอกาส ผลกระทบ ระดับสูง มาตรการจัดการความเสี่ยง รับสินบนงานอนุญาต");
        assertThat(later.rule(like.best()).orElseThrow().title()).contains("ความเสี่ยง");
    }
}
