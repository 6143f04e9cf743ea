package org.oitcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the sources of {@code bench/ocr.sh}: for every font a page of running text and one with a table, and their texts. */
public final class OcrSet {
    private static final List<String> FONTS = List.of("Laksaman", "Garuda", "Norasi", "Loma", "Kinnari");

    private static final List<String> PARAGRAPHS = List.of(
            "ประกาศองค์การบริหารส่วนตำบลทดสอบ เรื่อง แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
            "ตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐ มาตรา ๑๑ กำหนดให้หน่วยงานของรัฐจัดทำแผนการจัดซื้อจัดจ้าง"
                    + "ประจำปี และประกาศเผยแพร่ในระบบเครือข่ายสารสนเทศของกรมบัญชีกลางและของหน่วยงานของรัฐตามวิธีการที่กรมบัญชีกลางกำหนด "
                    + "และให้ปิดประกาศโดยเปิดเผย ณ สถานที่ปิดประกาศของหน่วยงานของรัฐนั้น",
            "ผู้บริหารท้องถิ่นขอประกาศเจตจำนงสุจริตว่าจะปฏิบัติหน้าที่ด้วยความซื่อสัตย์ ไม่รับของขวัญหรือของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ "
                    + "(No Gift Policy) ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่ เพื่อป้องกันผลประโยชน์ทับซ้อนและเสริมสร้างวัฒนธรรมองค์กร",
            "น้ำประปาหมู่บ้าน ซ่อมแซมถนนลูกรังสายบ้านปู่ ก่อสร้างรางระบายน้ำ คำสั่งแต่งตั้งคณะกรรมการ กู้ยืม ผู้สูงอายุ ศูนย์พัฒนาเด็กเล็ก "
                    + "ญาติผู้ป่วย ฐานข้อมูล ฎีกาเบิกจ่าย กฎหมายที่เกี่ยวข้อง ปฏิทินการท่องเที่ยว ฟื้นฟูป่าชุมชน ชั้นความลับ",
            "ปัญหา อุปสรรค และข้อเสนอแนะ: การเบิกจ่ายงบประมาณไตรมาสที่ ๑ ล่าช้ากว่าแผนร้อยละ ๑๒.๕๐ เนื่องจากราคาวัสดุก่อสร้างสูงขึ้น "
                    + "เห็นควรเร่งรัดการจัดซื้อจัดจ้างให้แล้วเสร็จภายในวันที่ 31 มีนาคม 2566");

    private static final List<List<String>> ROWS = List.of(
            List.of("ลำดับ", "โครงการ/กิจกรรม", "งบประมาณ (บาท)", "คาดว่าจะประกาศ"),
            List.of("๑", "ก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ ๓", "๔๙๘,๐๐๐", "ธันวาคม ๒๕๖๕"),
            List.of("๒", "จัดซื้อครุภัณฑ์คอมพิวเตอร์", "๒๓,๙๐๐", "มกราคม ๒๕๖๖"),
            List.of("๓", "ซ่อมแซมท่อระบายน้ำ", "๙๙,๕๐๐", "กุมภาพันธ์ ๒๕๖๖"),
            List.of("๔", "จ้างเหมาบริการกำจัดขยะ", "๑๒๐,๐๐๐", "มีนาคม ๒๕๖๖"));

    private OcrSet() {}

    /** @param arguments folder to write into */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (String font : FONTS) {
            for (boolean table : new boolean[] {false, true}) {
                String name = font.toLowerCase(Locale.ROOT) + (table ? "-table" : "-flow");
                Files.writeString(folder.resolve(name + ".html"), html(font, table));
                StringBuilder text = new StringBuilder(String.join("\n", PARAGRAPHS));
                if (table) {
                    ROWS.forEach(row -> text.append('\n').append(String.join("\t", row)));
                }
                Files.writeString(folder.resolve(name + ".txt"), text);
            }
        }
    }

    private static String html(String font, boolean table) {
        StringBuilder out = new StringBuilder(
                "<html><head><meta charset=\"utf-8\"><style>@page{size:21cm 29.7cm;margin:2cm}p,td{font-family:'" + font
                        + "';font-size:14pt}</style></head><body>");
        PARAGRAPHS.forEach(p -> out.append("<p>").append(p).append("</p>"));
        if (table) {
            out.append("<table border=1 width=100%>");
            ROWS.forEach(row ->
                    out.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>"));
            out.append("</table>");
        }
        return out.append("</body></html>").toString();
    }
}
