package org.oitcheck.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.extract.Extraction;

/** Name of a site for people: the title of its home page without "หน้าแรก" and greetings, else the agency that the page names. */
final class SiteName {
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)^(?:หน้าแรก|หน้าหลัก|home(?:page)?|index|welcome(?: to)?|ยินดีต้อนรับ(?:เข้า)?(?:สู่)?(?:เว็บไซต์)?|เว็บไซต์)[\\s–—|:»>-]*|[\\s–—|:»>-]+(?:หน้าแรก|หน้าหลัก|home)$");
    private static final Pattern AGENCY = Pattern.compile(
            "(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|โรงเรียน|โรงพยาบาล|วิทยาลัย|มหาวิทยาลัย|สำนักงาน|กรม)[ก-๙]{2,40}");
    private static final int SHORTEST = 5;

    private SiteName() {}

    /** @param title title of the home page @param home the home page; its first words are looked at when the title says nothing */
    static String of(String title, Extraction home) {
        String name = GREETING.matcher(title.strip()).replaceAll("").strip();
        name = GREETING.matcher(name).replaceAll("").strip();
        if (name.length() >= SHORTEST) {
            return name;
        }
        if (home instanceof Extraction.Page page) {
            for (Extraction.Block b : page.blocks()) {
                Matcher m = AGENCY.matcher(b.text());
                if (m.find()) {
                    return m.group();
                }
            }
        }
        return title;
    }
}
