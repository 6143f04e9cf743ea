package org.oitcheck.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Writes a site of many pages of 15 KB, each with a menu of 20 links and 10 to 20 links of its own, no two with the same text, and many
 * small PDF files. The same arguments give the same site.
 */
public final class LargeSite {
    private static final int PAGE_BYTES = 15_000;
    private static final String[] SECTIONS = {
        "news",
        "plan",
        "budget",
        "procure",
        "service",
        "law",
        "council",
        "personnel",
        "activity",
        "report",
        "tax",
        "health"
    };
    private static final String[] MENU = {
        "หน้าแรก",
        "โครงสร้างหน่วยงาน",
        "ข้อมูลผู้บริหาร",
        "อำนาจหน้าที่",
        "แผนพัฒนาท้องถิ่น",
        "ข้อมูลการติดต่อ",
        "กฎหมายที่เกี่ยวข้อง",
        "ข่าวประชาสัมพันธ์",
        "กระดานถามตอบ",
        "แผนดำเนินงานประจำปี",
        "คู่มือการปฏิบัติงาน",
        "คู่มือการให้บริการ",
        "แผนการใช้จ่ายงบประมาณ",
        "แผนการจัดซื้อจัดจ้าง",
        "ประกาศจัดซื้อจัดจ้าง",
        "นโยบายการบริหารทรัพยากรบุคคล",
        "แนวปฏิบัติการจัดการเรื่องร้องเรียน",
        "นโยบาย No Gift Policy",
        "การประเมินความเสี่ยงการทุจริต",
        "มาตรการส่งเสริมคุณธรรม"
    };
    private static final String[] WORDS =
            ("องค์การ บริหาร ส่วนตำบล ประชาชน โครงการ งบประมาณ ประจำปี ดำเนินการ กิจกรรม ประชุม สภา หมู่บ้าน ถนน น้ำประปา "
                            + "ไฟฟ้า สาธารณะ ผู้สูงอายุ เด็ก เยาวชน โรงเรียน วัด ศูนย์ พัฒนา เกษตร ขยะ สิ่งแวดล้อม ป้องกัน โรค ไข้เลือดออก วัคซีน ภาษี ที่ดิน "
                            + "ก่อสร้าง ซ่อมแซม ประกาศ รับสมัคร คัดเลือก พนักงาน จ้าง ผลการ รายงาน ติดตาม ประเมิน แผน ยุทธศาสตร์ ท้องถิ่น ชุมชน ร่วมใจ "
                            + "จิตอาสา ประเพณี วันสำคัญ พระราชทาน ช่วยเหลือ ผู้ประสบภัย น้ำท่วม ภัยแล้ง ออกหน่วย เคลื่อนที่ บริการ ข้อมูล ข่าวสาร เผยแพร่ "
                            + "กำหนดการ เวลา สถานที่ วันที่ เดือน มกราคม มีนาคม กรกฎาคม พ.ศ. 2565 2566 จำนวน บาท ราย ครั้ง และ ของ ใน ที่ ได้ จาก เพื่อ ตาม")
                    .split(" ");

    private final Path folder;
    private final int pages;
    private final int documents;
    private final Random random = new Random(2566);

    private LargeSite(Path folder, int pages, int documents) {
        this.folder = folder;
        this.pages = pages;
        this.documents = documents;
    }

    /** Arguments: folder, number of pages, number of PDF files. */
    public static void main(String[] arguments) throws IOException {
        new LargeSite(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).write();
    }

    private void write() throws IOException {
        for (String section : SECTIONS) {
            Files.createDirectories(folder.resolve(section));
        }
        Files.createDirectories(folder.resolve("files"));
        for (int i = 0; i < pages; i++) {
            Files.writeString(folder.resolve(path(i).substring(1)), page(i));
        }
        for (int i = 0; i < documents; i++) {
            Files.write(folder.resolve("files/doc" + i + ".pdf"), document(i));
        }
    }

    private static String path(int page) {
        return page == 0 ? "/index.html" : "/" + SECTIONS[page % SECTIONS.length] + "/p" + page + ".html";
    }

    private String page(int number) {
        String title = words(6);
        StringBuilder out = new StringBuilder(
                "<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\"><title>" + title
                        + " | อบต.ตัวอย่าง</title><link rel=\"stylesheet\" href=\"/style.css\"></head><body>\n<div id=\"header\" class=\"site-header\">"
                        + "<h2>องค์การบริหารส่วนตำบลตัวอย่าง</h2></div>\n<div class=\"navbar main-menu\"><ul class=\"nav\">\n");
        for (int i = 0; i < MENU.length; i++) {
            out.append("<li class=\"nav-item\"><a class=\"nav-link\" href=\"")
                    .append(path(i))
                    .append("\">")
                    .append(MENU[i])
                    .append("</a></li>\n");
        }
        out.append("</ul></div>\n<div class=\"container\"><div class=\"row\"><div class=\"col-md-9 content\">\n<h1>")
                .append(title)
                .append("</h1>\n");
        out.append("<ul class=\"list\">\n");
        // a tree of ten children a page reaches every page; then neighbours and documents
        for (int child = number * 10 + 1; child <= number * 10 + 10 && child < pages; child++) {
            link(out, path(child));
        }
        for (int i = 0; i < 8; i++) {
            link(out, path(random.nextInt(pages)));
        }
        if (documents > 0) {
            link(out, "/files/doc" + number % documents + ".pdf");
            link(out, "/files/doc" + random.nextInt(documents) + ".pdf");
        }
        out.append("</ul>\n");
        String end = "</div><div class=\"col-md-3 sidebar\"><p>ติดต่อเรา โทร 0-0000-0000</p></div></div></div>\n"
                + "<div class=\"footer\"><p>สงวนลิขสิทธิ์ องค์การบริหารส่วนตำบลตัวอย่าง</p></div></body></html>\n";
        int bytes =
                out.toString().getBytes(StandardCharsets.UTF_8).length + end.getBytes(StandardCharsets.UTF_8).length;
        while (bytes < PAGE_BYTES) {
            String paragraph =
                    (random.nextInt(6) == 0 ? "<h3>" + words(4) + "</h3>\n" : "") + "<p>" + words(40) + "</p>\n";
            bytes += paragraph.getBytes(StandardCharsets.UTF_8).length;
            out.append(paragraph);
        }
        return out.append(end).toString();
    }

    private void link(StringBuilder out, String path) {
        out.append("<li><a href=\"")
                .append(path)
                .append("\">")
                .append(words(5))
                .append("</a> <span class=\"date\">")
                .append(1 + random.nextInt(28))
                .append(" ม.ค. 2566</span></li>\n");
    }

    private String words(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? " " : "");
        }
        return out.toString().strip();
    }

    private static byte[] document(int number) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int p = 1; p <= 2; p++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(40, 780);
                    for (int line = 0; line < 40; line++) {
                        content.showText("Document " + number + ", page " + p + ", line " + line
                                + ": budget, plan and report of 2023");
                        content.newLineAtOffset(0, -14);
                    }
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
