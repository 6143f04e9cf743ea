package org.oitcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.bench.DrawnPdf.Manner;

/**
 * Writes the sources of {@code bench/pdf-text.sh}: for every font and layout an HTML page for Chromium, a flat OpenDocument file and a
 * Word file for LibreOffice, PDFs drawn in the manners of other makers, and the text that a reader of a layout should get, header and
 * footer left out.
 */
public final class PdfSet {
    private static final List<String> FONTS = List.of(
            "Laksaman", "Garuda", "Norasi", "Loma", "Kinnari", "Noto Sans Thai", "Noto Serif Thai", "Noto Looped Thai");
    private static final List<String> DRAWN = List.of("Loma", "Laksaman", "Garuda");
    static final String HEADER = "องค์การบริหารส่วนตำบลทดสอบ อำเภอเมือง";
    static final String FOOTER = "เอกสารเผยแพร่ต่อสาธารณะ";

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

    private static final String NS = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" office:version=\"1.2\""
            + " office:mimetype=\"application/vnd.oasis.opendocument.text\"";

    enum Layout {
        FLOW,
        TABLE,
        COLUMNS
    }

    private PdfSet() {}

    /** @param arguments folder to write into, then the fonts' families and files as {@code family=file}, + for a blank */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder.resolve("word"));
        Map<String, String> files = Stream.of(arguments)
                .skip(1)
                .map(a -> a.split("=", 2))
                .collect(Collectors.toMap(a -> a[0].replace('+', ' '), a -> a[1], (a, b) -> a));
        for (String font : FONTS) {
            for (Layout layout : Layout.values()) {
                if (files.containsKey(font)) {
                    write(folder, font, layout);
                }
            }
        }
        for (Manner manner : Manner.values()) {
            for (Layout layout : Layout.values()) {
                String font = DRAWN.get(layout.ordinal());
                if (files.containsKey(font)) {
                    DrawnPdf.write(
                            folder.resolve(name(manner.name(), font, layout) + ".pdf"),
                            manner,
                            Path.of(files.get(font)),
                            paragraphs(layout),
                            layout == Layout.TABLE ? ROWS : List.of(),
                            layout == Layout.COLUMNS);
                }
            }
        }
    }

    private static void write(Path folder, String font, Layout layout) throws IOException {
        Files.writeString(folder.resolve(name("chromium", font, layout) + ".html"), html(font, layout));
        Files.writeString(folder.resolve(name("libreoffice", font, layout) + ".fodt"), fodt(font, layout));
        WordFile.write(
                folder.resolve("word").resolve(name("word", font, layout) + ".docx"),
                font,
                paragraphs(layout),
                layout == Layout.TABLE ? ROWS : List.of(),
                layout == Layout.COLUMNS);
        Files.writeString(folder.resolve(layout.name().toLowerCase(Locale.ROOT) + ".txt"), text(layout));
    }

    private static String name(String maker, String font, Layout layout) {
        return (maker + "-" + font.replace(" ", "") + "-" + layout).toLowerCase(Locale.ROOT);
    }

    private static List<String> paragraphs(Layout layout) {
        // two columns need enough text to fill both
        return layout == Layout.COLUMNS
                ? Stream.of(PARAGRAPHS, PARAGRAPHS).flatMap(List::stream).toList()
                : PARAGRAPHS;
    }

    private static String text(Layout layout) {
        StringBuilder out = new StringBuilder(String.join("\n", paragraphs(layout)));
        if (layout == Layout.TABLE) {
            ROWS.forEach(row -> out.append('\n').append(String.join("\t", row)));
        }
        return out.toString();
    }

    private static String html(String font, Layout layout) {
        StringBuilder out = new StringBuilder(
                "<!doctype html><html lang=th><meta charset=utf-8><style>@page{size:A4;margin:25mm 20mm}"
                        + "body{font:16px '" + font + "'} .h{position:fixed;top:-12mm} .f{position:fixed;bottom:-12mm}"
                        + ".c{column-count:2} td{border:1px solid;padding:3px}</style><div class=h>" + HEADER
                        + "</div><div class=f>" + FOOTER
                        + "</div><div class=" + (layout == Layout.COLUMNS ? "c" : "n") + ">");
        paragraphs(layout).forEach(p -> out.append("<p>").append(p).append("</p>"));
        if (layout == Layout.TABLE) {
            out.append("<table>");
            ROWS.forEach(row -> out.append("<tr><td>").append(String.join("<td>", row)));
            out.append("</table>");
        }
        return out.append("</div>").toString();
    }

    private static String fodt(String font, Layout layout) {
        boolean columns = layout == Layout.COLUMNS;
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document " + NS
                + "><office:styles>"
                + "<style:default-style style:family=\"paragraph\"><style:text-properties style:font-name=\"" + font
                + "\" fo:font-family=\"" + font + "\" style:font-family-complex=\"" + font
                + "\" fo:font-size=\"14pt\" style:font-size-complex=\"14pt\" fo:language=\"th\" fo:country=\"TH\""
                + " style:language-complex=\"th\" style:country-complex=\"TH\"/></style:default-style>"
                + "<style:style style:name=\"Standard\" style:family=\"paragraph\"/></office:styles><office:automatic-styles>"
                + "<style:page-layout style:name=\"pm1\"><style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\""
                + " fo:margin=\"2cm\"/><style:header-style/><style:footer-style/></style:page-layout>"
                + "<style:style style:name=\"S\" style:family=\"section\"><style:section-properties><style:columns fo:column-count=\"2\""
                + " fo:column-gap=\"1cm\"/></style:section-properties></style:style></office:automatic-styles><office:master-styles>"
                + "<style:master-page style:name=\"Standard\" style:page-layout-name=\"pm1\"><style:header><text:p>"
                + HEADER
                + "</text:p></style:header><style:footer><text:p>" + FOOTER
                + "</text:p></style:footer></style:master-page></office:master-styles><office:body><office:text>"
                + (columns ? "<text:section text:style-name=\"S\" text:name=\"S\">" : ""));
        paragraphs(layout)
                .forEach(p -> out.append("<text:p text:style-name=\"Standard\">")
                        .append(p)
                        .append("</text:p>"));
        if (layout == Layout.TABLE) {
            out.append("<table:table><table:table-column table:number-columns-repeated=\"4\"/>");
            for (List<String> row : ROWS) {
                out.append("<table:table-row>");
                row.forEach(
                        c -> out.append("<table:table-cell><text:p>").append(c).append("</text:p></table:table-cell>"));
                out.append("</table:table-row>");
            }
            out.append("</table:table>");
        }
        return out.append(columns ? "</text:section>" : "")
                .append("</office:text></office:body></office:document>")
                .toString();
    }
}
