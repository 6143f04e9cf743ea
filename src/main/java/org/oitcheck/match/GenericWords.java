package org.oitcheck.match;

import java.util.regex.Pattern;
import org.oitcheck.thai.ThaiMonths;
import org.oitcheck.thai.ThaiNormaliser;

/** Tells link texts that say nothing about their target by themselves, so that the words around them must. */
final class GenericWords {
    private static final Pattern GENERIC = Pattern.compile(
            "^[\\s\\p{Punct}»›…•]*(?:(?:คลิก|กด)?(?:ที่นี่|ที่นี้|เพื่อ)?(?:ดาวน์โหลด|ดาวโหลด|download|ดู|เปิด|เปิดดู|อ่าน|อ่านต่อ|แสดง|view|read|click|here|more|open|link|ลิงก์|ลิงค์|url|pdf|file|ไฟล์|เอกสาร|เอกสารแนบ|แนบ"
                    + "|รายละเอียด|ข้อมูล|เพิ่มเติม|ทั้งหมด|คลิก|คลิ๊ก|ที่นี่|กดที่นี่|ภาพ|รูปภาพ|รูป|image|img|icon|doc|docx|xls|xlsx|zip|new|ใหม่|ฉบับเต็ม|เว็บไซต์|หลักฐาน|เชื่อมโยง|ต่อ)"
                    + "[\\s\\p{Punct}»›…•]*)+(?:\\(?[\\d.,]+(?:kb|mb|กิโลไบต์)?\\)?)?[\\s\\p{Punct}]*$");
    /** Where a document is kept says nothing of what it is. */
    private static final Pattern STORE = Pattern.compile(
            ".{0,12}(?:google ?drive|กูเกิล ?ไดร[ฟ์]+|ไดรฟ์|one ?drive|dropbox|icloud|sharepoint|cloud|คลาวด์).{0,20}");

    private static final Pattern FILE_NAME =
            Pattern.compile("^[\\w%().\\- ]{1,80}\\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar)$");
    private static final Pattern DATE_ONLY = Pattern.compile(
            "^[\\s\\p{Punct}]*(?:ประจำ|ปี|พ\\.?ศ\\.?|งบประมาณ|ปีงบประมาณ|เดือน|รอบ|ไตรมาส|ไตรมาสที่|ครั้งที่|ฉบับที่|หน้า|ที่|แรก|ถึง|เดือนแรก|\\d|[\\s\\p{Punct}]"
                    + "|" + String.join("|", ThaiMonths.abbreviations()).replace(".", "\\.?")
                    + "|" + String.join("|", ThaiMonths.names()) + ")+$");
    private static final Pattern NUMBER = Pattern.compile("(?:o|oit|ข้อ|ข้อที่)?[\\s.:-]*\\d{1,3}[.)]?");

    private GenericWords() {}

    static boolean generic(String words) {
        String n = ThaiNormaliser.normaliseText(words).strip();
        return n.length() < 3
                || n.length() < 60 && GENERIC.matcher(n).matches()
                || FILE_NAME.matcher(n).matches()
                || STORE.matcher(n).matches()
                || n.length() < 80 && DATE_ONLY.matcher(n).matches()
                || NUMBER.matcher(n).matches();
    }
}
