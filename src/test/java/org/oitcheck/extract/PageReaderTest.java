package org.oitcheck.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.extract.Extraction.Block.Kind;
import org.oitcheck.extract.Extraction.Feature;
import org.oitcheck.extract.Extraction.Form;
import org.oitcheck.extract.Extraction.Page;

class PageReaderTest {
    private static Page read(String html) {
        return PageReader.read(Jsoup.parse(html), "http://www.example.go.th/ita/");
    }

    private static List<String> texts(Page page) {
        return page.blocks().stream().map(Block::text).toList();
    }

    private static List<String> main(Page page) {
        return page.blocks().stream().filter(Block::main).map(Block::text).toList();
    }

    @Test
    void blocksComeInDocumentOrderWithTheirKinds() {
        Page page = read("<title> แผน \n งาน </title><h2>แผนดำเนินงาน</h2><p>ข้อความหนึ่ง<br>ข้อความสอง</p>"
                + "<ul><li>ข้อ ก</li><li>ข้อ ข</li></ul><table><caption>ตาราง</caption><tr><th>ที่</th><th>เรื่อง</th></tr>"
                + "<tr><td>1</td><td>นโยบาย <br> คุ้มครอง</td></tr></table>ท้ายสุด");

        assertThat(page.title()).isEqualTo("แผน งาน");
        assertThat(page.blocks())
                .extracting(b -> b.kind() + " " + b.level() + " " + b.text())
                .containsExactly(
                        "HEADING 2 แผนดำเนินงาน",
                        "PARAGRAPH 0 ข้อความหนึ่ง",
                        "PARAGRAPH 0 ข้อความสอง",
                        "ITEM 0 ข้อ ก",
                        "ITEM 0 ข้อ ข",
                        "HEADING 5 ตาราง",
                        "ROW 0 ที่\tเรื่อง",
                        "ROW 0 1\tนโยบาย คุ้มครอง",
                        "PARAGRAPH 0 ท้ายสุด");
    }

    @Test
    void emptyCellsInsideARowKeepTheirPlace() {
        assertThat(texts(read("<table><tr><td>O1<td><td>โครงสร้าง<td></table>")))
                .containsExactly("O1\t\tโครงสร้าง");
    }

