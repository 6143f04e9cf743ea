package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.oitcheck.extract.Extraction.Block;
import org.oitcheck.thai.ThaiNormaliser;

/**
 * Leaves out the form's own words. Agencies copy the requirement ("แสดงแผนผังโครงสร้าง … ประกอบด้วย …") onto the page of an item; it holds all
 * key words and discloses nothing. Sentences of a page that begin with แสดง… in the form's manner, and the list that follows them, are
 * the form speaking.
 */
final class RequirementText {
    private static final Pattern BEGIN = Pattern.compile(
            "^[\\s\\p{Punct}•○●▪»›·\\d]*(?:o\\s?)?(?:แสดง(?:ข้อมูล|ผล|แผน|ตำแหน่ง|คู่มือ|รายงาน|การ|มาตรการ|นโยบาย|ประกาศ|ช่องทาง|หลักเกณฑ์|ความก้าวหน้า|รายชื่อ|กฎหมาย|กิจกรรม|สรุป|ระบบ|งบ|ชื่อ|ที่|เนื้อหา|ราย|โครงสร้าง)"
                    + "|องค์ประกอบด้านข้อมูล|เป็น(?:ข้อมูล|การดำเนินการ|รายงานผล|แผน|กิจกรรม|ประกาศ).{0,40}(?:ในปี|ของปี|ประจำปี)พ\\.?ศ"
                    + "|สามารถ(?:เข้าถึง|เชื่อมโยง).{0,80}เว็บไซต์(?:หลัก|ของหน่วยงาน)|(?:ซึ่ง|โดย)?มี(?:ข้อมูล)?รายละเอียด.{0,40}ประกอบด้วย|อย่างน้อยประกอบด้วย)");
    /** The way to the page as the page prints it: names, no content. */
    private static final Pattern BREADCRUMB =
            Pattern.compile("^[\\s»>/]*(?:หน้าแรก|หน้าหลัก|Home|HOME|home)\\s*(?:[>»›/|→\u276f-]|::)");

    private static final Pattern LISTED = Pattern.compile("^[\\s]*(?:\\(?\\d{1,2}[).]|[-–•○●▪*])");

    private RequirementText() {}

    /** Blocks that are the agency's own words. */
    static List<Block> without(List<Block> blocks) {
        List<Block> out = new ArrayList<>(blocks.size());
        boolean inRequirement = false;
        for (Block b : blocks) {
            if (b.kind() == Block.Kind.HEADING) {
                inRequirement = false;
                out.add(b);
                continue;
            }
            if (BREADCRUMB.matcher(b.text()).find() && b.text().length() < 160) {
                continue;
            }
            if (b.linkText() < 0.5 && states(b.text())) {
                inRequirement = true;
                continue;
            }
            boolean listed =
                    b.kind() == Block.Kind.ITEM || LISTED.matcher(b.text()).find();
            if (inRequirement && listed && b.linkText() < 0.3 && b.text().length() < 200) {
                continue;
            }
            inRequirement = false;
            out.add(b);
        }
        return out;
    }

    static boolean states(String text) {
        String n = ThaiNormaliser.normaliseText(text.length() > 300 ? text.substring(0, 300) : text);
        return BEGIN.matcher(n).find();
    }
}
