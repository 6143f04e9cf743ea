package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.rules.RulePacks;

/** What the form says is no information of the agency; what the agency says about the same thing is. */
class FormWordsTest {
    private final FormWords form = new FormWords(new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty()));

    private static Block block(Block.Kind kind, String text) {
        return new Block(kind, 0, text, true, 0);
    }

    private List<String> left(Block... blocks) {
        return form.without(List.of(blocks)).stream().map(Block::text).toList();
    }

    @Test
    void aPageThatRepeatsTheRequirementSaysNothingElse() {
        assertThat(
                        left(
                                block(Block.Kind.HEADING, "O1 โครงสร้าง"),
                                block(
                                        Block.Kind.PARAGRAPH,
                                        "แสดงแผนผังโครงสร้างการแบ่งส่วนราชการของหน่วยงาน ประกอบด้วยตำแหน่งที่สำคัญ และการแบ่งส่วนงานภายใน")))
                .containsExactly("O1 โครงสร้าง");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "อยู่ระหว่างการรวบรวมข้อมูล",
                "ไม่พบเอกสารในหมวดหมู่นี้",
                "กำลังปรับปรุงหน้านี้",
                "ของปีนี้ยังไม่ได้ทำรายงาน จะลงให้เมื่อสรุปเสร็จ",
                "This page is under construction"
            })
    void nothingThereIsNothing(String words) {
        assertThat(left(block(Block.Kind.HEADING, "แผนการใช้จ่ายงบประมาณประจำปี"), block(Block.Kind.PARAGRAPH, words)))
                .containsExactly("แผนการใช้จ่ายงบประมาณประจำปี");
    }

    @Test
    void whenAPageWasPutUpIsNotWhatItDiscloses() {
        assertThat(left(
                        block(Block.Kind.HEADING, "การจัดการความเสี่ยงการทุจริต ๒๕๖๖"),
                        block(Block.Kind.PARAGRAPH, "ลงวันที่ 1 ก.พ. 2566 | อ่าน 259 ครั้ง"),
                        block(Block.Kind.PARAGRAPH, "...อยู่ระหว่างปรับปรุงข้อมูล...")))
                .doesNotContain("...อยู่ระหว่างปรับปรุงข้อมูล...");
    }

    @Test
    void anAnalysisInTheFormsWordsWithScoresIsInformation() {
        assertThat(left(block(
                        Block.Kind.PARAGRAPH, "๓. ประเด็นที่ต้องพัฒนาให้ดีขึ้น การใช้ทรัพย์สินของราชการ (๗๘.๒๒)")))
                .hasSize(1);
    }

    @Test
    void theAgencysOwnWordsStayWhole() {
        Block[] page = {
            block(Block.Kind.HEADING, "โครงสร้างส่วนราชการ"),
            block(
                    Block.Kind.PARAGRAPH,
                    "องค์การบริหารส่วนตำบลมีสำนักปลัด กองคลัง กองช่าง และกองการศึกษา มีนายสมชาย เป็นนายก"),
            block(Block.Kind.ROW, "ปลัดองค์การบริหารส่วนตำบล | นายวิชัย ใจดี | ๐๘๑ ๒๓๔ ๕๖๗๘")
        };
        assertThat(left(page)).isEqualTo(Stream.of(page).map(Block::text).toList());
    }

    @Test
    void aRequirementBesideAsMuchOfTheAgencysOwnTakesNothingAway() {
        Block[] page = {
            block(Block.Kind.PARAGRAPH, "แสดงข้อมูลการติดต่อของหน่วยงาน"),
            block(
                    Block.Kind.PARAGRAPH,
                    "เลขที่ 99 หมู่ที่ 4 ตำบลห้วยน้ำใส อำเภอโพธาราม จังหวัดราชบุรี 70120 โทรศัพท์ 032-123456 โทรสาร 032-123457")
        };
        assertThat(left(page)).hasSize(2);
    }

    @Test
    void aCountIsInformation() {
        assertThat(left(block(Block.Kind.ITEM, "เรื่องที่อยู่ระหว่างดำเนินการ ๐ เรื่อง")))
                .hasSize(1);
    }

    @Test
    void rowsOfATableAreNeverTheForm() {
        assertThat(form.without(List.of(
                        block(Block.Kind.ROW, "แผนการใช้จ่ายงบประมาณประจำปี"),
                        block(Block.Kind.ROW, "รายงานการกำกับติดตามการดำเนินงาน"))))
                .hasSize(2);
    }
}