    @Test
    void aBoldLineIsAHeadingButABoldWordInAParagraphIsNot() {
        Page page = read(
                "<p><b>แผนพัฒนาท้องถิ่น</b></p><p>อ่าน<b>แผน</b>ได้ที่นี่</p><p style='font-weight: bold'>หมวดสอง</p>");

        assertThat(page.blocks()).extracting(Block::kind).containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.HEADING);
    }

    @Test
    void scriptsStylesAndTemplatesAreNotText() {
        assertThat(texts(read(
                        "<style>p{}</style><script>var a='เมนู'</script><template>แม่แบบ</template><noscript>เปิดสคริปต์"
                                + "</noscript><!-- หมายเหตุ --><p>เนื้อหา</p><select><option>ปี 2566</select>")))
                .containsExactly("เนื้อหา");
    }

    @Test
    void hiddenSpamIsLeftOutButWhatAPersonCanOpenStays() {
        Page page = read(
                "<div style='position:absolute; left:-9999px'>สล็อต</div><div style='display: none'>บาคาร่า</div><div hidden>ลับ</div>"
                        + "<a href='#staff'>บุคลากร</a><div id=staff style='display:none'>นายสมชาย ปลัด</div>"
                        + "<div class='accordion-body collapse' style='display:none'>คู่มือการให้บริการ</div>"
                        + "<div class='tab-pane'>ปี 2566</div><button onclick=\"show('y65')\">2565</button><div id=y65 style='display:none'>ปี 2565</div>");

        assertThat(texts(page))
                .containsExactly("บุคลากร", "นายสมชาย ปลัด", "คู่มือการให้บริการ", "ปี 2566", "2565", "ปี 2565");
    }

    @Test
    void menusHeadersAndFootersAreNotMain() {
        Page page = read(
                "<header><h1>อบต.ตัวอย่าง</h1></header><nav><a href=/a>แผนดำเนินงาน</a></nav><div class='main-menu'><a href=/b>งบประมาณ</a></div>"
                        + "<main><header>หัวเรื่องในเนื้อหา</header><p>เนื้อหา</p></main><aside>ลิงก์</aside><footer>โทร 02</footer>"
                        + "<div id=footer>สงวนลิขสิทธิ์</div>");

        assertThat(main(page)).containsExactly("หัวเรื่องในเนื้อหา", "เนื้อหา");
    }

    @Test
    void aNarrowColumnOfLinksInALayoutTableIsAMenu() {
        StringBuilder menu = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            menu.append("<a href=/m").append(i).append(">เมนูที่ ").append(i).append("</a><br>");
        }
        Page page = read(
                "<table><tr><td width=180>" + menu
                        + "</td><td>ประกาศองค์การบริหารส่วนตำบล เรื่อง แผนการจัดซื้อจัดจ้าง<br>รายละเอียดตามเอกสารแนบ</td></tr></table>");

        assertThat(main(page))
                .containsExactly("ประกาศองค์การบริหารส่วนตำบล เรื่อง แผนการจัดซื้อจัดจ้าง", "รายละเอียดตามเอกสารแนบ");
        assertThat(texts(page)).contains("เมนูที่ 12");
    }

    @Test
    void aBodyClassThatSpeaksOfMenusDoesNotTakeThePageAway() {
        assertThat(main(read(
                        "<body class='menu sidebar nav-open'><div class=header><main><p>เนื้อหา</p></main></div>")))
                .containsExactly("เนื้อหา");
    }

    @Test
    void aClassThatOnlySoundsLikeAMenuIsNone() {
        assertThat(
                        main(
                                read(
                                        "<section class='news-single nav-arrow-b'><ul><li><a href=a.pdf>EB 1 มีการวางระบบการเผยแพร่ข้อมูลต่อสาธารณะ ผ่านเว็บไซต์ของหน่วยงาน</a></ul></section>")))
                .hasSize(1);
        assertThat(main(read("<div class='site-nav-wrapper'><a href=a>หน้าแรก</a> <a href=b>ติดต่อเรา</a></div>")))
                .isEmpty();
    }

    @Test
    void aRowWithIconsSetAsHeadingsIsStillARow() {
        assertThat(
                        texts(
                                read(
                                        "<table><tr><td><h3><i class=pdf></i></h3></td><td>ราคากลาง ถนน</td><td>1 ส.ค. 2560</td><td><a href=d1.pdf><h4>ดาวน์โหลด</h4></a></td></table>")))
                .containsExactly("\tราคากลาง ถนน\t1 ส.ค. 2560\tดาวน์โหลด");
    }

    @Test
    void linkTextIsCounted() {
        Block block = read("<p>ดู <a href=a.pdf>เอกสาร</a></p>").blocks().get(0);

        assertThat(block.linkText()).isBetween(0.7, 0.8);
    }

    @Test
    void altTextsThatSaySomethingAreKept() {
        assertThat(
                        read("<p>ก่อน<img alt='ประกาศเจตจำนง No Gift Policy' src=a.jpg><img alt='IMG_2023.jpg' src=b.jpg><img alt=image src=c.jpg></p>")
                                .blocks())
                .extracting(Block::kind, Block::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.PARAGRAPH, "ก่อน"),
                        org.assertj.core.groups.Tuple.tuple(Kind.ALT, "ประกาศเจตจำนง No Gift Policy"));
    }

    @Test
    void formsTellWhatTheyAskFor() {
        Page page = read("<form role=search><input name=q placeholder='ค้นหา'></form>"
                + "<main><form action='send.php'><label>ชื่อ-สกุล</label><input name=name><label>เรื่องร้องเรียน</label><textarea></textarea>"
                + "<input type=file><input type=hidden name=x><button>ส่งเรื่อง</button></form></main>"
                + "<form><input name=user><input type=password></form>");

        assertThat(page.forms()).hasSize(3);
        assertThat(page.forms().get(0).search()).isTrue();
        Form complaint = page.forms().get(1);
        assertThat(complaint)
                .isEqualTo(new Form(
                        "http://www.example.go.th/ita/send.php",
                        1,
                        1,
                        1,
                        false,
                        false,
                        true,
                        "ชื่อ-สกุล เรื่องร้องเรียน ส่งเรื่อง"));
        assertThat(page.forms().get(2).password()).isTrue();
    }

    @Test
    void featuresAreRecognised() {
        Page page = read(
                "<iframe src='https://www.google.com/maps/embed?pb=1'></iframe><iframe src='https://docs.google.com/forms/d/e/x/viewform'></iframe>"
                        + "<iframe src='/pdfjs/web/viewer.html?file=%2Ffiles%2Fplan.pdf'></iframe><object data='a b.pdf' type='application/pdf'></object>"
                        + "<iframe src='https://www.youtube.com/embed/1'></iframe><div class='fb-customerchat'></div><img src='chart.jpg' alt='โครงสร้าง'>"
                        + "<img src='icon.png' width=16><script>PDFObject.embed('policy.pdf', '#x')</script>");

        assertThat(page.features())
                .extracting(f -> f.kind() + " " + f.target())
                .containsExactly(
                        "MAP https://www.google.com/maps/embed?pb=1",
                        "FORM_FRAME https://docs.google.com/forms/d/e/x/viewform",
                        "VIEWER http://www.example.go.th/files/plan.pdf",
                        "VIEWER http://www.example.go.th/ita/a b.pdf",
                        "VIDEO https://www.youtube.com/embed/1",
                        "CHAT ",
                        "IMAGE http://www.example.go.th/ita/chart.jpg",
                        "VIEWER http://www.example.go.th/ita/policy.pdf");
        assertThat(page.features()).extracting(Feature::main).containsOnly(true);
    }

    @Test
    void aLongAndAPathologicallyNestedPageIsReadInLinearTime() {
        String deep = "<div class=menu><table><tr><td><font>".repeat(20_000) + "ก้นหลุม";
        String unclosed = "<h1><b><a href=x>ข้อความ ".repeat(20_000);
        String wide = "<tr><td>ลำดับ</td><td>รายการ <a href=x>ดู</a></td></tr>".repeat(60_000);

        Assertions.assertTimeout(Duration.ofMinutes(5), () -> {
            assertThatCode(() -> read(deep)).doesNotThrowAnyException();
            assertThatCode(() -> read(unclosed)).doesNotThrowAnyException();
            assertThat(read("<table>" + wide).blocks()).hasSize(60_000);
        });
    }
}
