package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oitcheck.report.DocxWriter.Cell;

class RowHeightTest {
    /** Steps of a measure that took more than a landscape page in a column of six centimetres, and were cut off at its foot. */
    private static final List<String> STEPS = List.of(
            "แสดงช่องทางออนไลน์บนเว็บไซต์หลักที่บุคคลภายนอกใช้แจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่ของหน่วยงานได้ โดยแยกต่างหากจากช่องทางร้องเรียนเรื่องทั่วไป",
            "จัดทำแบบฟอร์มรับแจ้งเรื่องทุจริตบนเว็บไซต์หรือบริการแบบฟอร์มออนไลน์ และกำหนดผู้รับเรื่อง",
            "วางลิงก์ไว้ที่หน้าแรกของเว็บไซต์หลัก โดยใช้ชื่อว่าช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
            "ทดสอบส่งเรื่องและตรวจสอบว่าผู้รับผิดชอบได้รับเรื่อง",
            "เผยแพร่บนเว็บไซต์หลักของหน่วยงาน โดยมีลิงก์จากเมนูหรือหน้ารวมข้อมูล ITA และตรวจสอบว่าเข้าถึงได้จากหน้าแรก");

    @Test
    void aRowThatMayNotFitAPageIsNotThoughtShorterThanItIs() {
        assertThat(RowHeight.of(List.of(Cell.of(String.join("\n", STEPS))), List.of(6.1)))
                .isGreaterThan(13);
    }

    @Test
    void aShortRowIsALine() {
        assertThat(RowHeight.of(List.of(Cell.of("กองคลัง")), List.of(3.0))).isLessThan(1);
    }
}
